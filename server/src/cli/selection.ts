import type { Uri } from '../model/uri';
import { kindOf, registryIn, textOf } from '../project/names';
import type { FileSystem } from '../project/ports';
import type { Project } from '../project/project';
import { fromPath, isWithin, parentOf } from '../project/uri';
import { walk } from '../project/walk';
import { folderOf, type Target, takes } from './targets';

/** The texts that the paths of a command line stand for, found while they are asked for: nothing is collected. */
export class Selection {
  readonly #project: Project;
  readonly #files: FileSystem;
  readonly #targets: readonly Target[];
  readonly #registries = new Set<Uri>();
  /** Patterns by what they were read as, until something fits. */
  readonly #unmatched = new Map<Target, string>();

  /** Sets the folders of the project: registries govern from as far up as the folder where the command was called. */
  constructor(project: Project, files: FileSystem, targets: readonly Target[]) {
    this.#project = project;
    this.#files = files;
    this.#targets = targets;
    for (const target of targets) if (target.kind === 'glob') this.#unmatched.set(target, target.pattern);
    const here = fromPath(process.cwd());
    project.setFolders([
      ...new Set(targets.map((target) => (isWithin(folderOf(target), here) ? here : folderOf(target)))),
    ]);
  }

  /**
   * Each text once: first the files that were named, which are texts in any case, then what is found in folders, those of
   * a folder in the order of their names and before those in the folders below it.
   */
  async *texts(): AsyncGenerator<Uri> {
    const named = new Set<Uri>();
    for (const { kind, uri } of this.#targets) {
      if (kind !== 'file') continue;
      const what = kindOf(uri);
      if (what === 'registry') this.#registries.add(uri);
      else named.add(what === 'sidecar' ? textOf(uri) : uri);
    }
    yield* named;
    for (const root of rootsOf(this.#targets)) {
      for await (const text of this.#textsIn(root)) if (!named.has(text)) yield text;
    }
  }

  /** The registries in the folders that have been looked at. */
  get registries(): ReadonlySet<Uri> {
    return this.#registries;
  }

  /** Whether every text that a registry governs is among the texts. */
  coversAllBelow(registry: Uri): boolean {
    return this.#targets.some(({ kind, uri }) => kind === 'folder' && isWithin(registry, uri));
  }

  /** The patterns that nothing fitted so far. */
  get unmatched(): readonly string[] {
    return [...this.#unmatched.values()];
  }

  async *#textsIn(root: Uri): AsyncGenerator<Uri> {
    let batch = new Batch(root);
    for await (const { uri, kind } of walk(this.#files, root, this.#project.filter)) {
      const folder = parentOf(uri);
      if (folder !== batch.folder) {
        yield* this.#oursOf(batch);
        batch = new Batch(folder);
      }
      if (kind === 'registry') {
        if (this.#isTaken(uri) && (await this.#project.registryAt(uri))) this.#registries.add(uri);
      } else {
        batch.add(uri, kind);
      }
    }
    yield* this.#oursOf(batch);
  }

  async *#oursOf({ texts, hasSidecar }: Batch): AsyncGenerator<Uri> {
    for (const text of texts) {
      if (this.#isTaken(text) && (hasSidecar || (await this.#project.isOurs(text)))) yield text;
    }
  }

  #isTaken(uri: Uri): boolean {
    const takers = this.#targets.filter((target) => takes(target, uri));
    for (const taker of takers) this.#unmatched.delete(taker);
    return takers.length > 0;
  }
}

/** The texts of one folder. */
class Batch {
  readonly folder: Uri;
  readonly texts = new Set<Uri>();
  hasSidecar = false;

  constructor(folder: Uri) {
    this.folder = folder;
  }

  add(uri: Uri, kind: 'text' | 'sidecar'): void {
    this.hasSidecar ||= kind === 'sidecar';
    this.texts.add(kind === 'sidecar' ? textOf(uri) : uri);
  }
}

/** The folders to search, without those that lie in another. */
function rootsOf(targets: readonly Target[]): readonly Uri[] {
  const folders = new Set(targets.filter(({ kind }) => kind !== 'file').map(({ uri }) => uri));
  return [...folders].filter((folder) => ![...folders].some((other) => other !== folder && isWithin(folder, other)));
}

/** The registries that may govern a text, from the nearest up to the top of its project. */
export function registriesAbove(text: Uri, folders: readonly Uri[]): readonly Uri[] {
  const found = [];
  for (let folder = parentOf(text); ; folder = parentOf(folder)) {
    found.push(registryIn(folder));
    if (folder === parentOf(folder) || !folders.some((top) => top !== folder && isWithin(folder, top))) return found;
  }
}
