import type { TextSpan } from './places';
import type { NamedSpeaker } from './speakers';

/**
 * How far a quote is: `labeled`; `suggested`, written by the tool and confirmed by nobody; `incomplete`, labeled
 * without a speaker; `lost`, labeled but not found in the text, or in several places; `unlabeled`.
 */
export type QuoteState = 'labeled' | 'suggested' | 'incomplete' | 'lost' | 'unlabeled';

/** What became of the words of a labeled quote that does not stand in its text for certain as it is stored. */
export type QuoteTrouble =
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'moved';
      /** 0…1, how alike the stored words and those of the text are. */
      readonly score: number;
      /** The beginning of the stored words, as {@link QuoteItem.words}. */
      readonly stored: string;
    }
  | {
      readonly kind: 'ambiguous';
      /** How many places the words fit. */
      readonly count: number;
      /** The first of them, in text order. */
      readonly places: readonly QuoteCandidate[];
    };

/** A place that the words of a quote fit. */
export interface QuoteCandidate {
  /** In text order. */
  readonly content: readonly TextSpan[];
  /** 1-based. */
  readonly line: number;
  /** The words with what stands around them, on one line. */
  readonly words: string;
}

/** One quote of a text, as a list or a decoration shows it. */
export interface QuoteItem {
  readonly state: QuoteState;
  /** Where it stands in the sidecar's `quotes`, 0-based; undefined where it is unlabeled. */
  readonly entry?: number;
  /** The entry in the sidecar, from its first key to its last value; undefined where it is unlabeled. */
  readonly at?: TextSpan;
  /** In text order; empty where it is lost. */
  readonly content: readonly TextSpan[];
  readonly source?: TextSpan;
  readonly cue?: TextSpan;
  readonly type: string;
  /** Who speaks; of an unlabeled or incomplete quote who probably does. Empty for the honest `unknown` too. */
  readonly speakers: readonly NamedSpeaker[];
  readonly unknown: boolean;
  /** The beginning of the content on one line, without the quotation marks around it. */
  readonly words: string;
  /** 0…1, of an unlabeled quote. */
  readonly confidence?: number;
  readonly note?: string;
  /** The name that the source gives, of a quote without a speaker: what a new speaker would be called. */
  readonly name?: string;
  /** Of a labeled quote whose words are gone, changed, or in several places. */
  readonly trouble?: QuoteTrouble;
}

/** A request of the client: the quotes of a text in text order, lost ones at the end; null for other files. */
export const quotesRequest = 'whosaid/quotes';
export interface QuotesParams {
  /** A text or its sidecar. */
  readonly uri: string;
}
export interface TextQuotes {
  readonly text: string;
  readonly sidecar: string;
  /** Of the text, where it is open. */
  readonly version?: number;
  readonly quotes: readonly QuoteItem[];
}
