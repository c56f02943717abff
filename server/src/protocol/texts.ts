/** A request of the client without parameters: every text of the workspace with what is left in it. */
export const textsRequest = 'whosaid/texts';
export interface TextItem {
  readonly uri: string;
  /** Undefined where nobody has looked yet. */
  readonly counts?: {
    readonly labeled: number;
    readonly unlabeled: number;
    /** Labels whose words are not found in the text for certain; absent where none. */
    readonly lost?: number;
  };
}
export interface TextList {
  /** By URI. */
  readonly texts: readonly TextItem[];
  /** Whether every text has been looked at; `whosaid/statusChanged` tells of more. */
  readonly complete: boolean;
}

/**
 * A request of the client: the sidecars that would be left behind if files were deleted. Empty where there are none, and
 * for folders, which take theirs along.
 */
export const sidecarsRequest = 'whosaid/sidecars';
export interface SidecarsParams {
  readonly uris: readonly string[];
}
export interface SidecarItem {
  readonly text: string;
  readonly sidecar: string;
  /** How many labeled quotes it holds. */
  readonly quotes: number;
}
