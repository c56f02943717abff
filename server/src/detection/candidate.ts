import type { Run } from './words';

/** A possible attribution in words of its paragraph. */
export interface Candidate {
  readonly content: readonly Run[];
  readonly source: Run | undefined;
  readonly cue: Run | undefined;
  /** Name of the rule without the language: `verb-clause`. */
  readonly rule: string;
  /** 0…1. */
  readonly confidence: number;
}
