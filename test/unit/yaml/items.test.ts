import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { edited } from '../../../server/src/yaml/change';
import { insertItems } from '../../../server/src/yaml/items';
import { changed } from '../kit/edits';
import { lines } from '../kit/markers';

const order = ['quotes', 'dismissed'];

const quote = { content: 'We will win', type: 'direct', speaker: ['a', 'b'] };

describe('inserting an item', () => {
  const file = lines(
    '# top',
    'version: 1',
    'quotes:',
    '  # about the first',
    '  - content: one # trailing',
    '    type: direct',
    '',
    '  # about the second',
    '  - content: two',
    '    note: |',
    '      long',
    '',
    '# tail',
    'extra: kept',
  );

  test('goes behind the item before it and leaves comments where they belong', () => {
    expect(changed(file, insertItems('quotes', [{ index: 1, value: quote }]))).toBe(
      file.replace('type: direct\n', 'type: direct\n  - content: We will win\n    type: direct\n    speaker: [a, b]\n'),
    );
  });

  test('goes before the first item and its comment', () => {
    expect(changed(file, insertItems('quotes', [{ index: 0, value: { content: 'x' } }]))).toBe(
      file.replace('  # about the first', '  - content: x\n  # about the first'),
    );
  });

  test('is quoted in a list on one line where a comma would tear it', () => {
    expect(changed('quotes: [a]\n', insertItems('quotes', [{ index: 1, value: 'b, c' }]))).toBe(
      'quotes: [a, "b, c"]\n',
    );
  });

  test('goes behind the last item, a block scalar not torn', () => {
    const after = changed(file, insertItems('quotes', [{ index: 9, value: { content: 'x' } }]));
    expect(after).toBe(file.replace('      long\n\n# tail', '      long\n  - content: x\n\n# tail'));
  });

  test('adds the list where it is missing, before the key that should follow', () => {
    const text = lines('version: 1', 'dismissed:', '  - content: x');
    expect(changed(text, insertItems('quotes', [{ index: 0, value: { content: 'y' } }], order))).toBe(
      lines('version: 1', 'quotes:', '  - content: y', 'dismissed:', '  - content: x'),
    );
  });

  test.each([
    ['nothing', 'version: 1\nquotes:\n', 'version: 1\nquotes:\n  - content: y\n'],
    ['nothing but a comment', 'quotes: # none\nx: 1\n', 'quotes: # none\n  - content: y\nx: 1\n'],
    ['an empty flow list', 'quotes: []\nx: 1\n', 'quotes:\n  - content: y\nx: 1\n'],
    ['an empty flow list and a comment', 'quotes: [] # none\n', 'quotes: # none\n  - content: y\n'],
    ['a flow list', 'quotes: [{content: x}]\n', 'quotes: [{content: x}, {content: y}]\n'],
    ['items without indentation', 'quotes:\n- content: x\n', 'quotes:\n- content: x\n- content: y\n'],
    ['deep indentation', 'quotes:\n      - content: x\n', 'quotes:\n      - content: x\n      - content: y\n'],
    ['no final newline', 'quotes:\n  - content: x', 'quotes:\n  - content: x\n  - content: y'],
    ['CRLF', 'quotes:\r\n  - content: x\r\nz: 1\r\n', 'quotes:\r\n  - content: x\r\n  - content: y\r\nz: 1\r\n'],
    ['a value that is still missing', 'quotes:\n  - content:\n', 'quotes:\n  - content:\n  - content: y\n'],
    [
      'a comment that belongs to the item',
      'quotes:\n  - content: x\n    # mine\n',
      'quotes:\n  - content: x\n    # mine\n  - content: y\n',
    ],
    ['JSON', '{"version": 1, "quotes": []}', '{"version": 1, "quotes": [{content: y}]}'],
    ['JSON with items', '{"quotes": [{"content": "x"}]}', '{"quotes": [{"content": "x"}, {content: y}]}'],
    ['an empty file', '', 'quotes:\n  - content: y\n'],
    ['a comment alone', '# mine', '# mine\nquotes:\n  - content: y\n'],
  ])('where there is %s', (_, text, expected) => {
    expect(changed(text, insertItems('quotes', [{ index: 9, value: { content: 'y' } }]))).toBe(expected);
  });

  test.each([
    ['broken YAML', 'quotes:\n  - "x\n', 'cannot be edited before it can be read'],
    ['a scalar in its place', 'quotes: none\n', 'is not a list'],
    ['a list as the whole file', '- a\n', 'not a mapping'],
  ])('is refused for %s', (_, text, message) => {
    expect(edited(text, insertItems('quotes', [{ index: 0, value: { content: 'y' } }]))).toMatchObject({
      ok: false,
      message: expect.stringContaining(message),
    });
  });

  test.each([
    'a: b',
    "it's",
    '"quoted" words',
    '- dash',
    '# hash',
    '2020',
    'true',
    'two\nlines',
    ' space ',
    '“curly”',
    '王毅',
    '😀',
    '@x',
    '%x',
    '[x',
    '{x',
    '*x',
    '&x',
    '!x',
    'a #b',
    'null',
    '~',
    '',
    '\t',
    'x:',
    '\u2028',
    '\u00a0x',
  ])('keeps the words %j', (content) => {
    const text = 'quotes:\n  - content: x\n';
    const after = changed(text, insertItems('quotes', [{ index: 9, value: { content, type: 'direct' } }]));
    expect(parse(after)).toEqual({ quotes: [{ content: 'x' }, { content, type: 'direct' }] });
  });
});
