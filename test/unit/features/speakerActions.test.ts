import { describe, expect, test } from 'vitest';
import { CodeActionKind } from 'vscode-languageserver-types';
import { wantsRefactorings } from '../../../server/src/features/codeActions/context';
import { fixRegistry } from '../../../server/src/features/codeActions/registry';
import { actionsOnName, selectedName } from '../../../server/src/features/codeActions/selectedName';
import { toDiagnostics } from '../../../server/src/features/diagnostics';
import { placeMeant } from '../../../server/src/features/speakers/create';
import { lines, marked } from '../kit/markers';
import { registry } from './files';
import { applied, opened, registryUri, textUri } from './kit';

/** The actions on the marked words of a text. */
async function onWords(source: string, speakers: string | undefined, canCreate = true) {
  const { text, ranges } = marked(source);
  const all = await opened({
    text,
    ...(speakers === undefined ? { sidecar: 'version: 1\n' } : { registry: speakers }),
  });
  const place = await placeMeant(all.project, textUri);
  const [span] = ranges;
  const lines = all.state.text?.lines;
  if ('ok' in place || !span || !lines) throw new Error('nothing to act on');
  const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  const context = { uri: textUri, range, diagnostics: [], canCreate, canPick: false };
  return { all, actions: actionsOnName(all.state, place, context) };
}

describe('on a selected name', () => {
  test('a speaker can be added, or the name to a speaker, the nearest first', async () => {
    const { all, actions } = await onWords('Then <|Foreign Minister Lavrov |>said no.\n', registry);
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
      ['Add speaker “Foreign Minister Lavrov”', CodeActionKind.Refactor],
      ['Add “Foreign Minister Lavrov” as alias of Sergei Lavrov', CodeActionKind.Refactor],
      ['Add “Foreign Minister Lavrov” as alias of Wang Yi', CodeActionKind.Refactor],
    ]);
    expect(applied(all.texts, actions[0]?.edit).get(registryUri)).toBe(
      `${registry}  foreign-minister-lavrov:\n    name: Foreign Minister Lavrov\n`,
    );
    expect(applied(all.texts, actions[1]?.edit).get(registryUri)).toBe(
      registry.replace('[Lavrov]', '[Lavrov, Foreign Minister Lavrov]'),
    );
  });

  test('at most five speakers are offered', async () => {
    const many = ['Ann', 'Ben', 'Cem', 'Dan', 'Eve', 'Fay', 'Gil'].map(
      (name) => `  ${name.toLowerCase()}: {name: ${name}}`,
    );
    const { actions } = await onWords('<|Gila|> came.\n', lines('version: 1', 'speakers:', ...many));
    expect(actions).toHaveLength(6);
    expect(actions[1]?.title).toBe('Add “Gila” as alias of Gil');
  });

  test('the registry is created where there is none, by clients that can', async () => {
    const { all, actions } = await onWords('<|Zhao|> said no.\n', undefined);
    expect(actions.map(({ title }) => title)).toEqual(['Add speaker “Zhao”']);
    expect(applied(all.texts, actions[0]?.edit).get(registryUri)).toBe(
      'version: 1\nspeakers:\n  zhao:\n    name: Zhao\n',
    );
    expect((await onWords('<|Zhao|> said no.\n', undefined, false)).actions).toEqual([]);
  });

  test.each(['Then <|Lavrov|> left.', 'Sergei <|Lavrov|> left.', 'The <|river|> rose.', '<||>Zhao left.'])(
    'nothing is offered for what names somebody already, or nobody: %s',
    async (source) => {
      expect((await onWords(`${source}\n`, registry)).actions).toEqual([]);
    },
  );
});

describe('a selection is a name', () => {
  test.each<[string, string | undefined]>([
    ['<|Zhao Lijian|> said', 'Zhao Lijian'],
    ['<| Zhao\nLijian, |>said', 'Zhao\nLijian'],
    ['<|Zhao’s|> words', 'Zhao'],
    ['<|M. Zhao|> a dit', 'M. Zhao'],
    ['<|Ursula von der Leyen|>', 'Ursula von der Leyen'],
    ['<|E\u0301douard O’Neill-Smith|>', 'E\u0301douard O’Neill-Smith'],
    ['<|赵立坚|>说', '赵立坚'],
    ['<|the minister|>', undefined],
    ['<|Zhao said|> no', undefined],
    ['<|Zhao, Wang|>', undefined],
    ['Zh<|ao|>', undefined],
    ['<|Zh|>ao', undefined],
    ['<|Zhao spoke Friday|>', undefined],
    ['<|A B C D E F G H I|>', undefined],
    ['<|2020|>', undefined],
    ['<|…|>', undefined],
  ])('%j: %j', (source, name) => {
    const { text, ranges } = marked(source);
    const span = ranges[0] && selectedName(text, ranges[0]);
    expect(span && text.slice(span.start, span.end)).toBe(name);
  });
});

/** The titles of the actions on an id of a registry, and the actions. */
async function onId(text: string, words: string, canMerge = true) {
  const all = await opened({ text: 'Ada said that it rains.\n', registry: text });
  const file = all.registry;
  const source = file?.source;
  if (!file || !source) throw new Error('no registry');
  const position = source.lines.positionAt(text.indexOf(words));
  const findings = all.project.findingsOfRegistry(file);
  const diagnostics = toDiagnostics(findings, {
    source,
    sourceOf: () => undefined,
    pageOf: () => undefined,
    most: 100,
  });
  const context = {
    uri: registryUri,
    range: { start: position, end: position },
    diagnostics,
    canCreate: true,
    canPick: false,
  };
  return { all, actions: fixRegistry(file, findings, context, canMerge) };
}

describe('on a speaker whom nothing names', () => {
  test('the entry can be removed', async () => {
    const { all, actions } = await onId(registry, 'sergei-lavrov');
    expect(actions.map(({ title }) => title)).toEqual(['Remove Sergei Lavrov from the registry']);
    expect(actions[0]?.diagnostics).toMatchObject([{ code: 'unused-speaker' }, { code: 'unused-speaker' }]);
    expect(applied(all.texts, actions[0]?.edit).get(registryUri)).toBe(
      registry.slice(0, registry.indexOf('  sergei-lavrov')),
    );
  });
});

describe('on speakers with a name in common', () => {
  const twice = lines(
    'version: 1',
    'speakers:',
    '  lavrov: {name: Lavrov, wikidata: Q1}',
    '  sergei: {name: Sergei, aliases: [LAVROV], wikidata: Q1}',
  );

  test.each(['LAVROV', 'sergei'])('both directions of merging are offered, once: at %s', async (words) => {
    const { actions } = await onId(twice, words);
    const merges = actions.filter(({ title }) => title.startsWith('Merge'));
    expect(merges.map(({ title }) => title)).toEqual([
      'Merge Sergei (sergei) into Lavrov (lavrov)',
      'Merge Lavrov (lavrov) into Sergei (sergei)',
    ]);
    expect(merges[0]?.command).toMatchObject({
      command: 'whosaid.mergeSpeakers',
      arguments: [{ uri: registryUri, from: 'sergei', into: 'lavrov' }],
    });
  });

  test('merging is not offered to clients that let no command make edits', async () => {
    expect((await onId(twice, 'LAVROV', false)).actions).toEqual([]);
  });
});

test.each<[string[] | undefined, boolean]>([
  [undefined, true],
  [['refactor'], true],
  [['refactor.extract'], false],
  [['quickfix'], false],
  [[''], true],
])('kinds of actions on names: %j', (only, expected) => {
  expect(wantsRefactorings(only)).toBe(expected);
});
