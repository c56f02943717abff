import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completeRegistry, completeSidecar } from '../../../server/src/features/completion';
import { lines } from '../kit/markers';
import { registry, text } from './files';
import { opened } from './kit';

const plain = { markdown: false, snippets: false };

async function inSidecar(source: string): Promise<{ items: CompletionItem[]; accept: (label: string) => string }> {
  const { state, offset, texts } = await opened({ text, sidecar: source, registry });
  const before = [...texts.values()][1] ?? '';
  return {
    items: completeSidecar(state, offset, plain),
    accept: accepting(before, completeSidecar(state, offset, plain)),
  };
}

async function inRegistry(source: string): Promise<{ items: CompletionItem[]; accept: (label: string) => string }> {
  const { registry: file, offset, texts } = await opened({ text, registry: source });
  const before = [...texts.values()][1] ?? '';
  const items = file ? completeRegistry(file, offset, plain) : [];
  return { items, accept: accepting(before, items) };
}

/** The file after an item is accepted, so that tests see what people see. */
function accepting(before: string, items: readonly CompletionItem[]) {
  return (label: string) => {
    const edit = items.find((item) => item.label === label)?.textEdit;
    if (!edit || !('range' in edit))
      return expect.fail(`no ${label} among ${items.map((item) => item.label).join(', ')}`);
    const { start, end } = edit.range;
    const all = before.split('\n');
    const line = all[start.line] ?? '';
    expect(start.line).toBe(end.line);
    all[start.line] = line.slice(0, start.character) + edit.newText + line.slice(end.character);
    return all.join('\n');
  };
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

describe('in a sidecar', () => {
  test('an empty file starts with the keys of the file', async () => {
    const { items, accept } = await inSidecar('<|>');
    expect(labels(items)).toEqual(['version', 'language', 'quotes', 'dismissed']);
    expect(accept('version')).toBe('version: 1');
    expect(accept('quotes')).toBe('quotes:\n  - content: ');
  });

  test('keys that are there are not offered again', async () => {
    const { items, accept } = await inSidecar(
      lines('version: 1', 'quotes:', '  - content: that China wins', '    ty<|>', '    speaker: wang-yi'),
    );
    expect(labels(items)).toEqual(['type', 'source', 'cue', 'addressee', 'medium', 'tags', 'note', 'status']);
    expect(accept('type')).toBe(
      lines('version: 1', 'quotes:', '  - content: that China wins', '    type: ', '    speaker: wang-yi'),
    );
    expect(items[0]?.documentation).toMatchObject({ value: expect.stringContaining('quotation marks') });
  });

  test('an empty line in a quote offers its keys', async () => {
    const { items } = await inSidecar('version: 1\nquotes:\n  - content: that China wins\n    <|>');
    expect(labels(items)).toContain('speaker');
  });

  test('a new item offers the keys of a quote', async () => {
    const { items, accept } = await inSidecar('version: 1\nquotes:\n  - <|>\n');
    expect(labels(items).slice(0, 3)).toEqual(['content', 'type', 'speaker']);
    expect(accept('content')).toBe('version: 1\nquotes:\n  - content: \n');
  });

  test('a key with its colon gets no second one', async () => {
    const { accept } = await inSidecar(lines('version: 1', 'quotes:', '  - content: x', '    sp<|>: wang-yi'));
    expect(accept('speaker')).toBe(lines('version: 1', 'quotes:', '  - content: x', '    speaker: wang-yi'));
  });

  test('ids come with name and role, those of the text first, and are found by any name', async () => {
    const { items, accept } = await inSidecar(lines('version: 1', 'quotes:', '  - content: x', '    speaker: <|>'));
    expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'wang-yi: Wang Yi, Foreign Minister of China',
      'sergei-lavrov: Sergei Lavrov',
      'unknown: Nobody can say who speaks',
    ]);
    expect(items[0]?.filterText).toContain('王毅');
    expect(accept('wang-yi')).toBe(lines('version: 1', 'quotes:', '  - content: x', '    speaker: wang-yi'));
  });

  test.each([
    ['speaker: [wang-yi, <|>]', 'speaker: [wang-yi, sergei-lavrov]'],
    ['speaker: [wang-yi, se<|>', 'speaker: [wang-yi, sergei-lavrov'],
    ['speaker: "se<|>"', 'speaker: sergei-lavrov'],
    ['addressee: <|>', 'addressee: sergei-lavrov'],
    ['speaker:\n      - <|>', 'speaker:\n      - sergei-lavrov'],
  ])('ids complete %j', async (before, after) => {
    const { accept } = await inSidecar(`version: 1\nquotes:\n  - content: x\n    ${before}\n`);
    expect(accept('sergei-lavrov')).toBe(`version: 1\nquotes:\n  - content: x\n    ${after}\n`);
  });

  test.each([
    ['type', ['direct', 'indirect', 'mixed', 'free-indirect', 'reported']],
    ['status', ['suggested']],
    ['medium', ['speech', 'thought', 'writing']],
  ])('values of %s', async (key, expected) => {
    expect(labels((await inSidecar(`version: 1\nquotes:\n  - content: x\n    ${key}: <|>\n`)).items)).toEqual(expected);
  });

  test('the version is a number', async () => {
    expect((await inSidecar('version: <|>\n')).accept('1')).toBe('version: 1\n');
  });

  test('languages are those that the detector knows', async () => {
    expect(labels((await inSidecar('version: 1\nlanguage: <|>\n')).items)).toEqual(
      expect.arrayContaining(['en', 'fr', 'vi']),
    );
  });

  test('sources and cues are words of the text near the content', async () => {
    const source = await inSidecar(
      lines('version: 1', 'quotes:', '  - content: that Russia wins, too', '    source: <|>'),
    );
    expect(labels(source.items)[0]).toBe('He');
    expect(labels(source.items)).toContain('Lavrov');
    const cue = await inSidecar(lines('version: 1', 'quotes:', '  - content: that Russia wins, too', '    cue: <|>'));
    expect(labels(cue.items)[0]).toBe('added');
  });

  test('contents are the quotes that nobody has labeled', async () => {
    const { items, accept } = await inSidecar(lines('version: 1', 'quotes:', '  - content: <|>'));
    expect(labels(items)).toEqual(['that China wins', 'that Russia wins, too']);
    expect(accept('that China wins')).toBe(lines('version: 1', 'quotes:', '  - content: that China wins'));
  });

  test.each([
    'version: 1 # a <|>comment\n',
    'version: 1\nquotes:\n  - content: x\n    note: any <|>thing\n',
    'version: 1\nquotes:\n  - content: x\n    mood: <|>\n',
  ])('nothing is offered in %j', async (source) => {
    expect((await inSidecar(source)).items).toEqual([]);
  });
});

describe('in a registry', () => {
  test('keys of a speaker', async () => {
    const { items, accept } = await inRegistry(lines('version: 1', 'speakers:', '  ada:', '    name: Ada', '    <|>'));
    expect(labels(items)).toEqual([
      'aliases',
      'kind',
      'role',
      'affiliation',
      'country',
      'pronouns',
      'wikidata',
      'links',
      'notes',
    ]);
    expect(accept('aliases')).toBe(lines('version: 1', 'speakers:', '  ada:', '    name: Ada', '    aliases: []'));
  });

  test.each([
    ['kind', ['person', 'organization', 'group', 'role']],
    ['pronouns', ['he', 'she', 'they', 'it']],
  ])('values of %s', async (key, expected) => {
    expect(labels((await inRegistry(`version: 1\nspeakers:\n  ada:\n    name: Ada\n    ${key}: <|>\n`)).items)).toEqual(
      expected,
    );
  });

  test('countries by code, found by name', async () => {
    const { items } = await inRegistry('version: 1\nspeakers:\n  ada:\n    name: Ada\n    country: <|>\n');
    expect(items.find(({ label }) => label === 'VN')).toMatchObject({ detail: 'Vietnam', filterText: 'VN Vietnam' });
  });
});
