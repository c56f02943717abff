import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { confirm, reject } from '../../../server/src/features/annotate/suggested';
import { wants } from '../../../server/src/features/codeActions/action';
import { labelActions } from '../../../server/src/features/codeActions/labels';
import { fixSuggestion } from '../../../server/src/features/codeActions/suggestion';
import type { FileEdit } from '../../../server/src/features/workspaceEdit';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { lines, marked } from '../kit/markers';
import { registry, sidecar, text } from './files';
import { applied, opened, sidecarUri, textUri } from './kit';

async function inText(source: string, file: string = sidecar, only?: readonly string[]) {
  const { text: plain, ranges, cursors } = marked(source);
  const all = await opened({ text: plain, sidecar: file, registry });
  const { start, end } = ranges[0] ?? { start: cursors[0] ?? 0, end: cursors[0] ?? 0 };
  const lineStarts = all.state.text?.lines;
  const range = {
    start: lineStarts?.positionAt(start) ?? { line: 0, character: 0 },
    end: lineStarts?.positionAt(end) ?? { line: 0, character: 0 },
  };
  const context = { uri: textUri, range, diagnostics: [], canCreate: true, canPick: false };
  return { all, actions: labelActions(all.state, context, only), fixes: fixSuggestion(all.state, context, true) };
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

function argument(actions: readonly CodeAction[], title: string): unknown {
  const action = actions.find((candidate) => candidate.title === title);
  if (!action) expect.fail(`no “${title}” among ${titles(actions).join(' / ')}`);
  return [action.command?.command, ...(action.command?.arguments ?? [])];
}

describe('on a labeled quote', () => {
  test('speaker, type, edges, a split and removal are offered under titles that stand for themselves', async () => {
    const { actions } = await inText(text.replace('China', '<|>China'));
    expect(titles(actions)).toEqual([
      'Change speaker of “that China wins” to Sergei Lavrov',
      'Change speaker of “that China wins” to unknown',
      'Change type of “that China wins” to direct',
      'Change type of “that China wins” to mixed',
      'Change type of “that China wins” to free-indirect',
      'Change type of “that China wins” to reported',
      'Extend “that China wins” at its start by a word',
      'Extend “that China wins” at its start by a sentence',
      'Shrink “that China wins” at its start by a word',
      'Extend “that China wins” at its end by a word',
      'Extend “that China wins” at its end by a sentence',
      'Shrink “that China wins” at its end by a word',
      'Split “that China wins” at the cursor',
      'Remove the label of “that China wins”',
    ]);
    expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['refactor.rewrite']));
  });

  test('the commands name the quote and what becomes of it', async () => {
    const { actions } = await inText(text.replace('China', '<|>China'));
    const at = { uri: textUri, start: 10, end: 25, entry: 0 };
    expect(argument(actions, 'Change speaker of “that China wins” to Sergei Lavrov')).toEqual([
      'whosaid.setSpeaker',
      { ...at, speaker: 'sergei-lavrov' },
    ]);
    expect(argument(actions, 'Shrink “that China wins” at its end by a word')).toEqual([
      'whosaid.adjust',
      { ...at, edge: 'end', direction: 'shrink', by: 'word' },
    ]);
    expect(argument(actions, 'Remove the label of “that China wins”')).toEqual(['whosaid.remove', at]);
  });

  test('a quote that cannot shrink or be split is not offered to', async () => {
    const { actions } = await inText(
      'Wang said <|>yes.\n',
      lines('quotes:', '  - content: yes', '    speaker: wang-yi'),
    );
    expect(titles(actions).filter((title) => /Shrink|Split/.test(title))).toEqual([]);
  });

  test('nothing is offered elsewhere', async () => {
    expect((await inText(text.replace('visited', 'vis<|>ited'))).actions).toEqual([]);
  });
});

