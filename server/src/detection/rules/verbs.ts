import { cueGroups } from '../../languages/pack';
import { Kind } from '../../text/tokens';
import type { Candidate, RuleName } from '../candidate';
import { ChunkKind, Form } from '../chunks';
import type { Clauses } from '../clauses';
import type { Extents } from '../extents';
import { type Cue, Frame } from '../lexicon';
import type { Sentence } from '../sentence';
import { Found, type Reach, type Subject, type Subjects } from '../subjects';
import { candidateOf } from './builder';

/** What stands behind a cue. */
interface Complement extends Reach {
  /** Behind the cue: a preposition may belong to it. */
  readonly cueEnd: number;
  readonly rule: RuleName;
  readonly group: number;
}

/** What limits a content behind the cue. */
interface Context {
  readonly subject: Subject | undefined;
  readonly limit: number;
}

/** A cue may be parted from what opens its content by so many chunks that say where and when. */
const FARTHEST = 14;

/** Attributions by a verb: `X said that …`, `…, X said, …`, `…, adding that …`, `X called Y …`. */
export class VerbRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly subjects: Subjects,
    private readonly clauses: Clauses,
    private readonly extents: Extents,
  ) {}

  find(out: Candidate[]): void {
    for (let at = 0; at < this.sentence.length; at++) {
      const cue = this.sentence.verbCue(at) ?? this.unknownCue(at);
      if (cue !== undefined && this.sentence.at(at)?.passive === false) this.verb(at, cue, out);
    }
  }

  /** Any verb attributes a quotation that a comma inside its marks ties to it: `“…,” she demurred`. */
  private unknownCue(verb: number): Cue | undefined {
    const { sentence } = this;
    if (!sentence.isFinite(verb)) return undefined;
    if (sentence.kind(verb + 1) === ChunkKind.Colon && sentence.kind(verb + 2) === ChunkKind.Quote)
      return sentence.lexicon.anyCue;
    const subject = this.subjects.of(verb);
    const before = (subject?.from ?? verb) - 1;
    return subject !== undefined && subject.from < verb && this.endsWithComma(before)
      ? sentence.lexicon.anyCue
      : undefined;
  }

  /** Whether words in quotation marks end as speech does before a cue, not as a term in the middle of a sentence. */
  private endsWithMark(quote: number): boolean {
    const { sentence } = this;
    const chunk = sentence.at(quote);
    if (chunk === undefined) return false;
    const { bareClause } = sentence.lexicon.pack.grammar;
    const kind = sentence.words.kind(chunk.end - 2);
    return bareClause === 'any' || (kind >= Kind.Comma && kind <= Kind.Dash);
  }

  private endsWithComma(quote: number): boolean {
    const { sentence } = this;
    const chunk = sentence.at(quote);
    return chunk?.kind === ChunkKind.Quote && sentence.words.kind(chunk.end - 2) === Kind.Comma;
  }

  private verb(verb: number, cue: Cue, out: Candidate[]): void {
    const { sentence, subjects } = this;
    const first = this.chainStart(verb);
    const subject = subjects.of(first);
    const limit =
      subject !== undefined && subject.from > verb && subject.how === Found.Controlled ? subject.from - 1 : Infinity;
    const complement = this.complement(verb, cue, { subject, limit });
    const opened = complement !== undefined && (complement.rule === 'verb-that' || complement.rule === 'verb-quote');
    const inverted = subject !== undefined && subject.from > verb && subject.how === Found.Beside ? subject : undefined;
    const source = inverted ?? subject;
    const from = inverted === undefined ? Math.min(first, subject?.from ?? first) : verb;
    const to = inverted?.to ?? verb + 1;
    const left = source === undefined ? undefined : this.before(from, cue, complement);
    const cueReach = { from: first, to: verb + 1 };
    if (
      left !== undefined &&
      (complement === undefined || inverted !== undefined || left.both || (left.quoted && !opened))
    ) {
      const behind = left.both ? complement : this.continuation(to);
      if (behind !== undefined || left.clause) {
        this.push(
          out,
          behind === undefined ? [left] : [left, behind],
          source,
          cueReach,
          left.quoted ? 'quote-verb' : 'clause-verb',
          cue.groupOf(left.quoted ? Frame.Quote : Frame.Post),
        );
        return;
      }
    }
    if (complement !== undefined) {
      this.push(out, [complement], subject, { from: first, to: complement.cueEnd }, complement.rule, complement.group);
    } else if (
      left === undefined &&
      source !== undefined &&
      (cue.frames & Frame.Quote) !== 0 &&
      this.standsAlone(from, to)
    ) {
      // Its quotation is the sentence before it, or the paragraph behind its colon.
      const colon = sentence.kind(sentence.length - 1) === ChunkKind.Colon;
      this.push(
        out,
        [],
        source,
        colon && to === sentence.length - 1 ? { from: first, to: to + 1 } : cueReach,
        'quote-verb',
        cue.groupOf(Frame.Quote),
      );
    }
  }

  /** Whether nothing behind the cue can be its content: `Trump asked in Iowa.` */
  private standsAlone(from: number, to: number): boolean {
    const { sentence } = this;
    if (sentence.kind(sentence.length - 1) === ChunkKind.Colon) return true;
    return from === 0 && sentence.kind(to) !== ChunkKind.Noun && sentence.kind(to) !== ChunkKind.Verb;
  }

  /** A verb that only helps the cue belongs to it: `went on to say`, `is quick to point out`. */
  private chainStart(verb: number): number {
    const { sentence } = this;
    if (sentence.form(verb) !== Form.Infinitive) return verb;
    const before = verb - 1;
    if (sentence.kind(before) !== ChunkKind.Verb || sentence.verbCue(before) !== undefined) return verb;
    return sentence.isFinite(before) ? before : verb;
  }

  /** What the cue attributes, behind it. */
  private complement(verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence, clauses } = this;
    let at = verb + 1;
    while (sentence.kind(at) === ChunkKind.Adverb || sentence.kind(at) === ChunkKind.Bracket) at++;
    if (sentence.kind(at) === ChunkKind.Preposition) {
      const preposition = cue.prepositions.get(sentence.entry(at));
      if (preposition !== undefined) {
        const from = preposition.own ? at + 1 : at;
        const reach = this.reach(from, verb, true, context);
        return (
          reach && {
            ...reach,
            cueEnd: preposition.own ? at + 1 : verb + 1,
            rule: 'verb-preposition',
            group: preposition.group,
          }
        );
      }
    }
    const opened = this.opened(at, verb, cue, context);
    if (opened !== undefined) return opened;
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Verb && sentence.form(at) === Form.Infinitive && (cue.frames & Frame.To) !== 0) {
      return this.content(at, verb, 'verb-infinitive', cue.groupOf(Frame.To), context);
    }
    if ((cue.frames & Frame.Person) !== 0) return this.addressed(at, verb, cue, context);
    if ((cue.frames & Frame.Clause) !== 0 && clauses.beginsClause(at))
      return this.content(at, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
    if ((cue.frames & Frame.Noun) !== 0 && (kind === ChunkKind.Noun || sentence.form(at) === Form.Gerund)) {
      return this.content(at, verb, 'verb-object', cue.groupOf(Frame.Noun), context);
    }
    return undefined;
  }

  /** Behind somebody who is spoken to: `told reporters that …`, `asked him to …`. */
  private addressed(at: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence, clauses } = this;
    if (sentence.kind(at) !== ChunkKind.Noun) return undefined;
    const clause = (cue.frames & Frame.Clause) !== 0;
    let next = this.subjects.nounEnd(at);
    const opened = this.opened(next, verb, cue, context);
    if (opened !== undefined) return opened;
    while (sentence.kind(next) === ChunkKind.Time) next++;
    if (sentence.form(next) === Form.Infinitive && (cue.frames & Frame.To) !== 0) {
      const from = (cue.frames & Frame.Noun) !== 0 && !clause ? at : next;
      return this.content(from, verb, 'verb-infinitive', cue.groupOf(Frame.To), context);
    }
    if (sentence.kind(next) === ChunkKind.Preposition) {
      const preposition = cue.prepositions.get(sentence.entry(next));
      if (preposition !== undefined) {
        const reach = this.reach(preposition.own ? next + 1 : next, verb, true, context);
        return reach && { ...reach, cueEnd: verb + 1, rule: 'verb-preposition', group: preposition.group };
      }
    }
    if (!clause) return undefined;
    if (sentence.kind(next) !== ChunkKind.Comma && clauses.beginsClause(next))
      return this.content(next, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
    if (sentence.kind(at + 1) === ChunkKind.Noun && clauses.beginsClause(at + 1))
      return this.content(at + 1, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
    return undefined;
  }

  /** A content that an opening word, a colon or a quotation mark opens, over phrases that say where and when. */
  private opened(from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence } = this;
    let at = from;
    for (let steps = 0; steps < FARTHEST && at < sentence.length; steps++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Complementizer || (kind === ChunkKind.Relative && at === from)) {
        const frame = (cue.frames & Frame.That) !== 0 ? Frame.That : Frame.Noun;
        return (cue.frames & frame) === 0
          ? undefined
          : this.content(at, verb, 'verb-that', cue.groupOf(frame), context);
      }
      if (kind === ChunkKind.Quote && sentence.kind(at + 1) === ChunkKind.Complementizer) {
        // `told “Meet the Press” that …`
        at++;
        continue;
      }
      if (kind === ChunkKind.Quote) {
        const frame = (cue.frames & Frame.Quote) !== 0 ? Frame.Quote : Frame.Noun;
        return (cue.frames & frame) === 0
          ? undefined
          : this.content(at, verb, 'verb-quote', cue.groupOf(frame), context);
      }
      if (kind === ChunkKind.Comma || kind === ChunkKind.Colon) {
        if (sentence.kind(at + 1) !== ChunkKind.Quote || (cue.frames & Frame.Quote) === 0) return undefined;
        const content = this.content(at + 1, verb, 'verb-quote', cue.groupOf(Frame.Quote), context);
        return content && { ...content, cueEnd: kind === ChunkKind.Colon && at === verb + 1 ? at + 1 : verb + 1 };
      }
      if (kind === ChunkKind.Preposition || kind === ChunkKind.Time || kind === ChunkKind.Adverb) at++;
      else if (
        kind === ChunkKind.Noun &&
        at > from &&
        (sentence.kind(at - 1) === ChunkKind.Preposition || sentence.kind(at - 1) === ChunkKind.Conjunction)
      )
        at++;
      else return undefined;
    }
    return undefined;
  }

  private reach(from: number, verb: number, phrase: boolean, context: Context): Reach | undefined {
    const to = this.extents.end({ from, verb, phrase, ...context });
    return to > from ? { from, to } : undefined;
  }

  private content(from: number, verb: number, rule: RuleName, group: number, context: Context): Complement | undefined {
    const reach = this.reach(from, verb, rule === 'verb-object' || rule === 'verb-infinitive', context);
    return reach && { ...reach, cueEnd: verb + 1, rule, group };
  }

  /** A content before the source and the cue; `both` where a content behind the cue belongs to it. */
  private before(
    from: number,
    cue: Cue,
    complement: Complement | undefined,
  ): (Reach & { readonly quoted: boolean; readonly clause: boolean; readonly both: boolean }) | undefined {
    const { sentence, clauses } = this;
    const mark = sentence.kind(from - 1);
    const comma = mark === ChunkKind.Comma || mark === ChunkKind.Dash;
    const quoted =
      (mark === ChunkKind.Quote && this.endsWithMark(from - 1)) ||
      (comma && sentence.kind(from - 2) === ChunkKind.Quote);
    if (!quoted && !comma) return undefined;
    if (quoted ? (cue.frames & (Frame.Quote | Frame.Noun)) === 0 : (cue.frames & Frame.Post) === 0) return undefined;
    const to = mark === ChunkKind.Quote ? from : from - 1;
    const start = clauses.contentStart(from);
    if (to <= start) return undefined;
    const clause = quoted || clauses.holdsClause(start, to);
    const subordinate =
      sentence.kind(start) === ChunkKind.Subordinator || sentence.kind(start) === ChunkKind.Preposition;
    const afterComma = complement !== undefined && sentence.kind(complement.from - 1) === ChunkKind.Comma;
    const both = afterComma && complement.rule === 'verb-quote' && (quoted || (clause && !subordinate));
    return { from: start, to, quoted, clause, both };
  }

  /** The rest of a content behind `…, he said, …`. */
  private continuation(from: number): Reach | undefined {
    const { sentence, clauses } = this;
    let at = from;
    for (let steps = 0; steps < FARTHEST && at < clauses.end; steps++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Comma || kind === ChunkKind.Colon || kind === ChunkKind.Dash) {
        const next = at + 1;
        if (sentence.kind(next) === ChunkKind.Quote || (kind === ChunkKind.Comma && this.goesOn(next))) {
          return { from: next, to: this.extents.end({ from: next, verb: -1, phrase: false }) };
        }
        return undefined;
      }
      if (kind === ChunkKind.Quote) return { from: at, to: this.extents.end({ from: at, verb: -1, phrase: false }) };
      if (sentence.isFinite(at)) return undefined;
      at++;
    }
    return undefined;
  }

  /** Whether what follows a comma behind the cue goes on with the clause before it. */
  private goesOn(at: number): boolean {
    const { sentence, clauses } = this;
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Verb) return sentence.isFinite(at);
    if (kind !== ChunkKind.Noun && kind !== ChunkKind.Conjunction && kind !== ChunkKind.Complementizer) return false;
    return clauses.holdsClause(at, clauses.end);
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
