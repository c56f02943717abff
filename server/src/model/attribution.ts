import type { Span } from './span';
import type { SpeakerId } from './speaker';

/** How much of a content stands inside quotation marks: all, none or part of its words. */
export type DetectedType = 'direct' | 'indirect' | 'mixed';

/** One span at least, in text order, none overlapping another. */
export type Content = readonly [Span, ...Span[]];

/**
 * One "who said what" that the detector found in a text: the content that is attributed,
 * the source that names who speaks, and the cue that attributes it.
 */
export interface Attribution {
  readonly type: DetectedType;
  readonly content: Content;
  /** The words that name the speaker, a pronoun included; undefined where nobody is named. */
  readonly source: Span | undefined;
  /** The words that attribute; undefined for a quotation that stands alone. */
  readonly cue: Span | undefined;
  /** 0…1: how likely it is that these words are attributed, and to this source. */
  readonly confidence: number;
  /** The rule that found it, `LANGUAGE/NAME`, such as `en/verb-clause`. */
  readonly rule: string;
}

/** An attribution together with who is probably speaking. */
export interface ResolvedAttribution extends Attribution {
  /** The registered speaker, or undefined where nobody fits or several do. */
  readonly speaker: SpeakerId | undefined;
}
