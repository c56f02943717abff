import { type Candidate, type Evidence, NOBODY } from '../candidate';
import { ChunkKind } from '../chunks';
import type { Clauses } from '../clauses';
import { Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import { isApposition } from '../subjects/appositions';
import { fullEnd, linkedEnd, nounEnd, nounStart } from '../subjects/nounPhrases';
import { Found, type Reach, type Subject } from '../subjects/subject';
import { Tag, Trait } from '../tags';
import { candidateOf } from './builder';

/** Attributions by a phrase: `according to X`, `selon X`, `theo X`. */
export class PhraseRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly clauses: Clauses,
    private readonly extents: Extents,
  ) {}

  find(out: Candidate[]): void {
    this.adverb(out);
    const { sentence } = this;
    for (let at = 0; at < sentence.length; at++) {
      if (sentence.kind(at) === ChunkKind.Preposition && (this.isLimited(at) || this.opens(at))) this.follows(at, out);
      if (sentence.kind(at) !== ChunkKind.Phrase) continue;
      const source = sentence.lexicon.phraseOf(sentence.entry(at));
      if (source === 'follows' && !this.isRelayed(at)) this.follows(at, out);
      else if (source === 'precedes') this.precedes(at, out);
      else if (source === 'behind' && this.isMarked(at)) this.follows(at, out);
    }
  }

  /** `is reportedly planning …`: the whole clause is what somebody says who is not named. */
  private adverb(out: Candidate[]): void {
    const { sentence, clauses } = this;
    if (this.isFree) {
      this.opening(out);
      return;
    }
    const { words, lexicon } = sentence;
    for (let at = 0; at < sentence.length; at++) {
      const chunk = sentence.at(at);
      if (chunk === undefined || (chunk.kind !== ChunkKind.Verb && chunk.kind !== ChunkKind.Phrase)) continue;
      // `Smith reportedly said …` names who speaks.
      if (((sentence.verbCue(at)?.frames ?? 0) & Frame.Quote) !== 0 && sentence.at(at)?.passive !== true) continue;
      for (let word = chunk.start; word < chunk.end; word++) {
        if (lexicon.phraseOf(words.entryAt(word)) !== 'none') continue;
        const from = sentence.at(clauses.clauseStart(at))?.start ?? chunk.start;
        const to = sentence.at(this.extents.end({ from: at, verb: -1, phrase: false }) - 1)?.end ?? chunk.end;
        const content = [
          { start: from, end: word },
          { start: word + 1, end: to },
        ].filter((run) => run.end > run.start);
        const evidence: Evidence = { ...NOBODY, rule: 'adverb', length: to - from };
        if (content.length > 0) out.push({ content, source: undefined, cue: { start: word, end: word + 1 }, evidence });
        return;
      }
    }
  }

  /** `Theo đó, …`: at the beginning of a sentence, what a document says that was named before. */
  private opening(out: Candidate[]): void {
    const { sentence } = this;
    if (sentence.kind(0) !== ChunkKind.Phrase || sentence.lexicon.phraseOf(sentence.entry(0)) !== 'none') return;
    if (sentence.kind(1) !== ChunkKind.Comma || sentence.run.start === 0) return;
    const content = { from: 2, to: this.extents.end({ from: 2, verb: -1, phrase: false }) };
    const cue = { from: 0, to: 1 };
    const candidate = candidateOf(sentence, {
      rule: 'adverb',
      group: 'speech',
      content: [content],
      source: undefined,
      cue,
    });
    if (candidate !== undefined) out.push(candidate);
  }

  /** Whether a comma or a quotation stands before a phrase, and a name behind it. */
  private isMarked(phrase: number): boolean {
    const { sentence } = this;
    const mark = sentence.kind(phrase - 1);
    return (
      (mark === ChunkKind.Comma || mark === ChunkKind.Quote || mark === ChunkKind.Dash) &&
      sentence.kind(phrase + 1) === ChunkKind.Noun &&
      !sentence.isFinite(nounEnd(sentence, phrase + 1))
    );
  }

  /** `Dem Bericht zufolge …`, `…, dem Bericht zufolge, …` */
  private precedes(phrase: number, out: Candidate[]): void {
    const { sentence, clauses } = this;
    if (sentence.kind(phrase - 1) !== ChunkKind.Noun) return;
    const from = nounStart(sentence, phrase - 1);
    const contents: Reach[] = [];
    const start = clauses.contentStart(from);
    if (from > start && clauses.holdsClause(start, from))
      contents.push({ from: start, to: sentence.kind(from - 1) === ChunkKind.Comma ? from - 1 : from });
    const next = sentence.kind(phrase + 1) === ChunkKind.Comma ? phrase + 2 : phrase + 1;
    if (next < clauses.end)
      contents.push({ from: next, to: this.extents.end({ from: next, verb: -1, phrase: false }) });
    this.push(out, contents, { from, to: phrase }, { from: phrase, to: phrase + 1 });
  }

  /** `in a poll`, where the preposition alone would attribute nothing. */
  private isLimited(preposition: number): boolean {
    const { sentence } = this;
    const { lexicon } = sentence;
    const entry = sentence.entry(preposition);
    const only = lexicon.limited.get(entry);
    const noun = sentence.at(preposition + 1);
    if (only === undefined || noun?.kind !== ChunkKind.Noun) return false;
    // Behind a noun, a preposition that ties nouns together belongs to it.
    if (lexicon.links.has(entry) && sentence.kind(preposition - 1) === ChunkKind.Noun) return false;
    for (let word = noun.start; word < noun.end; word++) if (only.has(sentence.words.entryAt(word))) return true;
    return false;
  }

  /** `Pour la maire, …`: at the beginning, before somebody and a comma; or `X, pour qui …`. */
  private opens(preposition: number): boolean {
    const { sentence, clauses } = this;
    if (!sentence.lexicon.openers.has(sentence.entry(preposition))) return false;
    const next = preposition + 1;
    if (sentence.kind(next) === ChunkKind.Relative) return sentence.lexicon.persons.has(sentence.entry(next));
    let before = preposition - 1;
    while (sentence.kind(before) === ChunkKind.Conjunction || sentence.kind(before) === ChunkKind.Adverb) before--;
    const mark = sentence.kind(before);
    if (before >= 0 && mark !== ChunkKind.Semicolon && mark !== ChunkKind.Stop) return false;
    if (sentence.kind(next) !== ChunkKind.Noun || !this.isSomebody(next)) return false;
    const end = nounEnd(sentence, next);
    if (sentence.kind(end) !== ChunkKind.Comma) return false;
    for (let at = end + 1; at < clauses.end; at++) if (sentence.kind(at) === ChunkKind.Quote) return true;
    return clauses.holdsClause(end + 1, clauses.end);
  }

  /** Whether chunks are nothing but a quotation. */
  private isQuoted(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.sentence.kind(at) !== ChunkKind.Quote) return false;
    return true;
  }

  private isSomebody(noun: number): boolean {
    const { sentence } = this;
    if (sentence.lexicon.persons.has(sentence.entry(noun)) || (sentence.headTags(noun) & Tag.Name) !== 0) return true;
    if (sentence.lexicon.pack.grammar.headFirst === true) return this.isNamed(noun);
    const run = sentence.at(noun);
    let traits = 0;
    for (let word = run?.start ?? 0; word < (run?.end ?? 0); word++) traits |= sentence.words.traitsAt(word);
    return (traits & (Trait.Person | Trait.Body)) !== 0;
  }

  /**
   * `tờ X dẫn lời ông Y nói …`: behind somebody who passes the words on, the phrase attributes a quotation alone; else
   * the verb behind it does.
   */
  private isRelayed(phrase: number): boolean {
    const { sentence, clauses } = this;
    if (!this.isFree || sentence.lexicon.apart.has(sentence.entry(phrase))) return false;
    if (phrase === 0 || sentence.kind(phrase - 1) !== ChunkKind.Noun) return false;
    for (let at = phrase + 1; at < clauses.end; at++) {
      if (sentence.kind(at) === ChunkKind.Quote) return !this.isFirst(at);
      if (sentence.verbCue(at) !== undefined) return true;
    }
    return true;
  }

  private isFirst(quote: number): boolean {
    return this.sentence.kind(quote - 1) >= ChunkKind.Comma;
  }

  private isNamed(noun: number): boolean {
    const { words } = this.sentence;
    const run = this.sentence.at(noun);
    for (let word = run?.start ?? 0; word < (run?.end ?? 0); word++) if (words.is(word, Tag.Name)) return true;
    return false;
  }

  private follows(phrase: number, out: Candidate[]): void {
    const { sentence, clauses } = this;
    if (sentence.kind(phrase + 1) === ChunkKind.Relative) {
      this.relative(phrase, out);
      return;
    }
    let noun = phrase + 1;
    while (sentence.kind(noun) === ChunkKind.Adverb) noun++;
    if (sentence.kind(noun) !== ChunkKind.Noun && sentence.kind(noun) !== ChunkKind.Quote) return;
    const end = sentence.kind(noun) === ChunkKind.Quote ? noun + 1 : this.sourceEnd(noun, phrase);
    const colon = this.isFree && sentence.kind(end) === ChunkKind.Colon;
    const source = { from: noun, to: colon ? this.nearEnd(noun, end, true) : end };
    const backward = sentence.lexicon.backward.has(sentence.entry(phrase));
    const contents: Reach[] = [];
    const mark = sentence.kind(phrase - 1);
    const leftEnd = mark === ChunkKind.Comma || mark === ChunkKind.Dash ? phrase - 1 : phrase;
    const leftStart = clauses.contentStart(leftEnd);
    const left =
      leftEnd > leftStart &&
      (clauses.holdsClause(leftStart, leftEnd) ||
        this.isQuoted(leftStart, leftEnd) ||
        (this.isFree && mark === ChunkKind.Comma && sentence.kind(leftStart) === ChunkKind.Noun));
    if (left) contents.push({ from: leftStart, to: leftEnd });
    if (backward) {
      this.push(out, contents, source, { from: phrase, to: phrase + 1 });
      return;
    }
    if (sentence.kind(end) === ChunkKind.Comma || sentence.kind(end) === ChunkKind.Colon) {
      const next = sentence.kind(end + 1);
      const goesOn =
        !left ||
        this.isFree ||
        (next !== ChunkKind.Relative &&
          next !== ChunkKind.Preposition &&
          next !== ChunkKind.Subordinator &&
          clauses.holdsClause(end + 1, clauses.end) &&
          sentence.kind(end + 1) !== ChunkKind.Verb);
      if (goesOn) contents.push({ from: end + 1, to: this.extents.end({ from: end + 1, verb: -1, phrase: false }) });
    } else if (this.isFree && sentence.kind(end) === ChunkKind.Adverb && end + 1 < clauses.end) {
      contents.push({ from: end + 1, to: this.extents.end({ from: end + 1, verb: -1, phrase: false }) });
    } else if (
      !left &&
      end < clauses.end &&
      (sentence.isFinite(end) || (nounEnd(sentence, noun) === end && clauses.beginsClause(end)))
    ) {
      contents.push({ from: end, to: this.extents.end({ from: end, verb: -1, phrase: false }) });
    } else if (left && leftEnd === phrase && end < clauses.end && sentence.lexicon.pack.grammar.verbSecond === true) {
      contents.push({ from: end, to: this.extents.end({ from: end, verb: -1, phrase: false }) });
    }
    if (this.isFree && contents.length === 0) return;
    this.push(out, contents, source, { from: phrase, to: phrase + 1 });
  }

  /** Where the form of a verb does not tell a clause, what follows a comma is one. */
  private get isFree(): boolean {
    return this.sentence.lexicon.pack.grammar.bareClause === 'any';
  }

  /** Behind a source that nothing parts from what follows; before a colon any preposition may belong to it. */
  private nearEnd(noun: number, end: number, any = false): number {
    const { sentence } = this;
    let to = noun + 1;
    for (; to < end; to++) {
      const kind = sentence.kind(to);
      if (kind >= ChunkKind.Comma || kind === ChunkKind.Adverb) break;
      // `của bà Lan` *vài giờ sau*: another noun phrase begins.
      if (kind === ChunkKind.Noun && (sentence.startTags(to) & (Tag.Determiner | Tag.Numeral)) !== 0) break;
      if (kind === ChunkKind.Verb || kind === ChunkKind.Time || kind === ChunkKind.Subordinator) break;
      if (kind !== ChunkKind.Preposition) continue;
      if ((sentence.headTraits(to + 1) & Trait.Venue) !== 0 || sentence.kind(to + 1) === ChunkKind.Time) break;
      if (!any && !sentence.lexicon.links.has(sentence.entry(to))) break;
    }
    return to;
  }

  /** The same as {@link sourceEnd} there: as far as the comma, with appositions where another comma follows. */
  private freeEnd(noun: number, phrase: number): number {
    const { sentence, clauses } = this;
    let end = noun;
    const near = this.nearEnd(noun, clauses.end);
    // `Theo ông A thì …`: an adverb may part the source from what is said.
    if (phrase === 0 && sentence.kind(near) === ChunkKind.Adverb) return near;
    while (end < clauses.end && sentence.kind(end) < ChunkKind.Comma) end++;
    if (sentence.kind(end) === ChunkKind.Colon) return end;
    // `Quan điểm của bà là …`, unlike `Theo bản tin phát lúc 14 giờ, …`
    const copula = (sentence.lexicon.tagsOf(sentence.entry(near)) & Tag.Complementizer) !== 0;
    if (sentence.kind(end) !== ChunkKind.Comma || copula) return near;
    let next = end + 1;
    while (isApposition(sentence, next)) {
      while (next < clauses.end && sentence.kind(next) < ChunkKind.Comma) next++;
      if (sentence.kind(next) !== ChunkKind.Comma || next + 1 >= clauses.end) break;
      end = next;
      next++;
    }
    return end;
  }

  /**
   * Behind what names the source: as far as the next comma, with appositions between commas; less where a clause follows
   * without a comma.
   */
  private sourceEnd(noun: number, phrase: number): number {
    const { sentence, clauses } = this;
    if (this.isFree) return this.freeEnd(noun, phrase);
    const second = sentence.lexicon.pack.grammar.verbSecond === true;
    if (second && phrase > 0 && sentence.kind(phrase - 1) < ChunkKind.Quote) return linkedEnd(sentence, noun);
    let end = noun;
    let relative = false;
    while (end < clauses.end && sentence.kind(end) < ChunkKind.Comma) {
      if (sentence.kind(end) === ChunkKind.Relative) relative = true;
      if (sentence.isFinite(end) && !relative && sentence.at(end)?.pastOrParticiple !== true)
        return nounEnd(sentence, noun);
      end++;
    }
    if (phrase > 0 || sentence.kind(end) !== ChunkKind.Comma) return Math.max(end, fullEnd(sentence, noun));
    // At the beginning of a sentence an apposition is one only where the clause follows behind another comma.
    let next = end + 1;
    while (next < clauses.end && sentence.kind(next) !== ChunkKind.Comma) {
      if (sentence.isFinite(next) && sentence.kind(end + 1) !== ChunkKind.Relative) return end;
      next++;
    }
    const clause = clauses.beginsClause(next + 1) || sentence.kind(next + 1) === ChunkKind.Quote;
    return next < clauses.end && clause ? next : end;
  }

  /** `l'affirmation de X selon laquelle …`, `X, selon qui …`: the source stands before, the content behind. */
  private relative(phrase: number, out: Candidate[]): void {
    const { sentence } = this;
    const pronoun = phrase + 1;
    const cue = { from: phrase, to: pronoun };
    const from = pronoun + 1;
    const subject: Subject = { from: phrase, to: from, how: Found.Relative };
    const content = { from, to: this.extents.end({ from, verb: pronoun, phrase: false, subject }) };
    if (sentence.lexicon.persons.has(sentence.entry(pronoun)))
      this.push(out, [content], { from: pronoun, to: from }, cue);
    else this.push(out, [content], this.whose(phrase), { from: phrase, to: from });
  }

  /** Whose claim it is that stands before a phrase. */
  private whose(phrase: number): Reach | undefined {
    const { sentence } = this;
    const noun = sentence.kind(phrase - 1) === ChunkKind.Comma ? phrase - 2 : phrase - 1;
    if (sentence.kind(noun) !== ChunkKind.Noun) return undefined;
    const start = nounStart(sentence, noun);
    if (sentence.nounCue(start) === undefined) return { from: start, to: noun + 1 };
    return start < noun ? { from: start + 2, to: noun + 1 } : undefined;
  }

  private push(out: Candidate[], content: readonly Reach[], source: Reach | undefined, cue: Reach): void {
    const named: Subject | undefined = source && { ...source, how: Found.Beside };
    const candidate = candidateOf(this.sentence, { rule: 'phrase', group: 'speech', content, source: named, cue });
    if (candidate !== undefined) out.push(candidate);
  }
}
