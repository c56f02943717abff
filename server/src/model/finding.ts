import type { Span } from './span';
import type { SpeakerId } from './speaker';
import type { Uri } from './uri';

/** Every rule's stable code; each has a file in findings/ and a page in docs/rules/. */
export const findingCodes = [
  'unlabeled-quote',
  'missing-speaker',
  'unknown-speaker',
  'unconfirmed-suggestion',
  'moved-quote',
  'ambiguous-anchor',
  'orphaned-quote',
  'type-mismatch',
  'source-mismatch',
  'overlapping-quotes',
  'duplicate-quote',
  'ambiguous-alias',
  'unused-speaker',
  'duplicate-speaker',
  'missing-text',
  'invalid-sidecar',
  'invalid-registry',
  'yaml-syntax',
  'merge-conflict',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** From the worst down. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What the fixes of a finding need to know; survives JSON, since it travels to the editor and back. */
export type FindingData =
  | { readonly kind: 'attribution'; readonly speaker?: SpeakerId }
  /** `index`: the position in the sidecar's list, 0-based. */
  | { readonly kind: 'quote' | 'dismissal'; readonly index: number }
  /** `guess`: the registered id that is probably meant. `others`: those who have a name or an identity in common. */
  | {
      readonly kind: 'speaker';
      readonly id: SpeakerId;
      readonly guess?: SpeakerId;
      readonly others?: readonly SpeakerId[];
    };

/** One thing that a person should look at, in the file that has to change. */
export interface Finding {
  readonly code: FindingCode;
  readonly uri: Uri;
  readonly span: Span;
  readonly severity: Severity;
  /** A full sentence for people: what is wrong and what to do. */
  readonly message: string;
  readonly related?: readonly { readonly uri: Uri; readonly span: Span; readonly message: string }[];
  readonly data?: FindingData;
}
