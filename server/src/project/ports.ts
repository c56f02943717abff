import type { Refusal } from '../model/edit';
import type { Uri } from '../model/uri';

/** What a file system says of one name in a folder. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Files, as far as the project needs them. Every method answers rather than throws: what cannot be read is not there. */
export interface FileSystem {
  /** The text of a file, decoded as UTF-8 without its BOM, or as UTF-16 where a BOM says so, which then stands in it; undefined where there is no readable file. */
  readText(uri: Uri): Promise<string | undefined>;
  /**
   * Why a file that is there cannot be read, or is not what {@link readText} says: a sentence without a subject, such as
   * “is not UTF-8 …”. Undefined for a missing file and for one that is read as it stands.
   */
  troubleWith?(uri: Uri): Promise<string | undefined>;
  /** The names in a folder, links followed within it only; none where there is no readable folder. */
  readFolder(uri: Uri): Promise<readonly DirectoryEntry[]>;
  /** Whether the names in folders lack a file, or one of the folders above it, because somebody wants it ignored. */
  isIgnored?(uri: Uri): Promise<boolean>;
}

/** Another text for a file, with the text that it was made from. */
export interface FileChange {
  readonly uri: Uri;
  /** What {@link FileSystem.readText} gave; undefined where there was no file. */
  readonly before: string | undefined;
  /** Without a BOM: the file keeps the one that it has. */
  readonly after: string;
}

/** Writes files whole or not at all, and none that holds anything but what the change was made from. */
export interface FileWriter {
  /** Answers rather than throws; after a refusal the file is as it was. */
  write(change: FileChange): Promise<Refusal | undefined>;
}

/** Asks whether the answer is still wanted; LSP's tokens fit. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Of those who want to know something of a text for as long as it is open, and do not wait longer. */
export const whileOpen: CancellationToken = { isCancellationRequested: true };

/** Lets whatever else is waiting go first, such as the message that cancels this work. */
export interface Scheduler {
  /** Milliseconds from any fixed point; only differences mean something. */
  now(): number;
  /** Resolves after everything that is waiting had its turn. */
  yieldNow(): Promise<void>;
  /** Whether any work that let others go first waits to go on. */
  hasWaiting(): boolean;
}
