import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { wantsQuickFixes } from '../../../server/src/features/codeActions/context';
import { fixQuoteSpeaker } from '../../../server/src/features/codeActions/quoteSpeaker';
import { fixUnlabeledQuote } from '../../../server/src/features/codeActions/unlabeledQuote';
import { toDiagnostics } from '../../../server/src/features/diagnostics';
import { lines } from '../kit/markers';
import { registry, sidecar, text } from './files';
import { applied, type Files, type Opened, opened, registryUri, sidecarUri, textUri } from './kit';

interface Client {
  readonly canCreate?: boolean;
  readonly canPick?: boolean;
}

async function contextOf(all: Opened, uri: typeof textUri, { canCreate = true, canPick = false }: Client) {
  const source = await all.project.sources.get(uri);
  if (!source) throw new Error('no file');
  const position = source.lines.positionAt(all.offset);
  const diagnostics = toDiagnostics(await all.project.findingsAt(uri), {
    source,
    sourceOf: () => undefined,
    pageOf: () => undefined,
    most: 100,
  });
  return { uri, range: { start: position, end: position }, diagnostics, canCreate, canPick };
}

async function inText(files: Files, client: Client = {}): Promise<{ all: Opened; actions: CodeAction[] }> {
  const all = await opened(files);
  return { all, actions: fixUnlabeledQuote(all.state, await contextOf(all, textUri, client)) };
}

async function inSidecar(files: Files): Promise<{ all: Opened; actions: CodeAction[] }> {
  const all = await opened(files);
  const place = { uri: registryUri, source: await all.project.sources.get(registryUri) };
  return { all, actions: fixQuoteSpeaker(all.state, place, await contextOf(all, sidecarUri, {})) };
}

function byTitle(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((candidate) => candidate.title === title);
  return action ?? expect.fail(`no “${title}” among ${actions.map((candidate) => candidate.title).join(', ')}`);
}

const cursorInQuote = text.replace('China', 'Ch<|>ina');

describe('on an unlabeled quote', () => {
  test('the proposed speaker comes first and is preferred', async () => {
    const { actions } = await inText({ text: cursorInQuote, registry });
    expect(actions.map(({ title }) => title)).toEqual([
      'Label as Wang Yi',
      'Label as Sergei Lavrov',
      'Label as unknown speaker',
      'Dismiss: not a quote',
    ]);
    expect(actions.map(({ isPreferred }) => isPreferred ?? false)).toEqual([true, false, false, false]);
    expect(actions[0]?.diagnostics?.map(({ code }) => code)).toContain('unlabeled-quote');
  });

  test('labeling creates the sidecar where there is none', async () => {
    const { all, actions } = await inText({ text: cursorInQuote, registry });
    expect(applied(all.texts, byTitle(actions, 'Label as Wang Yi').edit).get(sidecarUri)).toBe(
      lines(
        'version: 1',
        'quotes:',
        '  - content: that China wins',
        '    type: indirect',
        '    speaker: wang-yi',
        '    source: Wang',
        '    cue: said',
      ),
    );
  });

  test('labeling adds to the sidecar in text order and leaves the rest alone', async () => {
    const second = lines(
      'version: 1',
      'language: en',
      'quotes:',
      '  # mine',
      "  - content: 'that Russia wins, too'  # kept",
      '    speaker: wang-yi',
      'mood: kept',
    );
    const { all, actions } = await inText({ text: cursorInQuote, sidecar: second, registry });
    expect(applied(all.texts, byTitle(actions, 'Label as Sergei Lavrov').edit).get(sidecarUri)).toBe(
      second.replace(
        '  # mine\n',
        '  - content: that China wins\n    type: indirect\n    speaker: sergei-lavrov\n    source: Wang\n    cue: said\n  # mine\n',
      ),
    );
  });

  test('labeling fills a sidecar that is still empty', async () => {
    const { all, actions } = await inText({ text: cursorInQuote, sidecar: '\n', registry });
    expect(applied(all.texts, byTitle(actions, 'Label as unknown speaker').edit).get(sidecarUri)).toMatch(
      /^version: 1\nquotes:\n {2}- content: that China wins\n[^]*speaker: unknown\n/,
    );
  });

  test('labeling answers the finding', async () => {
    const { all, actions } = await inText({ text: cursorInQuote, registry });
    const after = applied(all.texts, actions[0]?.edit);
    const again = await opened({ text: text, sidecar: after.get(sidecarUri) ?? '', registry });
    expect(again.state.analysis?.unlabeled).toHaveLength((all.state.analysis?.unlabeled.length ?? 0) - 1);
    expect(again.state.analysis?.completeness.labeled).toBe(1);
  });

  test('dismissing answers the finding, too', async () => {
    const { all, actions } = await inText({ text: cursorInQuote, sidecar, registry });
    expect(actions).toEqual([]);
    const bare = await inText({ text: cursorInQuote, registry });
    const after = applied(bare.all.texts, byTitle(bare.actions, 'Dismiss: not a quote').edit).get(sidecarUri);
    expect(after).toBe('version: 1\ndismissed:\n  - content: that China wins\n');
    const again = await opened({ text, sidecar: after ?? '', registry });
    expect(again.state.analysis?.unlabeled).toHaveLength((all.state.analysis?.quotes.length ?? 0) - 1);
  });

  test('a client that asks for a speaker gets a command instead of a list', async () => {
    const { actions } = await inText({ text: cursorInQuote, registry }, { canPick: true });
    expect(actions.map(({ title }) => title)).toEqual([
      'Label as Wang Yi',
      'Label as another speaker…',
      'Label as unknown speaker',
      'Dismiss: not a quote',
    ]);
    expect(byTitle(actions, 'Label as another speaker…').command).toEqual({
      title: 'Label as…',
      command: 'whosaid.labelAs',
      arguments: [{ uri: textUri, start: 10, end: 25 }],
    });
  });

  test('a client that cannot create files is offered nothing that would', async () => {
    expect((await inText({ text: cursorInQuote, registry }, { canCreate: false })).actions).toEqual([]);
    const withSidecar = await inText({ text: cursorInQuote, sidecar: 'version: 1\n', registry }, { canCreate: false });
    expect(withSidecar.actions.length).toBeGreaterThan(0);
  });

  test('a sidecar that cannot be read is never edited', async () => {
    const { actions } = await inText({ text: cursorInQuote, sidecar: 'version: 1\nquotes:\n  - "open\n', registry });
    expect(actions).toEqual([]);
  });

  test('nothing is offered elsewhere', async () => {
    expect((await inText({ text: text.replace('visited', 'vis<|>ited'), registry })).actions).toEqual([]);
  });

  test('edits name the version of an open sidecar', async () => {
    const all = await opened({ text: cursorInQuote, sidecar: 'version: 1\n', registry });
    all.project.open(sidecarUri, 7, 'version: 1\n');
    const state = (await all.project.stateOf(textUri)) ?? all.state;
    const [action] = fixUnlabeledQuote(state, await contextOf(all, textUri, {}));
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: sidecarUri, version: 7 } });
  });
});

