import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Uri } from '../model/uri';
import type { FileSystem } from './ports';
import { isWithinAny } from './uri';

/** One state of one file, in an editor or on disk. Immutable: a change makes another one. */
export interface Source {
  readonly uri: Uri;
  readonly text: string;
  /** LSP's version of an open document; undefined for a file on disk. */
  readonly version: number | undefined;
  /** Converts between UTF-16 offsets and LSP positions. */
  readonly lines: Pick<TextDocument, 'offsetAt' | 'positionAt'>;
}

/** Files on disk that are remembered beside the open ones. */
const maxRemembered = 500;

/**
 * The texts of files: what an editor has open, else what the disk has. A file on disk is remembered until it is said
 * to have changed; where nobody watches, it is read each time, and an unchanged text keeps its identity.
 */
export class Sources {
  readonly #open = new Map<Uri, { readonly document: TextDocument; readonly source: Source }>();
  readonly #disk = new Map<Uri, Promise<Source | undefined>>();
  readonly #files: FileSystem;
  /** Whether somebody tells us of changes on disk. */
  watched = true;

  constructor(files: FileSystem) {
    this.#files = files;
  }

  open(uri: Uri, version: number, text: string): void {
    const document = TextDocument.create(uri, '', version, text);
    this.#open.set(uri, { document, source: sourceOf(uri, text, version) });
  }

  /** Applies LSP's content changes; a document that was never opened is passed over. */
  change(uri: Uri, version: number, changes: TextDocumentContentChangeEvent[]): void {
    const known = this.#open.get(uri);
    if (!known) return;
    const document = TextDocument.update(known.document, changes, version);
    this.#open.set(uri, { document, source: sourceOf(uri, document.getText(), version) });
  }

  close(uri: Uri): void {
    this.#open.delete(uri);
    this.#disk.delete(uri);
  }

  /** Files changed, came or went on disk. A folder stands for everything in it. */
  forget(uris: ReadonlySet<Uri>): void {
    for (const known of this.#disk.keys()) if (isWithinAny(known, uris)) this.#disk.delete(known);
  }

  isOpen(uri: Uri): boolean {
    return this.#open.has(uri);
  }

  openUris(): Uri[] {
    return [...this.#open.keys()];
  }

  /** The open document, without looking at the disk. */
  peek(uri: Uri): Source | undefined {
    return this.#open.get(uri)?.source;
  }

  async get(uri: Uri): Promise<Source | undefined> {
    const open = this.#open.get(uri);
    if (open) return open.source;
    const remembered = this.#disk.get(uri);
    if (remembered && this.watched) return remembered;
    const read = this.#read(uri, remembered);
    // Deleting first moves the entry to the end, so that the one unused for longest goes first.
    this.#disk.delete(uri);
    this.#disk.set(uri, read);
    for (const oldest of this.#disk.keys()) {
      if (this.#disk.size <= maxRemembered) break;
      this.#disk.delete(oldest);
    }
    return read;
  }

  /** Reads a file without remembering it, for passing once over many. */
  async getOnce(uri: Uri): Promise<Source | undefined> {
    const known = this.#open.get(uri)?.source ?? (this.watched ? await this.#disk.get(uri) : undefined);
    return known ?? this.#read(uri, undefined);
  }

  async #read(uri: Uri, remembered: Promise<Source | undefined> | undefined): Promise<Source | undefined> {
    const text = await this.#files.readText(uri);
    if (text === undefined) return undefined;
    const before = await remembered;
    return before?.text === text ? before : sourceOf(uri, text, undefined);
  }
}

/** One state of a file, from its text. `version`: LSP's, of an open document. */
export function sourceOf(uri: Uri, text: string, version: number | undefined): Source {
  // TextDocument finds the lines on first use; most files are never asked for a position.
  return { uri, text, version, lines: TextDocument.create(uri, '', version ?? 0, text) };
}