describe('on selected words', () => {
  test('who spoke last comes first', async () => {
    const file = sidecar.replace('speaker: wang-yi\n    source: He', 'speaker: sergei-lavrov\n    source: He');
    const { actions } = await inText(text.replace('Lavrov visited', '<|Lavrov visited|>'), file);
    expect(titles(actions).slice(0, 3)).toEqual([
      'Label “Lavrov visited” as a quote of Sergei Lavrov',
      'Label “Lavrov visited” as a quote of Wang Yi',
      'Label “Lavrov visited” as a quote of an unknown speaker',
    ]);
    expect(argument(actions, 'Label “Lavrov visited” as a quote of Wang Yi')).toEqual([
      'whosaid.add',
      { uri: textUri, content: [{ start: 59, end: 73 }], speaker: 'wang-yi' },
    ]);
  });

  test('they can become the source or the cue of the nearest quote', async () => {
    const { actions } = await inText(
      text.replace('Wang said', '<|Wang|> said'),
      sidecar.replace('    source: Wang\n', ''),
    );
    expect(argument(actions, 'Make “Wang” the source of “that China wins”')).toEqual([
      'whosaid.setWords',
      { uri: textUri, start: 10, end: 25, entry: 0, part: 'source', words: [{ start: 0, end: 4 }] },
    ]);
    const said = await inText(text.replace('said', '<|said|>'));
    expect(titles(said.actions)).toContain('Make “said” the source of “that China wins”');
    expect(titles(said.actions)).not.toContain('Make “said” the cue of “that China wins”');
  });

  test('they can become more of the nearest quote', async () => {
    const { actions } = await inText(text.replace('Wang said', '<|Wang|> said'));
    expect(argument(actions, 'Add “Wang” to “that China wins”')).toEqual([
      'whosaid.addWords',
      { uri: textUri, start: 10, end: 25, entry: 0, words: [{ start: 0, end: 4 }] },
    ]);
  });

  test('more of the quote of their own sentence, though another one ends right before them', async () => {
    const twice = 'Wang said that China wins. <|Rain|> falls, Wang said, and snow falls. Wang left.\n';
    const both = lines(
      'quotes:',
      '  - content: that China wins',
      '    speaker: wang-yi',
      '  - content: and snow falls',
      '    speaker: wang-yi',
    );
    expect(titles((await inText(twice, both)).actions)).toContain('Add “Rain” to “and snow falls”');
  });

  test('several quotes can become one', async () => {
    const { actions } = await inText(text.replace('China wins.\nHe added that', '<|China wins.\nHe added that|>'));
    expect(argument(actions, 'Merge 2 labeled quotes from “that China wins” on into one')).toEqual([
      'whosaid.merge',
      { uri: textUri, start: 15, end: 40 },
    ]);
  });

  test('white space is no selection', async () => {
    const { actions } = await inText(text.replace('Lavrov visited', 'Lavrov<| |>visited'));
    expect(actions).toEqual([]);
  });
});

function after(texts: Parameters<typeof applied>[0], edit: FileEdit): string | undefined {
  return edit.ok ? applied(texts, edit.edit).get(sidecarUri) : edit.message;
}

