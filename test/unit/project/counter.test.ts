import { describe, expect, test } from 'vitest';
import { textList } from '../../../server/src/features/texts';
import type { Uri } from '../../../server/src/model/uri';
import { Counter } from '../../../server/src/project/counter';
import { textsOf } from '../../../server/src/project/ours';
import type { Scheduler } from '../../../server/src/project/ports';
import { readSettings } from '../../../server/src/project/settings';
import { MemoryCache } from '../kit/memoryCache';
import { at, root, stillScheduler, workspace } from '../kit/workspace';

const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n';
const text =
  'Ada said that the bridge will open in May.\nThe minister met reporters on Monday, after a week of talks.\n';
const sidecar = 'version: 1\nquotes:\n  - {content: that the bridge will open in May, speaker: ada}\n';

async function counting(files: Record<string, string>, scheduler: Scheduler = stillScheduler) {
  const all = workspace(files);
  await all.indexer.indexAll();
  all.files.reads.length = 0;
  let told = 0;
  const counter = new Counter(all.project, scheduler, () => told++);
  const counts = () =>
    Object.fromEntries(
      textList(all.project, counter).texts.map(({ uri, counts: known }) => [
        uri.slice(root.length + 1),
        known ? `${known.labeled} labeled, ${known.unlabeled} left` : 'not counted',
      ]),
    );
  /** As the server does when a file changes on disk. */
  const changed = async (uri: Uri) => {
    all.project.changedOnDisk([uri]);
    await all.indexer.reindex([uri]);
    counter.changed([uri]);
  };
  return {
    ...all,
    counter,
    counts,
    changed,
    told: () => told,
    complete: () => textList(all.project, counter).complete,
  };
}

