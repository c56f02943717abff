import { ChunkKind, Form } from '../chunks';
import { type Cue, Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import { nounEnd } from '../subjects/nounPhrases';
import { Tag, Trait } from '../tags';
import { type Complement, type Context, contentOf, FARTHEST, reachOf } from './complement';
import { openedComplement } from './opened';

/** Behind somebody who is spoken to: `told reporters that …`, `asked him to …`. */
export function addressedComplement(
  extents: Extents,
  at: number,
  verb: number,
  cue: Cue,
  context: Context,
): Complement | undefined {
  const { sentence, clauses } = extents;
  if (sentence.kind(at) !== ChunkKind.Noun) return undefined;
  const clause = (cue.frames & Frame.Clause) !== 0;
  const nearest = cue.prepositions.get(sentence.entry(at + 1));
  if (nearest !== undefined && sentence.kind(at + 1) === ChunkKind.Preposition) {
    const reach = reachOf(extents, nearest.own ? at + 2 : at + 1, verb, true, context);
    return reach && { ...reach, cueEnd: verb + 1, rule: 'verb-preposition', group: nearest.group };
  }
  let next = nounEnd(sentence, at);
  const opened = openedComplement(extents, next, verb, cue, context);
  if (opened !== undefined) return opened;
  if (clause && sentence.isFinite(next))
    return contentOf(extents, at, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
  while (sentence.kind(next) === ChunkKind.Time) next++;
  if (isInfinitive(sentence, next) && (cue.frames & Frame.To) !== 0) {
    const from = (cue.frames & Frame.Noun) !== 0 && !clause ? at : next;
    return contentOf(extents, from, verb, 'verb-infinitive', cue.groupOf(Frame.To), context);
  }
  const group = cue.groupOf(Frame.Clause);
  if (clause && sentence.kind(next) !== ChunkKind.Comma && clauses.beginsClause(next))
    return contentOf(extents, next, verb, 'verb-clause', group, context);
  if (clause && sentence.kind(at + 1) === ChunkKind.Noun && clauses.beginsClause(at + 1))
    return contentOf(extents, at + 1, verb, 'verb-clause', group, context);
  const object = (cue.frames & Frame.Noun) !== 0 && !isHearer(sentence, at);
  return object ? contentOf(extents, at, verb, 'verb-object', cue.groupOf(Frame.Noun), context) : undefined;
}

/** Whether a noun phrase names a person or a body, so that it is spoken to rather than spoken. */
function isHearer(sentence: Sentence, noun: number): boolean {
  if (sentence.at(noun)?.pronoun === true || (sentence.headTags(noun) & Tag.Name) !== 0) return true;
  return (sentence.headTraits(noun) & (Trait.Person | Trait.Body)) !== 0;
}

/** Over who is spoken to and when: `a demandé mardi aux habitants de rester`, `vowed on Friday to stay`. */
export function behindAddressee(extents: Extents, from: number): number {
  const { sentence } = extents;
  let at = from;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Time || kind === ChunkKind.Adverb) at++;
    else if (kind === ChunkKind.Preposition && sentence.kind(at + 1) === ChunkKind.Time) at += 2;
    else if (
      kind === ChunkKind.Preposition &&
      sentence.kind(at + 1) === ChunkKind.Noun &&
      sentence.lexicon.addressees.has(sentence.entry(at))
    )
      at = nounEnd(sentence, at + 1);
    else if (kind === ChunkKind.Comma && asideEnd(sentence, at) >= 0) at = asideEnd(sentence, at);
    else return at;
  }
  return at;
}

/** Behind something short between two commas without a verb, or -1. */
function asideEnd(sentence: Sentence, comma: number): number {
  for (let at = comma + 1; at < comma + 8; at++) {
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Comma) return at + 1;
    if (kind === 0 || kind > ChunkKind.Comma || sentence.isFinite(at)) return -1;
  }
  return -1;
}

/** An infinitive, or the mark of one before words in quotation marks. */
export function isInfinitive(sentence: Sentence, at: number): boolean {
  if (sentence.form(at) === Form.Infinitive) return true;
  return (sentence.startTags(at) & Tag.InfinitiveMark) !== 0 && sentence.kind(at + 1) === ChunkKind.Quote;
}
