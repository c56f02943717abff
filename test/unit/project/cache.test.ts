import { describe, expect, test } from 'vitest';
import { textList } from '../../../server/src/features/texts';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { countFromJson, digestFromJson } from '../../../server/src/project/cache';
import { Counter } from '../../../server/src/project/counter';
import { Indexer } from '../../../server/src/project/indexer';
import { Project } from '../../../server/src/project/project';
import { defaultSettings, type Settings } from '../../../server/src/project/settings';
import { MemoryCache } from '../kit/memoryCache';
import { at, MemoryFiles, root, stillScheduler } from '../kit/workspace';

const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n';
const news =
  'Ada said that the bridge will open in May.\nThe minister met reporters on Monday, after a week of talks.\n';
const sidecar = 'version: 1\nquotes:\n  - {content: that the bridge will open in May, speaker: ada, addressee: bob}\n';
const files = { 'speakers.yaml': registry, 'a.txt': news, 'b.txt': news, 'b.txt.quotes.yaml': sidecar };

/** A session of the editor, from its start until everything is counted. */
async function session(cache: MemoryCache, texts: Readonly<Record<string, string>>, settings: Partial<Settings> = {}) {
  cache.misses.length = 0;
  const disk = new MemoryFiles(texts);
  const project = new Project(disk);
  project.setFolders([root]);
  project.setSettings({ ...defaultSettings, ...settings });
  const indexer = new Indexer(project, disk, stillScheduler, cache);
  await indexer.indexAll();
  const counter = new Counter(project, stillScheduler, () => undefined, cache);
  await counter.update();
  const counts = textList(project, counter).texts.map(({ counts: known }) => `${known?.labeled}/${known?.unlabeled}`);
  return { project, disk, indexer, counter, counts, misses: cache.misses.length };
}

describe('a second session', () => {
  test('computes nothing that was computed before, and comes to the same', async () => {
    const cache = new MemoryCache();
    const [first, second] = [await session(cache, files), await session(cache, files)];
    expect([first.misses, first.counts]).toEqual([3, ['0/1', '1/0']]);
    expect([second.misses, second.counts]).toEqual([0, ['0/1', '1/0']]);
    for (const { corpus } of [first.project, second.project]) {
      expect(corpus.quotesOf(at('speakers.yaml'), toSpeakerId('ada'))).toBe(1);
      expect(corpus.names(at('speakers.yaml'), toSpeakerId('bob'))).toBe(true);
    }
  });

  test('goes by contents: what is moved is known, what changed is not', async () => {
    const cache = new MemoryCache();
    await session(cache, files);
    const moved = { 'speakers.yaml': registry, 'x/c.txt': news, 'x/c.txt.quotes.yaml': sidecar };
    expect((await session(cache, moved)).misses).toBe(0);
    const text = await session(cache, { ...files, 'b.txt': news.replace('May', 'June') });
    expect([text.misses, text.counts]).toEqual([1, ['0/1', '1/0']]);
    const label = await session(cache, { ...files, 'b.txt.quotes.yaml': 'version: 1\n' });
    // Without a quote it says what no sidecar says, but it is another content.
    expect([label.misses, label.counts]).toEqual([2, ['0/1', '0/1']]);
  });

  test('counts anew with other settings and other cues', async () => {
    const cache = new MemoryCache();
    await session(cache, files);
    expect(await session(cache, files, { minConfidence: 1 })).toMatchObject({ misses: 2, counts: ['0/0', '1/0'] });
    expect((await session(cache, files, { language: 'fr' })).misses).toBe(2);
    const cues = { ...files, 'speakers.yaml': `${registry}cues: {en: {verbs: [spitball]}}\n` };
    expect((await session(cache, cues)).misses).toBe(2);
    expect((await session(cache, files)).misses).toBe(0);
  });

  test('knows how many labels are lost, from session to session', async () => {
    const cache = new MemoryCache();
    const lost = {
      ...files,
      'b.txt.quotes.yaml': 'version: 1\nquotes:\n  - content: everything was settled long ago\n',
    };
    for (const misses of [expect.any(Number), 0]) {
      const { counter, misses: found } = await session(cache, lost);
      expect([counter.of(at('b.txt')), found]).toEqual([{ labeled: 0, unlabeled: 1, lost: 1 }, misses]);
    }
  });

  test('computes what is remembered in another form', async () => {
    const cache = new MemoryCache();
    await session(cache, files);
    for (const key of cache.entries.keys()) cache.set(key, { quotes: [['ada', 'many']], others: [] });
    expect((await session(cache, files)).counts).toEqual(['0/1', '1/0']);
    expect(await session(cache, files)).toMatchObject({ misses: 0, counts: ['0/1', '1/0'] });
  });
});

describe('what is open', () => {
  test('is not remembered, which would be an entry for each key', async () => {
    const cache = new MemoryCache();
    const { project, indexer, counter } = await session(cache, files);
    const { size } = cache.entries;
    project.open(at('b.txt.quotes.yaml'), 1, 'version: 1\n');
    await indexer.reindex([at('b.txt.quotes.yaml')]);
    counter.changed([at('b.txt.quotes.yaml')]);
    await counter.update();
    expect(counter.of(at('b.txt'))).toEqual({ labeled: 0, unlabeled: 1 });
    expect(cache.entries.size).toBe(size);
  });
});

describe('an entry in another form', () => {
  test.each([
    null,
    7,
    'x',
    [],
    {},
    { quotes: [[]], others: [] },
    { quotes: [], others: [1] },
    { quotes: [['a', -1]], others: [] },
  ])('%j is none', (raw) => {
    expect([digestFromJson(raw), countFromJson(raw)]).toEqual([undefined, undefined]);
  });
});
