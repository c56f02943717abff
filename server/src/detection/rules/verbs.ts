import { cueGroups } from '../../languages/pack';
import { Kind } from '../../text/tokens';
import type { Candidate, RuleName } from '../candidate';
import { ChunkKind, Form } from '../chunks';
import type { Clauses } from '../clauses';
import { type Complement, type Context, isMarked } from '../complements/complement';
import { complementOf } from '../complements/complements';
import { openedComplement } from '../complements/opened';
import { type Cue, Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import { isBehindQuote, isReducedPassive } from '../subjects/behindVerb';
import { Found, type Reach, type Subject } from '../subjects/subject';
import type { Subjects } from '../subjects/subjects';
import { Tag } from '../tags';
import { candidateOf } from './builder';
import { type Before, contentBefore, continuation } from './contentBefore';

/** Attributions by a verb: `X said that …`, `…, X said, …`, `…, adding that …`, `X called Y …`. */
export class VerbRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly subjects: Subjects,
    private readonly clauses: Clauses,
    private readonly extents: Extents,
    /** The sentence follows a quotation that ends as a question or a cry does, so that it may go on with it. */
    private readonly asked: boolean,
  ) {}

  find(out: Candidate[]): void {
    const { sentence } = this;
    for (let at = 0; at < sentence.length; at++) {
      const chunk = sentence.at(at);
      if (chunk?.kind !== ChunkKind.Verb || chunk.passive || isReducedPassive(sentence, at)) continue;
      const known = sentence.verbCue(at);
      const cue = known !== undefined && (known.frames & Frame.Quote) !== 0 ? known : (this.unknownCue(at) ?? known);
      if (chunk.negated && sentence.lexicon.pack.grammar.ignoresDenials === true) continue;
      if (cue !== undefined) this.verb(at, cue, out);
    }
  }

  /** Any verb attributes a quotation that a comma inside its marks ties to it: `“…,” she demurred`. */
  private unknownCue(verb: number): Cue | undefined {
    const { sentence } = this;
    if (!sentence.isFinite(verb) || (sentence.headTags(verb) & (Tag.Auxiliary | Tag.Modal)) !== 0) return undefined;
    if (sentence.kind(verb + 1) === ChunkKind.Colon && sentence.kind(verb + 2) === ChunkKind.Quote)
      return sentence.lexicon.pack.grammar.headFirst === true ? undefined : sentence.lexicon.anyCue;
    const subject = this.subjects.of(verb);
    if (subject === undefined || subject.how === Found.Relative) return undefined;
    // `When he spoke of “a mess,” she winced`: a quotation inside a clause is not what the verb tells.
    if (!this.opensWithQuote(Math.min(verb, subject.from))) return undefined;
    // `“…,” sighed Smith`
    if (subject.from >= verb && subject.how === Found.Beside && isBehindQuote(sentence, verb))
      return sentence.lexicon.anyCue;
    if (subject.from >= verb) return undefined;
    const quote = subject.from - 1;
    const tied = sentence.kind(quote) === ChunkKind.Quote && sentence.lastInside(quote) === Kind.Comma;
    return tied ? sentence.lexicon.anyCue : undefined;
  }

  /** Whether what stands before a cue or its subject is a quotation from its beginning or from a colon on. */
  private opensWithQuote(before: number): boolean {
    const { sentence } = this;
    if (sentence.kind(this.clauses.contentStart(before)) === ChunkKind.Quote) return true;
    let quote = before - 1;
    while (sentence.kind(quote - 1) === ChunkKind.Quote) quote--;
    return sentence.kind(quote) === ChunkKind.Quote && sentence.kind(quote - 1) === ChunkKind.Colon;
  }

  private verb(verb: number, cue: Cue, out: Candidate[]): void {
    const { sentence, subjects } = this;
    const first = this.chainStart(verb);
    const subject = subjects.of(first);
    const behind = subject !== undefined && subject.from > verb;
    const inverted = behind && subject.how === Found.Beside ? subject : undefined;
    const limit = behind && subject.how === Found.Controlled ? subject.from - 1 : Infinity;
    const context = { subject, limit };
    const comments = inverted !== undefined && sentence.lexicon.comments.has(sentence.entry(first - 1));
    const complement = comments ? undefined : this.complement(first, verb, cue, context);
    const from = inverted === undefined ? Math.min(first, subject?.from ?? first) : verb;
    const to = inverted?.to ?? verb + 1;
    const cueReach = { from: first, to: verb + 1 };
    if (subject !== undefined && this.isHypothetical(subject)) return;
    const beside = subject !== undefined && (subject.how === Found.Beside || subject.how === Found.Apart);
    if (beside && complement === undefined && this.comment(verb, from, cue, subject, cueReach, out)) return;
    // `…, a nod to the party, acknowledging …`: a gerund has what it tells behind it.
    const mayFollow = beside && sentence.form(first) !== Form.Gerund;
    const left = mayFollow
      ? contentBefore(this.extents, from, verb, cue, complement, inverted !== undefined)
      : undefined;
    if (left !== undefined && this.prefers(left, complement, inverted !== undefined)) {
      const rest = left.both ? complement : continuation(this.extents, to, left);
      if (rest !== undefined || left.clause) {
        const rule = left.quoted ? 'quote-verb' : 'clause-verb';
        this.push(
          out,
          rest === undefined ? [left] : [left, rest],
          subject,
          cueReach,
          rule,
          cue.groupOf(left.quoted ? Frame.Quote : Frame.Post),
        );
        return;
      }
    }
    // `whom one aide called “his brother”`: what stands behind the cue is only a part of it.
    const relative = subject !== undefined && sentence.kind(subject.from - 1) === ChunkKind.Relative;
    if (relative && (cue.frames & Frame.Quote) === 0 && this.gap(verb, subject, cue, cueReach, out)) return;
    const tells = beside && (cue.frames & Frame.Quote) !== 0;
    if (tells && left === undefined && this.asked && from === 0 && !isOpened(complement)) {
      // `“Is it over?” Smith asked reporters.`
      this.push(out, [], subject, cueReach, 'quote-verb', cue.groupOf(Frame.Quote));
    } else if (complement !== undefined) {
      this.push(out, [complement], subject, { from: first, to: complement.cueEnd }, complement.rule, complement.group);
    } else if (subject !== undefined && this.gap(verb, subject, cue, cueReach, out)) {
      return;
    } else if (left === undefined && tells && this.standsAlone(from, to)) {
      // Its quotation is the sentence before it, or the paragraph behind its colon.
      const last = sentence.length - 1;
      const colon = sentence.kind(last) === ChunkKind.Colon && to === last;
      this.push(
        out,
        [],
        subject,
        colon ? { from: first, to: to + 1 } : cueReach,
        'quote-verb',
        cue.groupOf(Frame.Quote),
      );
    }
  }

  /** `nếu ông ấy nói …`, `không ai nói …`, where what is not said counts for nothing. */
  private isHypothetical({ from }: Subject): boolean {
    const { sentence } = this;
    if (sentence.lexicon.pack.grammar.ignoresDenials !== true) return false;
    return ((sentence.startTags(from) | sentence.startTags(from - 1)) & Tag.Negation) !== 0;
  }

  /** What stands behind the cue, or behind the subject where that follows the cue. */
  private complement(first: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence, extents } = this;
    const { subject } = context;
    if (subject === undefined || subject.from <= verb || subject.how !== Found.Beside)
      return complementOf(extents, verb, cue, context);
    if (sentence.lexicon.pack.grammar.verbSecond === true) return complementOf(extents, verb, cue, context, subject.to);
    return first === 0
      ? openedComplement(extents, subject.to, verb, cue, context)
      : complementOf(extents, verb, cue, context);
  }

  /** Whether a content before the cue is more likely than one behind it. */
  private prefers(left: Before, complement: Complement | undefined, inverted: boolean): boolean {
    if (complement === undefined || inverted || left.both) return true;
    if (this.sentence.lexicon.pack.grammar.bareClause === 'any') return left.quoted;
    return left.quoted && !isMarked(this.sentence, complement.from);
  }

  /** A verb that only helps the cue belongs to it: `went on to say`, `is quick to point out`. */
  private chainStart(verb: number): number {
    const { sentence } = this;
    if (sentence.form(verb) !== Form.Infinitive) return verb;
    const before = verb - 1;
    if (sentence.kind(before) !== ChunkKind.Verb || !sentence.isFinite(before)) return verb;
    // `seemed to deny it`
    const known = sentence.verbCue(before);
    return known === undefined || (known.frames & Frame.Raise) !== 0 ? before : verb;
  }

  /** `As Smith put it, …`, `…, as Smith said, …`: the main clause is what is attributed. */
  private comment(verb: number, from: number, cue: Cue, source: Subject, cueReach: Reach, out: Candidate[]): boolean {
    const { sentence } = this;
    const as = from - 1;
    if (!sentence.lexicon.comments.has(sentence.entry(as)) || (cue.frames & (Frame.Post | Frame.That)) === 0)
      return false;
    const behind = this.nextMark(verb + 1);
    const mark = sentence.kind(as - 1);
    const tied = mark === ChunkKind.Quote && sentence.lastInside(as - 1) === Kind.Comma;
    const apart = mark === ChunkKind.Comma || mark === ChunkKind.Semicolon || mark === ChunkKind.Conjunction;
    if (as > 0 && !tied && !apart) return false;
    const contents: Reach[] = [];
    const start = this.clauses.contentStart(as);
    if (tied) contents.push({ from: start, to: as });
    else if (as - 1 > start && mark === ChunkKind.Comma) contents.push({ from: start, to: as - 1 });
    if (sentence.kind(behind) === ChunkKind.Comma || sentence.kind(behind) === ChunkKind.Colon) {
      contents.push({ from: behind + 1, to: this.extents.end({ from: behind + 1, verb: -1, phrase: false }) });
    }
    if (contents.length === 0) return false;
    this.push(out, contents, source, cueReach, 'clause-verb', cue.groupOf(Frame.Post));
    return true;
  }

  private nextMark(from: number): number {
    let at = from;
    while (at < this.sentence.length && this.sentence.kind(at) < ChunkKind.Comma) at++;
    return at;
  }

  /** `… which critics said was unfair`: the content is the relative pronoun with the rest of its clause. */
  private gap(verb: number, source: Subject, cue: Cue, cueReach: Reach, out: Candidate[]): boolean {
    const { sentence } = this;
    if (source.from > verb) return false;
    const before = source.from - 1;
    if (sentence.kind(before) !== ChunkKind.Relative && sentence.kind(before) !== ChunkKind.Complementizer)
      return false;
    if (!sentence.isFinite(verb + 1) || (cue.frames & Frame.Clause) === 0)
      return this.objectGap(verb, before, source, cue, cueReach, out);
    const rest = { from: verb + 1, to: this.extents.end({ from: verb + 1, verb: -1, phrase: false }) };
    this.push(
      out,
      [{ from: before, to: before + 1 }, rest],
      source,
      cueReach,
      'clause-verb',
      cue.groupOf(Frame.Clause),
    );
    return true;
  }

  /** `…, whom one aide described as “…”`: the relative pronoun is the object, what it is called stands behind the cue. */
  private objectGap(
    verb: number,
    relative: number,
    source: Subject,
    cue: Cue,
    cueReach: Reach,
    out: Candidate[],
  ): boolean {
    const { sentence } = this;
    if ((cue.frames & Frame.Noun) === 0 || !sentence.isFinite(verb)) return false;
    const next = verb + 1;
    const kind = sentence.kind(next);
    const named = kind === ChunkKind.Quote || kind === ChunkKind.Noun || cue.prepositions.has(sentence.entry(next));
    if (!named || kind === ChunkKind.Complementizer) return false;
    const rest = { from: next, to: this.extents.end({ from: next, verb, phrase: true, subject: source }) };
    this.push(
      out,
      [{ from: relative, to: relative + 1 }, rest],
      source,
      cueReach,
      kind === ChunkKind.Quote ? 'verb-quote' : 'verb-object',
      cue.groupOf(Frame.Noun),
    );
    return true;
  }

  /** Whether nothing behind the cue can be its content: `Trump asked in Iowa.` */
  private standsAlone(from: number, to: number): boolean {
    const { sentence } = this;
    if (sentence.kind(sentence.length - 1) === ChunkKind.Colon) return true;
    return from === 0 && sentence.kind(to) !== ChunkKind.Noun && sentence.kind(to) !== ChunkKind.Verb;
  }

  private push(
    out: Candidate[],
    content: readonly Reach[],
    source: Subject | undefined,
    cue: Reach,
    rule: RuleName,
    group: number,
  ): void {
    const candidate = candidateOf(this.sentence, { rule, group: cueGroups[group] ?? 'speech', content, source, cue });
    if (candidate !== undefined) out.push(candidate);
  }
}

/** Whether what stands behind a cue says by its first word or its marks that it is what the cue attributes. */
function isOpened(complement: Complement | undefined): boolean {
  return (
    complement !== undefined &&
    (complement.rule === 'verb-that' || complement.rule === 'verb-quote' || complement.rule === 'verb-clause')
  );
}
