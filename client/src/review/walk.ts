import type { QuoteItem } from '../../../server/src/protocol';

/** The way through what is left in one text. Immutable; its first quote is the one that is asked about. */
export interface Walk {
  /** In the order in which they are shown: text order, then those that were skipped. */
  readonly left: readonly QuoteItem[];
  /** Those that have been skipped, by {@link keyOf}. */
  readonly skipped: ReadonlySet<string>;
  /** Those that are decided, although the server may not know yet. */
  readonly decided: ReadonlySet<string>;
  /** Where it began: what stands before comes after what stands behind. UTF-16. */
  readonly from: number;
}

/** Whether somebody has to decide about a quote. Lost ones have no place that could be shown. */
export function isOpen({ state, content }: QuoteItem): boolean {
  return content.length > 0 && (state === 'unlabeled' || state === 'incomplete' || state === 'suggested');
}

/** Identifies a quote by its place in a text that nobody edits meanwhile. */
export function keyOf({ content }: QuoteItem): string {
  return content.map(({ start, end }) => `${start}-${end}`).join(',');
}

export function begin(quotes: readonly QuoteItem[], from = 0): Walk {
  return { left: inOrder(quotes.filter(isOpen), from), skipped: new Set(), decided: new Set(), from };
}

function inOrder(quotes: readonly QuoteItem[], from: number): readonly QuoteItem[] {
  const isBehind = ({ content }: QuoteItem) => (content[0]?.start ?? 0) >= from;
  return [...quotes.filter(isBehind), ...quotes.filter((quote) => !isBehind(quote))];
}

/** The first quote is decided. */
export function decide(walk: Walk): Walk {
  const [first, ...left] = walk.left;
  return first ? { ...walk, left, decided: new Set([...walk.decided, keyOf(first)]) } : walk;
}

/** The first quote comes again at the end; skipped a second time it is left alone. */
export function skip(walk: Walk): Walk {
  const [first, ...rest] = walk.left;
  if (!first) return walk;
  const key = keyOf(first);
  if (walk.skipped.has(key)) return { ...walk, left: rest };
  return { ...walk, left: [...rest, first], skipped: new Set([...walk.skipped, key]) };
}

/** A decision is taken back, or failed: its quote is asked about again, at once. */
export function takeBack(walk: Walk, quote: QuoteItem): Walk {
  const key = keyOf(quote);
  const rest = walk.left.filter((each) => keyOf(each) !== key);
  const decided = new Set([...walk.decided].filter((each) => each !== key));
  return { ...walk, left: [quote, ...rest], decided };
}

/**
 * Takes over what the server knows now. The quote that is being asked about stays as it is shown, for a hand may be on
 * its way to a key; skipped ones keep their place at the end.
 */
export function reconcile(walk: Walk, quotes: readonly QuoteItem[]): Walk {
  const fresh = new Map(
    inOrder(quotes.filter(isOpen), walk.from)
      .map((quote): [string, QuoteItem] => [keyOf(quote), quote])
      .filter(([key]) => !walk.decided.has(key)),
  );
  const [current] = walk.left;
  const rest = current ? [...fresh].filter(([key]) => key !== keyOf(current)) : [...fresh];
  const waiting = walk.left.map(keyOf).filter((key) => walk.skipped.has(key));
  const first = current && fresh.has(keyOf(current)) ? [current] : [];
  return {
    ...walk,
    left: [
      ...first,
      ...rest.filter(([key]) => !walk.skipped.has(key)).map(([, quote]) => quote),
      ...waiting.flatMap((key) => rest.filter(([each]) => each === key).map(([, quote]) => quote)),
    ],
  };
}

/** `Quote 3 of 12`, counted over what this walk began with and what turned up since. */
export function progressOf({ left, decided }: Walk): { readonly number: number; readonly total: number } {
  return { number: decided.size + 1, total: decided.size + left.length };
}
