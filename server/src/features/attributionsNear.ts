import type { TextAnalysis } from '../analysis/analyze';
import type { ResolvedAttribution } from '../model/attribution';
import { overlapOf, type Span } from '../model/span';
import { SpanIndex } from '../model/spanIndex';

/** Looks up what the detector found around words of a text. */
export interface AttributionsNear {
  /** The attribution whose content shares most with the spans; undefined where none shares anything. */
  sharingMost(content: readonly Span[]): ResolvedAttribution | undefined;
}

const known = new WeakMap<TextAnalysis, AttributionsNear>();

/** The lookup for a text, made once for each of its states. */
export function attributionsNear(analysis: TextAnalysis): AttributionsNear {
  const made = known.get(analysis) ?? create(analysis.attributions);
  known.set(analysis, made);
  return made;
}

function create(attributions: readonly ResolvedAttribution[]): AttributionsNear {
  const index = new SpanIndex(attributions.flatMap((item) => item.content.map((span) => ({ span, item }))));
  return {
    sharingMost(content) {
      const shared = new Map<ResolvedAttribution, number>();
      for (const wanted of content) {
        for (const { span, item } of index.touching(wanted)) {
          shared.set(item, (shared.get(item) ?? 0) + overlapOf(span, wanted));
        }
      }
      let best: ResolvedAttribution | undefined;
      for (const [item, size] of shared) if (size > (best ? (shared.get(best) ?? 0) : 0)) best = item;
      return best;
    },
  };
}
