import { describe, expect, test } from 'vitest';
import { createSpeaker, placeMeant } from '../../../server/src/features/speakers/create';
import { initializeProject } from '../../../server/src/features/speakers/initialize';
import { mergeEverywhere } from '../../../server/src/features/speakers/merge';
import {
  type NewNames,
  renameEverywhere,
  renameTargetInRegistry,
  renameTargetInSidecar,
} from '../../../server/src/features/speakers/rename';
import type { FileEdit } from '../../../server/src/features/workspaceEdit';
import { toSpeakerId } from '../../../server/src/model/speaker';
import type { Uri } from '../../../server/src/model/uri';
import type { Project } from '../../../server/src/project/project';
import { readRegistry } from '../../../server/src/speakers/registry';
import { cursorIn, lines } from '../kit/markers';
import { at, type MemoryFiles, root, workspace } from '../kit/workspace';
import { applied } from './kit';

const ada = toSpeakerId('ada');
const bob = toSpeakerId('bob');
const registry = lines('version: 1', 'speakers:', '  ada: {name: Ada} # first', '  bob: {name: Bob}');
const sidecar = (speaker: string) =>
  lines('version: 1', 'quotes:', '  - content: ada', `    speaker: ${speaker} # ada`);

const files: Record<string, string> = {
  'speakers.yaml': registry,
  'a.txt.quotes.yaml': sidecar('ada'),
  'b.txt.quotes.yaml': sidecar('bob'),
  'c.txt.quotes.yaml': lines('quotes:', '  - content: x', '    addressee: [bob, ada]'),
  'd.txt.quotes.yaml': sidecar('[ada, bob]'),
  'a.txt.eve.quotes.yaml': sidecar('ada'),
  'other/speakers.yaml': registry,
  'other/e.txt.quotes.yaml': sidecar('ada'),
};

async function indexed(all: Record<string, string> = files): Promise<{ project: Project; files: MemoryFiles }> {
  const { project, files: memory, indexer } = workspace(all);
  await indexer.indexAll();
  return { project, files: memory };
}

/** The files that an edit changes, by path, as they are then. */
async function changedBy(project: Project, all: Record<string, string>, edit: FileEdit) {
  if (!edit.ok) return edit.message;
  const texts = new Map<Uri, string>();
  for (const path of Object.keys(all)) {
    const source = await project.sources.get(at(path));
    if (source) texts.set(at(path), source.text);
  }
  const after = applied(texts, edit.edit);
  const changed = [...after].filter(([uri, text]) => texts.get(at(uri.slice(root.length + 1))) !== text);
  return Object.fromEntries(changed.map(([uri, text]) => [uri.slice(root.length + 1), text]));
}

async function rename(project: Project, id: typeof ada, names: NewNames, place = 'speakers.yaml') {
  const file = await project.registryAt(at(place));
  if (!file) throw new Error('no registry');
  return renameEverywhere(project, file, id, names);
}

