import { ChunkKind, Form } from '../chunks';
import { type Cue, Frame } from '../cues';
import type { Extents } from '../extents';
import { Tag } from '../tags';
import { addressedComplement, behindAddressee, isInfinitive } from './addressed';
import { type Complement, type Context, contentOf, FARTHEST, isMarked, reachOf } from './complement';
import { freeComplement } from './free';
import { complementBehindComma, openedComplement } from './opened';

/** The content behind a verb, looked for from a chunk on; undefined where nothing fits the cue's frames. */
export function complementOf(
  extents: Extents,
  verb: number,
  cue: Cue,
  context: Context,
  from = verb + 1,
): Complement | undefined {
  const { sentence, clauses } = extents;
  if (sentence.lexicon.pack.grammar.bareClause === 'any') return freeComplement(extents, verb, cue, context, from);
  let at = from;
  while (sentence.kind(at) === ChunkKind.Adverb || sentence.kind(at) === ChunkKind.Bracket) at++;
  if (sentence.kind(at) === ChunkKind.Preposition) {
    const prepositional = prepositionalComplement(extents, at, verb, cue, context);
    if (prepositional !== undefined) return prepositional;
  }
  const opened =
    openedComplement(extents, at, verb, cue, context) ?? complementBehindComma(extents, at, verb, cue, context);
  if (opened !== undefined) return opened;
  const kind = sentence.kind(at);
  const behind = behindAddressee(extents, at);
  const conditioned = kind === ChunkKind.Comma && (cue.frames & Frame.Clause) !== 0 && isConditioned(extents, at + 1);
  if (conditioned) return contentOf(extents, at + 1, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
  if (isInfinitive(sentence, behind) && (cue.frames & Frame.To) !== 0) {
    return contentOf(extents, behind, verb, 'verb-infinitive', cue.groupOf(Frame.To), context);
  }
  if (behind > at && sentence.kind(behind) === ChunkKind.Preposition) {
    const prepositional = prepositionalComplement(extents, behind, verb, cue, context);
    if (prepositional !== undefined) return { ...prepositional, cueEnd: verb + 1 };
  }
  if ((cue.frames & Frame.Person) !== 0) return addressedComplement(extents, at, verb, cue, context);
  if ((cue.frames & Frame.Clause) !== 0) {
    let start = at;
    while (sentence.kind(start) === ChunkKind.Time) start++;
    if (clauses.beginsClause(start))
      return contentOf(extents, start, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
  }
  if ((cue.frames & Frame.Noun) !== 0 && (kind === ChunkKind.Noun || sentence.form(at) === Form.Gerund)) {
    return contentOf(extents, at, verb, 'verb-object', cue.groupOf(Frame.Noun), context);
  }
  return undefined;
}

/** A content that a preposition of the cue opens: `called for …`. */
function prepositionalComplement(
  extents: Extents,
  at: number,
  verb: number,
  cue: Cue,
  context: Context,
): Complement | undefined {
  const { sentence } = extents;
  const preposition = cue.prepositions.get(sentence.entry(at));
  if (preposition === undefined) return undefined;
  const quote = openedComplement(extents, at, verb, cue, context);
  if (quote?.rule === 'verb-quote' && isMarked(sentence, quote.from)) return quote;
  const { own, group } = preposition;
  const reach = reachOf(extents, own ? at + 1 : at, verb, true, context);
  return reach && { ...reach, cueEnd: own ? at + 1 : verb + 1, rule: 'verb-preposition', group };
}

/** `said, if elected, she would …`: a clause between commas that belongs to the content behind it. */
function isConditioned(extents: Extents, from: number): boolean {
  const { sentence } = extents;
  if ((sentence.startTags(from) & Tag.Subordinator) === 0) return false;
  for (let at = from + 1; at < from + FARTHEST; at++)
    if (sentence.kind(at) === ChunkKind.Comma) return extents.clauses.beginsClause(at + 1);
  return false;
}
