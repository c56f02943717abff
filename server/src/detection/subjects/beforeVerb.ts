import { ChunkKind } from '../chunks';
import type { Sentence } from '../sentence';
import { Tag } from '../tags';
import { nounStart } from './nounPhrases';
import { Found, type Subject } from './subject';

/** The noun phrase that ends at a chunk, brackets behind it included; undefined where there is none. */
export function nounBefore(sentence: Sentence, at: number, how: number): Subject | undefined {
  let noun = at;
  while (sentence.kind(noun) === ChunkKind.Bracket) noun--;
  if (sentence.kind(noun) !== ChunkKind.Noun) return undefined;
  const from = nounStart(sentence, noun);
  const before = sentence.kind(from - 1) === ChunkKind.Preposition ? from - 2 : -1;
  // `who in the past has said`: the noun before the verb belongs to a preposition without an owner.
  if (before >= 0 && sentence.kind(before) === ChunkKind.Relative)
    return { from: before, to: before + 1, how: Found.Relative };
  return { from, to: at + 1, how };
}

/** Whether the noun phrase that ends here belongs to a preposition without an owner, in a language with the verb second. */
export function isAdverbial(sentence: Sentence, at: number): boolean {
  return (
    sentence.lexicon.pack.grammar.verbSecond === true &&
    sentence.kind(at) === ChunkKind.Noun &&
    sentence.kind(nounStart(sentence, at) - 1) === ChunkKind.Preposition
  );
}

/** `Et la fromagère de rappeler que …`: an infinitive that tells what happened, with its subject before it. */
export function narrated(sentence: Sentence, verb: number): Subject | undefined {
  if (sentence.kind(verb - 1) !== ChunkKind.Noun || (sentence.startTags(verb) & Tag.InfinitiveMark) === 0)
    return undefined;
  const from = nounStart(sentence, verb - 1);
  return from === 1 && sentence.kind(0) === ChunkKind.Conjunction ? { from, to: verb, how: Found.Beside } : undefined;
}
