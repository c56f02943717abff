/** What the client tells the server when it starts. */
export interface InitializationOptions {
  /** The settings under `whosaid.`, for clients that cannot be asked for them. */
  readonly settings?: unknown;
  /** Whether the client has the command `whosaid.labelAs`. */
  readonly canPick?: boolean;
  /** Whether the client has the command `whosaid.review`. */
  readonly canReview?: boolean;
  /** Whether the client sends {@link shownChangedNotification}. */
  readonly tellsShown?: boolean;
  /**
   * An absolute path: a folder of its own for what is remembered from one session to the next. Several clients may name
   * the same one. Where it is absent, the folder for caches of this machine's user is taken.
   */
  readonly cacheFolder?: string;
}

/**
 * A notification of the client: which files its tabs show by now. It asks for the findings of these only, whatever else
 * is open; to be sent by a client whose {@link InitializationOptions} say so, after it has started and at each change.
 */
export const shownChangedNotification = 'whosaid/didChangeShown';
export interface ShownParams {
  readonly uris: readonly string[];
}
