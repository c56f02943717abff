import type { Content } from '../model/attribution';
import type { Anchoring } from '../model/quote';
import type { Span } from '../model/span';

/** A way to read a content: one span for each fragment, in text order; `score` is 1 unless approximate. */
export interface Candidate {
  readonly content: Content;
  readonly score: number;
  /** Of each fragment; the least of them is the score of the whole. */
  readonly scores: readonly number[];
  /** 0…1: how well the surroundings agree with the anchor's prefix and suffix; undefined where it names none. */
  readonly context?: number;
  /** For each fragment where else its words stand, in surroundings that agree less with its context. */
  readonly elsewhere?: readonly (readonly Span[])[];
}

/**
 * Chooses among the candidates of each entry. An entry with one candidate is settled; the longest run of settled
 * entries that stand in text order bounds the others, and equal entries between two of them take equal words in turn.
 */
export function assignByOrder(candidates: readonly (readonly Candidate[])[]): readonly Anchoring[] {
  const settled: (Candidate | undefined)[] = candidates.map((list) => (list.length === 1 ? list[0] : undefined));
  const taken = new Set(settled.filter((candidate) => candidate !== undefined).map(keyOf));
  const openOf = once((list) => list.filter((candidate) => !taken.has(keyOf(candidate))));
  const open = candidates.map((list) => (list.length > 1 ? openOf(list) : []));
  const backbone = longestIncreasing(settled.map((candidate) => (candidate ? startOf(candidate) : undefined)));

  const bounds = [-1, ...backbone, candidates.length];
  for (let b = 1; b < bounds.length; b++) {
    const from = bounds[b - 1] ?? -1;
    const to = bounds[b] ?? candidates.length;
    const low = startOf(settled[from]) ?? -1;
    const high = startOf(settled[to]) ?? Number.POSITIVE_INFINITY;
    settleBetween(open, settled, { from: from + 1, to, low, high });
  }
  return candidates.map((list, i) => anchoringOf(settled[i], open[i]?.length ? open[i] : list));
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

function settleBetween(
  open: (readonly Candidate[])[],
  settled: (Candidate | undefined)[],
  { from, to, low, high }: Gap,
): void {
  const alike = new Map<string, number[]>();
  const within = once((list) => list.filter(({ content: [{ start }] }) => start >= low && start <= high));
  const keyOfAll = once((list) => list.map(keyOf).join(' '));
  for (let i = from; i < to; i++) {
    const inside = within(open[i] ?? []);
    if (inside.length === 0) continue;
    open[i] = inside;
    const key = keyOfAll(inside);
    alike.set(key, [...(alike.get(key) ?? []), i]);
  }
  for (const entries of alike.values()) {
    const choices = open[entries[0] ?? 0] ?? [];
    if (choices.length !== entries.length) continue;
    const inOrder = choices.toSorted((a, b) => a.content[0].start - b.content[0].start);
    for (const [k, entry] of entries.entries()) settled[entry] = inOrder[k];
  }
}

/** A function of lists that is asked for each of them once: entries that say the same have one. */
function once<Result>(work: (list: readonly Candidate[]) => Result): (list: readonly Candidate[]) => Result {
  const known = new Map<readonly Candidate[], Result>();
  return (list) => {
    const result = known.get(list) ?? work(list);
    known.set(list, result);
    return result;
  };
}

function anchoringOf(candidate: Candidate | undefined, candidates: readonly Candidate[]): Anchoring {
  if (candidate) {
    const { content, score } = candidate;
    return score < 1 ? { state: 'moved', content, score } : { state: 'attached', content };
  }
  if (candidates.length === 0) return { state: 'orphaned' };
  return { state: 'ambiguous', candidates: candidates.map(({ content }) => content) };
}

function startOf(candidate: Candidate | undefined): number | undefined {
  return candidate?.content[0].start;
}

function keyOf(candidate: Candidate): string {
  return candidate.content.map(({ start, end }) => `${start}-${end}`).join(',');
}

/** The indexes of a longest strictly increasing subsequence; undefined values are passed over. O(n log n). */
export function longestIncreasing(values: readonly (number | undefined)[]): number[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [i, value] of values.entries()) {
    if (value === undefined) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = i;
  }
  const result: number[] = [];
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) result.push(at);
  return result.toReversed();
}
