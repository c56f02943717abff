import { describe, expect, test } from 'vitest';
import { entriesOf, scalarText } from '../../../server/src/yaml/nodes';
import { maxDepth, maxLength, parseYaml, parseYamlInSteps } from '../../../server/src/yaml/parse';

describe('parsing', () => {
  test('gives a tree and no problems for a good file', () => {
    const file = parseYaml('version: 1\nname: Wang\n');
    expect(file.problems).toEqual([]);
    expect(entriesOf(file.root).map(({ key, value }) => [key, scalarText(value)])).toEqual([
      ['version', '1'],
      ['name', 'Wang'],
    ]);
  });

  test.each([
    ['an unfinished quotation', 'a: 1\nb: "x', 'This quotation mark is never closed.'],
    ['a key twice', 'a: 1\na: 2', 'The key `a` stands here twice.'],
    ['a tab as indentation', 'a:\n\tb: 1', 'indented with a tab'],
    ['a key without a colon', 'a: 1\nb', 'This key has no colon.'],
    ['an open flow list', 'a: [1,', 'This list has no closing `]`.'],
  ])('reads on after %s and says where it is', (_, text, message) => {
    const file = parseYaml(text);
    expect(file.problems[0]?.message).toContain(message);
    expect(file.problems[0]?.span.end).toBeLessThanOrEqual(text.length);
    expect(entriesOf(file.root)[0]?.key).toBe('a');
  });

  test('makes pauses in long files', () => {
    const pausesIn = (text: string) => {
      const steps = parseYamlInSteps(text);
      let pauses = 0;
      for (let step = steps.next(); ; step = steps.next(), pauses++) {
        if (!step.done) continue;
        expect(step.value.root?.toJSON()).toEqual(parseYaml(text).root?.toJSON());
        return pauses;
      }
    };
    expect(pausesIn('a: 1\n')).toBe(1);
    expect(pausesIn('- a: 1\n'.repeat(2000))).toBeGreaterThan(3);
  });

  test('points at whole characters', () => {
    const text = '|+2😀# by hand\nversion: 1\n';
    const [problem] = parseYaml(text).problems;
    expect(problem && text.slice(problem.span.start, problem.span.end)).toBe('😀');
  });

  test('gives nothing for an empty file', () => {
    expect(parseYaml('')).toMatchObject({ root: undefined, problems: [] });
    expect(parseYaml('# only a comment\n')).toMatchObject({ problems: [] });
  });

  test('reads the first of several documents and mentions the second', () => {
    const file = parseYaml('a: 1\n---\nb: 2\n');
    expect(entriesOf(file.root).map(({ key }) => key)).toEqual(['a']);
    expect(file.problems).toHaveLength(1);
  });

  test('keeps values that look like numbers as they are written', () => {
    const [entry] = entriesOf(parseYaml('content: 2020.50').root);
    expect(scalarText(entry?.value)).toBe('2020.50');
  });

  test('counts offsets in UTF-16 behind an emoji and CRLF', () => {
    const text = 'a: 😀\r\nb: x\r\n';
    const [, b] = entriesOf(parseYaml(text).root);
    expect(text.slice(b?.keySpan.start, b?.keySpan.end)).toBe('b');
  });
});

describe('hostile files', () => {
  test.each([
    ['flow lists', '['.repeat(20_000)],
    ['flow mappings', '{a: '.repeat(20_000)],
    ['compact lists', '- '.repeat(20_000)],
    ['explicit keys', '? '.repeat(20_000)],
    ['indented mappings', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['flow lists behind an unfinished quotation', `x: "y\n${'['.repeat(20_000)}`],
    ['flow lists behind an anchor', `x: &a ${'['.repeat(20_000)}`],
  ])('refuses deep nesting: %s', (_, text) => {
    // The composer would abort the process, not throw.
    const file = parseYaml(text);
    expect(file.problems.length).toBeGreaterThan(0);
    if (!text.startsWith('x: "')) expect(file.problems[0]?.kind).toBe('too-deep');
  });

  test('reads nesting up to the limit', () => {
    const depth = maxDepth - 5;
    expect(parseYaml(`${'['.repeat(depth)}${']'.repeat(depth)}`).problems).toEqual([]);
  });

  test('brackets in words are not nesting', () => {
    const text = Array.from({ length: 500 }, (_, i) => `k${i}: he [sic said ( and [[ so`).join('\n');
    expect(parseYaml(text).problems).toEqual([]);
  });

  test('refuses files that would hold up everything else', () => {
    expect(parseYaml('a'.repeat(maxLength + 1)).problems[0]?.kind).toBe('too-large');
  });
});

test.each([
  ['!!binary "no base 64"', 'no base 64'],
  ['!!binary aGk=', 'aGk='],
  ['!!timestamp 2020-01-01', '2020-01-01'],
  ['!!set {a, b}', { a: null, b: null }],
  ['!!omap [a: 1]', [{ a: 1 }]],
  ['!!pairs [a: 1]', [{ a: 1 }]],
  ['!!js/function x', 'x'],
])('a tag makes nothing of a value: %s', (value, plain) => {
  const { document, problems } = parseYaml(`a: ${value}\n`);
  expect(problems).toEqual([]);
  expect(document?.toJS()).toEqual({ a: plain });
});
