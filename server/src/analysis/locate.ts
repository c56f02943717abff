import { type Content } from '../model/attribution';
import type { Anchoring, Quote } from '../model/quote';
import type { Span } from '../model/span';
import { inOneGo, isStep, type Steps } from '../model/steps';
import { anchorContentsInSteps } from '../sidecar/anchor';
import type { DismissalEntry, QuoteEntry, SidecarContents } from '../sidecar/contents';
import { anchorNear } from '../sidecar/near';
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
export function locateQuotes(...input: Parameters<typeof locateQuotesInSteps>): readonly LocatedQuote[] {
  return inOneGo(locateQuotesInSteps(...input));
}

/** The same in steps, for long sidecars. */
export function* locateQuotesInSteps(
  search: TextSearch,
  sidecar: SidecarContents,
  before?: LocatedBefore,
  known: readonly (Known | undefined)[] = [],
  followedBefore: readonly LocatedQuote[] = [],
): Steps<readonly LocatedQuote[]> {
  const located: LocatedQuote[] = [];
  if (sidecar.quotes.length > 0 && sidecar.quotes.every((_, i) => known[i])) {
    for (let i = 0; i < sidecar.quotes.length; i++) {
      const entry = sidecar.quotes[i];
      const place = known[i];
      if (entry && place) located.push(followed(search, entry, place, followedBefore[i]));
      if (isStep(i)) yield undefined;
    }
    return located;
  }
  const anchorings = yield* anchorContentsInSteps(
    search,
    sidecar.quotes.map(({ quote: { content, source, cue } }, i) => ({
      content,
      beside: [...(source ? [source] : []), ...(cue ? [cue] : [])],
      ...(known[i] && { place: known[i].content }),
    })),
    sidecar.isInConflict,
  );
  const besides = new Besides(search, before);
  for (const [i, entry] of sidecar.quotes.entries()) {
    const place = known[i];
    const anchoring = anchorings[i] ?? { state: 'orphaned' };
    located.push(
      place
        ? followed(search, entry, place, followedBefore[i])
        : besides.locate({ entry, quote: entry.quote, anchoring }, placeOf(anchoring), i),
    );
    if (isStep(i)) yield undefined;
  }
  return located;
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

/** Finds the words of its dismissals likewise. */
export function locateDismissals(search: TextSearch, sidecar: SidecarContents): readonly LocatedDismissal[] {
  return inOneGo(locateDismissalsInSteps(search, sidecar));
}

/** The same in steps, for long sidecars. */
export function* locateDismissalsInSteps(
  search: TextSearch,
  sidecar: SidecarContents,
): Steps<readonly LocatedDismissal[]> {
  const anchorings = yield* anchorContentsInSteps(
    search,
    sidecar.dismissed.map(({ dismissal }) => ({ content: dismissal.content, beside: [] })),
  );
  return sidecar.dismissed.map((entry, i) => ({ entry, anchoring: anchorings[i] ?? { state: 'orphaned' } }));
}

/** Where a content stands, or undefined where that is not certain. */
export function placeOf(anchoring: Anchoring): Content | undefined {
  return anchoring.state === 'attached' || anchoring.state === 'moved' ? anchoring.content : undefined;
}
