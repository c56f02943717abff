import { ChunkKind } from '../chunks';
import type { Sentence } from '../sentence';
import { Tag, Trait } from '../tags';
import { pieceStart, trimmed } from './asides';
import { isSomebody } from './somebody';
import { Found, type Subject } from './subject';

/** `Bà Lan, chủ quán, nói`: over appositions and asides between commas, as far back as somebody is named. */
export function acrossPieces(sentence: Sentence, comma: number): Subject | undefined {
  let end = comma;
  let from = -1;
  for (let pieces = 0; pieces < 6; pieces++) {
    const piece = pieceStart(sentence, end);
    const start = behindPhrase(sentence, piece, end);
    const noun = firstNominal(sentence, start, end);
    if (sentence.kind(start) === ChunkKind.Quote && noun < 0) break;
    const verb = verbIn(sentence, start, end);
    if (noun < 0 || !isSomebody(sentence, noun)) {
      if (from >= 0) break;
    } else if (start < noun + 1 && isWho(sentence, noun)) {
      if (pieces > 0 && from >= 0) from = noun;
    } else if (verb < 0) {
      from = noun;
    } else if (from >= 0) {
      break;
    } else if (sentence.verbCue(verb) !== undefined) {
      return undefined;
    } else if (sentence.kind(start - 1) !== ChunkKind.Comma) {
      return { from: noun, to: verb, how: Found.Shared };
    }
    end = start - 1;
    if (start > piece || sentence.kind(end) !== ChunkKind.Comma) break;
  }
  if (from < 0) return undefined;
  const { to } = trimmed(sentence, { from, to: comma, how: Found.Apart }, comma);
  return { from, to, how: Found.Apart };
}

/** Whether a stretch up to the next comma is a noun phrase that says who somebody is. */
export function isApposition(sentence: Sentence, from: number): boolean {
  const noun = firstNominal(sentence, from, sentence.length);
  if (noun !== from || sentence.at(noun)?.pronoun === true) return false;
  let end = noun;
  while (end < sentence.length && sentence.kind(end) < ChunkKind.Comma) end++;
  if (sentence.kind(end) !== ChunkKind.Comma || end + 1 >= sentence.length) return false;
  if (isWho(sentence, noun)) return true;
  const age = (sentence.startTags(noun) & Tag.Numeral) !== 0 && end === noun + 1;
  const person = (sentence.headTags(noun) & Tag.Name) !== 0 || (sentence.headTraits(noun) & Trait.Person) !== 0;
  for (let at = noun; at < end; at++) if (sentence.kind(at) === ChunkKind.Quote) return false;
  return (age || person) && verbIn(sentence, noun, end) < 0;
}

/** Whether a stretch has a verb of its own that is no cue. */
export function isMainClause(sentence: Sentence, from: number, to: number): boolean {
  const verb = verbIn(sentence, from, to);
  return verb > from && sentence.verbCue(verb) === undefined;
}

/** The noun phrase that a stretch begins with, over adverbs, times and conjunctions; -1 where it begins otherwise. */
export function firstNominal(sentence: Sentence, start: number, end: number): number {
  let at = start;
  while (
    at < end &&
    (sentence.kind(at) === ChunkKind.Conjunction ||
      sentence.kind(at) === ChunkKind.Adverb ||
      sentence.kind(at) === ChunkKind.Time ||
      sentence.kind(at) === ChunkKind.Subordinator)
  )
    at++;
  return at < end && sentence.kind(at) === ChunkKind.Noun ? at : -1;
}

/** `Renn,` *người từng kiểm định con đập*`, nói`: a noun that, with a clause behind it, says who somebody is. */
function isWho(sentence: Sentence, noun: number): boolean {
  return (sentence.startTags(noun) & Tag.Relative) !== 0;
}

function verbIn(sentence: Sentence, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (sentence.kind(at) === ChunkKind.Relative) return -1;
    if (sentence.isFinite(at)) return at;
  }
  return -1;
}

/** Behind the last phrase that attributes in a stretch, or its beginning: `tờ X` *dẫn lời* `ông Y`. */
function behindPhrase(sentence: Sentence, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (sentence.kind(at) === ChunkKind.Phrase) return at + 1;
  return start;
}
