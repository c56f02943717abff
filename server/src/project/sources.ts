import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Uri } from '../model/uri';
import { changeBetween, type TextChange } from '../text/change';
import { kindOf } from './names';
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
  /** Why the file must not be written: it holds more or something else than the text says. A sentence without a subject. */
  readonly trouble?: string;
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
  readonly #checked = new WeakMap<Source, Promise<string | undefined>>();
  readonly #marked = new WeakMap<Source, Source>();
  readonly #files: FileSystem;
  /** Whether somebody tells us of changes on disk. */
  watched = true;

  constructor(files: FileSystem) {
    this.#files = files;
  }

  open(uri: Uri, version: number, text: string): void {
    const document = TextDocument.create(uri, '', version, text);
    this.#open.set(uri, { document, source: sourceIn(document, uri, text, version) });
  }

  /**
   * Applies LSP's content changes; a document that was never opened is passed over.
   * @returns the changes, each of the text that the one before it has left
   */
  change(uri: Uri, version: number, changes: TextDocumentContentChangeEvent[]): readonly TextChange[] {
    const known = this.#open.get(uri);
    if (!known) return [];
    let { document } = known;
    const made: TextChange[] = [];
    for (const change of changes) {
      made.push(...textChangesOf(document, change));
      document = TextDocument.update(document, [change], version);
    }
    this.#open.set(uri, { document, source: sourceIn(document, uri, document.getText(), version) });
    return made;
  }

  close(uri: Uri): void {
    this.#open.delete(uri);
    this.#disk.delete(uri);
  }

  /** Files changed, came or went on disk. A folder stands for everything in it. */
  forget(uris: ReadonlySet<Uri>): void {
    for (const known of this.#disk.keys()) if (isWithinAny(known, uris)) this.#disk.delete(known);
    // An open document that was saved may have written what cannot be read again.
    for (const [uri, { source }] of this.#open) if (isWithinAny(uri, uris)) this.#checked.delete(source);
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
    if (open) return this.#withTrouble(uri, open.source);
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

  /**
   * Whether a file on disk still says what is remembered of it, also where nobody has told of a change; true for open
   * documents and for what is not remembered.
   */
  async isCurrent(uri: Uri): Promise<boolean> {
    const remembered = this.#open.has(uri) ? undefined : this.#disk.get(uri);
    return !remembered || (await this.#read(uri, remembered)) === (await remembered);
  }

  /** Reads a file without remembering it, for passing once over many. */
  async getOnce(uri: Uri): Promise<Source | undefined> {
    if (this.#open.has(uri)) return this.get(uri);
    const known = this.watched ? await this.#disk.get(uri) : undefined;
    return known ?? this.#read(uri, undefined);
  }

  async #read(uri: Uri, remembered: Promise<Source | undefined> | undefined): Promise<Source | undefined> {
    const read = await this.#files.readText(uri);
    const trouble = isSuspicious(uri, read) ? await this.#files.troubleWith?.(uri) : undefined;
    const text = trouble === undefined && kindOf(uri) !== 'text' ? read : read?.replace(/^\uFEFF/, '');
    // A file that is there and cannot be read is not a missing one, in whose place another may be written.
    if (text === undefined && trouble === undefined) return undefined;
    const before = await remembered;
    if (before && before.text === (text ?? '') && before.trouble === trouble) return before;
    return { ...sourceOf(uri, text ?? '', undefined), ...(trouble !== undefined && { trouble }) };
  }

  /** An editor shows what it could not decode as U+FFFD, and writes that over it. */
  async #withTrouble(uri: Uri, source: Source): Promise<Source> {
    if (!isSuspicious(uri, source.text)) return source;
    const known = this.#checked.get(source) ?? this.#files.troubleWith?.(uri) ?? Promise.resolve(undefined);
    this.#checked.set(source, known);
    const trouble = await known;
    return trouble === undefined ? source : this.#troubled(source, trouble);
  }

  #troubled(source: Source, trouble: string): Source {
    const marked = this.#marked.get(source);
    const made = marked?.trouble === trouble ? marked : { ...source, trouble };
    this.#marked.set(source, made);
    return made;
  }
}

/** Whether a sidecar or registry may hold something else than its text says. */
function isSuspicious(uri: Uri, text: string | undefined): boolean {
  if (kindOf(uri) === 'text') return false;
  return text === undefined || /[\uFFFD\0]|^\uFEFF/.test(text);
}

function textChangesOf(document: TextDocument, change: TextDocumentContentChangeEvent): readonly TextChange[] {
  if (!('range' in change)) {
    // Some clients send the text anew: what they have changed in it is between what stayed.
    const between = changeBetween(document.getText(), change.text);
    return between ? [between] : [];
  }
  const [a, b] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  const start = Math.min(a, b);
  // Formatters and replacing write much anew that stays the same.
  const between = changeBetween(document.getText().slice(start, Math.max(a, b)), change.text);
  if (!between) return [];
  return [{ start: start + between.start, oldEnd: start + between.oldEnd, newEnd: start + between.newEnd }];
}

/** The present state of an open document, which knows its lines: an edit changes few of them. */
function sourceIn(document: TextDocument, uri: Uri, text: string, version: number): Source {
  let own: TextDocument | undefined;
  const lines = (): TextDocument => {
    if (own) return own;
    // The document goes on with the next edit, this state does not.
    if (document.getText() === text) return document;
    own = TextDocument.create(uri, '', version, text);
    return own;
  };
  return {
    uri,
    text,
    version,
    lines: { offsetAt: (position) => lines().offsetAt(position), positionAt: (offset) => lines().positionAt(offset) },
  };
}

/** One state of a file, from its text. `version`: LSP's, of an open document. */
export function sourceOf(uri: Uri, text: string, version: number | undefined): Source {
  // TextDocument finds the lines on first use; most files are never asked for a position.
  return { uri, text, version, lines: TextDocument.create(uri, '', version ?? 0, text) };
}
