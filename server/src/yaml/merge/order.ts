import type { Matched } from './match';
import type { Part } from './parts';

/** Where an entry stands in what the file is about; undefined where that is not known. */
export type Rank = (part: Part) => number | undefined;

/**
 * The order of merged entries: that of our side, or of the other where only that one moved entries, and what the other
 * side alone has behind what stands before it there. What both sides put to one place goes by rank.
 */
export function inOrder(
  entries: readonly Matched[],
  ours: readonly Part[],
  theirs: readonly Part[],
  rank: Rank,
): readonly Matched[] {
  const byOurs = new Map(entries.flatMap((entry) => (entry.ours ? [[entry.ours, entry] as const] : [])));
  const byTheirs = new Map(entries.flatMap((entry) => (entry.theirs ? [[entry.theirs, entry] as const] : [])));
  const first = ours.flatMap((part) => byOurs.get(part) ?? []);
  const second = theirs.flatMap((part) => byTheirs.get(part) ?? []);
  const base = entries.filter((entry) => entry.base);
  const isOnlyTheirs = isMoved(base, second) && !isMoved(base, first);
  const [skeleton, others] = isOnlyTheirs ? [second, first] : [first, second];
  const rankOf = (entry: Matched) => {
    const part = entry.ours ?? entry.theirs;
    return part && rank(part);
  };

  const result = [...skeleton];
  const placed = new Set(skeleton);
  const known = new Set(others);
  let before: Matched | undefined;
  for (const entry of others) {
    if (!placed.has(entry)) {
      let at = before ? result.indexOf(before) + 1 : 0;
      const own = rankOf(entry);
      // What the skeleton alone has may have come to the same place.
      for (let next = result[at]; next && !known.has(next); next = result[++at]) {
        const other = rankOf(next);
        if (own !== undefined && other !== undefined && other > own) break;
      }
      result.splice(at, 0, entry);
      placed.add(entry);
    }
    before = entry;
  }
  return result;
}

/** Whether what two lists have in common stands in another order. */
function isMoved(base: readonly Matched[], side: readonly Matched[]): boolean {
  const places = new Map(base.map((entry, i) => [entry, i]));
  let last = -1;
  for (const entry of side) {
    const place = places.get(entry);
    if (place === undefined) continue;
    if (place < last) return true;
    last = place;
  }
  return false;
}