describe('another id', () => {
  test('stands in the registry and in every sidecar that it governs, and in no other', async () => {
    const { project } = await indexed();
    expect(await changedBy(project, files, await rename(project, ada, { newId: 'eve' }))).toEqual({
      'speakers.yaml': registry.replace('ada:', 'eve:'),
      'a.txt.quotes.yaml': sidecar('eve'),
      'c.txt.quotes.yaml': files['c.txt.quotes.yaml']?.replace('ada', 'eve'),
      'd.txt.quotes.yaml': sidecar('[eve, bob]'),
    });
  });

  test('only has those sidecars read that name the old one', async () => {
    const { project, files: memory } = await indexed();
    memory.reads.length = 0;
    await rename(project, ada, { newId: 'eve' });
    expect(memory.reads.filter((uri) => uri.endsWith('.quotes.yaml')).toSorted()).toEqual(
      ['a', 'c', 'd'].map((name) => at(`${name}.txt.quotes.yaml`)),
    );
  });

  test('stands in what is open and not saved, under its version', async () => {
    const { project } = await indexed();
    project.open(at('b.txt.quotes.yaml'), 7, sidecar('ada'));
    project.open(at('other/e.txt.quotes.yaml'), 8, sidecar('ada'));
    project.open(at('a.txt.quotes.yaml'), 9, sidecar('bob'));
    const edit = await rename(project, ada, { newId: 'eve' });
    const changed = await changedBy(project, files, edit);
    expect(Object.keys(changed)).toEqual([
      'speakers.yaml',
      'b.txt.quotes.yaml',
      'c.txt.quotes.yaml',
      'd.txt.quotes.yaml',
    ]);
    expect(edit.ok && edit.edit.documentChanges).toContainEqual(
      expect.objectContaining({ textDocument: { uri: at('b.txt.quotes.yaml'), version: 7 } }),
    );
  });

  test('stands in what changed on disk where nobody watches', async () => {
    const { project, files: memory } = await indexed();
    project.sources.watched = false;
    memory.write('b.txt.quotes.yaml', sidecar('ada'));
    expect(await changedBy(project, files, await rename(project, ada, { newId: 'eve' }))).toHaveProperty(
      ['b.txt.quotes.yaml'],
      sidecar('eve'),
    );
  });

  test('comes with another name in one edit', async () => {
    const { project } = await indexed();
    expect(await changedBy(project, files, await rename(project, ada, { newId: 'eve', newName: 'Eve' }))).toMatchObject(
      {
        'speakers.yaml': registry.replace('ada: {name: Ada}', 'eve: {name: Eve, aliases: [Ada]}'),
        'a.txt.quotes.yaml': sidecar('eve'),
      },
    );
  });

  test('and back gives the same bytes everywhere', async () => {
    const { project } = await indexed();
    const there = await changedBy(project, files, await rename(project, ada, { newId: 'eve' }));
    if (typeof there === 'string') expect.fail(there);
    const all = { ...files, ...there };
    const { project: then } = await indexed(all);
    const back = await changedBy(then, all, await rename(then, toSpeakerId('eve'), { newId: 'ada' }));
    expect({ ...all, ...(typeof back === 'string' ? {} : back) }).toEqual(files);
  });

  test('corrects one that is in no registry wherever it stands', async () => {
    const all = { ...files, 'f.txt.quotes.yaml': sidecar('[adda, ada]') };
    const { project } = await indexed(all);
    expect(await changedBy(project, all, await rename(project, toSpeakerId('adda'), { newId: 'ada' }))).toEqual({
      'f.txt.quotes.yaml': sidecar('[ada]'),
    });
    expect(await rename(project, toSpeakerId('adda'), { newId: 'a b' })).toMatchObject({ ok: false });
  });

  test('is refused as a whole where one sidecar cannot be edited, and the message says which', async () => {
    const all = { ...files, 'sub/f.txt.quotes.yaml': `${sidecar('ada')}x: "open\n` };
    const { project } = await indexed(all);
    const result = await changedBy(project, all, await rename(project, ada, { newId: 'eve' }));
    expect(result).toMatch(/^sub\/f\.txt\.quotes\.yaml: The file cannot be edited before it can be read/);
  });

  test.each(['bob', 'a b', 'unknown'])('is refused: %s', async (newId) => {
    const { project } = await indexed();
    expect(await rename(project, ada, { newId })).toMatchObject({ ok: false });
  });

  test('that is the old one changes nothing', async () => {
    const { project } = await indexed();
    expect(await changedBy(project, files, await rename(project, ada, { newId: 'ada' }))).toEqual({});
  });
});

describe('two speakers who are one', () => {
  test('become one everywhere', async () => {
    const { project } = await indexed();
    const file = await project.registryAt(at('speakers.yaml'));
    if (!file) throw new Error('no registry');
    expect(await changedBy(project, files, await mergeEverywhere(project, file, bob, ada))).toEqual({
      'speakers.yaml': lines('version: 1', 'speakers:', '  ada: {name: Ada, aliases: [Bob]} # first'),
      'b.txt.quotes.yaml': sidecar('ada'),
      'c.txt.quotes.yaml': lines('quotes:', '  - content: x', '    addressee: [ada]'),
      'd.txt.quotes.yaml': sidecar('[ada]'),
    });
  });
});

describe('what can be renamed', () => {
  test.each([
    ['  - {content: x, speaker: a<|>da}', 'ada', 'ada'],
    ['  - {content: x, speaker: "<|>ada"}', 'ada', 'ada'],
    ['  - {speaker: [bob, ada<|>]}', 'ada', 'ada'],
    ["  - content: x\n    addressee:\n      - '<|>bob'", 'bob', 'bob'],
  ])('in a sidecar: %j', (marked, id, words) => {
    const { text, offset } = cursorIn(`quotes:\n${marked}\n`);
    const target = renameTargetInSidecar(text, offset);
    expect(target).toMatchObject({ ok: true, kind: 'id', id, words });
    expect(target.ok && text.slice(target.span.start, target.span.end)).toBe(words);
  });

  test.each(['content: a<|>da', 'note: ad<|>a', 'spe<|>aker: ada', 'speaker: unk<|>nown', 'speaker: ada # ad<|>a'])(
    'is nothing else in a sidecar: %j',
    (marked) => {
      const { text, offset } = cursorIn(`quotes:\n  - tags: [x]\n    ${marked}\n`);
      expect(renameTargetInSidecar(text, offset)).toMatchObject({ ok: false });
    },
  );

  test.each([
    ['  a<|>da: {name: Ada}', 'id', 'ada'],
    ['  "<|>ada": {name: Ada}', 'id', 'ada'],
    ['  ada: {name: <|>Ada L.}', 'name', 'Ada L.'],
    ["  ada:\n    name: 'Ada<|>'", 'name', 'Ada'],
  ])('in a registry: %j', async (marked, kind, words) => {
    const { text, offset } = cursorIn(`version: 1\nspeakers:\n${marked}\n`);
    const { project } = await indexed({ 'speakers.yaml': text });
    const file = await project.registryAt(at('speakers.yaml'));
    const target = file && renameTargetInRegistry(file, offset);
    expect(target).toMatchObject({ ok: true, kind, id: 'ada', words });
    expect(target?.ok && text.slice(target.span.start, target.span.end)).toBe(words);
  });

  test.each(['aliases: [a<|>da]', 'na<|>me: x', 'role: <|>ada'])(
    'is nothing else in a registry: %j',
    async (marked) => {
      const { text, offset } = cursorIn(`version: 1\nspeakers:\n  ada:\n    notes: x\n    ${marked}\n`);
      const { project } = await indexed({ 'speakers.yaml': text });
      const file = await project.registryAt(at('speakers.yaml'));
      expect(file && renameTargetInRegistry(file, offset)).toMatchObject({ ok: false });
    },
  );
});

