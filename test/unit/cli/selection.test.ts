import { describe, expect, test } from 'vitest';
import { Selection } from '../../../server/src/cli/selection';
import type { Target } from '../../../server/src/cli/targets';
import { Project } from '../../../server/src/project/project';
import { relativeTo } from '../../../server/src/project/uri';
import { at, MemoryFiles, root } from '../kit/workspace';

const registry = 'version: 1\nspeakers: {}\n';
const files = {
  'speakers.yaml': registry,
  'b.txt': '',
  'b.txt.quotes.yaml': '',
  'a/speakers.yaml': registry,
  'a/a.txt': '',
  'a/deep/a.md': '',
  'a/deep/c.rst.quotes.yaml': '',
  'c.csv': '',
};
const folder = (path?: string): Target => ({ kind: 'folder', uri: path === undefined ? root : at(path) });
const named = (path: string): Target => ({ kind: 'file', uri: at(path) });
const glob = (fits: (path: string) => boolean): Target => ({ kind: 'glob', uri: root, pattern: 'x/*', fits });

async function select(...targets: Target[]) {
  const memory = new MemoryFiles(files);
  const selection = new Selection(new Project(memory), memory, targets);
  const texts = [];
  for await (const uri of selection.texts()) texts.push(relativeTo(uri, root));
  return { selection, texts, registries: [...selection.registries].map((uri) => relativeTo(uri, root)) };
}

test('a folder is everything in it: each text once, those of a folder before those below', async () => {
  const { texts, registries } = await select(folder());
  expect(texts).toEqual(['b.txt', 'a/a.txt', 'a/deep/a.md', 'a/deep/c.rst']);
  expect(registries).toEqual(['speakers.yaml', 'a/speakers.yaml']);
});

test('a folder in another is not searched twice', async () => {
  const { texts } = await select(folder('a/deep'), folder('a'));
  expect(texts).toEqual(['a/a.txt', 'a/deep/a.md', 'a/deep/c.rst']);
});

test('a file that is named is a text in any case, comes first and once', async () => {
  const { texts } = await select(folder(), named('c.csv'), named('a/a.txt'));
  expect(texts).toEqual(['c.csv', 'a/a.txt', 'b.txt', 'a/deep/a.md', 'a/deep/c.rst']);
});

test('a sidecar stands for its text, a registry for itself', async () => {
  const { texts, registries } = await select(named('b.txt.quotes.yaml'), named('b.txt'), named('speakers.yaml'));
  expect([texts, registries]).toEqual([['b.txt'], ['speakers.yaml']]);
});

describe('a pattern', () => {
  test('takes what fits it, by the name of the text or of its sidecar', async () => {
    const { texts, selection } = await select(glob((path) => path === 'a/a.txt' || path === 'b.txt.quotes.yaml'));
    expect(texts).toEqual(['b.txt', 'a/a.txt']);
    expect(selection.unmatched).toEqual([]);
  });

  test('that nothing fits is remembered', async () => {
    const { texts, selection } = await select(glob(() => false));
    expect([texts, selection.unmatched]).toEqual([[], ['x/*']]);
  });
});

test('who is unused can be said of a registry only where all texts below it are asked for', async () => {
  const { selection } = await select(
    folder('a'),
    glob(() => true),
  );
  expect([at('a/speakers.yaml'), at('speakers.yaml')].map((uri) => selection.coversAllBelow(uri))).toEqual([
    true,
    false,
  ]);
});
