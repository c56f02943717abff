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

/** Somebody or something with the names by which it is known. */
export interface Named<T> {
  readonly item: T;
  readonly names: readonly string[];
}

/**
 * The candidates that words could mean, nearest first: those with a name that has a word in common, then those with a
 * name that takes the fewest edits in relation to its length. Equally near ones stay in their order.
 */
export function nearest<T>(words: string, candidates: readonly Named<T>[], most: number): readonly T[] {
  const wanted = words.toLowerCase();
  const parts = new Set(wordsIn(wanted));
  const distanceTo = (name: string) => {
    const other = name.toLowerCase();
    const edits = distance(wanted, other) / Math.max(wanted.length, other.length, 1);
    return wordsIn(other).some((word) => parts.has(word)) ? edits - 1 : edits;
  };
  return candidates
    .map(({ item, names }) => ({ item, far: Math.min(...names.map(distanceTo)) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ item }) => item);
}

function wordsIn(name: string): readonly string[] {
  return name.match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
}
