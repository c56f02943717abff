import { type Content } from '../model/attribution';
import type { Anchoring, Quote } from '../model/quote';
import type { Span } from '../model/span';
import { anchorContents } from '../sidecar/anchor';
import { anchorNear } from '../sidecar/near';
import type { DismissalEntry, QuoteEntry, SidecarContents } from '../sidecar/read';
import type { TextSearch } from '../sidecar/search';
import { Besides, type LocatedBefore } from './besides';

/** A labeled quote with the places of its parts in the text: UTF-16, end exclusive. */
export interface LocatedQuote {
  readonly entry: QuoteEntry;
  readonly quote: Quote;
  readonly anchoring: Anchoring;
  /** Undefined where the sidecar names none, or the text does not have the words. */
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
}

export interface LocatedDismissal {
  readonly entry: DismissalEntry;
  readonly anchoring: Anchoring;
}

/** Where a quote is known to stand: {@link Follower}. */
interface Known {
  readonly content: Content;
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
}

/**
 * Finds the words of a sidecar in its text. The result does not depend on what was located before an edit.
 * @param known where quotes stand for certain, by their position in the list: nobody looks for these
 * @param followedBefore what was known for certain before an edit: a quote that nothing happened to is the same object
 */
export function locateQuotes(
  search: TextSearch,
  sidecar: SidecarContents,
  before?: LocatedBefore,
  known: readonly (Known | undefined)[] = [],
  followedBefore: readonly LocatedQuote[] = [],
): readonly LocatedQuote[] {
  if (sidecar.quotes.length > 0 && sidecar.quotes.every((_, i) => known[i])) {
    return sidecar.quotes.flatMap((entry, i) =>
      known[i] ? [followed(search, entry, known[i], followedBefore[i])] : [],
    );
  }
  const anchorings = anchorContents(
    search,
    sidecar.quotes.map(({ quote: { content, source, cue } }, i) => ({
      content,
      beside: [...(source ? [source] : []), ...(cue ? [cue] : [])],
      ...(known[i] && { place: known[i].content }),
    })),
    sidecar.isInConflict,
  );
  const besides = new Besides(search, before);
  return sidecar.quotes.map((entry, i) => {
    const place = known[i];
    if (place) return followed(search, entry, place, followedBefore[i]);
    const anchoring = anchorings[i] ?? { state: 'orphaned' };
    return besides.locate({ entry, quote: entry.quote, anchoring }, placeOf(anchoring), i);
  });
}

function followed(
  search: TextSearch,
  entry: QuoteEntry,
  { content, source, cue }: Known,
  before?: LocatedQuote,
): LocatedQuote {
  const { quote } = entry;
  const isSame =
    before?.entry === entry &&
    before.anchoring.state === 'attached' &&
    before.anchoring.content === content &&
    (!quote.source || (source !== undefined && before.source === source)) &&
    (!quote.cue || (cue !== undefined && before.cue === cue));
  if (isSame) return before;
  return {
    entry,
    quote,
    anchoring: { state: 'attached', content },
    source: quote.source && (source ?? anchorNear(search, quote.source, content)),
    cue: quote.cue && (cue ?? anchorNear(search, quote.cue, content)),
  };
}

export function locateDismissals(search: TextSearch, sidecar: SidecarContents): readonly LocatedDismissal[] {
  const anchorings = anchorContents(
    search,
    sidecar.dismissed.map(({ dismissal }) => ({ content: dismissal.content, beside: [] })),
  );
  return sidecar.dismissed.map((entry, i) => ({ entry, anchoring: anchorings[i] ?? { state: 'orphaned' } }));
}

/** Where a content stands, or undefined where that is not certain. */
export function placeOf(anchoring: Anchoring): Content | undefined {
  return anchoring.state === 'attached' || anchoring.state === 'moved' ? anchoring.content : undefined;
}
