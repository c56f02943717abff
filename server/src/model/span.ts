/**
 * A stretch of one text: UTF-16 code units, 0-based, end exclusive.
 * Everything in memory counts this way, as JavaScript strings and LSP do.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A span counted in Unicode code points, 0-based, end exclusive: the unit of everything we print or export.
 * Opaque, so that it cannot be mixed up with a UTF-16 offset; made by `toCodePoints` in text/ only.
 */
export type CodePointSpan = readonly [CodePointOffset, CodePointOffset];

declare const codePoint: unique symbol;
/** An offset counted in Unicode code points; see {@link CodePointSpan}. */
export interface CodePointOffset {
  readonly [codePoint]: true;
}

/** Length of a span in UTF-16 code units. */
export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** Whether an offset lies in the span; with `touching`, an offset right behind the end counts too. */
export function containsOffset(span: Span, offset: number, touching = false): boolean {
  return offset >= span.start && (touching ? offset <= span.end : offset < span.end);
}

export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many code units the two share. */
export function overlapOf(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Length of several spans together, in UTF-16 code units. */
export function totalLength(spans: readonly Span[]): number {
  return spans.reduce((total, span) => total + lengthOf(span), 0);
}

/** The same code units as sorted spans that neither overlap nor touch one another. */
export function united(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start <= last.end) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else found.push(span);
  }
  return found;
}

/** The smallest span that holds all of them; they need not be sorted. */
export function hullOf(spans: readonly [Span, ...Span[]]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** Those of many spans, sorted and not overlapping one another, that lie within one. Logarithmic in their number. */
export function spansWithin<T extends Span>(sorted: readonly T[], outer: Span): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < outer.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((sorted[end]?.end ?? Number.POSITIVE_INFINITY) <= outer.end) end++;
  return sorted.slice(low, end);
}

/** Those of many spans, sorted and not overlapping one another, that share a code unit with one. Logarithmic likewise. */
export function spansOverlapping<T extends Span>(sorted: readonly T[], span: Span): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((sorted[end]?.start ?? Number.POSITIVE_INFINITY) < span.end) end++;
  return sorted.slice(low, end);
}

export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function shift(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** All of some spans moved, of which there is one at least. A list of one is by far the most frequent. */
export function shiftAll(spans: readonly [Span, ...Span[]], by: number): readonly [Span, ...Span[]] {
  if (spans.length === 1) return [shift(spans[0], by)];
  const [first, ...rest] = spans;
  return [shift(first, by), ...rest.map((span) => shift(span, by))];
}

/** By start, then the longer one first, so that an outer span comes before what it holds. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
