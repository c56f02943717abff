/** Words that a workspace adds to those that a language attributes with. */
export interface AddedCues {
  /** Verbs of saying in the form of a dictionary; see `LemmaList` in languages/pack.ts, with blanks for `_`. */
  readonly verbs: readonly string[];
  /** Phrases before who speaks (`in the words of`), or behind with `…` in the place of who speaks (`… zufolge`). */
  readonly phrases: readonly string[];
}

/** By the primary language tag: `en`. */
export type CuesByLanguage = Readonly<Record<string, AddedCues>>;

export const noCues: CuesByLanguage = {};
