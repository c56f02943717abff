import { compareSpans, type Span } from './span';

/** Something that stands at a span. */
export interface Placed<T> {
  readonly span: Span;
  readonly item: T;
}

/**
 * Spans that may overlap and hold one another, ready for asking which of them touch a stretch of the text: an interval
 * tree over the sorted spans. Building costs n log n; asking costs what is found, and log n for each.
 */
export class SpanIndex<T> {
  readonly #placed: readonly Placed<T>[];
  /** The furthest end in the subtree whose root stands at the same index. */
  readonly #furthest: Float64Array;

  constructor(placed: readonly Placed<T>[]) {
    this.#placed = placed.toSorted((a, b) => compareSpans(a.span, b.span));
    this.#furthest = new Float64Array(placed.length);
    this.#measure(0, placed.length);
  }

  /** Those that share at least one code unit with a span, outer ones before what they hold. */
  touching(span: Span): readonly Placed<T>[] {
    const found: Placed<T>[] = [];
    this.#gather(0, this.#placed.length, span, found);
    return found;
  }

  #measure(from: number, to: number): number {
    if (from >= to) return 0;
    const middle = (from + to) >> 1;
    const own = this.#placed[middle]?.span.end ?? 0;
    const furthest = Math.max(own, this.#measure(from, middle), this.#measure(middle + 1, to));
    this.#furthest[middle] = furthest;
    return furthest;
  }

  #gather(from: number, to: number, span: Span, found: Placed<T>[]): void {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    if ((this.#furthest[middle] ?? 0) <= span.start) return;
    this.#gather(from, middle, span, found);
    const placed = this.#placed[middle];
    if (!placed || placed.span.start >= span.end) return;
    if (placed.span.end > span.start) found.push(placed);
    this.#gather(middle + 1, to, span, found);
  }
}
