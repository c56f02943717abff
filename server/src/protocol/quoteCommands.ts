import type { QuotePlace, TextSpan } from './places';

/** Ids of the registry, or `unknown`. */
export type SpeakerArgument = string | readonly string[];

/** `label`: the unlabeled quote at a place. */
export interface LabelParams extends QuotePlace {
  readonly speaker: SpeakerArgument;
}
/** `dismiss`: the unlabeled quote at a place is none. */
export interface DismissParams extends QuotePlace {
  readonly reason?: string;
}
/** `add`: words that become a quote; what is not given is filled in from the text around them. */
export interface AddParams {
  readonly uri: string;
  readonly content: readonly TextSpan[];
  readonly speaker: SpeakerArgument;
  readonly type?: string;
}
/** `setSpeaker`: of a labeled quote; a suggestion is confirmed by it. */
export type SetSpeakerParams = LabelParams;
/** `setType`: of a labeled quote. */
export interface SetTypeParams extends QuotePlace {
  readonly type: string;
}
/** `setWords`: which words are the content, the source or the cue of a labeled quote; none take a source or cue away. */
export interface SetWordsParams extends QuotePlace {
  readonly part: 'content' | 'source' | 'cue';
  readonly words: readonly TextSpan[];
}
/** `addWords`: more words become part of the content of a labeled quote, which may have gaps. */
export interface AddWordsParams extends QuotePlace {
  readonly words: readonly TextSpan[];
}
/** `adjust`: moves an edge of the content of a labeled quote by a word, a clause or a sentence. */
export interface AdjustParams extends QuotePlace {
  readonly edge: 'start' | 'end';
  readonly by: 'word' | 'clause' | 'sentence';
  readonly direction: 'extend' | 'shrink';
}
/** `split`: the labeled quote around an offset becomes two; inside a word, at the beginning of the word. */
export interface SplitParams {
  readonly uri: string;
  readonly at: number;
}
/** `merge`: the labeled quotes in a range become one. */
export type MergeParams = QuotePlace;
/** `remove`: takes a labeled quote out of the sidecar. */
export type RemoveParams = QuotePlace;
/** `suggest`: writes each unlabeled quote whose speaker is known as `status: suggested`. */
export interface SuggestParams {
  readonly uri: string;
  /** 0…1; the setting where it is absent. */
  readonly minConfidence?: number;
}
/** `confirm` and `reject`: the suggested quotes of a text, of a range of it, or of one speaker in it. */
export interface SuggestedParams {
  readonly uri: string;
  readonly start?: number;
  readonly end?: number;
  /** With a range, the one quote that is meant, by its place in the sidecar's `quotes`. */
  readonly entry?: number;
  readonly speaker?: string;
}
/**
 * `confirmEverywhere` and `rejectEverywhere`: the suggested quotes of one speaker in every text, as one edit. They show
 * progress and can be cancelled.
 */
export interface SuggestedEverywhereParams {
  /** The registry that the speaker stands in, or a text or sidecar that it governs. */
  readonly uri: string;
  readonly speaker: string;
}
/** What `suggest`, `confirm`, `reject`, `acceptMoved` and `followText` answer. */
export interface ManyAnswer {
  /** Of the quotes that were written or changed. */
  readonly count: number;
}
/** What `confirmEverywhere`, `rejectEverywhere` and `acceptMovedEverywhere` answer. */
export interface EverywhereAnswer {
  readonly quotes: number;
  /** How many sidecars they stand in. */
  readonly sidecars: number;
  /** Sidecars that could not be read in full and were left as they are: paths below their workspace folder, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}
