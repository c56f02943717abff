import { watch } from 'chokidar';
import pc from 'picocolors';
import type { Uri } from '../model/uri';
import { kindOf, registryIn, sidecarOf } from '../project/names';
import { fromPath, isWithin, parentOf, toPath } from '../project/uri';
import type { View } from './look';
import { Named } from './named';
import { registriesOf } from './registries';
import { textReporter } from './reporters/text';
import { type Asked, Scan } from './scan';
import { registriesAbove } from './selection';
import { Tally } from './tally';
import { readTargets } from './targets';
import { exitCodes, fail, onInterrupt, write } from './terminal';
import type { Verdict } from './verdict';

/** What comes within this time of each other, in milliseconds, is one change: a checkout, or a save in two steps. */
const together = 150;

interface WatchOptions extends Asked {
  readonly jobs?: number;
}

/** Checks texts, and again what changes of them, until somebody ends it; the status is that of the last check. */
export async function watchTexts(paths: readonly string[], options: WatchOptions, verdict: Verdict): Promise<void> {
  const isTerminal = process.stdout.isTTY;
  const known = new Map<Uri, View>();
  let passes = true;

  /** Looks at what is new or has changed, and says how all of it stands. */
  const check = async (changed: ReadonlySet<Uri>): Promise<void> => {
    process.exitCode = undefined;
    const scan = await Scan.of(paths, options);
    const reporter = textReporter(pc);
    const there: Uri[] = [];
    const isWanted = (uri: Uri): boolean => {
      there.push(uri);
      return !known.has(uri) || touches(changed, uri, scan.project.folders);
    };
    const wanted = { findings: true, counts: false };
    for await (const looked of scan.looked(wanted, options.jobs, isWanted)) {
      known.set(looked.uri, looked);
      if (looked.reported) await write(reporter.text(looked.reported));
    }
    const left = new Set(there);
    for (const uri of known.keys()) if (!left.has(uri)) known.delete(uri);
    const tally = new Tally(verdict);
    const named = new Named();
    for (const uri of there) {
      const view = known.get(uri);
      if (view?.reported) tally.text(view.reported);
      if (view?.named) named.add(view.named);
    }
    for await (const reported of registriesOf(scan, named)) {
      tally.file(reported);
      await write(reporter.registry(reported));
    }
    await write(reporter.end({ ...tally.summary, breakdown: undefined, isOfChanges: options.since !== undefined }));
    passes = tally.passes;
  };

  const folders = (await Scan.of(paths, options)).project.folders;
  const changes = await watched(paths, folders);
  await check(new Set());
  if (isTerminal) await write(pc.dim('Watching for changes; q ends.\n'));
  for await (const changed of changes) {
    await write(isTerminal ? clearScreen : '\n');
    try {
      await check(changed);
    } catch (error) {
      // A path may be away for a moment, as in a checkout.
      fail(error instanceof Error ? error.message : String(error));
    }
    if (isTerminal) await write(pc.dim('Watching for changes; q ends.\n'));
  }
  process.exitCode ??= passes ? exitCodes.complete : exitCodes.findings;
}

const clearScreen = '\u001B[2J\u001B[3J\u001B[H';

/** Whether a text, its sidecar or a registry that may govern it is among the files that changed. */
function touches(changed: ReadonlySet<Uri>, text: Uri, folders: readonly Uri[]): boolean {
  if (changed.has(text) || changed.has(sidecarOf(text))) return true;
  return registriesAbove(text, folders).some((registry) => changed.has(registry));
}

/** Names that matter beside texts. */
const ignoreFiles = ['.gitignore', '.whosaidignore'];

/** The changes of what a command line asks for, in batches, from now on until somebody ends it. */
async function watched(paths: readonly string[], folders: readonly Uri[]): Promise<AsyncIterable<ReadonlySet<Uri>>> {
  const targets = await readTargets(paths);
  const files = targets.flatMap(({ kind, uri }) => (kind === 'file' ? [uri, sidecarOf(uri)] : []));
  const searched = targets.flatMap(({ kind, uri }) => (kind === 'file' ? [] : [uri]));
  const above = [...files, ...searched.map(registryIn)].flatMap((uri) => [
    ...registriesAbove(uri, folders),
    ...ignoreFiles.map((name) => fromPath(`${toPath(parentOf(uri))}/${name}`)),
  ]);
  const { filter } = (await Scan.of(paths, { ignoreFiles: false, settings: {} })).project;
  const isIgnored = (path: string, isFile: boolean | undefined): boolean => {
    const uri = fromPath(path);
    if (isFile === undefined) return false;
    if (!isFile) return !searched.some((folder) => isWithin(folder, uri)) && !filter.isSearched(uri);
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return kindOf(uri) === 'text' && !filter.isText(uri) && !files.includes(uri) && !ignoreFiles.includes(name);
  };
  const watcher = watch([...new Set([...files, ...searched, ...above])].map(toPath), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => isIgnored(path, stats && stats.isFile()),
  });
  const batches = new Batches();
  watcher.on('all', (_, path) => batches.add(fromPath(path)));
  const told = new Set<string>();
  watcher.on('error', (error) => {
    const reason = watchErrorInWords(error);
    if (!told.has(reason)) fail(reason);
    told.add(reason);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  const end = (): void => {
    // Whoever is asked twice does not wait for a check that is under way.
    onInterrupt(undefined);
    batches.end();
    endKeys();
    void watcher.close();
  };
  const endKeys = onKeys((key) => {
    if (key === 'q' || key === '\u0003') end();
  });
  onInterrupt(end);
  return batches;
}

/** There may be one for each file. */
function watchErrorInWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EMFILE') {
    return 'not all files are watched: the system allows no more; look at fewer folders, or allow more (fs.inotify.max_user_watches, ulimit -n)';
  }
  return `watching: ${error instanceof Error ? error.message : String(error)}`;
}

/** Collects changes until nothing more comes for a moment. */
class Batches implements AsyncIterable<ReadonlySet<Uri>> {
  #changed = new Set<Uri>();
  #timer: NodeJS.Timeout | undefined;
  #isReady = false;
  #isOver = false;
  #wake: () => void = () => undefined;

  add(uri: Uri): void {
    this.#changed.add(uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isReady = true;
      this.#wake();
    }, together);
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ReadonlySet<Uri>> {
    for (;;) {
      if (!this.#isOver && !this.#isReady) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      if (this.#isOver) return;
      const changed = this.#changed;
      this.#changed = new Set();
      this.#isReady = false;
      yield changed;
    }
  }
}

/** Listens to single keys where there is a keyboard; the answer ends that. */
function onKeys(hit: (key: string) => void): () => void {
  const { stdin } = process;
  if (!stdin.isTTY) return () => undefined;
  const listen = (keys: Buffer): void => {
    for (const key of String(keys)) hit(key);
  };
  stdin.setRawMode(true);
  stdin.on('data', listen);
  return () => {
    stdin.off('data', listen);
    stdin.setRawMode(false);
    stdin.pause();
  };
}
