import { type Completeness, ratioOf } from '../analysis/completeness';
import type { SeverityOf } from '../findings/check';
import { type FindingCode, type Severity, severities } from '../model/finding';

/** What is asked of texts. */
export interface Demands {
  readonly failOn: Severity;
  /** 0…100; undefined where everything has to be labeled. */
  readonly minCompleteness: number | undefined;
  readonly rules: SeverityOf;
}

/** With a completeness to reach, what it counts is no failure in itself. */
const countedByCompleteness: readonly FindingCode[] = ['unlabeled-quote', 'missing-speaker', 'unconfirmed-suggestion'];

/** Judges by what is asked. */
export interface Verdict {
  /** 0…100: how much has to be labeled over all. */
  readonly wanted: number;
  /** Whether a finding is a failure by itself. */
  readonly fails: (finding: { readonly severity: Severity; readonly code: FindingCode }) => boolean;
  /** Whether what is left in one text is a failure by itself. */
  readonly failsText: (completeness: Completeness) => boolean;
  /** Whether enough is labeled over all. */
  readonly reaches: (completeness: Completeness) => boolean;
}

export function verdictOf({ failOn, minCompleteness, rules }: Demands): Verdict {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  const isFailing = (severity: Severity | 'off') => failing.some((of) => of === severity);
  // Whoever lets warnings pass, or these rules, lets unlabeled quotes pass; suggestions are no labels either.
  const isLenient =
    failOn === 'error' || countedByCompleteness.some((code) => rules[code] !== undefined && !isFailing(rules[code]));
  const wanted = minCompleteness ?? (isLenient ? 0 : 100);
  return {
    wanted,
    fails: ({ severity, code }) =>
      isFailing(severity) && (minCompleteness === undefined || !countedByCompleteness.includes(code)),
    failsText: ({ unlabeled }) => minCompleteness === undefined && wanted === 100 && unlabeled > 0,
    reaches: (completeness) => ratioOf(completeness) * 100 >= wanted,
  };
}
