import type { Uri } from '../model/uri';
import { withoutIgnored } from './ignored';
import type { DirectoryEntry, FileSystem } from './ports';
import { innermost } from './texts';
import { parentOf } from './uri';

/**
 * The files of an editor's workspace: the names in a folder lack what `.gitignore` and `.whosaidignore` name, where they
 * are heeded. Single files stay readable, so that one that is opened all the same is served like any other.
 */
export class WorkspaceFiles implements FileSystem {
  readonly #files: FileSystem;
  readonly #views = new Map<Uri, FileSystem>();
  #folders: readonly Uri[] = [];
  #isHeeding = true;

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** Sets the workspace folders, above which nothing is heeded outside of a git repository. */
  setFolders(folders: readonly Uri[]): void {
    this.#folders = folders;
    this.forget();
  }

  heedIgnoreFiles(isHeeding: boolean): void {
    this.#isHeeding = isHeeding;
  }

  /** An ignore file came, went or changed. */
  forget(): void {
    this.#views.clear();
  }

  readText(uri: Uri): Promise<string | undefined> {
    return this.#files.readText(uri);
  }

  troubleWith(uri: Uri): Promise<string | undefined> {
    return this.#files.troubleWith?.(uri) ?? Promise.resolve(undefined);
  }

  readFolder(folder: Uri): Promise<readonly DirectoryEntry[]> {
    return this.#viewOf(folder).readFolder(folder);
  }

  isIgnored(uri: Uri): Promise<boolean> {
    return this.#viewOf(parentOf(uri)).isIgnored?.(uri) ?? Promise.resolve(false);
  }

  #viewOf(folder: Uri): FileSystem {
    const top = innermost(folder, this.#folders);
    if (top === undefined || !this.#isHeeding) return this.#files;
    const view = this.#views.get(top) ?? withoutIgnored(this.#files, top);
    this.#views.set(top, view);
    return view;
  }
}