describe('a new speaker', () => {
  async function created(all: Record<string, string>, uri: string, name: string, id?: string) {
    const { project } = await indexed(all);
    const place = await placeMeant(project, at(uri));
    if ('ok' in place) return place.message;
    const result = createSpeaker(place, name, id);
    if (!result.ok) return result.message;
    return { changed: await changedBy(project, all, result), answer: result.answer };
  }

  test('goes to the registry of the text, under an id of its own', async () => {
    expect(await created(files, 'other/e.txt', 'ADA')).toEqual({
      changed: { 'other/speakers.yaml': `${registry}  ada-2: {name: ADA}\n` },
      answer: 'ada-2',
    });
    expect(await created(files, 'speakers.yaml', ' Wang\n Yi ', 'wang')).toEqual({
      changed: { 'speakers.yaml': `${registry}  wang: {name: Wang Yi}\n` },
      answer: 'wang',
    });
  });

  test.each([{}, { 'speakers.yaml': '' }])('creates the registry where there is none: %j', async (all) => {
    expect(await created({ ...all, 'sub/a.txt.quotes.yaml': sidecar('x') }, 'sub/a.txt', 'Ada')).toEqual({
      changed: { 'speakers.yaml': 'version: 1\nspeakers:\n  ada:\n    name: Ada\n' },
      answer: 'ada',
    });
  });

  test('is refused without a name, under an id that is taken or none, and in a file of somebody else', async () => {
    expect(await created(files, 'a.txt', ' ')).toBe('A speaker needs a name.');
    expect(await created(files, 'a.txt', 'Ada', 'ada')).toContain('is taken');
    expect(await created(files, 'a.txt', 'Ada', 'a b')).toContain('cannot be an id');
    const foreign = { 'speakers.yaml': 'speakers:\n  ada:\n    talk: x\n', 'a.txt.quotes.yaml': sidecar('x') };
    expect(await created(foreign, 'a.txt', 'Ada')).toContain('speakers.yaml is no registry of speakers');
  });
});

describe('a folder becomes a project', () => {
  test('by a registry without speakers, which the first one fills', async () => {
    const { project } = await indexed({});
    const changed = await changedBy(project, {}, await initializeProject(project, root));
    const text = typeof changed === 'string' ? changed : (changed['speakers.yaml'] ?? '');
    expect(text).toMatch(/^version: 1\n(?:# .*\n)+speakers:\n$/);
    expect(readRegistry(text)).toMatchObject({ schemaProblems: [], syntaxProblems: [] });
    const { project: then } = await indexed({ 'speakers.yaml': text });
    const place = await placeMeant(then, at('a.txt'));
    if ('ok' in place) expect.fail(place.message);
    const after = await changedBy(then, { 'speakers.yaml': text }, createSpeaker(place, 'Ada'));
    expect(after).toEqual({ 'speakers.yaml': `${text}  ada:\n    name: Ada\n` });
  });

  test.each([
    ['one is there', 'sub', 'sub/speakers.yaml'],
    ['one is above', 'sub', 'speakers.yaml'],
  ])('unless %s', async (_, folder, path) => {
    const { project } = await indexed({ [path]: registry });
    const message = `There is a registry already: ${path}. Add speakers there.`;
    expect(await initializeProject(project, at(folder))).toEqual({ ok: false, message });
  });

  test('unless the file is somebody else’s', async () => {
    const { project } = await indexed({ 'speakers.yaml': 'speakers: []\n' });
    expect(await initializeProject(project, root)).toMatchObject({ ok: false });
  });
});
