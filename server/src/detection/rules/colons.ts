import { Kind } from '../../text/tokens';
import type { Candidate } from '../candidate';
import { ChunkKind, Form } from '../chunks';
import type { Clauses } from '../clauses';
import type { Sentence } from '../sentence';
import { fullEnd } from '../subjects/nounPhrases';
import { isSomebody } from '../subjects/somebody';
import { Found } from '../subjects/subject';
import type { Subjects } from '../subjects/subjects';
import { Tag, Trait } from '../tags';
import { candidateOf } from './builder';

/** A source is short: longer ones before a colon are announcements of a list. */
const LONGEST_SOURCE = 10;

/** What may stand between the nouns that name a source. */
const JOINS: ReadonlySet<number> = new Set([
  ChunkKind.Preposition,
  ChunkKind.Bracket,
  ChunkKind.Comma,
  ChunkKind.Conjunction,
]);

/** Attributions by a colon: `Wang: China and Russia …`, `China, Russia to cooperate: Wang`. */
export class ColonRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly subjects: Subjects,
    private readonly clauses: Clauses,
    /** The sentence is the first of its paragraph. */
    private readonly first: boolean,
  ) {}

  find(out: Candidate[]): void {
    this.signature(out);
    this.label(out);
    this.introduced(out);
  }

  /** `Wang: …`, `…: Wang` */
  private label(out: Candidate[]): void {
    const { sentence, clauses } = this;
    const colon = sentence.chunks.findIndex((chunk) => chunk.kind === ChunkKind.Colon);
    const quoted = sentence.kind(colon + 1) === ChunkKind.Quote;
    if (colon <= 0 || (!this.first && !quoted)) return;
    const end = sentence.length;
    // `A NEW LAW ON GUNS – Smith: “…”`
    const dash = quoted ? sentence.chunks.findLastIndex(({ kind }, at) => at < colon && kind === ChunkKind.Dash) : -1;
    if (dash > 0 && this.isSource(dash + 1, colon)) {
      this.push(out, colon + 1, end, dash + 1, colon, colon);
      return;
    }
    if (this.isSource(0, colon) && end > colon + 1 && (quoted || this.isLabel(colon, clauses.end === end))) {
      this.push(out, colon + 1, quoted ? end : this.contentEnd, 0, colon, colon);
    } else if (clauses.end === end && this.isSource(colon + 1, end) && this.says(0, colon)) {
      this.push(out, 0, colon, colon + 1, end, colon);
    }
  }

  /** Behind the words of a sentence; where cues are bare, the mark of a question belongs to them. */
  private get contentEnd(): number {
    const { sentence, clauses } = this;
    const { end } = clauses;
    if (sentence.lexicon.pack.grammar.bareCues !== true) return end;
    const mark = sentence.at(end);
    return mark !== undefined && sentence.words.kind(mark.start) === Kind.Question ? end + 1 : end;
  }

  /** `“…” – Smith`: who is quoted stands behind a dash at the end. */
  private signature(out: Candidate[]): void {
    const { sentence, clauses } = this;
    const { end } = clauses;
    for (let at = 1; at < end - 1; at++) {
      if (sentence.kind(at) !== ChunkKind.Dash || sentence.kind(at - 1) !== ChunkKind.Quote) continue;
      let from = at - 1;
      while (from > 0 && sentence.kind(from - 1) === ChunkKind.Quote) from--;
      if (from === 0 && this.isSource(at + 1, end)) this.push(out, 0, at, at + 1, end, at);
      return;
    }
  }

  /** `Smith was clear: “…”`: a colon before speech attributes it, whatever the verb. */
  private introduced(out: Candidate[]): void {
    const { sentence } = this;
    for (let at = 1; at < sentence.length - 1; at++) {
      if (sentence.kind(at) !== ChunkKind.Colon || sentence.kind(at + 1) !== ChunkKind.Quote) continue;
      if (this.isTaken(at + 1, out)) return;
      let verb = at - 1;
      while (verb >= 0 && !sentence.isFinite(verb)) verb--;
      if (sentence.lexicon.pack.grammar.headFirst === true) verb = this.firstVerb(at, verb);
      const helper = (sentence.headTags(verb) & (Tag.Modal | Tag.Finite)) === Tag.Modal;
      const subject = verb < 0 || helper ? undefined : this.subjects.of(verb);
      if (subject === undefined && this.told(at, out)) return;
      if (subject === undefined || subject.from > verb) return;
      const candidate = candidateOf(sentence, {
        rule: 'colon',
        group: 'speech',
        content: [{ from: at + 1, to: at + 2 }],
        source: subject,
        cue: { from: verb, to: sentence.lexicon.pack.grammar.bareCues === true ? verb + 1 : at + 1 },
      });
      if (candidate !== undefined) out.push(candidate);
      return;
    }
  }

  /** `Chị Mai thì lạc quan hơn: “…”`: where nothing shows the verb, who the sentence begins with is who speaks. */
  private told(colon: number, out: Candidate[]): boolean {
    const { sentence } = this;
    if (sentence.lexicon.pack.grammar.headFirst !== true || !isSomebody(sentence, 0)) return false;
    if (this.isSource(0, colon)) return true;
    for (let at = 0; at < colon; at++)
      if (sentence.isFinite(at) || sentence.kind(at) === ChunkKind.Phrase) return false;
    let to = 1;
    while (to < colon && (sentence.kind(to) === ChunkKind.Noun || sentence.kind(to) === ChunkKind.Preposition)) to++;
    this.push(out, colon + 1, colon + 2, 0, sentence.kind(to) === ChunkKind.Comma ? fullEnd(sentence, 0) : to, colon);
    return true;
  }

  /** The first verb before a colon that somebody is the subject of; another one where there is none. */
  private firstVerb(colon: number, other: number): number {
    const { sentence } = this;
    for (let at = 1; at < colon; at++) {
      if (!sentence.isFinite(at) || (sentence.headTags(at) & (Tag.Modal | Tag.Finite)) === Tag.Modal) continue;
      const subject = this.subjects.of(at);
      if (subject !== undefined && subject.from < at && isSomebody(sentence, subject.from)) return at;
    }
    return other;
  }

  /** Whether a quotation has been attributed already. */
  private isTaken(quote: number, out: readonly Candidate[]): boolean {
    const run = this.sentence.wordsOf(quote, quote + 1);
    return (
      run !== undefined &&
      out.some(({ content }) => content.some((each) => each.start < run.end && run.start < each.end))
    );
  }

  private says(from: number, to: number): boolean {
    const { sentence } = this;
    for (let at = from; at < to; at++)
      if (sentence.isFinite(at) || sentence.form(at) === Form.Infinitive || sentence.kind(at) === ChunkKind.Quote)
        return true;
    return false;
  }

  /** Whether what stands before a colon is a speaker's name and not the title of a section. */
  private isLabel(colon: number, headline: boolean): boolean {
    if (this.sentence.lexicon.pack.grammar.headFirst === true) return isSomebody(this.sentence, 0);
    const run = this.sentence.wordsOf(0, colon);
    return run !== undefined && (headline || run.end - run.start <= 3);
  }

  /** A dateline: `BEIJING: …`. */
  private isPlace(noun: number): boolean {
    const chunk = this.sentence.at(noun);
    if (chunk === undefined) return false;
    return chunk.end - chunk.start === 1 && (this.sentence.headTraits(noun) & Trait.Place) !== 0;
  }

  /** Whether chunks are nothing but a noun phrase that names somebody. */
  private isSource(from: number, to: number): boolean {
    const { sentence } = this;
    const run = sentence.wordsOf(from, to);
    if (run === undefined || run.end - run.start > LONGEST_SOURCE) return false;
    if (sentence.lexicon.labels.has(sentence.words.entryAt(run.end - 1))) return false;
    let named = false;
    for (let at = from; at < to; at++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Noun) {
        if (this.isPlace(at)) return false;
        named ||=
          (sentence.headTags(at) & Tag.Name) !== 0 ||
          (sentence.headTraits(at) & (Trait.Person | Trait.Body | Trait.Document)) !== 0;
      } else if (!JOINS.has(kind)) {
        return false;
      }
    }
    return named;
  }

  private push(out: Candidate[], from: number, to: number, sourceFrom: number, sourceTo: number, colon: number): void {
    const candidate = candidateOf(this.sentence, {
      rule: 'colon',
      group: 'speech',
      content: [{ from, to }],
      source: { from: sourceFrom, to: sourceTo, how: Found.Beside },
      cue: { from: colon, to: colon + 1 },
    });
    if (candidate !== undefined) out.push(candidate);
  }
}
