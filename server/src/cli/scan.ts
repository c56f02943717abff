import { availableParallelism } from 'node:os';
import type { Uri } from '../model/uri';
import { nodeFileSystem } from '../node/fileSystem';
import { withoutIgnored } from '../project/ignored';
import { Project } from '../project/project';
import { defaultSettings, type Settings } from '../project/settings';
import type { TextState } from '../project/textStates';
import { fromPath } from '../project/uri';
import { inBatches } from './jobs/batches';
import { distributed, type Work } from './jobs/distribute';
import { workerModule } from './jobs/module';
import { type Looked, type LookSetup, looker, type Wanted } from './look';
import { shown } from './places';
import { Progress } from './progress';
import { Selection } from './selection';
import { type Change, changeSince, everything } from './since';
import { folderOf, readTargets } from './targets';
import { fail } from './terminal';

export interface Asked {
  /** Whether .gitignore and .whosaidignore are heeded. */
  readonly ignoreFiles: boolean;
  /** A revision of git: only what is other than there. */
  readonly since?: string;
  readonly settings: Partial<Settings>;
}

/** Texts that go to a thread at once: enough to make the message cheap, few enough to keep all threads busy to the end. */
const textsAtOnce = 16;

/** A pass over the texts that a command line asks for, in order; none is remembered. */
export class Scan {
  readonly project: Project;
  readonly #selection: Selection;
  readonly #change: Change;
  readonly #progress = new Progress();

  private constructor(project: Project, selection: Selection, change: Change) {
    this.project = project;
    this.#selection = selection;
    this.#change = change;
  }

  /** @throws for paths that do not exist, and where git cannot answer; see {@link changeSince} */
  static async of(paths: readonly string[], { ignoreFiles, since, settings }: Asked): Promise<Scan> {
    const targets = await readTargets(paths);
    const files = ignoreFiles ? withoutIgnored(nodeFileSystem, fromPath(process.cwd())) : nodeFileSystem;
    const project = new Project(files);
    project.setSettings({ ...defaultSettings, ...settings });
    const selection = new Selection(project, files, targets);
    const change = since === undefined ? everything : await changeSince(since, targets.map(folderOf), project);
    return new Scan(project, selection, change);
  }

  /** Each text with all that is known of it. One that cannot be read is named on standard error and passed over. */
  async *states(): AsyncGenerator<TextState> {
    for await (const { uri, state } of this.#passed(this.#states())) {
      if (state) yield state;
      else failToRead(uri);
    }
  }

  /** What is wanted of each text, or of those for which `isWanted` holds, found by several threads where that pays off; see {@link distributed}. */
  async *looked(
    wanted: Wanted,
    jobs: number | undefined,
    isWanted: (text: Uri) => boolean = () => true,
  ): AsyncGenerator<Looked> {
    const { project } = this;
    const setup: LookSetup = { kind: 'look', folders: project.folders, settings: project.settings, wanted };
    const work: Work<Uri, Looked> = { here: looker(project, wanted), setup, module: workerModule };
    const batches = inBatches(filtered(this.#texts(), isWanted), textsAtOnce);
    const all = distributed(batches, work, { wanted: jobs, processors: availableParallelism() });
    for await (const looked of this.#passed(all)) {
      if (looked.isThere) yield looked;
      else failToRead(looked.uri);
    }
  }

  /** After all texts: the registries beside them, and whether every text that a registry governs has been passed. */
  get registries(): readonly { readonly uri: Uri; readonly isWhole: boolean }[] {
    return [...this.#selection.registries]
      .filter((uri) => this.#change.has(uri))
      .map((uri) => ({ uri, isWhole: this.#change === everything && this.#selection.coversAllBelow(uri) }));
  }

  async *#states(): AsyncGenerator<{ readonly uri: Uri; readonly state: TextState | undefined }> {
    for await (const uri of this.#texts()) yield { uri, state: await this.project.stateOnce(uri) };
  }

  /** Shows how far it is while results come. */
  async *#passed<Result>(results: AsyncIterable<Result>): AsyncGenerator<Result> {
    if (this.#progress.isShown) this.#progress.start(await this.#length());
    try {
      for await (const result of results) {
        this.#progress.clear();
        yield result;
        this.#progress.step();
      }
    } finally {
      this.#progress.clear();
    }
    for (const pattern of this.#selection.unmatched) fail(`${pattern}: no text fits this pattern`);
  }

  async *#texts(): AsyncGenerator<Uri> {
    for await (const uri of this.#selection.texts()) if (await this.#change.touches(uri)) yield uri;
  }

  async #length(): Promise<number> {
    let length = 0;
    for await (const _ of this.#texts()) length++;
    return length;
  }
}

function failToRead(uri: Uri): void {
  fail(`${shown(uri)}: cannot be read; texts of more than 64 MB are not`);
}

async function* filtered<Item>(items: AsyncIterable<Item>, isWanted: (item: Item) => boolean): AsyncGenerator<Item> {
  for await (const item of items) if (isWanted(item)) yield item;
}
