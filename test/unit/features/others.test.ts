import { describe, expect, test } from 'vitest';
import { addQuote } from '../../../server/src/features/annotate/add';
import { toDiagnostics } from '../../../server/src/features/diagnostics';
import { quotesOf } from '../../../server/src/features/quotes';
import { semanticTokens } from '../../../server/src/features/semanticTokens';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { applied, opened, sidecarUri, textUri } from './kit';

// What went wrong in other tools (docs/other-tools.md), where no test of a feature of ours is about it.

const registry = 'version: 1\nspeakers:\n  wang-yi:\n    name: Wang Yi\n    aliases: [Wang]\n';
const wang = { kind: 'speakers', ids: [toSpeakerId('wang-yi')] } as const;
const contentsIn = (state: Awaited<ReturnType<typeof opened>>['state'], text: string) =>
  quotesOf(state)
    .quotes.filter(({ state }) => state === 'labeled')
    .map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));

describe('words that go over a line end', () => {
  const text = 'Ministers speak\n\nWang said that the rain\nwould end “before\nthe week” was over.\n';
  const words = 'that the rain\nwould end “before\nthe week” was over';

  test('are one content, on one line of the sidecar', async () => {
    const all = await opened({ text, registry });
    const start = text.indexOf(words);
    const made = addQuote(all.state, [{ start, end: start + words.length }], wang, undefined);
    if (!made.ok) throw new Error(made.message);
    const sidecar = applied(all.texts, made.edit).get(sidecarUri) ?? '';
    expect(sidecar).toContain('- content: that the rain would end “before the week” was over\n');
    const { state } = await opened({ text, sidecar, registry });
    expect(contentsIn(state, text)).toEqual([[words]]);
  });

  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['lone CR', text.replaceAll('\n', '\r')],
    ['other lines', text.replace('rain\nwould end', 'rain would\nend').replace('week” was', 'week”\nwas')],
    ['one line', text.replaceAll(/(?<=\S)\n(?=\S)/g, ' ')],
  ])('are found in a text that is broken otherwise: %s', async (_, other) => {
    const sidecar = `version: 1\nlanguage: en\nquotes:\n  - content: ${words.replaceAll('\n', ' ')}\n    speaker: wang-yi\n`;
    const { project, state } = await opened({ text: other, sidecar, registry });
    expect(contentsIn(state, other).map((parts) => parts.map((part) => part.replaceAll(/\s+/g, ' ')))).toEqual([
      [words.replaceAll('\n', ' ')],
    ]);
    expect(project.findingsOfText(state)).toEqual([]);
  });
});

test('labels that overlap are all there, each at its place, and no word is colored twice', async () => {
  const text = 'Wang said that it rains in the north and snows in the south.\n';
  const contents = ['that it rains in the north and snows', 'snows in the south', 'it rains'];
  const sidecar = `version: 1\nlanguage: en\nquotes:\n${contents.map((words) => `  - content: ${words}\n    speaker: wang-yi\n`).join('')}`;
  const { state } = await opened({ text, sidecar, registry });
  expect(contentsIn(state, text)).toEqual(expect.arrayContaining(contents.map((words) => [words])));
  const data = semanticTokens(state);
  let [line, at] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 5);
    if (down > 0) [line, at] = [line + down, 0];
    expect(right).toBeGreaterThanOrEqual(down > 0 || i === 0 ? 0 : (data[i - 3] ?? 0));
    at += right;
    expect(at + length).toBeLessThanOrEqual(text.length);
  }
});

test('of hundreds of findings in a file as many are shown as there is room for, and how many there are', async () => {
  const text = 'Wang said that it rains.\n\n'.repeat(300);
  const { project, state } = await opened({ text, sidecar: 'version: 1\nlanguage: en\n', registry });
  const findings = await project.findingsAt(textUri);
  expect(findings).toHaveLength(300);
  if (!state.text) throw new Error('no text');
  const shown = toDiagnostics(findings, {
    source: state.text,
    sourceOf: () => undefined,
    pageOf: () => undefined,
    most: 100,
  });
  expect(shown).toHaveLength(101);
  expect(shown[0]?.message).toBe('Only the first 100 of 300 findings in this file are shown.');
});

test('every form of a label that version 1 of a sidecar has is read, whatever wrote it', async () => {
  // As it stood on disks when version 1 was made; it must not be changed with the reader.
  const text = 'Wang said, “We will,” and Li added, “win.” Zhao thought that it was over. He wrote: never.\n';
  const sidecar = `version: 1
language: en
quotes:
  - content:
      - We will
      - { exact: win, prefix: "added, “", suffix: ".”" }
    type: direct
    speaker: [wang-yi, unknown-to-us]
    source: Wang
    cue: said
    addressee: wang-yi
  - content: that it was over
    type: indirect
    speaker: unknown
    source: { exact: Zhao, suffix: " thought" }
    cue: thought
    medium: thought
    tags: [covid]
    note: free text
    status: suggested
    own: { kept: true }
dismissed:
  - content: never
    reason: a topic
`;
  const { project, state } = await opened({ text, sidecar, registry });
  expect(project.findingsOfText(state).map(({ code }) => code)).toEqual([
    'unknown-speaker',
    'unconfirmed-suggestion',
    // What is not ours is kept, and said.
    'invalid-sidecar',
  ]);
  expect(
    quotesOf(state).quotes.flatMap(({ content, speakers, state, type, entry }) =>
      entry === undefined
        ? []
        : [[content.map(({ start, end }) => text.slice(start, end)), speakers.map(({ id }) => id), state, type]],
    ),
  ).toEqual([
    [['We will', 'win'], ['wang-yi', 'unknown-to-us'], 'labeled', 'direct'],
    [['that it was over'], [], 'suggested', 'indirect'],
  ]);
});
