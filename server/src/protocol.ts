/**
 * What our client and server say to each other beyond LSP. Offsets are UTF-16 code units, 0-based, end exclusive.
 * Shared by both sides, so it imports nothing.
 */

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

/** A command of the server: label the unlabeled quote that shares most of a range of a text. */
export const labelCommand = 'whosaid.label';
export interface LabelParams {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  /** Ids of the registry, or `unknown`. */
  readonly speaker: string | readonly string[];
}

/** A command of the client: ask who speaks, then {@link labelCommand}. */
export const labelAsCommand = 'whosaid.labelAs';
export interface LabelAsParams {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** What the client tells the server when it starts. */
export interface InitializationOptions {
  /** The settings under `whosaid.`, for clients that cannot be asked for them. */
  readonly settings?: unknown;
  /** Whether the client has {@link labelAsCommand}. */
  readonly canPick?: boolean;
}
