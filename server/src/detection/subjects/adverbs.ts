import { ChunkKind } from '../chunks';
import type { Sentence } from '../sentence';

/** From a chunk leftwards over adverbs and times (`Wang on Tuesday also said`). */
export function skipBackward(sentence: Sentence, from: number): number {
  let at = from;
  for (;;) {
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Adverb) at--;
    else if (kind === ChunkKind.Time) at -= sentence.kind(at - 1) === ChunkKind.Preposition ? 2 : 1;
    else return at;
  }
}

/** Rightwards over the same and brackets. */
export function skipForward(sentence: Sentence, from: number): number {
  let at = from;
  while (
    sentence.kind(at) === ChunkKind.Adverb ||
    sentence.kind(at) === ChunkKind.Time ||
    sentence.kind(at) === ChunkKind.Bracket
  )
    at++;
  return at;
}