describe('suggestions', () => {
  const suggested = lines(
    'version: 1',
    'language: en',
    'quotes:',
    '  - content: that China wins',
    '    speaker: wang-yi',
    '    status: suggested',
    '  - content: that Russia wins, too',
    '    speaker: wang-yi',
    '    status: suggested',
  );

  test('are confirmed and rejected from the text, confirming preferred', async () => {
    const { all, fixes } = await inText(text.replace('China', '<|>China'), suggested);
    expect(titles(fixes)).toEqual([
      'Confirm “that China wins” by Wang Yi',
      'Reject “that China wins” by Wang Yi: not a quote',
      'Confirm all 2 suggested quotes of this text',
    ]);
    expect(fixes.map(({ isPreferred }) => isPreferred ?? false)).toEqual([true, false, false]);
    const place = { uri: textUri, start: 10, end: 25, entry: 0 };
    expect(fixes.slice(0, 2).map(({ command, edit }) => [command?.command, command?.arguments, edit])).toEqual([
      ['whosaid.confirm', [place], undefined],
      ['whosaid.reject', [place], undefined],
    ]);
    expect(after(all.texts, confirm(all.state, { place }))).toBe(suggested.replace('    status: suggested\n', ''));
    expect(after(all.texts, reject(all.state, { place }))).toMatch(/dismissed:\n {2}- content: that China wins\n$/);
    expect(argument(fixes, 'Confirm all 2 suggested quotes of this text')).toEqual([
      'whosaid.confirm',
      { uri: textUri },
    ]);
  });

  test('of one speaker are confirmed together, where others speak as well', async () => {
    const title = 'Confirm the 2 suggested quotes of Wang Yi in this text';
    const three = `${suggested}${lines('  - content: visited', '    speaker: sergei-lavrov', '    status: suggested')}`;
    const { all, fixes } = await inText(text.replace('China', '<|>China'), three);
    expect(argument(fixes, title)).toEqual(['whosaid.confirm', { uri: textUri, speaker: 'wang-yi' }]);
    expect(titles(fixes)).toContain('Confirm all 3 suggested quotes of this text');
    const edit = confirm(all.state, { speaker: toSpeakerId('wang-yi') });
    expect(after(all.texts, edit)?.match(/suggested/g)).toHaveLength(1);
  });

  test('and from the sidecar, for the finding there', async () => {
    const all = await opened({
      text,
      sidecar: suggested.replace('status: suggested', 'status: <|>suggested'),
      registry,
    });
    const position = all.state.sidecar?.source.lines.positionAt(all.offset) ?? { line: 0, character: 0 };
    const diagnostic = {
      source: 'whosaid',
      code: 'unconfirmed-suggestion',
      message: '',
      range: { start: position, end: position },
    };
    const context = {
      uri: sidecarUri,
      range: { start: position, end: position },
      diagnostics: [diagnostic],
      canCreate: true,
      canPick: false,
    };
    const fixes = fixSuggestion(all.state, context, false);
    expect(titles(fixes)).toEqual([
      'Confirm “that China wins” by Wang Yi',
      'Reject “that China wins” by Wang Yi: not a quote',
    ]);
    expect(fixes[0]?.diagnostics).toEqual([diagnostic]);
    // A client that lets no command make edits gets the edits themselves.
    expect(applied(all.texts, fixes[0]?.edit).get(sidecarUri)).toBe(suggested.replace('    status: suggested\n', ''));
    expect(applied(all.texts, fixes[1]?.edit).get(sidecarUri)).toMatch(/dismissed:\n {2}- content: that China wins\n$/);
  });

  test('a label needs no confirmation', async () => {
    expect((await inText(text.replace('China', '<|>China'))).fixes).toEqual([]);
  });

  test('all of a text are offered as changes of the whole', async () => {
    const { actions } = await inText(text.replace('visited', 'vis<|>ited'), suggested);
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
      ['Confirm all 2 suggested quotes of this text', 'source.confirmAll.whosaid'],
    ]);
    const bare = await inText(text.replace('visited', 'vis<|>ited'), 'version: 1\nlanguage: en\n');
    expect(argument(bare.actions, 'Suggest labels for 2 unlabeled quotes of this text')).toEqual([
      'whosaid.suggest',
      { uri: textUri },
    ]);
  });
});

describe('a client that names the kinds it wants', () => {
  test.each<[string[] | undefined, string, boolean]>([
    [undefined, 'refactor.rewrite', true],
    [[''], 'refactor.rewrite', true],
    [['refactor'], 'refactor.rewrite', true],
    [['refactor.rewrite'], 'refactor.rewrite', true],
    [['refactor.re'], 'refactor.rewrite', false],
    [['refactor.extract', 'quickfix'], 'refactor.rewrite', false],
    [['source'], 'source.confirmAll.whosaid', true],
    [['source.confirmAll'], 'source.confirmAll.whosaid', true],
    [['source.fixAll'], 'source.confirmAll.whosaid', false],
  ])('%j and %s', (only, kind, expected) => {
    expect(wants(only, kind)).toBe(expected);
  });

  test('gets no others', async () => {
    const { actions } = await inText(text.replace('China', '<|>China'), sidecar, ['quickfix']);
    expect(actions).toEqual([]);
  });
});
