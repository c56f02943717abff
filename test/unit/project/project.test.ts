import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { kindOf, sidecarOf, textOf } from '../../../server/src/project/names';
import { defaultSettings, readSettings } from '../../../server/src/project/settings';
import { isWithin, nameOf, parentOf, relativeTo, toUri } from '../../../server/src/project/uri';
import { at, root, workspace } from '../kit/workspace';

const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n';
const sidecar = 'version: 1\nquotes:\n  - {content: Ada said, speaker: ada}\n';

describe('which files are ours', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['a text with a sidecar', { 'a.txt': 'x', 'a.txt.quotes.yaml': 'version: 1\n' }, true],
    ['a text with a sidecar that is still empty', { 'a.txt': 'x', 'a.txt.quotes.yaml': '' }, true],
    ['a text below a registry', { 'a.txt': 'x', 'speakers.yaml': registry }, true],
    ['a text beside somebody else’s sidecar', { 'a.txt': 'x', 'b.txt.quotes.yaml': 'version: 1\n' }, true],
    ['a text alone', { 'a.txt': 'x', 'sub/b.txt.quotes.yaml': 'version: 1\n' }, false],
    [
      'a text beside the speakers.yaml of a conference',
      { 'a.txt': 'x', 'speakers.yaml': 'speakers:\n  - name: Ada\n' },
      false,
    ],
  ])('%s', async (_, files, expected) => {
    const { project } = workspace(files);
    expect(await project.isOurs(at('a.txt'))).toBe(expected);
    expect((await project.findingsAt(at('a.txt'))).length > 0 && !expected).toBe(false);
  });

  test.each<[string, boolean]>([
    ['a.md', true],
    ['A.TXT', true],
    ['a.html', false],
    ['README.md', false],
    ['deep/down/b.txt', true],
    ['node_modules/x/readme.txt', false],
    ['node_modules/x/deep/b.txt', false],
    ['requirements.txt', false],
  ])('below a registry, %s is a text: %s', async (path, expected) => {
    const { project } = workspace({ 'speakers.yaml': registry, [path]: 'x' });
    expect(await project.isOurs(at(path))).toBe(expected);
  });

  test('a sidecar makes any file a text', async () => {
    const { project } = workspace({ 'README.md': 'x', 'README.md.quotes.yaml': 'version: 1\n' });
    expect(await project.isOurs(at('README.md'))).toBe(true);
  });

  test('settings say which files are texts', async () => {
    const { project } = workspace({ 'speakers.yaml': registry, 'a.txt': 'x', 'b.news': 'x' });
    project.setSettings(readSettings({ include: ['**/*.news'], exclude: null }));
    expect([await project.isOurs(at('a.txt')), await project.isOurs(at('b.news'))]).toEqual([false, true]);
  });

  test('a sidecar that is open and not saved yet counts', async () => {
    const { project } = workspace({ 'a.txt': 'x' });
    expect(await project.isOurs(at('a.txt'))).toBe(false);
    project.open(at('a.txt.quotes.yaml'), 1, 'version: 1\n');
    expect(await project.isOurs(at('a.txt'))).toBe(true);
  });

  test('a sidecar that went with a folder further up does not count', async () => {
    const { project, files } = workspace({ 'old/deep/b.txt.quotes.yaml': 'version: 1\n', 'old/deep/a.txt': 'x' });
    project.sources.watched = true;
    project.open(at('old/deep/a.txt'), 1, 'x');
    expect(await project.isOurs(at('old/deep/a.txt'))).toBe(true);
    files.remove('old');
    project.changedOnDisk([at('old')]);
    expect(await project.isOurs(at('old/deep/a.txt'))).toBe(false);
  });
});