describe('the texts of a workspace', () => {
  test('are the same as those that are ours one by one', async () => {
    const files = {
      'speakers.yaml': 'talks: []\n',
      'alone.txt': text,
      'en/speakers.yaml': registry,
      'en/a.txt': text,
      'en/deep/down/b.txt': text,
      'en/README.md': text,
      'en/NOTICE.md': text,
      'en/NOTICE.md.quotes.yaml': 'version: 1\n',
      'fr/c.txt': text,
      'fr/d.txt': text,
      'fr/d.txt.quotes.yaml': 'version: 1\n',
      'fr/sub/e.txt': text,
    };
    const { project } = await counting(files);
    for (const folders of [[root], [root, at('en/deep')], [at('en/deep/down'), at('fr')]]) {
      project.setFolders(folders);
      const again = workspace(files);
      again.project.setFolders(folders);
      await again.indexer.indexAll();
      const expected: Uri[] = [];
      for (const path of Object.keys(files).toSorted()) {
        const known =
          again.project.corpus.texts.has(at(path)) || again.project.corpus.sidecars.has(at(`${path}.quotes.yaml`));
        if (known && (await again.project.isOurs(at(path)))) expected.push(at(path));
      }
      expect(textsOf(again.project.corpus, folders)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    }
  });
});

describe('counting', () => {
  const files = {
    'speakers.yaml': registry,
    'a.txt': text,
    'b.txt': text,
    'b.txt.quotes.yaml': sidecar,
    'gone.txt.quotes.yaml': sidecar,
  };

  test('begins when somebody asks, and tells when it is done', async () => {
    const { counter, counts, files: disk, told, complete } = await counting(files);
    expect(counts()).toEqual({ 'a.txt': 'not counted', 'b.txt': 'not counted' });
    expect([complete(), disk.reads.length, counter.wanted]).toEqual([false, 0, false]);
    await counter.update();
    expect(counts()).toEqual({ 'a.txt': '0 labeled, 1 left', 'b.txt': '1 labeled, 0 left' });
    expect([complete(), told(), counter.wanted]).toEqual([true, 1, true]);
  });

  test('counts as the status of each text does', async () => {
    const { project, counter } = await counting(files);
    await counter.update();
    for (const name of ['a.txt', 'b.txt']) {
      expect(counter.of(at(name))).toEqual((await project.stateOf(at(name)))?.analysis?.completeness);
    }
  });

  test('counts only what changed, and keeps the old numbers until then', async () => {
    const { counter, counts, files: disk, changed, complete, told } = await counting(files);
    await counter.update();
    disk.write('a.txt.quotes.yaml', sidecar);
    await changed(at('a.txt.quotes.yaml'));
    expect([counts()['a.txt'], complete()]).toEqual(['0 labeled, 1 left', false]);
    disk.reads.length = 0;
    await counter.update();
    expect([counts()['a.txt'], complete(), told()]).toEqual(['1 labeled, 0 left', true, 2]);
    expect(disk.reads.filter((uri) => uri.endsWith('.txt'))).toEqual([at('a.txt')]);
    disk.reads.length = 0;
    await counter.update();
    expect([disk.reads, told()]).toEqual([[], 2]);
  });

  test('goes by what is typed, not by what is saved', async () => {
    const { project, counter, counts } = await counting(files);
    await counter.update();
    project.open(at('a.txt'), 1, text.replace('said', 'went'));
    counter.changed([at('a.txt')]);
    await counter.update();
    expect(counts()['a.txt']).toBe('0 labeled, 0 left');
  });

  test('forgets texts that are gone and finds new ones', async () => {
    const { counter, counts, files: disk, changed, complete } = await counting(files);
    await counter.update();
    disk.remove('a.txt');
    await changed(at('a.txt'));
    disk.write('c.txt', text);
    await changed(at('c.txt'));
    await counter.update();
    expect(Object.keys(counts())).toEqual(['b.txt', 'c.txt']);
    expect([counter.of(at('a.txt')), complete()]).toEqual([undefined, true]);
  });

  test('counts everything again with other settings, and nothing again for a speaker more', async () => {
    const { project, counter, counts, files: disk, changed } = await counting(files);
    await counter.update();
    disk.write('speakers.yaml', `${registry}  bob: {name: Bob}\n`);
    await changed(at('speakers.yaml'));
    disk.reads.length = 0;
    await counter.update();
    expect(disk.reads).toEqual([]);
    project.setSettings(readSettings({ minConfidence: 1 }));
    await counter.update();
    expect(counts()).toEqual({ 'a.txt': '0 labeled, 0 left', 'b.txt': '1 labeled, 0 left' });
  });

  test('counts again what a registry with other cues governs, and nothing else', async () => {
    const made = text.replace('said', 'spitballed');
    const {
      counter,
      counts,
      files: disk,
      changed,
    } = await counting({
      'en/speakers.yaml': registry,
      'en/a.txt': made,
      'other/speakers.yaml': registry,
      'other/b.txt': made,
    });
    await counter.update();
    expect(counts()).toEqual({ 'en/a.txt': '0 labeled, 0 left', 'other/b.txt': '0 labeled, 0 left' });
    disk.write('en/speakers.yaml', `${registry}cues: {en: {verbs: [spitball]}}\n`);
    await changed(at('en/speakers.yaml'));
    disk.reads.length = 0;
    await counter.update();
    expect(counts()).toEqual({ 'en/a.txt': '0 labeled, 1 left', 'other/b.txt': '0 labeled, 0 left' });
    expect(disk.reads).not.toContain(at('other/b.txt'));
    disk.write('en/speakers.yaml', registry);
    await changed(at('en/speakers.yaml'));
    await counter.update();
    expect(counts()['en/a.txt']).toBe('0 labeled, 0 left');
  });

  test('is not complete from the moment on that settings or cues are others', async () => {
    const { project, counter, files: disk, changed, complete } = await counting(files);
    await counter.update();
    project.setSettings(readSettings({ minConfidence: 1 }));
    expect(complete()).toBe(false);
    await counter.update();
    expect(complete()).toBe(true);
    disk.write('speakers.yaml', `${registry}cues: {en: {verbs: [spitball]}}\n`);
    await changed(at('speakers.yaml'));
    expect(complete()).toBe(false);
    await counter.update();
    expect(complete()).toBe(true);
  });

  test('counts again where a registry without cues comes between texts and one with cues, or goes', async () => {
    const made = text.replace('said', 'spitballed');
    const {
      counter,
      counts,
      files: disk,
      changed,
    } = await counting({
      'speakers.yaml': `${registry}cues: {en: {verbs: [spitball]}}\n`,
      'en/a.txt': made,
    });
    await counter.update();
    expect(counts()).toEqual({ 'en/a.txt': '0 labeled, 1 left' });
    disk.write('en/speakers.yaml', registry);
    await changed(at('en/speakers.yaml'));
    await counter.update();
    expect(counts()).toEqual({ 'en/a.txt': '0 labeled, 0 left' });
    disk.remove('en/speakers.yaml');
    await changed(at('en/speakers.yaml'));
    await counter.update();
    expect(counts()).toEqual({ 'en/a.txt': '0 labeled, 1 left' });
  });

  test('remembers nothing under settings that came while it counted', async () => {
    const all = workspace({ 'speakers.yaml': registry, 'a.txt': text });
    await all.indexer.indexAll();
    const cache = new MemoryCache();
    const counted = async () => {
      const counter = new Counter(all.project, stillScheduler, () => undefined, cache);
      await counter.update();
      return counter.of(at('a.txt'));
    };
    const read = all.files.readText.bind(all.files);
    let isFirst = true;
    all.files.readText = async (uri) => {
      if (uri === at('a.txt') && isFirst) {
        isFirst = false;
        all.project.setSettings(readSettings({ minConfidence: 1 }));
      }
      return read(uri);
    };
    await counted();
    expect(await counted()).toEqual({ labeled: 0, unlabeled: 0 });
  });

  test('is stopped for good, but for what has been counted before', async () => {
    const { counter, counts, changed, files: disk, complete } = await counting(files);
    let looks = 0;
    const reports: string[] = [];
    const token = {
      get isCancellationRequested() {
        return looks++ > 0;
      },
    };
    await counter.update(token, (done, all) => reports.push(`${done} of ${all}`));
    await counter.update();
    expect([counts(), complete()]).toEqual([{ 'a.txt': '0 labeled, 1 left', 'b.txt': 'not counted' }, false]);
    expect(reports).toEqual(['0 of 3']);
    disk.write('a.txt.quotes.yaml', sidecar);
    await changed(at('a.txt.quotes.yaml'));
    await counter.update();
    expect(counts()).toEqual({ 'a.txt': '1 labeled, 0 left', 'b.txt': 'not counted' });
  });

  test('lets others go first while it reads a long text, and begins it anew where it changes meanwhile', async () => {
    const turns: (() => void)[] = [];
    let now = 0;
    const slow: Scheduler = {
      // Each look at the clock finds that 8 ms have passed.
      now: () => (now += 8),
      yieldNow: () => new Promise((resolve) => turns.push(resolve)),
      hasWaiting: () => turns.length > 0,
    };
    const all = await counting({ 'speakers.yaml': registry, 'a.txt': text.repeat(50) }, slow);
    const done = all.counter.update();
    let yielded = 0;
    const end = { isReached: false };
    void done.then(() => (end.isReached = true));
    while (!end.isReached) {
      // Enough for whatever is settled to go on.
      for (let i = 0; i < 20; i++) await Promise.resolve();
      const turn = turns.shift();
      if (!turn) continue;
      yielded++;
      if (yielded === 10) {
        all.files.write('a.txt', text);
        await all.changed(at('a.txt'));
      }
      turn();
    }
    // Ten until the change, and a few for the short text that it made; all of the long one would take over thirty.
    expect(yielded).toBeLessThan(20);
    expect(all.counts()).toEqual({ 'a.txt': '0 labeled, 1 left' });
    expect(all.files.reads.filter((uri) => uri === at('a.txt')).length).toBeGreaterThan(1);
  });
});
