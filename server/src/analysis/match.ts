import type { Attribution } from '../model/attribution';
import type { Anchoring } from '../model/quote';
import { lengthOf, overlapOf, overlaps, type Span } from '../model/span';
import { type LocatedDismissal, type LocatedQuote, placeOf } from './locate';

/** Covered by labels to this share, a detected content counts as dealt with. */
const enough = 0.5;

/**
 * The attributions that no quote labels and no dismissal covers, in their order. Boundaries are a matter of taste, so
 * half of the detected content is enough; and a label or dismissal that holds the cue as well means the same
 * attribution, however short.
 */
export function unlabeledOf<A extends Attribution>(
  attributions: readonly A[],
  quotes: readonly LocatedQuote[],
  dismissals: readonly LocatedDismissal[],
): readonly A[] {
  const covered = merged([...quotes, ...dismissals].flatMap(({ anchoring }) => spansOf(anchoring)));
  const cues = [
    ...quotes.flatMap(({ cue, anchoring }) => (cue ? [{ cue, content: spansOf(anchoring) }] : [])),
    // People dismiss “discussed the virus” with its verb.
    ...dismissals.flatMap(({ anchoring }) => spansOf(anchoring).map((span) => ({ cue: span, content: [span] }))),
  ];
  return attributions.filter((attribution) => {
    const length = sum(attribution.content.map(lengthOf));
    if (coverage(attribution.content, covered) >= enough * length) return false;
    const { cue } = attribution;
    return !cue || !cues.some((label) => overlaps(label.cue, cue) && touches(label.content, attribution.content));
  });
}

/** An ambiguous content may stand at any of its candidates; none of them should be reported on top. */
function spansOf(anchoring: Anchoring): readonly Span[] {
  return anchoring.state === 'ambiguous' ? anchoring.candidates.flat() : (placeOf(anchoring) ?? []);
}

/** Sorted and without overlaps. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** How many code units of `spans` the sorted `covered` ones cover. */
function coverage(spans: readonly Span[], covered: readonly Span[]): number {
  return sum(
    spans.map((span) => {
      let total = 0;
      for (let i = firstEndingAfter(covered, span.start); i < covered.length; i++) {
        const next = covered[i];
        if (!next || next.start >= span.end) break;
        total += overlapOf(span, next);
      }
      return total;
    }),
  );
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x, y)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
