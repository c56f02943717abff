import { analyzeInSteps } from '../analysis/analyze';
import type { Finding } from '../model/finding';
import type { Uri } from '../model/uri';
import { kindOf } from './names';
import { textsOf } from './ours';
import type { CancellationToken, Scheduler } from './ports';
import type { Project } from './project';
import type { Source } from './sources';
import { inSlices, pauseIfDue } from './turns';

/** What there is to be said of one file. */
export interface FileFindings {
  readonly uri: Uri;
  readonly findings: readonly Finding[];
  /** The files that the findings are in and point to. */
  readonly sources: ReadonlyMap<Uri, Source>;
}

/** A step of a check: what is to be said of some files now, also that there is nothing any more. */
export interface CheckStep {
  readonly files: readonly FileFindings[];
  /** Texts and registries: how many are done, of how many. */
  readonly done: number;
  readonly all: number;
}

/**
 * Finds what there is to be said of the files of a workspace that are not shown. It goes on where it was, and looks again
 * only at what changed.
 */
export class Checker {
  readonly #project: Project;
  readonly #scheduler: Scheduler;
  readonly #isTold: (uri: Uri) => boolean;
  /** By text or registry: the files with findings, and how many. */
  readonly #found = new Map<Uri, { readonly files: readonly Uri[]; readonly count: number }>();
  /** The texts and registries to be looked at; undefined: all of them. */
  #left: Set<Uri> | undefined;
  #total = 0;

  /** `isTold`: of which files the findings are told of otherwise. */
  constructor(project: Project, scheduler: Scheduler, isTold = (uri: Uri) => project.sources.isOpen(uri)) {
    this.#project = project;
    this.#scheduler = scheduler;
    this.#isTold = isTold;
  }

  /** How many findings have been told of. */
  get total(): number {
    return this.#total;
  }

  /** Whether something is left to be looked at: after a whole run, because there are more findings than wanted. */
  get isLeft(): boolean {
    return this.#left === undefined || this.#left.size > 0;
  }

  /** Files are other than before, or were opened, shown or closed; none by name: everything may be. */
  changed(uris: readonly Uri[]): void {
    if (uris.length === 0 || uris.some((uri) => kindOf(uri) === 'registry')) this.#left = undefined;
    if (this.#left === undefined) return;
    for (const uri of uris) {
      const text = this.#project.textFor(uri);
      if (text !== undefined) this.#left.add(text);
    }
    // A sidecar may have been the only one that names a speaker.
    for (const registry of this.#project.corpus.registries) this.#left.add(registry);
  }

  /** Forgets what has been told of; everything is to be looked at. */
  clear(): void {
    this.#found.clear();
    this.#total = 0;
    this.#left = undefined;
  }

  /** Leaves what is left; only what changes from now on is looked at. */
  leave(): void {
    this.#left = new Set();
  }

  /** Looks at what is left in slices: first at what has been told of, then at the rest in the order of the URIs, until there are as many findings as wanted. */
  async *run(most: number, token: CancellationToken): AsyncGenerator<CheckStep> {
    const { corpus, folders } = this.#project;
    // Those with findings that are no longer there have to be told of as well.
    this.#left ??= new Set([...textsOf(corpus, folders), ...corpus.registries, ...this.#found.keys()]);
    const left = [...this.#left];
    // What has been told of may be less by now, which makes room for the rest.
    const all = [...left.filter((uri) => this.#found.has(uri)), ...left.filter((uri) => !this.#found.has(uri))];
    for (const [done, subject] of all.entries()) {
      if (token.isCancellationRequested) return;
      const room = most - this.#total + (this.#found.get(subject)?.count ?? 0);
      if (room <= 0 && !this.#found.has(subject)) continue;
      this.#left?.delete(subject);
      const files = await this.#look(subject);
      const shown = firstOf(files, room);
      const count = countOf(shown);
      if (count < countOf(files)) this.#left?.add(subject);
      const gone = (this.#found.get(subject)?.files ?? []).filter((uri) => !shown.some((file) => file.uri === uri));
      this.#note(subject, shown, count);
      const cleared = gone.map((uri): FileFindings => ({ uri, findings: [], sources: new Map() }));
      yield { files: [...shown, ...cleared], done: done + 1, all: all.length };
      await pauseIfDue(this.#scheduler);
    }
  }

  #note(subject: Uri, files: readonly FileFindings[], count: number): void {
    this.#total += count - (this.#found.get(subject)?.count ?? 0);
    if (count === 0) this.#found.delete(subject);
    else this.#found.set(subject, { files: files.map(({ uri }) => uri), count });
  }

  /** The files that are not told of otherwise, with their findings. */
  async #look(subject: Uri): Promise<readonly FileFindings[]> {
    const { findings, sources } = await this.#findingsOf(subject);
    return [...new Set(findings.map(({ uri }) => uri))]
      .filter((uri) => !this.#isTold(uri))
      .map((uri) => ({ uri, findings: findings.filter((finding) => finding.uri === uri), sources }));
  }

  async #findingsOf(subject: Uri): Promise<Omit<FileFindings, 'uri'>> {
    const project = this.#project;
    if (kindOf(subject) === 'registry') {
      const file = await project.registryAt(subject);
      if (!file) return { findings: [], sources: new Map() };
      return { findings: project.findingsOfRegistry(file), sources: new Map([[subject, file.source]]) };
    }
    const state = await project.stateOnce(subject, (input, memory) =>
      inSlices(analyzeInSteps(input, memory), this.#scheduler),
    );
    if (!state) return { findings: [], sources: new Map() };
    const sources = [state.text, state.sidecar?.source, state.registry?.source].flatMap((source) => source ?? []);
    return { findings: project.findingsOfText(state), sources: new Map(sources.map((source) => [source.uri, source])) };
  }
}

function firstOf(files: readonly FileFindings[], most: number): readonly FileFindings[] {
  let room = most;
  return files.flatMap((file) => {
    const findings = file.findings.slice(0, Math.max(0, room));
    room -= findings.length;
    return findings.length === 0 ? [] : [{ ...file, findings }];
  });
}

function countOf(files: readonly FileFindings[]): number {
  return files.reduce((sum, { findings }) => sum + findings.length, 0);
}