describe('on a speaker who is in no registry', () => {
  const mistyped = sidecar.replace('speaker: wang-yi', 'speaker: wang<|>-y');

  test('the id that is meant comes first', async () => {
    const { all, actions } = await inSidecar({ text, sidecar: mistyped, registry });
    expect(actions.map(({ title }) => title)).toEqual(['Change to wang-yi (Wang Yi)', 'Add wang-y to the registry']);
    expect(applied(all.texts, actions[0]?.edit).get(sidecarUri)).toBe(sidecar);
  });

  test('an entry is added behind the others', async () => {
    const { all, actions } = await inSidecar({
      text,
      sidecar: sidecar.replace('speaker: wang-yi', 'speaker: ada-lovelace<|>'),
      registry,
    });
    expect(actions.map(({ title }) => title)).toEqual(['Add ada-lovelace to the registry']);
    expect(applied(all.texts, actions[0]?.edit).get(registryUri)).toBe(
      `${registry}  ada-lovelace:\n    name: Ada Lovelace\n`,
    );
  });

  test('the registry is created where there is none', async () => {
    const { all, actions } = await inSidecar({
      text,
      sidecar: sidecar.replace('speaker: wang-yi', 'speaker: wang<|>-yi'),
    });
    expect(applied(all.texts, actions[0]?.edit).get(registryUri)).toBe(
      'version: 1\nspeakers:\n  wang-yi:\n    name: Wang Yi\n',
    );
  });

  test('what cannot be an id is not added', async () => {
    expect(
      (await inSidecar({ text, sidecar: sidecar.replace('speaker: wang-yi', 'speaker: "<|>a b"'), registry })).actions,
    ).toEqual([]);
  });
});

describe('on a quote without a speaker', () => {
  test('who probably speaks is offered', async () => {
    const { all, actions } = await inSidecar({
      text,
      sidecar: sidecar.replace('    speaker: wang-yi\n', '').replace('content: that China', 'cont<|>ent: that China'),
      registry,
    });
    expect(actions.map(({ title }) => title)).toEqual(['Set the speaker to Wang Yi', 'Set the speaker to unknown']);
    expect(applied(all.texts, actions[0]?.edit).get(sidecarUri)).toBe(sidecar);
  });
});

describe('kinds of actions', () => {
  test.each<[string[] | undefined, boolean]>([
    [undefined, true],
    [['quickfix'], true],
    [['source.fixAll'], false],
    [['source.organizeImports', 'refactor'], false],
    [[''], true],
  ])('%j', (only, expected) => {
    expect(wantsQuickFixes(only)).toBe(expected);
  });
});
