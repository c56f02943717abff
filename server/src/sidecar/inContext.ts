import type { Anchor } from '../model/quote';
import { isTorn, matchWithin } from './approximate';
import { comparable, fold, lowerCase } from './fold';
import type { Hit, TextSearch } from './search';

/** A context that stands in more places than this tells little about which is meant, and so does a shorter one. */
const mostPlaces = 4;
const leastContext = 8;
/** So much may stand between words and their context, in UTF-16 code units of the folded text: errors at their ends. */
const between = 2;
/** Longer words are found without their context. */
const longest = 200;

/**
 * Where the context of an anchor stands as it is, and beside it something that is alike enough to be meant. Words of which
 * there are many in a text are not found otherwise: all the others are as like them.
 */
export function findInContext(search: TextSearch, { exact, prefix = '', suffix = '' }: Anchor): readonly Hit[] {
  if (exact.length > longest) return [];
  const needle = comparable(exact);
  const width = Math.ceil(exact.length * 1.2) + between * 2;
  const behind = placesOf(search, prefix).flatMap(({ end }) => {
    const match = matchIn(search.text, end, Math.min(search.text.length, end + width), needle);
    return match && match.gapBefore <= between ? [match.hit] : [];
  });
  if (behind.length > 0) return behind;
  return placesOf(search, suffix).flatMap(({ start }) => {
    const match = matchIn(search.text, Math.max(0, start - width), start, needle);
    return match && match.gapBehind <= between ? [match.hit] : [];
  });
}

function placesOf(search: TextSearch, context: string): readonly Hit[] {
  if (context.trim().length < leastContext) return [];
  const places = search.find(context);
  return places.length > mostPlaces ? [] : places;
}

interface Match {
  readonly hit: Hit;
  /** How much of the stretch stands before and behind, without white space, in UTF-16 code units of the folded text. */
  readonly gapBefore: number;
  readonly gapBehind: number;
}

function matchIn(text: string, from: number, to: number, needle: string): Match | undefined {
  const folded = fold(text.slice(from, to));
  const lower = lowerCase(folded.text);
  const match = matchWithin(lower, 0, lower.length, needle);
  if (!match || isTorn(lower, match.start) || isTorn(lower, match.end)) return undefined;
  const { start, end, score } = match;
  return {
    hit: { start: from + (folded.starts[start] ?? 0), end: from + (folded.ends[end - 1] ?? 0), score },
    gapBefore: lower.slice(0, start).trim().length,
    gapBehind: lower.slice(end).trim().length,
  };
}
