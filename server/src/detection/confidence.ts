import type { CueGroup } from '../languages/pack';
import type { Evidence, RuleName, SourceKind } from './candidate';

// Weights in log-odds: what each piece of evidence adds to the belief that an attribution is right. They were chosen on
// annotated news so that of those believed at 0.8 to 0.9 between 80 and 90 % are right; see docs/detection.md.

/** Before any evidence. */
const START = 0.1;

const RULES: Readonly<Record<RuleName, number>> = {
  'verb-that': 0.5,
  'verb-clause': 0.5,
  'verb-quote': 0.1,
  'verb-infinitive': 0.1,
  'verb-object': -0.1,
  'verb-preposition': -0.2,
  'quote-verb': 0.9,
  'clause-verb': -0.4,
  passive: 0.6,
  raising: 1.5,
  'noun-that': -1,
  'noun-infinitive': -1.5,
  'noun-preposition': -1.3,
  phrase: -0.2,
  adverb: 0.4,
  colon: -1.7,
  mood: -0.5,
  'floating-quote': -0.8,
  'lone-quote': 0,
};

const GROUPS: Readonly<Record<CueGroup, number>> = {
  speech: 0.1,
  act: 0.5,
  thought: -0.2,
  attitude: 0.1,
  intention: 0.1,
  evidence: -0.1,
  request: -0.2,
};

const SOURCES: Readonly<Record<SourceKind, number>> = {
  nobody: -0.8,
  pronoun: 0.2,
  'first-person': -0.8,
  name: 0.5,
  person: 0.4,
  body: 0,
  document: -0.3,
  other: -0.8,
};

/** By how the source was found, in the order of `Found` in subjects/subject.ts. */
const FOUND: readonly number[] = [0.3, 0.4, -0.8, 0.2, -0.6];
const NOT_FOUND = -0.8;

/** By the form of the cue's verb group, in the order of `Form` in chunks.ts. */
const FORMS: readonly number[] = [0.4, 0.4, -1, -1.5, -0.6];

const QUOTES = 0.5;
const NEGATED = 0.2;
const MODAL = -0.8;
const QUOTED = 0.6;

/** By how many words the content has at least. */
const LENGTHS: readonly (readonly [words: number, weight: number])[] = [
  [41, 0.2],
  [11, 0.3],
  [6, 0],
  [3, -0.3],
  [0, -0.6],
];

/** Attributions less likely than this are not worth a person's attention. */
export const DEFAULT_THRESHOLD = 0.4;

/**
 * Words in quotation marks that no cue attributes, marks counted: from this length on most are somebody's words, but
 * whose is not plain.
 */
const LONG_QUOTATION = 8;
/** Log-odds of a quotation without a cue, to which a language adds what it knows of its own; see `weights` in pack.ts. */
const LONE = { long: -0.62, running: -1.73, short: -1.73 };
/** Probabilities where quotation marks are all that is known. */
const LONG_BY_MARKS = 0.6;
const SHORT_BY_MARKS = 0.15;

/** How likely a candidate is an attribution of these words to this source, 0…1. */
export function confidenceOf(evidence: Evidence, weights?: Readonly<Record<string, number>>): number {
  if (evidence.rule === 'lone-quote') return confidenceOfLone(evidence, weights);
  const { rule, group, source, found, form, quotes, negated, modal, quoted, length } = evidence;
  let odds = START + RULES[rule] + GROUPS[group] + SOURCES[source];
  odds += found < 0 ? NOT_FOUND : (FOUND[found] ?? 0);
  odds += FORMS[form] ?? 0;
  if (quotes) odds += QUOTES;
  if (negated) odds += NEGATED;
  if (modal) odds += MODAL;
  if (quoted) odds += QUOTED;
  if (weights !== undefined)
    odds += (weights[rule] ?? 0) + (weights[`group ${group}`] ?? 0) + (weights[`source ${source}`] ?? 0);
  odds += LENGTHS.find(([words]) => length >= words)?.[1] ?? 0;
  return probability(odds);
}

function confidenceOfLone({ length, running }: Evidence, weights?: Readonly<Record<string, number>>): number {
  const kind = length >= LONG_QUOTATION ? 'long' : running ? 'running' : 'short';
  return probability(LONE[kind] + (weights?.[`lone-quote ${kind}`] ?? 0));
}

function probability(odds: number): number {
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

/** The same where the language is not known, so that quotation marks are all there is to go by. */
export function confidenceByMarks({ length }: Evidence): number {
  return length === 0 || length >= LONG_QUOTATION ? LONG_BY_MARKS : SHORT_BY_MARKS;
}
