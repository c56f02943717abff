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
  'mood',
  'floating-quote',
  'lone-quote',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What a source is. */
export const sourceKinds = [
  'nobody',
  'pronoun',
  'first-person',
  'name',
  'person',
  'body',
  'document',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What says how sure one can be of a candidate. */
export interface Evidence {
  readonly rule: RuleName;
  readonly group: CueGroup;
  readonly source: SourceKind;
  /** How the source was found: one of `Found` in subjects/subject.ts; -1 where nobody is named. */
  readonly found: number;
  /** The form of the cue's verb group: one of `Form` in chunks.ts, 0 for another cue. */
  readonly form: number;
  /** The cue is one that quotes: `said`, not `supports`. */
  readonly quotes: boolean;
  /** `did not say`, `would say`. */
  readonly negated: boolean;
  readonly modal: boolean;
  /** Words in quotation marks belong to the content. */
  readonly quoted: boolean;
  /** How many words the content has. */
  readonly length: number;
  /** Of a quotation without a cue: its words run on like speech, and are not written like a name. */
  readonly running: boolean;
}

/** What is known where nobody is named and no cue is there; rules add what they know. */
export const NOBODY: Evidence = {
  rule: 'floating-quote',
  group: 'speech',
  source: 'nobody',
  found: -1,
  form: 0,
  quotes: false,
  negated: false,
  modal: false,
  quoted: false,
  length: 0,
  running: false,
};

/** A possible attribution in words of its paragraph. */
export interface Candidate {
  /** In text order; empty where the words attributed are to be looked for in the sentences around. */
  readonly content: readonly Run[];
  readonly source: Run | undefined;
  readonly cue: Run | undefined;
  readonly evidence: Evidence;
}
