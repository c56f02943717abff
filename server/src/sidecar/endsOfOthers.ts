import type { Anchoring } from '../model/quote';
import { shared } from './context';
import { comparable } from './fold';

/** Entries so many positions away in the list are looked at. */
const neighborhood = 10;
/** So much of an end is no chance, in UTF-16 code units. */
const leastShared = 4;

/**
 * The entries whose words are changed and end as those of a lost entry behind them do, more than as their own do, or begin
 * likewise as one before them: where an end is gone, what is left of others may have come to stand.
 * @param words those of each entry, folded
 */
export function withEndsOfOthers(
  text: string,
  words: (index: number) => string,
  anchorings: readonly Anchoring[],
): readonly number[] {
  const isLost = (i: number) => anchorings[i]?.state === 'orphaned' || anchorings[i]?.state === 'ambiguous';
  return [...anchorings.keys()].filter((i) => {
    const anchoring = anchorings[i];
    if (anchoring?.state !== 'moved') return false;
    const found = comparable(anchoring.content.map(({ start, end }) => text.slice(start, end)).join(' … '));
    const own = comparable(words(i));
    const isEndOf = (other: number, side: 'start' | 'end'): boolean => {
      if (!isLost(other)) return false;
      const others = comparable(words(other));
      const length = shared(others, found, side);
      return length >= leastShared && length < others.length && length > shared(own, found, side);
    };
    for (let away = 1; away <= neighborhood; away++) {
      if (isEndOf(i + away, 'end') || isEndOf(i - away, 'start')) return true;
    }
    return false;
  });
}
