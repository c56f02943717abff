import type { TextSpan } from './places';

export interface NamedSpeaker {
  readonly id: string;
  readonly name: string;
}

/** A request of the client: the speakers to choose from, likely ones first. */
export const speakersRequest = 'whosaid/speakers';
export interface SpeakersParams {
  readonly uri: string;
}
export interface SpeakerChoice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly aliases: readonly string[];
  /** Whether the text names this speaker. */
  readonly inText: boolean;
}

/** A request of the client without parameters: the speakers of all registries with how often they are quoted. */
export const speakerListRequest = 'whosaid/speakerList';
export interface SpeakerItem extends NamedSpeaker {
  readonly registry: string;
  readonly detail: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  /** In the corpus, as far as it is known. */
  readonly quotes: number;
  /** The entry in the registry. */
  readonly at: TextSpan;
}

/** A request of the client: the quotes of one speaker, text by text, in text order. */
export const speakerQuotesRequest = 'whosaid/speakerQuotes';
export interface SpeakerQuotesParams {
  readonly registry: string;
  readonly id: string;
}
export interface SpeakerQuote {
  /** The text; its sidecar where the quote is lost. */
  readonly uri: string;
  /** Of the text; empty where the quote is lost. */
  readonly content: readonly TextSpan[];
  readonly words: string;
  /** Its place in the sidecar's `quotes`, 0-based. */
  readonly entry: number;
  /** Empty where the sidecar names none. */
  readonly type: string;
  /** Whether it waits to be confirmed. */
  readonly isSuggested: boolean;
  /** Of the file at `uri`, 1-based. */
  readonly line: number;
}
