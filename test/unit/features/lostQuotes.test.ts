import { describe, expect, test } from 'vitest';
import { setWords } from '../../../server/src/features/annotate/change';
import { acceptMoved } from '../../../server/src/features/annotate/found';
import { attachLostQuote, fixLostQuote } from '../../../server/src/features/codeActions/lostQuote';
import { lines } from '../kit/markers';
import { applied, opened, sidecarUri, textUri } from './kit';

const registry = lines('version: 1', 'speakers:', '  wang:', '    name: Wang');

async function inSidecar(text: string, sidecar: string) {
  const all = await opened({ text, sidecar, registry });
  const position = all.state.sidecar?.source.lines.positionAt(all.offset) ?? { line: 0, character: 0 };
  const range = { start: position, end: position };
  const context = { uri: sidecarUri, range, diagnostics: [], canCreate: true, canPick: false };
  return { all, actions: fixLostQuote(all.state, context, true) };
}

describe('a quote whose words have changed', () => {
  const text = lines(
    'Wang said that the talks have been going remarkably well.',
    'He added that nobody there had expected it at all.',
  );
  const sidecar = lines(
    'version: 1',
    'quotes:',
    '  - content: that the talks have been <|>going quite remarkably well # sic',
    '    speaker: wang',
    '    source: Wang',
    '    cue: said',
    '  - content: that nobody had expected it at all',
    '    speaker: wang',
    '    source: He',
    '    cue: added',
  );

  test('gets the words of the text when they are accepted, and nothing else', async () => {
    const { all, actions } = await inSidecar(text, sidecar);
    expect(actions.map(({ title }) => title)).toEqual([
      'Accept the words of the text: “that the talks have been going…”',
      'Accept the words of the text for all 2 changed quotes',
    ]);
    expect(applied(all.texts, actions[0]?.edit).get(sidecarUri)).toBe(
      sidecar.replace('<|>', '').replace('quite remarkably', 'remarkably'),
    );
  });

  test('is accepted with all others of the text', async () => {
    const { all } = await inSidecar(text, sidecar);
    const accepted = acceptMoved(all.state);
    expect(accepted.ok && accepted.count).toBe(2);
    expect(accepted.ok && applied(all.texts, accepted.edit).get(sidecarUri)).toBe(
      sidecar.replace('<|>', '').replace('quite remarkably', 'remarkably').replace('nobody had', 'nobody there had'),
    );
  });

  test('is accepted alone, and only as long as it is one', async () => {
    const { all } = await inSidecar(text, sidecar);
    const accepted = acceptMoved(all.state, 1);
    expect(accepted.ok && accepted.count).toBe(1);
    expect(accepted.ok && applied(all.texts, accepted.edit).get(sidecarUri)).toBe(
      sidecar.replace('<|>', '').replace('nobody had', 'nobody there had'),
    );
    expect(acceptMoved(all.state, 7)).toEqual({
      ok: false,
      message: 'This quote does not stand in the text with changed words any more.',
    });
  });
});

describe('words that stand in several places', () => {
  test('are told apart by taking one of them', async () => {
    const { all, actions } = await inSidecar(
      lines('“We will win,” Wang said on Monday.', '“We will win,” he said on Tuesday.'),
      lines('version: 1', 'quotes:', '  - content: We will<|> win', '    speaker: wang'),
    );
    expect(actions.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Take place 1, line 1: /),
      expect.stringMatching(/^Take place 2, line 2: /),
    ]);
    const after = applied(all.texts, actions[1]?.edit).get(sidecarUri) ?? '';
    expect(after).toContain('content: {exact: We will win, prefix: on Monday. “}');
  });
});

describe('a quote that is lost', () => {
  test('is attached to selected words', async () => {
    const text = 'Wang left. “Nothing is decided,” he said.\n';
    const all = await opened({
      text,
      sidecar: lines('version: 1', 'quotes:', '  - content: everything was settled long ago', '    note: keep'),
      registry,
    });
    const start = text.indexOf('Nothing');
    const range = { start: { line: 0, character: start }, end: { line: 0, character: start + 18 } };
    const context = { uri: textUri, range, diagnostics: [], canCreate: true, canPick: false };
    const [action] = attachLostQuote(all.state, context);
    expect(action?.title).toBe('Attach the lost quote “everything was settled long ago” to “Nothing is decided”');
    const words = { start, end: start + 18 };
    const edit = setWords(all.state, { ...words, entry: 0 }, 'content', [words]);
    expect(edit.ok && applied(all.texts, edit.edit).get(sidecarUri)).toBe(
      lines('version: 1', 'quotes:', '  - content: Nothing is decided', '    note: keep'),
    );
  });
});
