import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryOf, summaryOfNames } from '../../../server/src/project/corpus';
import { namedInPlain } from '../../../server/src/sidecar/plain';
import { readSidecar } from '../../../server/src/sidecar/read';
import { makeCorpus } from '../../bench/generate/corpus.mjs';

const samples = path.join(import.meta.dirname, '..', '..', '..', 'samples');
const corpus = makeCorpus({ texts: 20, quotes: 8, speakers: 9 });
const written = [
  ...readdirSync(samples)
    .filter((name) => name.endsWith('.quotes.yaml'))
    .map((name) => readFileSync(path.join(samples, name), 'utf8')),
  ...Array.from({ length: 20 }, (_, i) => corpus.text(i).sidecar ?? ''),
];

/** Lines of a sidecar as people and programs write them, in order and out of it. */
const line = fc.constantFrom(
  'version: 1',
  'language: en',
  'quotes:',
  'dismissed:',
  'quotes: []',
  '  - content: It rains',
  '  - speaker: ada',
  '  - content:',
  '- content: It rains',
  '    content: It snows',
  '      - We will',
  '      - ’tis true: never',
  '      - exact: win',
  '        prefix: "he said, “"',
  '        suffix: ”',
  '    - win',
  '    content: { exact: win, prefix: a }',
  '    speaker: ada',
  '    speaker: unknown',
  '    speaker: [ada, unknown, wang-yi]',
  '    speaker: [ada,wang-yi]',
  '    speaker:',
  '      - ada',
  "      - 'wang-yi'",
  '      - unknown',
  "    speaker: 'it''s'",
  '    speaker: "ada\\u0041"',
  '    speaker: null',
  '    speaker: 12',
  '    speaker: 王毅',
  '    speaker: ada # the first',
  '    speaker: &a ada',
  '    speaker: *a',
  '    speaker : ada',
  '    speaker:ada',
  '    addressee: bob',
  '    addressee: [bob, ada]',
  '    source: Ada',
  '    cue: said: so',
  '    note: |',
  '      as it is',
  '    tags: [a, b]',
  '    status: suggested',
  '    reason: nothing',
  '    mood: gay',
  '   cue: said',
  '     cue: said',
  '# a comment',
  '    # a comment',
  '',
  ' ',
  '\t',
  '---',
  '...',
  '<<<<<<< ours',
  '=======',
  '>>>>>>> theirs',
  '%YAML 1.2',
  '? key',
  '    ? key',
);
const made = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));
const likely = fc
  .array(line, { maxLength: 8 })
  .map((lines) => ['version: 1', 'quotes:', '  - content: It rains', ...lines, ''].join('\n'));
/** A file as it is written, with something in the place of some of it. */
const changed = fc
  .record({
    file: fc.constantFrom(...written),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    deleted: fc.nat({ max: 20 }),
    words: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        ' ',
        ':',
        ': ',
        ' #',
        '#',
        '\n',
        "'",
        '"',
        '-',
        '- ',
        '[',
        ', ',
        '  ',
        '\r',
        '\r\n',
        '\t',
        '*',
        '&a ',
      ),
    ),
  })
  .map(({ file, at, deleted, words }) => {
    const start = Math.floor(at * file.length);
    return file.slice(0, start) + words + file.slice(start + deleted);
  });

function isSame(text: string): void {
  const named = namedInPlain(text);
  if (!named) return;
  const { quotes, others } = summaryOf(readSidecar(text), undefined);
  const quick = summaryOfNames(named);
  expect([...quick.quotes]).toEqual([...quotes]);
  expect(quick.others).toEqual(others);
}

describe('the names in a plain sidecar', () => {
  test('are those that a reader of YAML finds', () => {
    fc.assert(fc.property(fc.oneof(made, likely, changed), isSame), { numRuns: 400 });
  });

  test('are found in nearly all files that we write', () => {
    written.forEach(isSame);
    const plain = written.filter((file) => namedInPlain(file) !== undefined);
    expect(plain.length / written.length).toBeGreaterThan(0.8);
  });
});
