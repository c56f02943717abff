import { describe, expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-types';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { marked } from '../kit/markers';
import { registry, sidecar, text } from './files';
import { type Files, opened, registryUri } from './kit';

const everywhere = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** The text with the hints in it, in `[…]`. */
async function hinted(files: Files, { unlabeled = false, within = everywhere } = {}): Promise<string> {
  const { state } = await opened(files);
  const source = state.text;
  let result = source?.text ?? '';
  const hints = inlayHints(state, within, { markdown: false, unlabeled });
  for (const { position, label } of hints.toReversed()) {
    const offset = source?.lines.offsetAt(position) ?? 0;
    result = `${result.slice(0, offset)}[${words(label)}]${result.slice(offset)}`;
  }
  return result;
}

function words(label: InlayHint['label']): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

describe('inlay hints', () => {
  test('say who speaks before each labeled quote', async () => {
    expect(await hinted({ text, sidecar, registry })).toBe(
      'Wang said [Wang Yi:]that China wins.\nHe added [Wang Yi:]that Russia wins, too.\nLavrov visited Wang.\n',
    );
  });

  test('mark suggestions, and leave out quotes without a speaker', async () => {
    const half = sidecar
      .replace('note: At a press conference.', 'status: suggested')
      .replace(/speaker: wang-yi\n(?= *source: He)/, '');
    expect(await hinted({ text, sidecar: half, registry })).toBe(
      'Wang said [Wang Yi?]that China wins.\nHe added that Russia wins, too.\nLavrov visited Wang.\n',
    );
  });

  test('say who probably speaks in unlabeled quotes only where that is wanted', async () => {
    expect(await hinted({ text, registry })).toBe(text);
    expect(await hinted({ text, registry }, { unlabeled: true })).toBe(
      'Wang said [(Wang Yi?)]that China wins.\nHe added [(Wang Yi?)]that Russia wins, too.\nLavrov visited Wang.\n',
    );
  });

  test.each([
    ['several', '[wang-yi, sergei-lavrov]', '[Wang Yi and Sergei Lavrov:]'],
    ['unknown', 'unknown', '[unknown:]'],
    ['not in the registry', 'nobody-knows', '[nobody-knows:]'],
  ])('name speakers: %s', async (_, speaker, expected) => {
    const other = sidecar.replace('speaker: wang-yi', `speaker: ${speaker}`);
    expect(await hinted({ text, sidecar: other, registry })).toContain(`said ${expected}that China`);
  });

  test.each([
    ['a long one', 'Ministry of Foreign Affairs of the Republic', 'Ministry of Foreign Aff…'],
    ['one of 24 characters', 'a'.repeat(24), 'a'.repeat(24)],
    ['emoji', '👩‍👩‍👧'.repeat(9), `${'👩‍👩‍👧'.repeat(2)}…`],
    ['accents written apart', 'é'.normalize('NFD').repeat(20), `${'é'.normalize('NFD').repeat(11)}…`],
  ])('shorten names: %s', async (_, name, expected) => {
    const named = registry.replace('name: Wang Yi', `name: ${name}`);
    expect(await hinted({ text, sidecar, registry: named })).toContain(`[${expected}:]that China`);
  });

  test('stand once before an interrupted content', async () => {
    const files = {
      text: '“We 🎉 will,” he said,\r\n“win.”\r\n',
      sidecar: 'version: 1\nquotes:\n  - {content: [We 🎉 will, win], speaker: wang-yi}\n',
      registry,
    };
    expect(await hinted(files)).toBe('“[Wang Yi:]We 🎉 will,” he said,\r\n“win.”\r\n');
  });

  test('are given for the range that is asked for', async () => {
    const { text: source, ranges } = marked('Wang said that <|China wins.\nHe added |>that Russia wins, too.\n');
    const [within] = ranges;
    expect(await hinted({ text: source, sidecar, registry }, { ...(within && { within }) })).toBe(
      'Wang said that China wins.\nHe added [Wang Yi:]that Russia wins, too.\n',
    );
  });

  test('lead to the registry and tell who it is', async () => {
    const { state } = await opened({ text, sidecar: sidecar.replace('note: At', 'status: suggested #'), registry });
    const [first] = inlayHints(state, everywhere, { markdown: true, unlabeled: false });
    const [part] = Array.isArray(first?.label) ? first.label : [];
    expect(part?.location).toEqual({
      uri: registryUri,
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 9 } },
    });
    expect(part?.tooltip).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(part?.tooltip)).toContain('Suggested, and confirmed by nobody yet');
    expect(JSON.stringify(part?.tooltip)).toContain('**Wang Yi** · Foreign Minister of China');
  });

  test('are none in an empty text and where the text is missing', async () => {
    expect(await hinted({ text: '', registry }, { unlabeled: true })).toBe('');
    expect(await hinted({ sidecar, registry })).toBe('');
  });
});
