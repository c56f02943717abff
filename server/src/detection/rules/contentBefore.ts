import { Kind } from '../../text/tokens';
import { ChunkKind, Form } from '../chunks';
import { type Complement, FARTHEST, isMarked } from '../complements/complement';
import { type Cue, Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import { isMainClause } from '../subjects/appositions';
import type { Reach } from '../subjects/subject';

/** A content before source and cue. */
export interface Before extends Reach {
  readonly quoted: boolean;
  /** It can stand alone; otherwise it needs the rest of its clause behind the cue. */
  readonly clause: boolean;
  /** A quotation behind the cue belongs to it. */
  readonly both: boolean;
}

/** A content before the source and the cue. */
export function contentBefore(
  extents: Extents,
  from: number,
  verb: number,
  cue: Cue,
  complement: Complement | undefined,
  inverted: boolean,
): Before | undefined {
  const { sentence, clauses } = extents;
  // What stands behind a verb with its subject behind it is that subject.
  const behind = inverted ? undefined : complement;
  const mark = sentence.kind(from - 1);
  const comma = mark === ChunkKind.Comma || mark === ChunkKind.Dash;
  const quoted =
    (mark === ChunkKind.Quote && (endsWithMark(sentence, from - 1) || isWhole(extents, from - 1))) ||
    (comma && sentence.kind(from - 2) === ChunkKind.Quote);
  if (!quoted && !comma) return undefined;
  const to = mark === ChunkKind.Quote ? from : from - 1;
  const start = clauses.contentStart(from);
  if (to <= start) return undefined;
  const opens = sentence.kind(start) === ChunkKind.Quote;
  const free = sentence.lexicon.pack.grammar.bareClause === 'any';
  const frames = quoted ? (opens || free ? Frame.Quote | Frame.Noun : Frame.Quote) : Frame.Post;
  if ((cue.frames & frames) === 0) return undefined;
  if (free) return freeBefore(extents, { from: start, to }, verb, complement);
  // `Although he spoke of “a mess,” she said it was over`: what is said stands behind the cue.
  if (quoted && !opens && behind !== undefined && isSubordinate(sentence, start)) return undefined;
  const clause = quoted || clauses.holdsClause(start, to);
  const both =
    complement?.rule === 'verb-quote' &&
    isMarked(sentence, complement.from) &&
    (quoted || (clause && !isSubordinate(sentence, start)));
  return { from: start, to, quoted, clause, both };
}

/**
 * The same where a clause is not told by the form of its verb: words in quotation marks alone, or what begins as a main
 * clause does where nothing else is left for the cue.
 */
function freeBefore(
  extents: Extents,
  { from, to }: Reach,
  verb: number,
  complement: Complement | undefined,
): Before | undefined {
  const { sentence, clauses } = extents;
  let quoted = true;
  for (let at = from; at < to; at++)
    quoted &&= sentence.kind(at) === ChunkKind.Quote || sentence.kind(at) === ChunkKind.Comma;
  const marked = complement !== undefined && isMarked(sentence, complement.from);
  if (quoted) return { from, to, quoted, clause: true, both: complement?.rule === 'verb-quote' && marked };
  if (!clauses.holdsClause(from, to)) return undefined;
  const main = sentence.kind(from) === ChunkKind.Noun && isMainClause(sentence, from, to);
  if (complement !== undefined)
    return main && marked && sentence.kind(complement.from - 1) === ChunkKind.Comma
      ? { from, to, quoted, clause: true, both: true }
      : undefined;
  return isSetting(sentence, from, to) || !endsClause(sentence, verb)
    ? undefined
    : { from, to, quoted, clause: true, both: false };
}

/** Whether a clause may end behind the cue, so that the cue looks back. */
function endsClause(sentence: Sentence, verb: number): boolean {
  const kind = sentence.kind(verb + 1);
  return (
    kind === 0 ||
    kind >= ChunkKind.Comma ||
    kind === ChunkKind.Preposition ||
    kind === ChunkKind.Time ||
    kind === ChunkKind.Adverb ||
    kind === ChunkKind.Conjunction ||
    kind === ChunkKind.Subordinator
  );
}

/** Whether words before a comma only say when, where or about what something is said. */
function isSetting(sentence: Sentence, from: number, to: number): boolean {
  const first = sentence.kind(from);
  if (first !== ChunkKind.Preposition && first !== ChunkKind.Time && first !== ChunkKind.Subordinator) return false;
  for (let at = from; at < to; at++) if (sentence.kind(at) === ChunkKind.Comma) return false;
  return true;
}

/** Whether a clause at the beginning only says when or how something was said: `Asked about it, he said …`. */
function isSubordinate(sentence: Sentence, start: number): boolean {
  const first = sentence.at(start);
  if (first === undefined) return false;
  if (first.kind === ChunkKind.Verb) return first.pastOrParticiple || first.form !== Form.Finite;
  return first.kind === ChunkKind.Subordinator || first.kind === ChunkKind.Preposition;
}

/** Whether words in quotation marks end as speech does before a cue, not as a term in the middle of a sentence. */
function endsWithMark(sentence: Sentence, quote: number): boolean {
  const kind = sentence.lastInside(quote);
  return sentence.lexicon.pack.grammar.bareClause === 'any' || (kind >= Kind.Comma && kind <= Kind.Dash);
}

/** A quotation that begins the sentence and is too long for a term needs no mark before the cue: `“…” said Smith`. */
function isWhole(extents: Extents, quote: number): boolean {
  const { sentence } = extents;
  const chunk = sentence.at(quote);
  return chunk !== undefined && quote === extents.clauses.contentStart(quote + 1) && chunk.end - chunk.start > 6;
}

/** The rest of a content behind `…, he said, …`. */
export function continuation(extents: Extents, from: number, left: Before): Reach | undefined {
  const { sentence, clauses } = extents;
  const free = sentence.lexicon.pack.grammar.bareClause === 'any';
  // A quotation goes on with another one; `“…,” she said, and left` does not.
  const whole = left.quoted && sentence.kind(left.from) === ChunkKind.Quote;
  let at = from;
  for (let steps = 0; steps < FARTHEST && at < clauses.end; steps++) {
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Comma || kind === ChunkKind.Colon || kind === ChunkKind.Dash) {
      const next = at + 1;
      const clause = !whole && !free && kind === ChunkKind.Comma && resumes(extents, next);
      const goesOn = clause || sentence.kind(next) === ChunkKind.Quote;
      return goesOn ? { from: next, to: extents.end({ from: next, verb: -1, phrase: false }) } : undefined;
    }
    if (kind === ChunkKind.Quote && at === from)
      return { from: at, to: extents.end({ from: at, verb: -1, phrase: false }) };
    // `“…,” she said before adding: “…”`
    if (sentence.isFinite(at) || (sentence.form(at) === Form.Gerund && sentence.verbCue(at) !== undefined))
      return undefined;
    at++;
  }
  return undefined;
}

/** Whether what follows a comma behind the cue goes on with the clause before it. */
function resumes(extents: Extents, at: number): boolean {
  const { sentence, clauses } = extents;
  const kind = sentence.kind(at);
  if (extents.begins(at)) return false;
  if (kind === ChunkKind.Verb) return sentence.isFinite(at);
  if (kind === ChunkKind.Adverb) return clauses.beginsClause(at);
  if (kind !== ChunkKind.Noun && kind !== ChunkKind.Conjunction && kind !== ChunkKind.Complementizer) return false;
  return clauses.holdsClause(at, clauses.end);
}