describe('the registry of a text', () => {
  const files = {
    'speakers.yaml': registry,
    'en/speakers.yaml': 'version: 1\nspeakers:\n  bob: {name: Bob}\n',
    'fr/speakers.yaml': 'talks: []\n',
    'en/a.txt': 'x',
    'fr/deep/b.txt': 'x',
  };

  test('is the nearest one in our shape', async () => {
    const { project } = workspace(files);
    expect((await project.registryFor(at('en/a.txt')))?.uri).toBe(at('en/speakers.yaml'));
    expect((await project.registryFor(at('fr/deep/b.txt')))?.uri).toBe(at('speakers.yaml'));
  });

  test('is looked for no further up than the workspace folder', async () => {
    const { project } = workspace(files);
    project.setFolders([at('fr')]);
    expect(await project.registryFor(at('fr/deep/b.txt'))).toBeUndefined();
    project.setFolders([root, at('fr/deep')]);
    expect(await project.registryFor(at('fr/deep/b.txt'))).toBeUndefined();
  });

  test('follows what is typed and what comes and goes on disk', async () => {
    const { project, files: disk } = workspace(files);
    const names = async () => [...((await project.registryFor(at('en/a.txt')))?.registry.entries.keys() ?? [])];
    project.open(at('en/speakers.yaml'), 1, 'version: 1\nspeakers:\n  eve: {name: Eve}\n');
    expect(await names()).toEqual(['eve']);
    project.change(at('en/speakers.yaml'), 2, [
      { range: { start: { line: 2, character: 2 }, end: { line: 2, character: 5 } }, text: 'joe' },
    ]);
    expect(await names()).toEqual(['joe']);
    project.close(at('en/speakers.yaml'));
    expect(await names()).toEqual(['bob']);
    disk.remove('en/speakers.yaml');
    project.changedOnDisk([at('en/speakers.yaml')]);
    expect(await names()).toEqual(['ada']);
  });
});

describe('states', () => {
  test('are the same object as long as nothing changed', async () => {
    const { project } = workspace({ 'a.txt': 'x', 'a.txt.quotes.yaml': sidecar, 'speakers.yaml': registry });
    const first = await project.stateOf(at('a.txt'));
    expect(await project.stateOf(at('a.txt'))).toBe(first);
    project.open(at('a.txt'), 1, 'y');
    expect(await project.stateOf(at('a.txt'))).not.toBe(first);
  });

  test('of one text need no reading of others', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`t${i}.txt.quotes.yaml`, sidecar]));
    const { project, files } = workspace({
      ...many,
      'a.txt': 'x',
      'a.txt.quotes.yaml': sidecar,
      'speakers.yaml': registry,
    });
    await project.stateOf(at('a.txt'));
    expect(new Set(files.reads)).toEqual(new Set([at('a.txt'), at('a.txt.quotes.yaml'), at('speakers.yaml')]));
  });

  test('read the disk again where nobody watches it, and keep what did not change', async () => {
    const { project, files } = workspace({ 'a.txt': 'x', 'a.txt.quotes.yaml': sidecar });
    project.sources.watched = false;
    const first = await project.stateOf(at('a.txt'));
    expect(await project.stateOf(at('a.txt'))).toBe(first);
    files.write('a.txt.quotes.yaml', 'version: 1\n');
    expect((await project.stateOf(at('a.txt')))?.sidecar?.sidecar.quotes).toEqual([]);
  });

  test('vanish with the folder that held their files', async () => {
    const { project, files } = workspace({ 'd/a.txt': 'x', 'd/a.txt.quotes.yaml': sidecar });
    expect(await project.stateOf(at('d/a.txt'))).toBeDefined();
    files.remove('d');
    project.changedOnDisk([at('d')]);
    expect(await project.stateOf(at('d/a.txt'))).toBeUndefined();
  });
});

