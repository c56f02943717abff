import type { Uri } from '../../../server/src/model/uri';
import { Indexer } from '../../../server/src/project/indexer';
import type { DirectoryEntry, FileSystem, Scheduler } from '../../../server/src/project/ports';
import { Project } from '../../../server/src/project/project';
import { join, toUri } from '../../../server/src/project/uri';

/** The workspace folder of all tests. */
export const root = toUri('file:///w');

/** The URI of a path relative to the workspace folder. */
export function at(path: string): Uri {
  return join(root, ...path.split('/'));
}

/** Files in memory, which tests may change; every read is written down. */
export class MemoryFiles implements FileSystem {
  readonly reads: string[] = [];
  readonly #files = new Map<string, string>();

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    this.#files.set(at(path), text);
  }

  remove(path: string): void {
    for (const uri of this.#files.keys()) {
      if (uri === at(path) || uri.startsWith(`${at(path)}/`)) this.#files.delete(uri);
    }
  }

  readText(uri: Uri): Promise<string | undefined> {
    this.reads.push(uri);
    return Promise.resolve(this.#files.get(uri));
  }

  readFolder(uri: Uri): Promise<readonly DirectoryEntry[]> {
    const entries = new Map<string, DirectoryEntry>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(`${uri}/`)) continue;
      const [name = '', ...rest] = decodeURIComponent(file.slice(uri.length + 1)).split('/');
      entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
    }
    return Promise.resolve([...entries.values()]);
  }
}

/** A clock that stands still, and turns that end at once. */
export const stillScheduler: Scheduler = {
  now: () => 0,
  yieldNow: () => Promise.resolve(),
  hasWaiting: () => false,
};

/** A project over files in memory, with `root` as its only workspace folder. */
export function workspace(files: Readonly<Record<string, string>>): {
  project: Project;
  files: MemoryFiles;
  indexer: Indexer;
} {
  const memory = new MemoryFiles(files);
  const project = new Project(memory);
  project.setFolders([root]);
  return { project, files: memory, indexer: new Indexer(project, memory, stillScheduler) };
}
