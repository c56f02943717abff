import type { Cache } from '../project/cache';
import type { Indexer } from '../project/indexer';
import type { Project } from '../project/project';
import type { WorkspaceFiles } from '../project/workspaceFiles';
import { type Shown, withProgress } from './progress';

/** Looks at the whole workspace in the background. */
export interface Indexing {
  /** Begins anew, with the folders and settings of now. */
  start(): void;
  /** Begins when somebody waits for it, or has had time to be told of the text that is opened first. */
  startSoon(): void;
  /** Resolves when every file has been looked at; where the user has stopped that, it begins anew and cannot be stopped. */
  done(): Promise<void>;
}

/** What is opened with the workspace is told of before the workspace is looked at, if that takes no longer; milliseconds. */
const patience = 300;

interface Needed extends Shown {
  readonly project: Project;
  readonly files: WorkspaceFiles;
  readonly cache: Cache;
}

/** @param tell called when the whole corpus is known, or the user has stopped looking at it */
export function keepIndexed(
  { connection, project, files, cache, log }: Needed,
  indexer: Indexer,
  tell: () => void,
): Indexing {
  let indexing: Promise<void> = Promise.resolve();
  let latest = { isCancellationRequested: false };
  let wasStopped = false;

  const index = async (outdated: { readonly isCancellationRequested: boolean }, isCancellable: boolean) => {
    if (outdated.isCancellationRequested) return;
    const result = await withProgress(
      { connection, log },
      'Looking at the texts of the workspace',
      (token, report) =>
        indexer.indexAll(
          {
            get isCancellationRequested() {
              return token.isCancellationRequested || outdated.isCancellationRequested;
            },
          },
          (count) => report(() => `${count.toLocaleString('en')} files`),
        ),
      isCancellable,
    );
    if (outdated.isCancellationRequested) return;
    wasStopped = result === 'cancelled' && !project.corpus.complete;
    if (wasStopped) log('Looking at the workspace was stopped: how often speakers are quoted in it is not known.');
    tell();
    await cache.save();
  };
  let beginNow: (() => void) | undefined;
  const start = (isCancellable: boolean, when: Promise<void> = Promise.resolve()) => {
    latest.isCancellationRequested = true;
    const token = { isCancellationRequested: false };
    latest = token;
    wasStopped = false;
    files.setFolders(project.folders);
    files.heedIgnoreFiles(project.settings.useIgnoreFiles);
    indexing = when
      .then(() => index(token, isCancellable))
      .catch((error: unknown) => log(`Indexing failed: ${String(error)}`));
  };
  return {
    start: () => start(true),
    startSoon() {
      const soon = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        beginNow = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      start(true, soon);
    },
    async done() {
      beginNow?.();
      // Another round may begin while one waits for this one.
      for (let round; round !== indexing; ) {
        round = indexing;
        await round;
        if (wasStopped) start(false);
      }
    },
  };
}
