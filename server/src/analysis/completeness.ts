import type { LocatedQuote } from './locate';

/** How much of what can be found in a text, or in many, is labeled. */
export interface Completeness {
  /** Quotes of the sidecar that a person confirmed, that have a speaker and that stand in the text. */
  readonly labeled: number;
  /** Attributions that nobody labeled or dismissed, and quotes that are only suggested or have no speaker. */
  readonly unlabeled: number;
}

export const nothingToLabel: Completeness = { labeled: 0, unlabeled: 0 };

export function completenessOf(quotes: readonly LocatedQuote[], unlabeledAttributions: number): Completeness {
  let labeled = 0;
  let unlabeled = unlabeledAttributions;
  for (const { quote, anchoring } of quotes) {
    if (anchoring.state === 'orphaned') continue;
    if (quote.status === 'confirmed' && quote.speaker) labeled++;
    else unlabeled++;
  }
  return { labeled, unlabeled };
}

export function add(a: Completeness, b: Completeness): Completeness {
  return { labeled: a.labeled + b.labeled, unlabeled: a.unlabeled + b.unlabeled };
}

/** 0…1; a text without quotes is complete. */
export function ratioOf({ labeled, unlabeled }: Completeness): number {
  return labeled + unlabeled === 0 ? 1 : labeled / (labeled + unlabeled);
}

/** A whole percentage that says 100 only where nothing is left. */
export function percentOf(completeness: Completeness): number {
  return Math.floor(ratioOf(completeness) * 100);
}
