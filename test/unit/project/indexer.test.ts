import { describe, expect, test } from 'vitest';
import { toSpeakerId } from '../../../server/src/model/speaker';
import type { Uri } from '../../../server/src/model/uri';
import { Indexer } from '../../../server/src/project/indexer';
import { Project } from '../../../server/src/project/project';
import { readSettings } from '../../../server/src/project/settings';
import { at, MemoryFiles, root, stillScheduler, workspace } from '../kit/workspace';

const sidecar = at('a.txt.quotes.yaml');
const quote = '  - content: it rains\n    speaker: wang\n';
const labels = (count: number) => `version: 1\nquotes:\n${quote.repeat(count)}`;

/** Files of which one is read slowly: what it says is what it said when reading began. */
class SlowFiles extends MemoryFiles {
  readonly #held: (() => void)[] = [];
  slow = true;

  override async readText(uri: Uri): Promise<string | undefined> {
    const text = await super.readText(uri);
    if (uri === sidecar && this.slow) await new Promise<void>((resolve) => this.#held.push(resolve));
    return text;
  }

  /** Lets go what has begun; what begins from now on is fast. */
  release(): void {
    this.slow = false;
    for (const each of this.#held) each();
  }

  get isReading(): boolean {
    return this.#held.length > 0;
  }
}

function slowWorkspace() {
  const files = new SlowFiles({
    'a.txt': 'Wang said that it rains.\n',
    'a.txt.quotes.yaml': labels(1),
    'speakers.yaml': 'version: 1\nspeakers:\n  wang:\n    name: Wang\n',
  });
  const project = new Project(files);
  project.setFolders([root]);
  const reading = async () => {
    for (let i = 0; i < 1000 && !files.isReading; i++) await Promise.resolve();
  };
  const quotes = () => project.corpus.quotesOf(at('speakers.yaml'), toSpeakerId('wang'));
  return { files, project, indexer: new Indexer(project, files, stillScheduler), reading, quotes };
}

describe('a file that changes while it is read', () => {
  test('is known as it is, whichever reading ends last', async () => {
    const { files, project, indexer, reading, quotes } = slowWorkspace();
    const first = indexer.reindex([sidecar]);
    await reading();
    files.write('a.txt.quotes.yaml', labels(3));
    files.slow = false;
    project.changedOnDisk([sidecar]);
    const second = indexer.reindex([sidecar]);
    for (let i = 0; i < 100; i++) await Promise.resolve();
    files.release();
    await Promise.all([first, second]);
    expect(quotes()).toBe(3);
  });

  test('is known as it is where the whole workspace is looked at', async () => {
    const { files, project, indexer, reading, quotes } = slowWorkspace();
    const all = indexer.indexAll();
    await reading();
    files.write('a.txt.quotes.yaml', labels(3));
    files.slow = false;
    project.changedOnDisk([sidecar]);
    await indexer.reindex([sidecar]);
    files.release();
    await all;
    expect(quotes()).toBe(3);
    expect(project.corpus.complete).toBe(true);
  });
});

describe('a look at the workspace that is given up', () => {
  test('leaves nothing in the one that began meanwhile and does not look there', async () => {
    const { files, project, indexer, reading } = slowWorkspace();
    files.write('b.txt.quotes.yaml', labels(1));
    const token = { isCancellationRequested: false };
    const first = indexer.indexAll(token);
    await reading();
    // By then it waits for what it reads.
    for (let i = 0; i < 100; i++) await Promise.resolve();
    token.isCancellationRequested = true;
    project.setSettings({ ...readSettings({}), hidden: ['**/a.txt'] });
    await indexer.indexAll();
    files.release();
    await first;
    expect([...project.corpus.sidecars.keys()]).toEqual([at('b.txt.quotes.yaml')]);
    expect(project.corpus.complete).toBe(true);
  });
});

test('what is open and in no folder yet is known, however often the workspace is looked at', async () => {
  const { project, indexer } = workspace({ 'speakers.yaml': 'version: 1\nspeakers: {}\n' });
  project.open(at('new.txt'), 1, 'Wang said that it rains.\n');
  project.open(at('new.txt.quotes.yaml'), 1, labels(2));
  for (let i = 0; i < 2; i++) {
    await indexer.indexAll();
    expect([...project.corpus.texts]).toEqual([at('new.txt')]);
    expect(project.corpus.quotesOf(at('speakers.yaml'), toSpeakerId('wang'))).toBe(2);
  }
});

describe('a folder that is gone', () => {
  const known = 'version: 1\nspeakers:\n  wang:\n    name: Wang\n';

  async function indexed() {
    const all = workspace({ 'in/speakers.yaml': known, 'in/a.txt': 'x', 'in/b.txt': 'x', 'c.txt': 'x' });
    await all.indexer.indexAll();
    return { ...all, texts: () => [...all.project.corpus.texts].map((uri) => uri.slice(root.length + 1)).toSorted() };
  }

  test('takes with it what is in it, but for what is open', async () => {
    const { project, indexer, files, texts } = await indexed();
    project.open(at('in/speakers.yaml'), 1, known);
    project.open(at('in/a.txt'), 1, 'x');
    files.remove('in');
    project.changedOnDisk([at('in')]);
    await indexer.reindex([at('in')]);
    expect(texts()).toEqual(['c.txt', 'in/a.txt']);
    expect([...project.corpus.registries]).toEqual([at('in/speakers.yaml')]);
  });

  test('and is there again by the time that somebody looks keeps what is in it', async () => {
    const { project, indexer, files, texts } = await indexed();
    files.remove('in');
    files.write('in/b.txt', 'x');
    files.write('in/d.txt', 'x');
    const changed = [at('in'), at('in/d.txt')];
    project.changedOnDisk(changed);
    await indexer.reindex(changed);
    expect(texts()).toEqual(['c.txt', 'in/b.txt', 'in/d.txt']);
  });
});
