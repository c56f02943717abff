import type { Candidate } from '../candidate';
import { ChunkKind, Form } from '../chunks';
import type { Clauses } from '../clauses';
import { type Cue, Frame } from '../lexicon';
import type { Sentence } from '../sentence';
import type { Reach, Subject, Subjects } from '../subjects';

/** What stands behind a cue. */
interface Complement extends Reach {
  /** Behind the cue: a preposition may belong to it. */
  readonly cueEnd: number;
  readonly frame: number;
}

/** Attributions by a verb: `X said that …`, `…, X said, …`, `…, adding that …`, `X called Y …`. */
export class VerbRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly subjects: Subjects,
    private readonly clauses: Clauses,
  ) {}

  find(out: Candidate[]): void {
    for (let at = 0; at < this.sentence.length; at++) {
      const cue = this.sentence.verbCue(at);
      if (cue !== undefined) this.verb(at, cue, out);
    }
  }

  private verb(verb: number, cue: Cue, out: Candidate[]): void {
    const { sentence } = this;
    const chunk = sentence.at(verb);
    if (chunk === undefined) return;
    if (chunk.passive) {
      this.passive(verb, cue, out);
      return;
    }
    const behind = this.subjects.behind(verb);
    const subject = this.subjects.of(verb);
    const limit = subject !== undefined && subject.from > verb ? subject.from - 1 : Infinity;
    const complement = this.complement(verb, cue, limit);
    const inverted = subject === undefined && behind !== undefined && (cue.frames & (Frame.Post | Frame.Quote)) !== 0;
    if (inverted || (complement === undefined && behind !== undefined && subject === undefined)) {
      if (behind !== undefined && this.surrounded(verb, verb, behind.to, behind, cue, out)) return;
    }
    if (complement !== undefined) {
      if (
        complement.frame === Frame.Clause &&
        subject !== undefined &&
        this.surrounded(verb, subject.from, verb + 1, subject, cue, out)
      )
        return;
      this.push(
        out,
        [complement],
        subject,
        { from: verb, to: complement.cueEnd },
        complement.frame === Frame.Quote
          ? 'verb-quote'
          : complement.frame === Frame.That
            ? 'verb-that'
            : complement.frame === Frame.Clause
              ? 'verb-clause'
              : complement.frame === Frame.To
                ? 'verb-to'
                : 'verb-object',
      );
      return;
    }
    if (subject !== undefined) this.surrounded(verb, subject.from, verb + 1, subject, cue, out);
  }

  /** What the cue attributes, behind it. */
  private complement(verb: number, cue: Cue, limit: number): Complement | undefined {
    const { sentence, clauses } = this;
    let at = verb + 1;
    while (sentence.kind(at) === ChunkKind.Adverb || sentence.kind(at) === ChunkKind.Bracket) at++;
    const entry = sentence.entry(at);
    if (sentence.kind(at) === ChunkKind.Preposition) {
      const preposition = cue.prepositions.get(entry);
      if (preposition !== undefined) {
        const from = preposition.own ? at + 1 : at;
        return this.content(from, verb, preposition.own ? at + 1 : verb + 1, Frame.Noun, limit);
      }
    }
    const opened = this.opened(at, verb, cue, limit);
    if (opened !== undefined) return opened;
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Verb && sentence.form(at) === Form.Infinitive && (cue.frames & Frame.To) !== 0)
      return this.content(at, verb, verb + 1, Frame.To, limit);
    if ((cue.frames & Frame.Person) !== 0 && kind === ChunkKind.Noun) {
      const addressed = this.subjects.nounEnd(at);
      const next = this.opened(addressed, verb, cue, limit);
      if (next !== undefined) return next;
      if (sentence.form(addressed) === Form.Infinitive && (cue.frames & Frame.To) !== 0)
        return this.content(addressed, verb, verb + 1, Frame.To, limit);
      if (
        (cue.frames & Frame.Clause) !== 0 &&
        sentence.kind(addressed) !== ChunkKind.Comma &&
        clauses.beginsClause(addressed)
      )
        return this.content(addressed, verb, verb + 1, Frame.Clause, limit);
      if ((cue.frames & Frame.Clause) !== 0 && sentence.kind(at + 1) === ChunkKind.Noun && clauses.beginsClause(at + 1))
        return this.content(at + 1, verb, verb + 1, Frame.Clause, limit);
    }
    if ((cue.frames & Frame.Clause) !== 0 && clauses.beginsClause(at))
      return this.content(at, verb, verb + 1, Frame.Clause, limit);
    if (
      (cue.frames & Frame.Noun) !== 0 &&
      (kind === ChunkKind.Noun || (kind === ChunkKind.Verb && sentence.form(at) === Form.Gerund))
    ) {
      return this.content(at, verb, verb + 1, Frame.Noun, limit);
    }
    return undefined;
  }

  /** A content that an opening word, a colon or a quotation mark opens, over phrases that say where and when. */
  private opened(from: number, verb: number, cue: Cue, limit: number): Complement | undefined {
    const { sentence } = this;
    let at = from;
    for (let steps = 0; steps < 14 && at < sentence.length; steps++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Complementizer || (kind === ChunkKind.Relative && at === from)) {
        if ((cue.frames & (Frame.That | Frame.Noun)) !== 0) return this.content(at, verb, verb + 1, Frame.That, limit);
        return undefined;
      }
      if (kind === ChunkKind.Quote) {
        if ((cue.frames & (Frame.Quote | Frame.Noun)) !== 0)
          return this.content(at, verb, verb + 1, Frame.Quote, limit);
        return undefined;
      }
      if (kind === ChunkKind.Comma || kind === ChunkKind.Colon) {
        if (sentence.kind(at + 1) === ChunkKind.Quote && (cue.frames & Frame.Quote) !== 0) {
          const near = kind === ChunkKind.Colon && at === verb + 1;
          return this.content(at + 1, verb, near ? at + 1 : verb + 1, Frame.Quote, limit);
        }
        return undefined;
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

  private content(from: number, verb: number, cueEnd: number, frame: number, limit: number): Complement | undefined {
    const to = this.clauses.contentEnd(from, verb, limit);
    return to > from ? { from, to, cueEnd, frame } : undefined;
  }

  /** A content before the cue and its source, or around them. */
  private surrounded(verb: number, from: number, to: number, source: Subject, cue: Cue, out: Candidate[]): boolean {
    const { sentence, clauses } = this;
    const mark = sentence.kind(from - 1);
    const quoted =
      mark === ChunkKind.Quote || (mark === ChunkKind.Comma && sentence.kind(from - 2) === ChunkKind.Quote);
    if (!quoted && mark !== ChunkKind.Comma && mark !== ChunkKind.Dash) return false;
    if (quoted ? (cue.frames & (Frame.Quote | Frame.Noun)) === 0 : (cue.frames & Frame.Post) === 0) return false;
    const left = {
      from: clauses.contentStart(from),
      to: quoted ? (mark === ChunkKind.Quote ? from : from - 1) : from - 1,
    };
    if (left.to <= left.from) return false;
    const right = this.continuation(to);
    const clause = clauses.holdsClause(left.from, left.to) || quoted;
    if (!clause && (right === undefined || !sentence.isFinite(right.from))) return false;
    const cueReach = { from: verb, to: verb + 1 };
    this.push(
      out,
      right === undefined ? [left] : [left, right],
      source,
      cueReach,
      quoted ? 'quote-verb' : 'clause-verb',
    );
    return true;
  }

  /** The rest of a content behind `…, he said, …`. */
  private continuation(from: number): Reach | undefined {
    const { sentence, clauses } = this;
    let at = from;
    for (let steps = 0; steps < 16 && at < clauses.end; steps++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Comma || kind === ChunkKind.Colon || kind === ChunkKind.Dash) {
        const next = sentence.kind(at + 1);
        if (next === ChunkKind.Quote) return { from: at + 1, to: clauses.contentEnd(at + 1, -1) };
        if (kind !== ChunkKind.Comma) return undefined;
        if (
          next === ChunkKind.Relative ||
          next === ChunkKind.Phrase ||
          next === ChunkKind.Preposition ||
          next === ChunkKind.Adverb ||
          next === ChunkKind.Time
        )
          return undefined;
        if (next === ChunkKind.Verb && !sentence.isFinite(at + 1)) return undefined;
        if (next === ChunkKind.Subordinator) return undefined;
        if (!clauses.holdsClause(at + 1, clauses.end)) return undefined;
        return { from: at + 1, to: clauses.contentEnd(at + 1, -1) };
      }
      if (kind === ChunkKind.Quote) return { from: at, to: clauses.contentEnd(at, -1) };
      if (kind === ChunkKind.Verb && sentence.isFinite(at)) return undefined;
      at++;
    }
    return undefined;
  }

  private passive(verb: number, cue: Cue, out: Candidate[]): void {
    void verb;
    void cue;
    void out;
  }

  private push(
    out: Candidate[],
    content: readonly Reach[],
    source: Subject | undefined,
    cue: Reach,
    rule: string,
  ): void {
    const { sentence } = this;
    const runs = content.flatMap((reach) => sentence.wordsOf(reach.from, reach.to) ?? []);
    if (runs.length === 0) return;
    out.push({
      content: runs,
      source: source === undefined ? undefined : sentence.wordsOf(source.from, source.to),
      cue: sentence.wordsOf(cue.from, cue.to),
      rule,
      confidence: 0.8,
    });
  }
}
