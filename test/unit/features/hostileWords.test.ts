import { describe, expect, test } from 'vitest';
import type { Hover, InlayHint } from 'vscode-languageserver-types';
import { completeSidecar } from '../../../server/src/features/completion';
import { hoverInRegistry, hoverInSidecar, hoverInText } from '../../../server/src/features/hover';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { withoutLinks } from '../../../server/src/features/markup';
import { opened } from './kit';

/** What an article or a name may say that a viewer of Markdown would make something of. */
const hostile = [
  '[x](command:workbench.action.quit)',
  '![i](https://evil.example/pixel.png)',
  '<img src="https://evil.example/pixel.png">',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  'https://evil.example/a',
  'ftp://evil.example/a',
  'www.evil.example',
  'a@evil.example',
  '[x]: https://evil.example',
  '[x][y]',
  '```js',
  '# head',
  '- item',
  '1. item',
  '> quote',
  '| a | b |',
  '$(trash)',
  '&lt;b&gt;',
  '\\[x](command:y)',
  '~~struck~~',
  '***',
];

/** Markdown that stands bare, where a viewer would see it, except in the links that we make. */
function live(markdown: string): readonly string[] {
  const own = markdown
    .replaceAll(/\\[!-/:-@[-`{-~]/g, '')
    .replaceAll(/\[[^\]\n]*\]\(https?:\/\/[^\s()<>"]*\)/g, '')
    .replaceAll(/\*\*|^\*|\*$|^---$/gm, '');
  return [...own.matchAll(/[[\]<>`#|~!]|\]\(|(?:https?|ftp):\/\/|www\.|@\w+\.|&(?!amp;)|^\s*(?:[-+>]|\d+\.)\s/gm)].map(
    (match) => match[0],
  );
}

const values = JSON.stringify;

async function shownFor(words: string) {
  const registry = [
    'version: 1',
    'speakers:',
    '  wang:',
    `    name: ${values(`Wang ${words}`)}`,
    `    aliases: [Wang, ${values(words)}]`,
    `    role: ${values(words)}`,
    `    affiliation: ${values(words)}`,
    `    links: [${values(words)}]`,
    `    notes: ${values(words)}`,
    '',
  ].join('\n');
  const sidecar = [
    'version: 1',
    'language: en',
    'quotes:',
    '  - content: it rains',
    '    speaker: wang',
    `    source: ${values(words)}`,
    `    tags: [${values(words)}]`,
    `    note: ${values(words)}`,
    'dismissed:',
    '  - content: <|>',
    '',
  ].join('\n');
  const text = `Wang said that it rains.\n\n“It is ${words} now,” Wang added.\n`;
  const { state, offset, registry: file } = await opened({ text, sidecar, registry });
  const options = { markdown: true, quotesOf: () => 1 };
  const hovers: (Hover | undefined)[] = [];
  for (let at = 0; at < text.length; at += 4) hovers.push(hoverInText(state, at, options));
  const length = state.sidecar?.source.text.length ?? 0;
  for (let at = 0; at < length; at += 4) hovers.push(hoverInSidecar(state, at, options));
  if (file) for (let at = 0; at < file.source.text.length; at += 4) hovers.push(hoverInRegistry(file, at, options));
  return {
    // What a key means is Markdown of our own.
    hovers: new Set(hovers.map((hover) => markdownOf(hover?.contents)).filter((hover) => !hover.startsWith('**`'))),
    completions: completeSidecar(state, offset, { markdown: true, snippets: true }),
    hints: inlayHints(state, { start: 0, end: text.length }, { markdown: true, unlabeled: true }),
  };
}

/** What is shown as Markdown; nothing of what is shown as text. */
function markdownOf(shown: Hover['contents'] | InlayHint['tooltip']): string {
  return typeof shown === 'object' && 'kind' in shown && shown.kind === 'markdown' ? shown.value : '';
}

describe.each(hostile)('%s', (words) => {
  test('is text in every hover, hint and completion', async () => {
    const { hovers, completions, hints } = await shownFor(words);
    expect(hovers.size).toBeGreaterThan(3);
    for (const hover of hovers) expect([hover, ...live(hover)]).toEqual([hover]);
    const tips = hints.flatMap(({ label }) => (typeof label === 'string' ? [] : label.map(({ tooltip }) => tooltip)));
    expect(tips.length).toBeGreaterThan(0);
    for (const tip of tips) expect(live(markdownOf(tip))).toEqual([]);
    for (const { documentation } of completions) expect(live(markdownOf(documentation))).toEqual([]);
  });
});

test('words of a text are completed, and shown as they stand', async () => {
  const { completions } = await shownFor('![i](https://evil.example/pixel.png)');
  expect(completions.map(({ documentation }) => documentation)).toContainEqual({
    kind: 'plaintext',
    value: expect.stringContaining('![i](https://evil.example/pixel.png)'),
  });
});

test('a long content is not cut in the middle of a character', async () => {
  const { completions } = await shownFor(`${'雨'.repeat(59)}😀${'雨'.repeat(9)}`);
  const labels = completions.map(({ label }) => label).filter((label) => label.endsWith('…'));
  expect(labels).not.toEqual([]);
  for (const label of labels) expect(label).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});

test('words for a notification have no links in them', () => {
  expect(withoutLinks('[x](command:y).txt stays')).toBe('[x]\u200B(command:y).txt stays');
});
