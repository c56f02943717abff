import type { Uri } from '../model/uri';

/** What a file system says of one name in a folder. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Files, as far as the project needs them. Every method answers rather than throws: what cannot be read is not there. */
export interface FileSystem {
  /** The text of a file, decoded as UTF-8 without its BOM; undefined where there is no readable file. */
  readText(uri: Uri): Promise<string | undefined>;
  /** The names in a folder, links followed within it only; none where there is no readable folder. */
  readFolder(uri: Uri): Promise<readonly DirectoryEntry[]>;
}

/** Asks whether the answer is still wanted; LSP's tokens fit. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Lets whatever else is waiting go first, such as the message that cancels this work. */
export interface Scheduler {
  /** Milliseconds from any fixed point; only differences mean something. */
  now(): number;
  /** Resolves after everything that is waiting had its turn. */
  yieldNow(): Promise<void>;
}
