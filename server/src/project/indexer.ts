import type { Uri } from '../model/uri';
import { summaryOf } from './corpus';
import { kindOf } from './names';
import type { CancellationToken, FileSystem, Scheduler } from './ports';
import type { Project } from './project';
import { isWithin, parentOf } from './uri';
import { walk } from './walk';

/** How long work may hold the event loop, in milliseconds. */
const slice = 20;

/** Keeps a project's corpus true to the files that there are. */
export class Indexer {
  readonly #project: Project;
  readonly #files: FileSystem;
  readonly #scheduler: Scheduler;

  constructor(project: Project, files: FileSystem, scheduler: Scheduler) {
    this.#project = project;
    this.#files = files;
    this.#scheduler = scheduler;
  }

  /** Looks at every file of the workspace anew, in slices, so that requests are answered meanwhile. */
  async indexAll(token?: CancellationToken): Promise<void> {
    this.#project.corpus.clear();
    for (const folder of this.#project.folders) await this.index(folder, token);
    if (!token?.isCancellationRequested) this.#project.corpus.complete = true;
  }

  /** Adds everything in a folder and the folders below it to the corpus. */
  async index(folder: Uri, token?: CancellationToken): Promise<void> {
    let sliceStart = this.#scheduler.now();
    for await (const { uri, kind } of walk(this.#files, folder, this.#project.filter, token)) {
      if (kind === 'text') this.#project.corpus.addText(uri);
      else await this.reindex(uri);
      if (this.#scheduler.now() - sliceStart > slice) {
        await this.#scheduler.yieldNow();
        sliceStart = this.#scheduler.now();
      }
      if (token?.isCancellationRequested) return;
    }
  }

  /** Brings the corpus up to date with one file or folder, as it is now. */
  async reindex(uri: Uri): Promise<void> {
    const kind = kindOf(uri);
    if (kind === 'registry') {
      const known = this.#project.corpus.registries.has(uri);
      const exists = (await this.#project.registryAt(uri)) !== undefined;
      if (exists) this.#project.corpus.addRegistry(uri);
      else this.#project.corpus.remove(uri);
      // A registry that came or went takes sidecars with it.
      if (known === exists) return;
      for (const sidecar of this.#project.corpus.sidecars.keys()) {
        if (isWithin(sidecar, parentOf(uri))) await this.#indexSidecar(sidecar);
      }
    } else if (kind === 'sidecar') {
      await this.#indexSidecar(uri);
    } else if (kind === 'text') {
      if (this.#project.filter.isText(uri) && (await this.#project.sources.get(uri))) this.#project.corpus.addText(uri);
      else this.#project.corpus.remove(uri);
    }
  }

  async #indexSidecar(uri: Uri): Promise<void> {
    const source = await this.#project.sources.getOnce(uri);
    if (!source) {
      this.#project.corpus.remove(uri);
      return;
    }
    const registry = await this.#project.registryFor(uri);
    this.#project.corpus.setSidecar(uri, summaryOf(this.#project.contentsIn(source), registry?.uri));
  }
}
