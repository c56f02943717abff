import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../server/src/yaml/parse';

describe('what is said of broken YAML', () => {
  test.each([
    ['a: one: two', 'A colon followed by a space ends a key. Put the whole value in quotation marks.'],
    ['a: 1\na: 2', 'The key `a` stands here twice. Take one of them out.'],
    ['a: "open', 'This quotation mark is never closed. Add `"` at the end of the value.'],
    ["a: 'open", "This quotation mark is never closed. Add `'` at the end of the value."],
    [
      'a: "We win," he said',
      'Something follows the closing quotation mark. Put the whole value in one pair of marks: `\'"We will win," he said\'`.',
    ],
    ['q:\n  - a: 1\n b: 2\n', 'This line is indented differently from its neighbours. Align it with them.'],
    ['a: @me', 'A value cannot begin with `@`. Put it in quotation marks.'],
    ['a: [1, 2', 'This list has no closing `]`.'],
    ['a: {b: 2', 'This mapping has no closing `}`.'],
    ['a:\n\tb: 1', 'This line is indented with a tab. Use spaces.'],
    ['a: 1\nb', 'This key has no colon. Write `key: value`.'],
    [
      'a: "\\q"',
      'In double quotation marks a backslash has a meaning of its own. Write `\\\\` for one, or use single marks.',
    ],
  ])('%j', (text, message) => {
    expect(parseYaml(text).problems[0]?.message).toBe(message);
  });

  test('a broken alias is marked where it stands', async () => {
    const { readSidecar } = await import('../../../server/src/sidecar/read');
    const text = 'version: 1\nquotes:\n  - content: *x\n';
    const [problem] = readSidecar(text).schemaProblems;
    expect(text.slice(problem?.span.start, problem?.span.end)).toBe('*x');
  });
});
