import { describe, expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver-types';
import { definitionInRegistry, definitionInSidecar, definitionInText } from '../../../server/src/features/definition';
import { highlightsInSidecar, highlightsInText } from '../../../server/src/features/documentHighlight';
import {
  referencesInText,
  speakersAtRegistry,
  speakersAtSidecar,
  speakersAtText,
} from '../../../server/src/features/references';
import {
  symbolsOfRegistry,
  symbolsOfSidecar,
  symbolsOfText,
  workspaceSymbols,
} from '../../../server/src/features/symbols';
import { registry, sidecar, text } from './files';
import { type Files, type Opened, opened } from './kit';

type Range = LocationLink['targetRange'];

/** `file: words` for a range of a file. */
function words({ texts }: Opened, uri: string, { start, end }: Range): string {
  const source = [...texts].find(([known]) => known === uri)?.[1] ?? '';
  const line = source.split('\n')[start.line] ?? '';
  return `${uri.slice(uri.lastIndexOf('/') + 1)}:${start.line + 1}: ${line.slice(start.character, end.line === start.line ? end.character : undefined)}`;
}

describe('go to speaker', () => {
  async function fromText(source: string, files: Files = { sidecar, registry }): Promise<string[]> {
    const all = await opened({ ...files, text: source });
    return definitionInText(all.state, all.offset).map((link) => words(all, link.targetUri, link.targetSelectionRange));
  }

  test.each([
    ['a mention', text.replace('visited Wang', 'visited W<|>ang'), ['speakers.yaml:3: wang-yi']],
    ['a source', text.replace('Wang said', 'W<|>ang said'), ['speakers.yaml:3: wang-yi']],
    ['a pronoun', text.replace('He', 'H<|>e'), ['speakers.yaml:3: wang-yi']],
    ['a quote', text.replace('China', 'C<|>hina'), ['speakers.yaml:3: wang-yi']],
    ['another name', text.replace('Lavrov', 'Lav<|>rov'), ['speakers.yaml:13: sergei-lavrov']],
    ['other words', text.replace('visited', 'v<|>isited'), []],
  ])('from %s', async (_, source, expected) => {
    expect(await fromText(source)).toEqual(expected);
  });

  test('from an unlabeled quote to who probably speaks', async () => {
    expect(await fromText(text.replace('China', 'C<|>hina'), { registry })).toEqual(['speakers.yaml:3: wang-yi']);
  });

  test('from a name of two speakers to both', async () => {
    const two = registry.replace('aliases: [Lavrov]', 'aliases: [Lavrov, Wang]');
    expect(await fromText(text.replace('visited Wang', 'visited W<|>ang'), { sidecar, registry: two })).toEqual([
      'speakers.yaml:3: wang-yi',
      'speakers.yaml:13: sergei-lavrov',
    ]);
  });

  test.each([
    ['speaker: wang-yi', 'speaker: w<|>ang-yi', ['speakers.yaml:3: wang-yi']],
    ['content: that China wins', 'content: that <|>China wins', ['a.txt:1: that China wins']],
    ['source: Wang', 'source: W<|>ang', ['a.txt:1: Wang']],
    ['cue: added', 'cue: ad<|>ded', ['a.txt:2: added']],
    ['type: indirect', 'type: in<|>direct', []],
  ])('from `%s` in a sidecar', async (before, after, expected) => {
    const all = await opened({ text, sidecar: sidecar.replace(before, after), registry });
    const links = definitionInSidecar(all.state, all.offset);
    expect(links.map((link) => words(all, link.targetUri, link.targetSelectionRange))).toEqual(expected);
  });

  test('from a dismissed content in a sidecar to the text', async () => {
    const dismissed = `${sidecar}dismissed:\n  - content: visited <|>Wang\n`;
    const all = await opened({ text, sidecar: dismissed, registry });
    const links = definitionInSidecar(all.state, all.offset);
    expect(links.map((link) => words(all, link.targetUri, link.targetSelectionRange))).toEqual([
      'a.txt:3: visited Wang',
    ]);
  });

  test('from an entry of the registry to itself', async () => {
    const all = await opened({ text, sidecar, registry: registry.replace('Sergei', 'Ser<|>gei') });
    const links = all.registry ? definitionInRegistry(all.registry, all.offset) : [];
    expect(links.map((link) => words(all, link.targetUri, link.targetSelectionRange))).toEqual([
      'speakers.yaml:13: sergei-lavrov',
    ]);
  });
});

describe('references', () => {
  const expected = [
    'a.txt:1: Wang',
    'a.txt:1: that China wins',
    'a.txt:2: He',
    'a.txt:2: that Russia wins, too',
    'a.txt:3: Wang',
  ];

  test.each([
    ['a mention', { text: text.replace('visited Wang', 'visited W<|>ang') }],
    ['a quote', { text: text.replace('Russia', 'R<|>ussia') }],
    ['an id in a sidecar', { sidecar: sidecar.replace('speaker: wang-yi', 'speaker: wa<|>ng-yi') }],
    ['an entry of the registry', { registry: registry.replace('wang-yi', 'wang<|>-yi') }],
  ])('of %s are every quote and mention', async (_, files) => {
    const all = await opened({ text, sidecar, registry, ...files });
    const ids = [
      ...('text' in files ? speakersAtText(all.state, all.offset) : []),
      ...('sidecar' in files ? speakersAtSidecar(all.state, all.offset) : []),
      ...('registry' in files && all.registry ? speakersAtRegistry(all.registry, all.offset) : []),
    ];
    const found = referencesInText(all.state, new Set(ids)).map(({ uri, range }) => words(all, uri, range));
    expect(found).toEqual(expected);
  });

  test('name the sidecar where the words are not in the text', async () => {
    const all = await opened({
      text,
      sidecar: sidecar.replace('that Russia wins, too', 'gone for ever and ever'),
      registry,
    });
    const found = referencesInText(all.state, new Set(['wang-yi' as never])).map(({ uri, range }) =>
      words(all, uri, range),
    );
    expect(found).toContain('a.txt.quotes.yaml:12: wang-yi');
  });
});

describe('highlights', () => {
  test('mark every name, source and quote of a speaker in the text', async () => {
    const all = await opened({ text: text.replace('Wang said', 'W<|>ang said'), sidecar, registry });
    const found = highlightsInText(all.state, all.offset).map(({ range }) => words(all, 'file:///w/a.txt', range));
    expect(found.toSorted()).toEqual([
      'a.txt:1: Wang',
      'a.txt:1: that China wins',
      'a.txt:2: He',
      'a.txt:2: that Russia wins, too',
      'a.txt:3: Wang',
    ]);
  });

  test('mark every use of an id in a sidecar', async () => {
    const all = await opened({ text, sidecar: sidecar.replace('speaker: wang-yi', 'speaker: wa<|>ng-yi'), registry });
    expect(highlightsInSidecar(all.state, all.offset).map(({ range }) => range.start.line + 1)).toEqual([6, 12]);
  });
});

describe('symbols', () => {
  test('of a text are its quotes, labeled or not', async () => {
    const half = sidecar.slice(0, sidecar.indexOf('  - content: that Russia'));
    const { state } = await opened({ text, sidecar: half, registry });
    expect(symbolsOfText(state).map(({ name, detail }) => `${name} (${detail})`)).toEqual([
      'Wang Yi: “that China wins” (indirect)',
      'Wang Yi?: “that Russia wins, too” (unlabeled, indirect)',
    ]);
  });

  test('of a sidecar are its entries', async () => {
    const { state } = await opened({
      text,
      sidecar: `${sidecar}dismissed:\n  - content: visited\n    reason: no\n`,
      registry,
    });
    expect(symbolsOfSidecar(state).map(({ name, detail }) => `${name} (${detail})`)).toEqual([
      'Wang Yi: “that China wins” (indirect)',
      'Wang Yi: “that Russia wins, too” (indirect)',
      'dismissed: “visited” (no)',
    ]);
  });

  test('of a registry are its speakers', async () => {
    const { registry: file } = await opened({ text, registry });
    expect(file && symbolsOfRegistry(file).map(({ name, detail }) => `${name} (${detail})`)).toEqual([
      'Wang Yi (Foreign Minister of China)',
      'Sergei Lavrov (sergei-lavrov)',
    ]);
  });

  test.each([
    ['', ['Wang Yi', 'Sergei Lavrov']],
    ['wyi', ['Wang Yi']],
    ['王', ['Wang Yi (王毅)']],
    ['lavrov', ['Sergei Lavrov']],
    ['zzz', []],
  ])('of a workspace are found by %j', async (query, expected) => {
    const { registry: file } = await opened({ text, registry });
    expect(file && workspaceSymbols(file, query).map(({ name }) => name)).toEqual(expected);
  });
});
