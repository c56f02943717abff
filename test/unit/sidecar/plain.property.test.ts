import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlain } from '../../../server/src/sidecar/plain';
import { readSidecar } from '../../../server/src/sidecar/read';
import { makeCorpus } from '../../bench/generate/corpus.mjs';
import { effort } from '../../fuzz/effort';

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

/** Plain files of all that may stand in one, with comments and empty lines between. */
const value = fc.constantFrom(
  'It rains',
  "'it''s: so'",
  '“no”',
  '"yes # no"',
  '"he said \\"no\\" \\\\"',
  '"a\\n"',
  'null',
  '12',
  'a: b',
  'b:c',
  'c#',
  'unknown',
  'ada',
  'Port Alder, he',
  "'a } b, c'",
  '',
);
/** What may stand in braces, well and ill formed. */
const selector = fc
  .record({
    keys: fc.array(fc.constantFrom('exact', 'exact', 'prefix', 'suffix', 'other'), { minLength: 1, maxLength: 3 }),
    values: fc.array(value, { minLength: 3, maxLength: 3 }),
    comma: fc.constantFrom(', ', ', ', ',', ' , '),
    end: fc.constantFrom('}', ' }', '} ', '', '}}', ',}', ' # so'),
    start: fc.constantFrom('{', '{ ', '{  '),
  })
  .map(({ keys, values, comma, start, end }) => start + keys.map((key, i) => `${key}: ${values[i]}`).join(comma) + end);
const entry = fc
  .record({
    content: fc.oneof(
      value.map((word) => [`content: ${word}`]),
      selector.map((words) => [`content: ${words}`]),
      fc
        .array(
          fc.oneof(
            value.map((word) => [`      - ${word}`]),
            selector.map((words) => [`      - ${words}`]),
            fc
              .record({ exact: value, prefix: fc.option(value), suffix: fc.option(value) })
              .map(({ exact, prefix, suffix }) => [
                `      - exact: ${exact}`,
                ...(suffix === null ? [] : [`        suffix: ${suffix}`]),
                ...(prefix === null ? [] : [`        prefix: ${prefix}`]),
              ]),
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map((items) => ['content:', ...items.flat()]),
    ),
    others: fc.array(
      fc.constantFrom(
        ['speaker: ada'],
        ['speaker: [ada, unknown]'],
        ['speaker:', '      - bob', '      - unknown'],
        ['addressee: [bob, ada]'],
        ['type: direct'],
        ['type: loud'],
        ['medium: thought'],
        ['tags: [a, b]'],
        ['tags:', '      - a'],
        ['note: ’tis'],
        ['source: Ada'],
        ['source: {exact: Ada, suffix: said}'],
        ['cue: said'],
        ['status: suggested'],
        ['reason: none'],
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ content, others }) => {
    const [[first = '', ...below], ...rest] = [content, ...others];
    return [`  - ${first}`, ...below, ...rest.flatMap(([key = '', ...items]) => [`    ${key}`, ...items])];
  });
const plain = fc
  .record({
    quotes: fc.array(entry, { minLength: 1, maxLength: 3 }),
    dismissed: fc.array(value, { maxLength: 2 }),
    between: fc.array(
      fc.record({
        at: fc.nat({ max: 12 }),
        line: fc.constantFrom('', '  ', '# so', '  # so', '        # so', '    #'),
      }),
      {
        maxLength: 2,
      },
    ),
    behind: fc.array(
      fc.record({ at: fc.nat({ max: 12 }), words: fc.constantFrom(' # so', '   # so', '#so', ' #', ' # a: b # c') }),
      { maxLength: 2 },
    ),
    end: fc.constantFrom('', '\n', '\n\n', '\n  # so', '\n '),
    lineBreak: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ quotes, dismissed, between, behind, end, lineBreak }) => {
    const lines = ['version: 1', 'quotes:', ...quotes.flat()];
    if (dismissed.length > 0) lines.push('dismissed:', ...dismissed.map((word) => `  - content: ${word}`));
    for (const { at, line: other } of between) lines.splice(at, 0, other);
    for (const { at, words } of behind) if (lines[at] !== undefined) lines[at] += words;
    return (lines.join('\n') + end).replaceAll('\n', lineBreak);
  });

function shareOfPlain(files: readonly string[]): number {
  return files.filter((file) => readPlain(file) !== undefined).length / files.length;
}

function isSame(text: string): void {
  const plain = readPlain(text);
  if (!plain) return;
  const { schemaProblems: _, syntaxProblems, ...contents } = readSidecar(text);
  expect(plain).toEqual(contents);
  expect([...plain.ids]).toEqual([...contents.ids]);
  expect(syntaxProblems).toEqual([]);
}

describe('what a plain sidecar says', () => {
  test('is what a reader of YAML finds in it', () => {
    fc.assert(fc.property(fc.oneof(made, likely, plain, changed), isSame), { numRuns: effort(800) });
  });

  test('is read without it in nearly all files that we write', () => {
    written.forEach(isSame);
    expect(shareOfPlain(written)).toBeGreaterThan(0.95);
  });

  test.each([
    ['the line breaks of Windows', (file: string) => file.replaceAll('\n', '\r\n')],
    [
      'comments',
      (file: string) =>
        file.replaceAll(/^( *)- content:/gm, '$1# as it was said\n$&').replaceAll(/speaker: .*[a-z]$/gm, '$& # so'),
    ],
  ])('is read without it with %s, too', (_, change) => {
    const changed = written.map(change);
    changed.forEach(isSame);
    expect(shareOfPlain(changed)).toBeGreaterThan(0.95);
  });
});
