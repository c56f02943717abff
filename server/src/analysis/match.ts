import type { Attribution } from '../model/attribution';
import type { Anchoring } from '../model/quote';
import { overlapOf, overlaps, type Span, spansOverlapping, totalLength, united } from '../model/span';
import { SpanIndex } from '../model/spanIndex';
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
  const covered = united([...quotes, ...dismissals].flatMap(({ anchoring }) => spansOf(anchoring)));
  const cues = new SpanIndex([
    ...quotes.flatMap(({ cue, anchoring }) => (cue ? [{ span: cue, item: spansOf(anchoring) }] : [])),
    // People dismiss “discussed the virus” with its verb.
    ...dismissals.flatMap(({ anchoring }) => spansOf(anchoring).map((span) => ({ span, item: [span] }))),
  ]);
  return attributions.filter((attribution) => {
    const length = totalLength(attribution.content);
    if (coverage(attribution.content, covered) >= enough * length) return false;
    const { cue } = attribution;
    return !cue || !cues.touching(cue).some((label) => touches(label.item, attribution.content));
  });
}

/** An ambiguous content may stand at any of its candidates; none of them should be reported on top. */
function spansOf(anchoring: Anchoring): readonly Span[] {
  return anchoring.state === 'ambiguous' ? anchoring.candidates.flat() : (placeOf(anchoring) ?? []);
}

/** How many code units of `spans` the sorted `covered` ones cover. */
function coverage(spans: readonly Span[], covered: readonly Span[]): number {
  let total = 0;
  for (const span of spans) for (const other of spansOverlapping(covered, span)) total += overlapOf(span, other);
  return total;
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x, y)));
}