describe('the corpus', () => {
  const files = {
    'speakers.yaml': registry,
    'a.txt': 'x',
    'a.txt.quotes.yaml': sidecar,
    'en/speakers.yaml': registry,
    'en/b.txt': 'x',
    'en/b.txt.quotes.yaml': sidecar,
    'en/c.md': 'x',
    'en/b.txt.alice.quotes.yaml': sidecar,
  };
  const ada = toSpeakerId('ada');

  test('counts the quotes of each speaker of each registry', async () => {
    const { project, indexer } = workspace(files);
    await indexer.indexAll();
    const { corpus } = project;
    expect([corpus.texts.size, corpus.sidecars.size, corpus.registries.size, corpus.complete]).toEqual([3, 2, 2, true]);
    expect(corpus.quotesOf(at('speakers.yaml'), ada)).toBe(1);
    expect(corpus.quotesOf(at('en/speakers.yaml'), ada)).toBe(1);
    expect(corpus.quotesOf(at('speakers.yaml'), toSpeakerId('constructor'))).toBe(0);
  });

  test('keeps up with single files', async () => {
    const { project, indexer, files: disk } = workspace(files);
    await indexer.indexAll();
    project.open(at('a.txt.quotes.yaml'), 1, sidecar + '  - {content: y, speaker: [ada, bob]}\n');
    await indexer.reindex([at('a.txt.quotes.yaml')]);
    expect(project.corpus.quotesOf(at('speakers.yaml'), ada)).toBe(2);
    disk.remove('en/speakers.yaml');
    project.changedOnDisk([at('en/speakers.yaml')]);
    await indexer.reindex([at('en/speakers.yaml')]);
    expect(project.corpus.quotesOf(at('speakers.yaml'), ada)).toBe(3);
    disk.remove('en');
    project.changedOnDisk([at('en')]);
    await indexer.reindex([at('en')]);
    expect(project.corpus.quotesOf(at('speakers.yaml'), ada)).toBe(2);
    expect([...project.corpus.texts]).toEqual([at('a.txt')]);
  });

  test('stops when it is told to', async () => {
    const { project, indexer } = workspace(files);
    await indexer.indexAll({ isCancellationRequested: true });
    expect([project.corpus.complete, project.corpus.sidecars.size]).toEqual([false, 0]);
  });
});

describe('names', () => {
  test.each([
    ['a.txt', 'text'],
    ['a.txt.quotes.yaml', 'sidecar'],
    ['a.quotes.yaml', 'sidecar'],
    ['a.v2.txt.quotes.yaml', 'sidecar'],
    ['a.txt.alice.quotes.yaml', 'layer'],
    ['speakers.yaml', 'registry'],
    ['my-speakers.yaml', 'text'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOf(at(name))).toBe(kind);
  });

  test('a sidecar stands beside its text', () => {
    expect(textOf(sidecarOf(at('d/é #1.txt')))).toBe(at('d/é #1.txt'));
    expect(nameOf(sidecarOf(at('d/é #1.txt')))).toBe('é #1.txt.quotes.yaml');
  });

  test('one file has one URI, however it is spelled', () => {
    expect(toUri('file:///C:/a b.txt')).toBe(toUri('file:///c%3A/a%20b.txt'));
    expect(toUri('file:///w/%C3%A9.txt')).toBe(toUri('file:///w/é.txt'));
    expect(toUri('file:///w/x/%2e%2e/./a.txt')).toBe(toUri('file:///w/a.txt'));
    expect(toUri('file:///w/..a/b..txt')).toBe('file:///w/..a/b..txt');
  });

  test('no spelling of a file outside of a folder is taken for one in it', () => {
    expect(isWithin(toUri('file:///w/%2e%2e/secret.txt'), root)).toBe(false);
    expect(isWithin(toUri('file:///w/x/%2E%2E%2F%2e%2e/secret.txt'), root)).toBe(false);
  });

  test('folders hold what stands below them', () => {
    expect(isWithin(at('a/b.txt'), at('a'))).toBe(true);
    expect(isWithin(at('ab/b.txt'), at('a'))).toBe(false);
    expect(relativeTo(at('a/é b.txt'), root)).toBe('a/é b.txt');
    expect(parentOf(toUri('file:///'))).toBe(toUri('file:///'));
  });
});

