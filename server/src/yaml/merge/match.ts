import { distance } from 'fastest-levenshtein';
import { isSame } from '../plain';
import type { Part } from './parts';

/** One entry in the three versions of a file; undefined where a version does not have it. */
export interface Matched {
  readonly base: Part | undefined;
  readonly ours: Part | undefined;
  readonly theirs: Part | undefined;
}

/**
 * Says which entries of three versions are the same: those of one name, those alike in every value first, then in
 * order; and of what is left, those whose names differ a little.
 * @param alsoAlike whether names that differ a little can be one name that somebody corrected
 */
export function matched(
  base: readonly Part[],
  ours: readonly Part[],
  theirs: readonly Part[],
  alsoAlike: boolean,
): readonly Matched[] {
  const [inOurs, inTheirs] = [paired(base, ours, alsoAlike), paired(base, theirs, alsoAlike)];
  const addedByOurs = ours.filter((part) => !inOurs.takes.has(part));
  const addedByTheirs = theirs.filter((part) => !inTheirs.takes.has(part));
  const both = paired(addedByOurs, addedByTheirs, false);
  return [
    ...base.map((part) => ({ base: part, ours: inOurs.of.get(part), theirs: inTheirs.of.get(part) })),
    ...addedByOurs.map((part) => ({ base: undefined, ours: part, theirs: both.of.get(part) })),
    ...addedByTheirs
      .filter((part) => !both.takes.has(part))
      .map((part) => ({ base: undefined, ours: undefined, theirs: part })),
  ];
}

interface Pairs {
  readonly of: ReadonlyMap<Part, Part>;
  readonly takes: ReadonlySet<Part>;
}

function paired(from: readonly Part[], to: readonly Part[], alsoAlike: boolean): Pairs {
  const of = new Map<Part, Part>();
  const takes = new Set<Part>();
  const take = (a: Part, b: Part) => {
    of.set(a, b);
    takes.add(b);
  };
  const byName = new Map<string, Part[]>();
  for (const part of to) byName.set(part.name, [...(byName.get(part.name) ?? []), part]);
  const named = (part: Part) => (byName.get(part.name) ?? []).filter((other) => !takes.has(other));
  for (const part of from) {
    const same = named(part).find((other) => isSame(part.value, other.value));
    if (same) take(part, same);
  }
  for (const part of from) {
    const [other] = of.has(part) ? [] : named(part);
    if (other) take(part, other);
  }
  if (alsoAlike) pairAlike(from, to, of, takes, take);
  return { of, takes };
}

/** Names of which at most this share differs are one name that somebody corrected. */
const mostDifferent = 0.3;
/** So many comparisons take some milliseconds; a file that was written anew has more. */
const maxComparisons = 10_000;
/** In UTF-16 code units; comparing takes quadratic time. */
const maxName = 2000;

function pairAlike(
  from: readonly Part[],
  to: readonly Part[],
  of: ReadonlyMap<Part, Part>,
  takes: ReadonlySet<Part>,
  take: (a: Part, b: Part) => void,
): void {
  const left = from.filter((part) => !of.has(part) && isComparable(part));
  const right = to.filter((part) => !takes.has(part) && isComparable(part));
  if (left.length * right.length > maxComparisons) return;
  const alike = left.flatMap((a) =>
    right.flatMap((b) => {
      const longer = Math.max(a.name.length, b.name.length);
      if (Math.abs(a.name.length - b.name.length) > longer * mostDifferent) return [];
      const share = distance(a.name, b.name) / longer;
      return share <= mostDifferent ? [{ a, b, share }] : [];
    }),
  );
  for (const { a, b } of alike.toSorted((x, y) => x.share - y.share)) {
    if (!of.has(a) && !takes.has(b)) take(a, b);
  }
}

function isComparable({ name }: Part): boolean {
  return name.length > 0 && name.length <= maxName;
}
