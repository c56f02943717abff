/** `acceptMoved`: the quotes that stand in a text with other words than are stored get the words of the text. */
export interface AcceptMovedParams {
  readonly uri: string;
  /** The one quote that is meant, by its place in the sidecar's `quotes`; all of the text where it is absent. */
  readonly entry?: number;
}
/**
 * `acceptMovedEverywhere`: the same for every text of the workspace or of a folder of it, as one edit. Shows progress and
 * can be cancelled.
 */
export interface AcceptMovedEverywhereParams {
  readonly folder?: string;
}
/** `followText`: the quotes of an open text that were changed in it get the words that stand at their places now. */
export interface FollowTextParams {
  readonly uri: string;
}

/** What the server calls the edit by which labels follow what was written in their text; our client saves it, too. */
export const followLabel = 'Labels follow the text';
/** The same of labels whose words were cut out of one text and put into another. */
export const goAlongLabel = 'Labels go along with their words';
