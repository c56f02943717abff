import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/src/project/checker';
import { readSettings } from '../../../server/src/project/settings';
import { at, root, stillScheduler, workspace } from '../kit/workspace';

const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n';
const news =
  'Ada said that the bridge will open in May.\nThe minister met reporters on Monday, after a week of talks.\n';
const labels = (speaker: string) =>
  `version: 1\nquotes:\n  - {content: that the bridge will open in May, speaker: ${speaker}}\n`;
const files = {
  'speakers.yaml': registry,
  'a.txt': news,
  'b.txt': news,
  'b.txt.quotes.yaml': labels('bob'),
  'c.txt': news,
  'c.txt.quotes.yaml': labels('ada'),
};
const wanted = { isCancellationRequested: false };

async function checking(given: Readonly<Record<string, string>> = files) {
  const all = workspace(given);
  await all.indexer.indexAll();
  const checker = new Checker(all.project, stillScheduler);
  /** What an editor shows. */
  const shown = new Map<string, string[]>();
  const run = async (most = 100, token = wanted) => {
    const told: string[] = [];
    for await (const { files: found } of checker.run(most, token)) {
      for (const { uri, findings } of found) {
        const path = uri.slice(root.length + 1);
        told.push(path);
        if (findings.length === 0) shown.delete(path);
        else
          shown.set(
            path,
            findings.map(({ code }) => code),
          );
      }
    }
    return told;
  };
  return { ...all, checker, shown, run };
}

describe('a check of the workspace', () => {
  test('finds what there is to be said of all files', async () => {
    const { run, shown, checker } = await checking();
    expect(await run()).toEqual(['a.txt', 'b.txt.quotes.yaml']);
    expect(Object.fromEntries(shown)).toEqual({
      'a.txt': ['unlabeled-quote'],
      'b.txt.quotes.yaml': ['unknown-speaker'],
    });
    expect([checker.total, checker.isLeft]).toEqual([2, false]);
  });

  test('says the same as of each file when it is open', async () => {
    const { project, run, shown } = await checking();
    await run();
    for (const path of Object.keys(files)) {
      expect(shown.get(path) ?? []).toEqual((await project.findingsAt(at(path))).map(({ code }) => code));
    }
  });

  test('leaves open files to whoever shows them, and takes them up again when they are closed', async () => {
    const { project, checker, run, shown } = await checking();
    await run();
    project.open(at('a.txt'), 1, news);
    checker.changed([at('a.txt')]);
    expect([await run(), shown.has('a.txt')]).toEqual([['a.txt'], false]);
    project.close(at('a.txt'));
    checker.changed([at('a.txt')]);
    expect([await run(), shown.has('a.txt')]).toEqual([['a.txt'], true]);
  });

  test('looks again only at what changed', async () => {
    const { project, files: disk, checker, run, shown } = await checking();
    await run();
    disk.write('b.txt.quotes.yaml', labels('ada'));
    project.changedOnDisk([at('b.txt.quotes.yaml')]);
    checker.changed([at('b.txt.quotes.yaml')]);
    disk.reads.length = 0;
    expect(await run()).toEqual(['b.txt.quotes.yaml']);
    expect([shown.has('b.txt.quotes.yaml'), disk.reads.includes(at('a.txt'))]).toEqual([false, false]);
    expect(await run()).toEqual([]);
  });

  test('looks at everything again when a registry or the settings change', async () => {
    const { project, files: disk, checker, run, shown } = await checking();
    await run();
    disk.write('speakers.yaml', `${registry}  bob: {name: Bob}\n`);
    project.changedOnDisk([at('speakers.yaml')]);
    checker.changed([at('speakers.yaml')]);
    await run();
    expect([...shown.keys()]).toEqual(['a.txt']);
    project.setSettings(readSettings({ rules: { 'unlabeled-quote': 'off' } }));
    checker.changed([]);
    expect([await run(), shown.size]).toEqual([['a.txt'], 0]);
  });

  test('tells of files that are gone', async () => {
    const { indexer, project, files: disk, checker, run, shown } = await checking();
    await run();
    for (const name of ['b.txt', 'b.txt.quotes.yaml']) disk.remove(name);
    const gone = [at('b.txt'), at('b.txt.quotes.yaml')];
    project.changedOnDisk(gone);
    await indexer.reindex(gone);
    checker.changed([]);
    await run();
    expect([...shown.keys()]).toEqual(['a.txt']);
  });

  test('ends where there are as many findings as wanted, and goes on when some are gone', async () => {
    const many = Object.fromEntries(['d', 'e', 'f', 'g'].map((name) => [`${name}.txt`, news]));
    const { project, indexer, files: disk, checker, run, shown } = await checking({ ...files, ...many });
    await run(3);
    expect([[...shown.keys()], checker.total, checker.isLeft]).toEqual([
      ['a.txt', 'b.txt.quotes.yaml', 'd.txt'],
      3,
      true,
    ]);
    disk.write('a.txt.quotes.yaml', labels('ada'));
    project.changedOnDisk([at('a.txt.quotes.yaml')]);
    await indexer.reindex([at('a.txt.quotes.yaml')]);
    checker.changed([at('a.txt.quotes.yaml')]);
    await run(3);
    expect([[...shown.keys()], checker.total, checker.isLeft]).toEqual([
      ['b.txt.quotes.yaml', 'd.txt', 'e.txt'],
      3,
      true,
    ]);
    await run(100);
    expect([shown.size, checker.total, checker.isLeft]).toEqual([5, 5, false]);
  });

  test('shows of one text as many findings as there is room for', async () => {
    const { checker, run, shown } = await checking({ ...files, 'a.txt': `${news}\n${news.replace('Ada', 'Bob')}` });
    await run(1);
    expect([Object.fromEntries(shown), checker.isLeft]).toEqual([{ 'a.txt': ['unlabeled-quote'] }, true]);
  });

  test('stops when it is told to, goes on later, and can leave the rest alone', async () => {
    const { checker, run, shown } = await checking();
    expect(await run(100, { isCancellationRequested: true })).toEqual([]);
    expect(checker.isLeft).toBe(true);
    await run();
    expect(shown.size).toBe(2);
    checker.clear();
    checker.leave();
    expect(await run()).toEqual([]);
  });

  test('lets others go first while it reads a long text', async () => {
    let now = 0;
    let turns = 0;
    const { project, indexer } = workspace({ 'speakers.yaml': registry, 'a.txt': news.repeat(50) });
    await indexer.indexAll();
    const yieldNow = () => Promise.resolve(void turns++);
    for await (const _ of new Checker(project, { ...stillScheduler, now: () => (now += 8), yieldNow }).run(
      10_000,
      wanted,
    ));
    expect(turns).toBeGreaterThan(20);
  });
});
