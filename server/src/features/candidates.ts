import type { Content } from '../model/attribution';
import { hullOf } from '../model/span';
import type { Source } from '../project/sources';
import type { QuoteCandidate } from '../protocol';

/** So many places are offered for words that stand in several; one key takes each. */
const mostPlaces = 9;
/** So much of a text is shown around a place, in UTF-16 code units. */
export const around = 24;

/** The first of the places that the words of a quote fit, for people to choose from. */
export function candidatesIn({ text, lines }: Source, candidates: readonly Content[]): readonly QuoteCandidate[] {
  return candidates.slice(0, mostPlaces).map((content) => {
    const { start, end } = hullOf(content);
    const words = text
      .slice(Math.max(0, start - around), end + around)
      .replaceAll(/\s+/gu, ' ')
      .trim();
    return { content, line: lines.positionAt(start).line + 1, words };
  });
}
