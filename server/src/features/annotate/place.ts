import { type LocatedQuote, placeOf } from '../../analysis/locate';
import type { Content, ResolvedAttribution } from '../../model/attribution';
import type { Refusal } from '../../model/edit';
import { containsOffset, overlapOf, type Span, totalLength } from '../../model/span';
import type { TextState } from '../../project/textStates';

/** A stretch of the text, or an empty one for a cursor: UTF-16, end exclusive. */
export interface Place extends Span {
  /** Which entry of the sidecar is meant, 0-based, where its words were not found in the text. */
  readonly entry?: number;
}

/** A labeled quote with the place where it stands. */
export interface PlacedQuote {
  readonly located: LocatedQuote;
  readonly content: Content;
}

/** What a labeled quote at a place was found to be: {@link quoteAt}. */
export type Found = { readonly ok: true; readonly located: LocatedQuote } | Refusal;

/**
 * The labeled quote that shares most of a place; of several that share as much the one that holds least besides. An
 * entry that is named is taken where it is lost, or where it stands there as well.
 */
export function quoteAt({ analysis, sidecar }: TextState, place: Place): Found {
  const named = analysis?.quotes.find(({ entry }) => entry.index === place.entry);
  if (named && !placeOf(named.anchoring)) return { ok: true, located: named };
  const here = placedQuotes(analysis?.quotes ?? []).filter(({ content }) => touches(content, place));
  const best =
    here.find(({ located }) => located === named) ??
    here.toSorted(
      (a, b) => shared(b.content, place) - shared(a.content, place) || totalLength(a.content) - totalLength(b.content),
    )[0];
  if (best) return { ok: true, located: best.located };
  if (!sidecar) return { ok: false, message: 'This text has no labeled quotes yet.' };
  return {
    ok: false,
    message: 'There is no labeled quote at this place any more. Put the cursor into one and try again.',
  };
}

/** The same for what can only be done with words that stand in the text. */
export function placedQuoteAt(state: TextState, place: Place): ({ readonly ok: true } & PlacedQuote) | Refusal {
  const found = quoteAt(state, place);
  if (!found.ok) return found;
  const content = placeOf(found.located.anchoring);
  if (content) return { ok: true, located: found.located, content };
  return {
    ok: false,
    message: 'The words of this quote were not found in the text for certain. Mend its content in the sidecar first.',
  };
}

/** The labeled quotes in a place, in text order; of a cursor those around it. */
export function quotesIn({ analysis }: TextState, place: Span): readonly PlacedQuote[] {
  return placedQuotes(analysis?.quotes ?? [])
    .filter(({ content }) => touches(content, place))
    .toSorted((a, b) => a.content[0].start - b.content[0].start);
}

/** The unlabeled attribution that shares most of a place: the text may have changed a little since it was named. */
export function unlabeledAt({ analysis }: TextState, place: Span): ResolvedAttribution | undefined {
  return (analysis?.unlabeled ?? [])
    .filter(({ content }) => touches(content, place))
    .toSorted(
      (a, b) => shared(b.content, place) - shared(a.content, place) || totalLength(a.content) - totalLength(b.content),
    )[0];
}

export const noUnlabeledQuote: Refusal = {
  ok: false,
  message: 'There is no unlabeled quote at this place any more.',
};

function placedQuotes(quotes: readonly LocatedQuote[]): readonly PlacedQuote[] {
  return quotes.flatMap((located) => {
    const content = placeOf(located.anchoring);
    return content ? [{ located, content }] : [];
  });
}

/** A selection has to share words; a cursor may stand right behind the last one. */
function touches(content: Content, place: Span): boolean {
  if (place.end > place.start) return shared(content, place) > 0;
  return content.some((span) => containsOffset(span, place.start, true));
}

function shared(content: Content, place: Span): number {
  return content.reduce((sum, span) => sum + overlapOf(span, place), 0);
}