describe('cues of a workspace', () => {
  const text = 'Wang spitballed that the river would rise by a metre in the night.\n';
  const withVerb = `${registry}cues:\n  en: {verbs: [spitball]}\n`;

  async function open(files: Record<string, string>) {
    const { project } = workspace({ 'a.txt': text, ...files });
    project.setSettings(readSettings({ language: 'en' }));
    project.open(at('a.txt'), 1, text);
    const found = async () => (await project.findingsAt(at('a.txt'))).map(({ message }) => message);
    return { project, found };
  }

  test('count as soon as they are typed, and no longer when they are gone', async () => {
    const { project, found } = await open({ 'speakers.yaml': registry });
    expect(await found()).toEqual([]);
    project.open(at('speakers.yaml'), 1, withVerb);
    expect(await found()).toEqual([expect.stringContaining('by “Wang” (“spitballed”)')]);
    project.change(at('speakers.yaml'), 2, [{ text: registry }]);
    expect(await found()).toEqual([]);
  });

  test('leave other languages alone', async () => {
    const { found } = await open({ 'speakers.yaml': withVerb.replace('en:', 'fr:').replace('spitball', 'bonimenter') });
    expect(await found()).toEqual([]);
  });

  test('keep what is known of the text while the registry changes elsewhere', async () => {
    const { project, found } = await open({ 'speakers.yaml': withVerb });
    await found();
    const before = (await project.stateOf(at('a.txt')))?.analysis?.language;
    project.open(at('speakers.yaml'), 1, withVerb.replace('Ada', 'Wang'));
    expect(await found()).toEqual([expect.stringContaining('probably by Wang')]);
    expect((await project.stateOf(at('a.txt')))?.analysis?.language).toBe(before);
  });
});

describe('settings', () => {
  test.each([
    null,
    undefined,
    'x',
    [],
    { include: 1, rules: [], minConfidence: 'x', maxProblems: -1, language: 3 },
    { inlayHints: null, codeLens: { enabled: 'no' }, semanticHighlighting: [] },
  ])('have defaults where a client sends %j', (raw) => {
    expect(readSettings(raw)).toEqual(readSettings({}));
  });

  test('have the defaults that the manifest and the README name', () => {
    const properties = Object.entries(manifest.contributes.configuration.properties);
    const defaults: Record<string, unknown> = {};
    for (const [name, { default: value }] of properties) {
      const [, group = '', key] = name.split('.');
      // Clients send settings with two dots as objects in one.
      defaults[group] = key === undefined ? value : { ...Object(defaults[group]), [key]: value };
    }
    expect(readSettings(defaults)).toEqual(defaultSettings);
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(`| \`whosaid.minConfidence\` | \`${defaultSettings.minConfidence}\` |`);
  });

  test('say how certain a quote must be, and a change of it counts at once', async () => {
    const { project } = workspace({ 'speakers.yaml': registry, 'a.txt': 'Ada said that the river rose by a metre.\n' });
    const codes = async () => (await project.findingsAt(at('a.txt'))).map(({ code }) => code);
    project.setSettings(readSettings({ language: 'en', minConfidence: 1 }));
    expect(await codes()).toEqual([]);
    project.setSettings(readSettings({ language: 'en' }));
    expect(await codes()).toEqual(['unlabeled-quote']);
  });

  test('are read where they make sense', () => {
    expect(
      readSettings({
        language: 'fr',
        minConfidence: 0.9,
        rules: { 'unlabeled-quote': 'off', nonsense: 'off', 'missing-text': 'loud' },
        inlayHints: { enabled: false, nonsense: true },
        codeLens: { paragraphs: true },
      }),
    ).toMatchObject({
      language: 'fr',
      minConfidence: 0.9,
      rules: { 'unlabeled-quote': 'off' },
      inlayHints: { enabled: false, unlabeled: false },
      codeLens: { enabled: true, paragraphs: true },
    });
  });
});
