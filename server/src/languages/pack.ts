import type { QuotationPair } from '../text/marks';

/**
 * Words as a list: separated by white space, `_` for a blank inside one of several words. Letter case and the form of
 * apostrophes do not matter.
 */
export type WordList = string;

/** What a word can be. A word may be in several lists; the sentence around it decides (see {@link ContextRule}). */
export const wordClasses = [
  'determiner',
  'possessive',
  'pronoun',
  'object-pronoun',
  'relative',
  'noun',
  'name',
  'adjective',
  'numeral',
  'adverb',
  'preposition',
  'conjunction',
  'subordinator',
  'complementizer',
  'infinitive-mark',
  'auxiliary',
  'modal',
  'finite',
  'base',
  'participle',
  'gerund',
  'negation',
  'time',
  'title',
  'genitive',
  'past',
  'plural',
  'clitic',
  'being',
  'particle',
] as const;
export type WordClass = (typeof wordClasses)[number];

/** Several word classes, separated by blanks. */
export type Classes = string;

/**
 * How the verbs of a pattern are inflected. The first row fits whose `of` holds an ending of the lemma; it cuts letters
 * off and puts the endings of each form on. `*` in an ending repeats the last letter (`admit` + `*ed`).
 */
export interface ParadigmRow {
  /** Endings of lemmas, separated by blanks; empty for every lemma. */
  readonly of: string;
  readonly cut: number;
  /** Form -> its endings, separated by blanks; `-` is the bare stem. */
  readonly forms: Readonly<Record<string, string>>;
}

/**
 * Lemmas, separated by white space, each with its principal parts behind slashes (`write/wrote/written`), in the order
 * that the language's `principalParts` names.
 */
export type LemmaList = string;

/**
 * What may follow or surround a cue:
 * - `quote`: words in quotation marks, before or behind
 * - `that`: a clause with a word that opens it
 * - `clause`: a clause without one
 * - `post`: the cue may stand behind the words it attributes, or inside them
 * - `to`: an infinitive
 * - `np`: a noun phrase and what belongs to it
 * - `person`: somebody addressed may stand between cue and content
 * - `raise`: the content begins before the cue, with its subject (`is expected to …`, `seems …`)
 * - `=WORD`: this preposition belongs to the cue and opens the content
 * - `+WORD`: a phrase with this preposition is the content, the preposition included
 */
export type FrameList = string;

/** What kind of attribution a cue makes; how sure one can be of it differs. */
export type CueGroup = 'speech' | 'act' | 'thought' | 'attitude' | 'intention' | 'evidence' | 'request';

export interface CueList {
  readonly group: CueGroup;
  readonly frames: FrameList;
  readonly verbs: LemmaList;
}

export interface NounCueList {
  readonly group: CueGroup;
  readonly frames: FrameList;
  readonly nouns: WordList;
}

/** A phrase that names the source of a whole sentence: `according to X`, `selon X`, `X zufolge`. */
export interface AttributivePhrase {
  readonly words: WordList;
  /** `before`: the source follows the phrase; `after`: it stands before it; `none`: nobody is named (`reportedly`). */
  readonly source: 'follows' | 'precedes' | 'none';
}

/** Chooses among the classes of an ambiguous word by the words beside it. Rules are tried in order; each may narrow. */
export interface ContextRule {
  /** The word has one of each of these classes. */
  readonly has: readonly Classes[];
  /** The word itself is one of these. */
  readonly word?: WordList;
  /** The word before it has one of these classes, or none of `notBefore`; `edge` is the beginning of the sentence. */
  readonly before?: Classes;
  readonly notBefore?: Classes;
  /** Likewise behind it. */
  readonly after?: Classes;
  readonly notAfter?: Classes;
  /** Likewise two words before. */
  readonly before2?: Classes;
  readonly after2?: Classes;
  readonly keep?: Classes;
  readonly drop?: Classes;
}

/** Everything that the engine knows about a language. */
export interface LanguagePack {
  /** BCP 47, the primary language alone: `fr`. */
  readonly tag: string;
  /** ISO 639-3, as language identification names it; absent for the language-neutral pack. */
  readonly iso3?: string;
  /** Opening and closing marks; the usual ones first. */
  readonly quotationMarks: readonly QuotationPair[];
}
