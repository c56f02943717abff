import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely means, or undefined where none is close: at most one edit
 * for every four characters.
 */
export function closest<T extends string>(word: string, candidates: readonly T[]): T | undefined {
  const limit = Math.max(1, Math.floor(word.length / 4));
  let best: { readonly candidate: T; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= limit && (!best || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate;
}
