/** Words of a text: UTF-16, 0-based, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The quote of a text that shares most of a range; its `entry` is needed only where it is lost. */
export interface QuotePlace extends TextSpan {
  readonly uri: string;
  readonly entry?: number;
}
