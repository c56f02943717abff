import type { Uri } from '../model/uri';
import { type Cache, digestFromJson, digestToJson, noCache, sidecarKey } from './cache';
import { type SidecarSummary, summaryOf } from './corpus';
import { kindOf, textOf } from './names';
import type { CancellationToken, FileSystem, Scheduler } from './ports';
import type { Project } from './project';
import { contentsIn } from './sidecars';
import type { Source } from './sources';
import { pauseIfDue } from './turns';
import { isWithin, join, parentOf } from './uri';
import { walk } from './walk';

/** So many files are read ahead of the one that is looked at. */
const mostAhead = 16;

/** Told now and then how many files have been looked at. */
export type Tell = (files: number) => void;

/** Keeps a project's corpus true to the files that there are. */
export class Indexer {
  readonly #project: Project;
  readonly #files: FileSystem;
  readonly #scheduler: Scheduler;
  readonly #cache: Cache;
  /** One update after the other: of two at once the one that read first could write last. */
  #last: Promise<unknown> = Promise.resolve();
  /** What is told of while the whole workspace is looked at: which of the two was later is not known. */
  #meanwhile: Set<Uri> | undefined;

  constructor(project: Project, files: FileSystem, scheduler: Scheduler, cache: Cache = noCache) {
    this.#project = project;
    this.#files = files;
    this.#scheduler = scheduler;
    this.#cache = cache;
  }

  /** Looks at every file of the workspace anew, in slices, so that requests are answered meanwhile. */
  async indexAll(token?: CancellationToken, tell?: Tell): Promise<void> {
    this.#project.corpus.clear();
    // What is open and not yet saved is in no folder.
    const meanwhile = new Set<Uri>(this.#project.sources.openUris());
    this.#meanwhile = meanwhile;
    let looked = 0;
    // The disk reads on while the files that it has read already are looked at.
    const ahead: { readonly uri: Uri; readonly source: Promise<Source | undefined> }[] = [];
    const indexFirst = async () => {
      const first = ahead.shift();
      if (first) await this.#indexSidecar(first.uri, first.source, token);
    };
    for (const folder of this.#project.folders) {
      for await (const { uri, kind } of walk(this.#files, folder, this.#project.filter, token)) {
        if (kind === 'text') this.#project.corpus.addText(uri);
        else if (kind === 'registry') await this.#indexRegistry(uri, token);
        else ahead.push({ uri, source: this.#project.sources.getOnce(uri) });
        if (ahead.length > mostAhead) await indexFirst();
        looked++;
        if (await pauseIfDue(this.#scheduler)) tell?.(looked);
        if (token?.isCancellationRequested) return;
      }
    }
    while (ahead.length > 0) {
      await indexFirst();
      await pauseIfDue(this.#scheduler);
      if (token?.isCancellationRequested) return;
    }
    if (this.#meanwhile === meanwhile) this.#meanwhile = undefined;
    await this.reindex(meanwhile);
    if (!token?.isCancellationRequested) this.#project.corpus.complete = true;
  }

  /**
   * Brings the corpus up to date with files and folders, as they are now: however many they are, in slices, and with one
   * look at each folder. Registries come first, since sidecars go by them.
   */
  reindex(uris: Iterable<Uri>): Promise<void> {
    const all = [...new Set(uris)];
    for (const uri of all) this.#meanwhile?.add(uri);
    const update = this.#last.then(() => this.#updateAll(all));
    this.#last = update.catch(() => undefined);
    return update;
  }

  async #updateAll(all: readonly Uri[]): Promise<void> {
    const { corpus } = this.#project;
    const namesIn = this.#listings();
    /** Neither there nor known: what may have been a folder. */
    const folders = new Set<Uri>();
    for (const uri of [...all.filter(isRegistry), ...all.filter((other) => !isRegistry(other))]) {
      if (!(await this.#update(uri, namesIn)) && !corpus.remove(uri)) folders.add(uri);
      await pauseIfDue(this.#scheduler);
    }
    const updated = new Set(all);
    for (const uri of corpus.within(folders)) {
      // What is open is there without its folder, and the folder may be there again.
      if (!updated.has(uri) && !(await this.#update(uri, namesIn))) corpus.remove(uri);
      await pauseIfDue(this.#scheduler);
    }
  }

  /** Says whether there is a file that belongs into the corpus. */
  async #update(uri: Uri, namesIn: (folder: Uri) => Promise<ReadonlySet<Uri>>): Promise<boolean> {
    const kind = kindOf(uri);
    const { filter, sources, corpus } = this.#project;
    if (kind === 'layer' || (kind === 'text' && !filter.isText(uri)) || !filter.isSearched(parentOf(uri))) return false;
    if (await this.#files.isIgnored?.(uri)) return false;
    const exists = sources.isOpen(uri) || (await namesIn(parentOf(uri))).has(uri);
    if (kind === 'text') {
      if (exists) corpus.addText(uri);
      return exists;
    }
    if (kind === 'sidecar') return exists && filter.isShown(textOf(uri)) && this.#indexSidecar(uri);
    const known = corpus.registries.has(uri);
    const isThere = exists && (await this.#indexRegistry(uri));
    if (!isThere) corpus.remove(uri);
    // A registry that came or went takes sidecars with it.
    if (known !== isThere) {
      for (const sidecar of corpus.sidecars.keys()) {
        if (isWithin(sidecar, parentOf(uri))) await this.#indexSidecar(sidecar);
      }
    }
    return isThere;
  }

  /** Looks at each folder once. */
  #listings(): (folder: Uri) => Promise<ReadonlySet<Uri>> {
    const known = new Map<Uri, Promise<ReadonlySet<Uri>>>();
    return (folder) => {
      const names =
        known.get(folder) ??
        this.#files
          .readFolder(folder)
          .then(
            (entries) => new Set(entries.flatMap(({ name, kind }) => (kind === 'file' ? [join(folder, name)] : []))),
          );
      known.set(folder, names);
      return names;
    };
  }

  async #indexRegistry(uri: Uri, token?: CancellationToken): Promise<boolean> {
    const isOurs = (await this.#project.registryAt(uri)) !== undefined;
    if (isOurs && !token?.isCancellationRequested) this.#project.corpus.addRegistry(uri);
    return isOurs;
  }

  /** @param token a pass that has been given up changes nothing: another one may have begun, and may not look there */
  async #indexSidecar(
    uri: Uri,
    reading = this.#project.sources.getOnce(uri),
    token?: CancellationToken,
  ): Promise<boolean> {
    const source = await reading;
    if (!source) {
      this.#project.corpus.remove(uri);
      return false;
    }
    const registry = await this.#project.registryFor(uri);
    const digest = await this.#digestOf(source);
    if (token?.isCancellationRequested) return false;
    this.#project.corpus.setSidecar(uri, { ...digest, registry: registry?.uri });
    return true;
  }

  async #digestOf(source: Source): Promise<Omit<SidecarSummary, 'registry'>> {
    const read = () => summaryOf(contentsIn(source), undefined);
    if (source.version !== undefined) return read();
    const contents = sidecarKey(this.#cache, source.text);
    const known = digestFromJson(await this.#cache.get(contents));
    if (known) return { ...known, contents };
    const summary = read();
    this.#cache.set(contents, digestToJson(summary));
    return { ...summary, contents };
  }
}

function isRegistry(uri: Uri): boolean {
  return kindOf(uri) === 'registry';
}
