import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CancellationTokenSource, type WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { keepIndexed } from '../../../server/src/connection/indexing';
import { noCache } from '../../../server/src/project/cache';
import { Indexer } from '../../../server/src/project/indexer';
import { Project } from '../../../server/src/project/project';
import { WorkspaceFiles } from '../../../server/src/project/workspaceFiles';
import { MemoryFiles, root, stillScheduler } from '../kit/workspace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A workspace of a hundred texts on a slow disk, and a client that shows progress. */
function slow() {
  const disk = new MemoryFiles({
    'speakers.yaml': 'version: 1\nspeakers:\n  ada: {name: Ada}\n',
    ...Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`t${i}.txt.quotes.yaml`, 'version: 1\n'])),
  });
  const files = new WorkspaceFiles(disk);
  const project = new Project(files);
  project.setFolders([root]);
  const shown: string[] = [];
  let cancel = new CancellationTokenSource();
  const createWorkDoneProgress = () => {
    cancel = new CancellationTokenSource();
    const reporter: WorkDoneProgressServerReporter = {
      token: cancel.token,
      begin: (title, _percent, _message, isCancellable) => shown.push(`begin ${title}, ${String(isCancellable)}`),
      report: (message) => shown.push(String(message)),
      done: () => shown.push('done'),
    };
    return Promise.resolve(reporter);
  };
  const yieldNow = () => new Promise<void>((resolve) => setTimeout(resolve, 30));
  const indexer = new Indexer(project, files, { ...stillScheduler, now: () => Date.now() + shown.length, yieldNow });
  // Each look at a sidecar takes its time.
  const before = project.registryFor.bind(project);
  project.registryFor = async (uri) => {
    await yieldNow();
    return before(uri);
  };
  const logged: string[] = [];
  let told = 0;
  const indexing = keepIndexed(
    {
      connection: { window: { createWorkDoneProgress } },
      project,
      files,
      cache: noCache,
      log: (message) => logged.push(message),
    },
    indexer,
    () => told++,
  );
  return { project, indexing, shown, logged, told: () => told, cancel: () => cancel.cancel() };
}

describe('looking at the whole workspace', () => {
  test('shows how far it is where it takes long', async () => {
    const { project, indexing, shown, told } = slow();
    indexing.start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect([project.corpus.complete, told()]).toEqual([true, 1]);
    expect([shown[0], shown.at(-1)]).toEqual(['begin Looking at the texts of the workspace, true', 'done']);
    expect(shown[1]).toMatch(/^\d+ files$/);
  });

  test('leaves its first moments to the text that is opened, unless somebody waits for it', async () => {
    const { indexing, project, shown } = slow();
    indexing.startSoon();
    await vi.advanceTimersByTimeAsync(200);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(project.corpus.complete).toBe(true);

    const other = slow();
    other.indexing.startSoon();
    const waited = other.indexing.done();
    await vi.advanceTimersByTimeAsync(200);
    expect(other.project.corpus.sidecars.size).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(20_000);
    await waited;
    expect(other.project.corpus.complete).toBe(true);
  });

  test('stops when its user says so, and says what is not known then', async () => {
    const { project, indexing, logged, told, cancel } = slow();
    indexing.start();
    await vi.advanceTimersByTimeAsync(2000);
    cancel();
    await vi.advanceTimersByTimeAsync(20_000);
    expect([project.corpus.complete, told(), logged.length]).toEqual([false, 1, 1]);
  });

  test('begins anew for whom the whole corpus is needed, and cannot be stopped then', async () => {
    const { project, indexing, shown, cancel } = slow();
    indexing.start();
    await vi.advanceTimersByTimeAsync(2000);
    cancel();
    await vi.advanceTimersByTimeAsync(20_000);
    const done = indexing.done();
    await vi.advanceTimersByTimeAsync(20_000);
    await done;
    expect(project.corpus.complete).toBe(true);
    expect(shown).toContain('begin Looking at the texts of the workspace, false');
  });

  test('begins anew when it is told to, and only the last round counts', async () => {
    const { project, indexing, told } = slow();
    indexing.start();
    await vi.advanceTimersByTimeAsync(500);
    indexing.start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect([project.corpus.complete, project.corpus.sidecars.size, told()]).toEqual([true, 100, 1]);
  });
});
