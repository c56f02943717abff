/** What there is to know about one document, for a status line. */
export interface DocumentStatus {
  /** `none`: nothing of ours, and `reason` says why. */
  readonly kind: 'text' | 'sidecar' | 'registry' | 'none';
  /** For people, where `kind` is `none`. */
  readonly reason?: string;
  readonly labeled: number;
  readonly unlabeled: number;
  /** 0…100, whole; 100 only where nothing is left. */
  readonly percent: number;
  /** Findings of severity error and warning, unlabeled quotes not counted. */
  readonly problems: number;
  /** BCP 47. */
  readonly language?: string;
  /** The registry in use. */
  readonly registry?: string;
  /** Where the speakers of a text are registered, or would be if somebody registered the first one. */
  readonly registryPlace?: string;
  readonly speakers: number;
  readonly corpus: { readonly texts: number; readonly sidecars: number; readonly complete: boolean };
}

/** A request of the client: {@link DocumentStatus} of a document. */
export const statusRequest = 'whosaid/status';
export interface StatusParams {
  readonly uri: string;
}

/** A notification of the server: a status may be another than before. No parameters. */
export const statusChangedNotification = 'whosaid/statusChanged';
