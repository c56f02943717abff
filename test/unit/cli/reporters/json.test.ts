import { expect, test } from 'vitest';
import { jsonReporter } from '../../../../server/src/cli/reporters/json';
import { file, finding, summary, text, written } from './kit';

const parsed = (...args: Parameters<typeof written> extends [unknown, ...infer Rest] ? Rest : never) =>
  JSON.parse(written(jsonReporter('1.2.3'), ...args));

test('texts hold what is said of them, registries follow, and the summary ends it', () => {
  const result = parsed(
    [text('a.txt', finding()), text('b.txt')],
    [file('speakers.yaml', [finding({ code: 'duplicate-speaker' })], 'registry')],
  );
  expect(result).toMatchObject({
    version: '1.2.3',
    texts: [
      { path: 'a.txt', language: 'en', labeled: 1, unlabeled: 1, completeness: 0.5 },
      { path: 'b.txt', completeness: 1, files: [] },
    ],
    registries: [{ path: 'speakers.yaml', kind: 'registry', findings: [{ code: 'duplicate-speaker' }] }],
    summary: { texts: 2, completeTexts: 1, labeled: 2, unlabeled: 1, completeness: 0.6667 },
  });
});

test('a finding has its place in code points and neither its words nor other columns', () => {
  const utf16 = { line: 2, column: 30, endLine: 2, endColumn: 80 };
  const [a] = parsed([text('a.txt', finding({ utf16 }))]).texts;
  expect(a.files[0].findings).toEqual([
    {
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 8,
      code: 'unlabeled-quote',
      severity: 'warning',
      message: 'Label or dismiss it.',
    },
  ]);
});

test('a sidecar without a text has no language', () => {
  const orphan = file('a.txt.quotes.yaml', [finding({ code: 'missing-text' })], 'sidecar');
  const { texts } = parsed([{ ...text('a.txt'), known: undefined, files: [orphan] }]);
  expect(texts).toMatchObject([{ path: 'a.txt', language: null, files: [{ kind: 'sidecar' }] }]);
});

test('nothing at all is a whole object as well', () => {
  expect(parsed([])).toMatchObject({ texts: [], registries: [] });
});

test('what was asked for beside stands in the summary', () => {
  const breakdown = { folders: [], speakers: [] };
  expect(parsed([], [], { ...summary, breakdown }).summary).toMatchObject(breakdown);
});
