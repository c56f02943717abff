import type { Anchoring } from '../model/quote';
import { isTorn } from './approximate';
import type { Anchored } from './candidates';
import { shared } from './context';
import { comparable } from './fold';

/** Entries so many positions away in the list are looked at. */
const neighborhood = 10;
/** So much of an end is no chance, in UTF-16 code units. */
const leastShared = 4;

/**
 * The entries whose words are changed and end as those of a lost entry behind them do, more than as their own do, or begin
 * likewise as one before them, or that end or begin with the source or the cue of another one, as their own do not: where
 * an end is gone, what is left of others or what they are said by may have come to stand.
 * @param words those of each entry, folded
 */
export function withEndsOfOthers(
  text: string,
  entries: readonly Anchored[],
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
    const isSourceOf = (other: number): boolean =>
      (entries[other]?.beside ?? []).some(({ exact }) => {
        const said = comparable(exact);
        if (said.length < leastShared) return false;
        const isLast = found.endsWith(said) && !own.endsWith(said);
        return (
          (isLast && !isTorn(found, found.length - said.length)) ||
          (found.startsWith(said) && !own.startsWith(said) && !isTorn(found, said.length))
        );
      });
    for (let away = 1; away <= neighborhood; away++) {
      if (isEndOf(i + away, 'end') || isEndOf(i - away, 'start')) return true;
      if (isSourceOf(i + away) || isSourceOf(i - away)) return true;
    }
    return false;
  });
}
