import type { Content } from './attribution';
import type { SpeakerId } from './speaker';

export const quoteTypes = ['direct', 'indirect', 'mixed', 'free-indirect', 'reported'] as const;
export type QuoteType = (typeof quoteTypes)[number];

export const media = ['speech', 'thought', 'writing'] as const;
export type Medium = (typeof media)[number];

/** Words of a text, as a sidecar names them: a W3C Web Annotation TextQuoteSelector. */
export interface Anchor {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Who is said to speak: registered speakers, or the honest `unknown`. */
export type QuoteSpeaker =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'speakers'; readonly ids: readonly [SpeakerId, ...SpeakerId[]] };

/** One labeled quote of a sidecar, as far as it could be read. */
export interface Quote {
  /** In text order; more than one where the content is discontinuous. */
  readonly content: readonly [Anchor, ...Anchor[]];
  readonly type?: QuoteType;
  readonly speaker?: QuoteSpeaker;
  readonly source?: Anchor;
  readonly cue?: Anchor;
  readonly addressee?: readonly SpeakerId[];
  readonly medium: Medium;
  readonly tags: readonly string[];
  readonly note?: string;
  /** `suggested`: made by the tool and confirmed by nobody yet. */
  readonly status: 'confirmed' | 'suggested';
}

/**
 * Whether a quote waits to be confirmed.
 * @param by as said by this speaker, alone or with others; by anybody where it is absent
 */
export function isSuggestedFor({ status, speaker }: Quote, by?: SpeakerId): boolean {
  return status === 'suggested' && (by === undefined || (speaker?.kind === 'speakers' && speaker.ids.includes(by)));
}

/** Words that the detector takes for a quote and a person does not. */
export interface Dismissal {
  readonly content: readonly [Anchor, ...Anchor[]];
  readonly reason?: string;
}

/**
 * Where the words of a content stand in a text.
 * `moved` is found only approximately: `score` 0…1 is the share of characters that agree, of the worst fragment.
 * `ambiguous` has a score where none of its candidates has the words as they are: that of the best.
 */
export type Anchoring =
  | { readonly state: 'attached'; readonly content: Content }
  | { readonly state: 'moved'; readonly content: Content; readonly score: number }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Content[]; readonly score?: number }
  | { readonly state: 'orphaned' };
