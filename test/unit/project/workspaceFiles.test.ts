import { describe, expect, test } from 'vitest';
import { Indexer } from '../../../server/src/project/indexer';
import { textsOf } from '../../../server/src/project/ours';
import { Project } from '../../../server/src/project/project';
import { defaultSettings, hiddenIn, type Settings } from '../../../server/src/project/settings';
import { WorkspaceFiles } from '../../../server/src/project/workspaceFiles';
import { at, MemoryFiles, root, stillScheduler } from '../kit/workspace';

const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n';
const sidecar = 'version: 1\nquotes:\n  - {content: x, speaker: ada}\n';

async function editor(files: Readonly<Record<string, string>>, settings: Partial<Settings> = {}) {
  const disk = new MemoryFiles(files);
  const seen = new WorkspaceFiles(disk);
  const project = new Project(seen);
  project.setFolders([root]);
  project.setSettings({ ...defaultSettings, ...settings });
  seen.setFolders([root]);
  seen.heedIgnoreFiles(project.settings.useIgnoreFiles);
  const indexer = new Indexer(project, seen, stillScheduler);
  await indexer.indexAll();
  const names = (uris: Iterable<string>) => [...uris].map((uri) => uri.slice(root.length + 1)).toSorted();
  return {
    disk,
    seen,
    project,
    indexer,
    texts: () => names(textsOf(project.corpus, [root])),
    registries: () => names(project.corpus.registries),
    quotes: () => project.corpus.sidecars.size,
  };
}

const files = {
  'speakers.yaml': registry,
  'a.txt': 'x',
  'drafts/.gitignore': '!b.txt\n',
  'drafts/speakers.yaml': registry,
  'drafts/b.txt': 'x',
  'drafts/b.txt.quotes.yaml': sidecar,
  'drafts/deep/c.txt': 'x',
};

describe('what ignore files name', () => {
  const ignoring = { ...files, '.gitignore': 'drafts/\n' };

  test('stays out of the corpus: texts, sidecars and registries', async () => {
    const { texts, registries, quotes } = await editor(ignoring);
    expect([texts(), registries(), quotes()]).toEqual([['a.txt'], ['speakers.yaml'], 0]);
  });

  test('stays out when it changes, and a file below an ignored folder cannot be taken in again, as in git', async () => {
    const { indexer, texts, registries, quotes } = await editor(ignoring);
    const changed = ['drafts/b.txt', 'drafts/b.txt.quotes.yaml', 'drafts/speakers.yaml', 'drafts/deep/c.txt', 'a.txt'];
    await indexer.reindex(changed.map(at));
    expect([texts(), registries(), quotes()]).toEqual([['a.txt'], ['speakers.yaml'], 0]);
  });

  test('is served all the same where somebody opens it, without counting', async () => {
    const { project, indexer, quotes } = await editor(ignoring);
    project.open(at('drafts/b.txt.quotes.yaml'), 1, sidecar);
    await indexer.reindex([at('drafts/b.txt.quotes.yaml')]);
    expect(quotes()).toBe(0);
    expect((await project.stateOf(at('drafts/b.txt')))?.sidecar?.sidecar.quotes).toHaveLength(1);
  });

  test('is there once the file changes, and with the setting off', async () => {
    const { disk, seen, indexer, texts } = await editor(ignoring);
    disk.remove('.gitignore');
    seen.forget();
    await indexer.indexAll();
    expect(texts()).toEqual(['a.txt', 'drafts/b.txt', 'drafts/deep/c.txt']);
    const other = await editor(ignoring, { useIgnoreFiles: false });
    expect(other.texts()).toEqual(texts());
  });
});

describe('what the editor hides', () => {
  test('stays out of the corpus', async () => {
    const { indexer, texts, registries, quotes } = await editor(files, { hidden: ['drafts'] });
    expect([texts(), registries(), quotes()]).toEqual([['a.txt'], ['speakers.yaml'], 0]);
    await indexer.reindex([at('drafts/b.txt'), at('drafts/b.txt.quotes.yaml'), at('drafts/speakers.yaml')]);
    expect([texts(), registries(), quotes()]).toEqual([['a.txt'], ['speakers.yaml'], 0]);
  });

  test('can be sidecars, to tidy up a list of files: they count, as long as their texts are shown', async () => {
    const { texts, quotes } = await editor(files, { hidden: ['**/*.quotes.yaml'] });
    expect([texts().includes('drafts/b.txt'), quotes()]).toEqual([true, 1]);
    const other = await editor(files, { hidden: ['**/b.txt'] });
    expect([other.texts().includes('drafts/b.txt'), other.quotes()]).toEqual([false, 0]);
  });

  test('is read from settings: what is off, or tied to a condition, hides nothing', () => {
    const given = { '**/.git': true, '**/x': false, '**/*.js': { when: '$(basename).ts' } };
    expect(hiddenIn(given, null, { out: true }, 'odd')).toEqual(['**/.git', 'out']);
  });
});

describe('many changes at once', () => {
  test('are one pass, with one look at each folder', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `n/t${i}.txt`);
    const { disk, project, indexer, texts, quotes } = await editor({
      ...files,
      ...Object.fromEntries(names.map((name) => [name, 'x'])),
    });
    let looks = 0;
    const before = disk.readFolder.bind(disk);
    disk.readFolder = (folder) => {
      looks++;
      return before(folder);
    };
    for (const name of names.slice(0, 150)) disk.remove(name);
    for (const name of names.slice(150)) disk.write(`${name}.quotes.yaml`, sidecar);
    const changed = [...names, ...names.map((name) => `${name}.quotes.yaml`)].map(at);
    project.changedOnDisk(changed);
    await indexer.reindex(changed);
    expect([texts().filter((name) => name.startsWith('n/')).length, quotes(), looks]).toEqual([150, 151, 1]);
  });

  test('let others go first', async () => {
    let now = 0;
    let turns = 0;
    const slow = {
      ...stillScheduler,
      now: () => (now += 8),
      yieldNow: () => {
        turns++;
        return Promise.resolve();
      },
    };
    const { project, seen } = await editor(files);
    await new Indexer(project, seen, slow).reindex(Array.from({ length: 30 }, (_, i) => at(`t${i}.txt`)));
    expect(turns).toBeGreaterThan(5);
  });

  test('of folders and files that nobody knows take one look at the corpus', async () => {
    const { project, indexer, texts, disk } = await editor(files);
    let looks = 0;
    const within = project.corpus.within.bind(project.corpus);
    project.corpus.within = (folders) => {
      looks++;
      return within(folders);
    };
    disk.remove('drafts');
    await indexer.reindex([at('drafts'), at('x.js'), at('y/z.js')]);
    expect([texts(), looks]).toEqual([['a.txt'], 1]);
  });
});
