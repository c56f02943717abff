import type { CueGroup } from '../languages/pack';
import type { Run } from './words';

/** Names of the rules; the language goes before them in what is reported. */
export const ruleNames = [
  'verb-that',
  'verb-clause',
  'verb-quote',
  'verb-infinitive',
  'verb-object',
  'verb-preposition',
  'quote-verb',
  'clause-verb',
  'passive',
  'raising',
  'noun-that',
  'noun-infinitive',
  'noun-preposition',
  'phrase',
  'adverb',
  'colon',
  'floating-quote',
  'lone-quote',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What says how sure one can be of a candidate. */
export interface Evidence {
  readonly rule: RuleName;
  readonly group: CueGroup;
  /** How the source was found: one of `Found` in subjects.ts; -1 where nobody is named. */
  readonly source: number;
  /** The form of the cue's verb group: one of `Form` in chunks.ts. */
  readonly form: number;
  readonly negated: boolean;
}

/** A possible attribution in words of its paragraph. */
export interface Candidate {
  /** In text order; empty where the words attributed are to be looked for in the sentences around. */
  readonly content: readonly Run[];
  readonly source: Run | undefined;
  readonly cue: Run | undefined;
  readonly evidence: Evidence;
}
