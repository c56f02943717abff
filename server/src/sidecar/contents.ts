import type { Dismissal, Quote } from '../model/quote';
import type { Span } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { YamlProblem } from '../yaml/parse';
import type { SchemaProblem } from '../yaml/validate';

/** Where a quote's parts stand in the sidecar itself: UTF-16, end exclusive. */
export interface QuoteSpans {
  /** From the first key to the last value. */
  readonly entry: Span;
  /** The first key: the place for what concerns the quote as a whole. */
  readonly head: Span;
  /** One for each fragment. */
  readonly content: readonly Span[];
  readonly type?: Span;
  /** One for each id of the quote's speakers; that of `unknown` where there is none. */
  readonly speaker: readonly Span[];
  readonly addressee: readonly Span[];
  readonly source?: Span;
  readonly cue?: Span;
  readonly status?: Span;
}

export interface QuoteEntry {
  /** The position in the file's `quotes` list, 0-based; entries that could not be read leave gaps. */
  readonly index: number;
  readonly quote: Quote;
  readonly at: QuoteSpans;
}

export interface DismissalEntry {
  /** The position in the file's `dismissed` list, 0-based. */
  readonly index: number;
  readonly dismissal: Dismissal;
  readonly at: { readonly entry: Span; readonly head: Span; readonly content: readonly Span[] };
}

/** What a sidecar says, as far as it could be understood. */
export interface SidecarContents {
  /** BCP 47, as written. */
  readonly language?: string;
  /** The first key of the file with its value, where that is a word: as a rule `version: 1`. UTF-16, end exclusive. */
  readonly head?: Span;
  readonly quotes: readonly QuoteEntry[];
  readonly dismissed: readonly DismissalEntry[];
  /** Every id that the file names as speaker or addressee, in entries that could not be read otherwise as well. */
  readonly ids: ReadonlySet<SpeakerId>;
  /** Whether a merge left two versions of something, so that what stands there twice is no mistake. */
  readonly isInConflict?: true;
}

/** The same with what could not be understood, or should be written otherwise. */
export interface Sidecar extends SidecarContents {
  readonly syntaxProblems: readonly YamlProblem[];
  readonly schemaProblems: readonly SchemaProblem[];
}
