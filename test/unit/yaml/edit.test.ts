import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits, type EditResult } from '../../../server/src/model/edit';
import { insertEntry, insertItem, setItemKey } from '../../../server/src/yaml/edit';
import { lines } from '../kit/markers';

function applied(text: string, result: EditResult): string {
  if (!result.ok) throw new Error(result.message);
  return applyEdits(text, result.edits);
}

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
    expect(applied(file, insertItem(file, 'quotes', 1, quote))).toBe(
      file.replace('type: direct\n', 'type: direct\n  - content: We will win\n    type: direct\n    speaker: [a, b]\n'),
    );
  });

  test('goes before the first item and its comment', () => {
    expect(applied(file, insertItem(file, 'quotes', 0, { content: 'x' }))).toBe(
      file.replace('  # about the first', '  - content: x\n  # about the first'),
    );
  });

  test('is quoted in a list on one line where a comma would tear it', () => {
    expect(applied('quotes: [a]\n', insertItem('quotes: [a]\n', 'quotes', 1, 'b, c'))).toBe('quotes: [a, "b, c"]\n');
  });

  test('goes behind the last item, a block scalar not torn', () => {
    const after = applied(file, insertItem(file, 'quotes', 9, { content: 'x' }));
    expect(after).toBe(file.replace('      long\n\n# tail', '      long\n  - content: x\n\n# tail'));
  });

  test('adds the list where it is missing, before the key that should follow', () => {
    const text = lines('version: 1', 'dismissed:', '  - content: x');
    expect(applied(text, insertItem(text, 'quotes', 0, { content: 'y' }, ['dismissed']))).toBe(
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
    expect(applied(text, insertItem(text, 'quotes', 9, { content: 'y' }))).toBe(expected);
  });

  test.each([
    ['broken YAML', 'quotes:\n  - "x\n', 'cannot be edited before it can be read'],
    ['a scalar in its place', 'quotes: none\n', 'is not a list'],
    ['a list as the whole file', '- a\n', 'not a mapping'],
  ])('is refused for %s', (_, text, message) => {
    expect(insertItem(text, 'quotes', 0, { content: 'y' })).toMatchObject({
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
    const after = applied(text, insertItem(text, 'quotes', 9, { content, type: 'direct' }));
    expect(parse(after)).toEqual({ quotes: [{ content: 'x' }, { content, type: 'direct' }] });
  });
});

describe('inserting an entry', () => {
  test('goes behind the others', () => {
    const text = lines('version: 1', 'speakers:', '  wang-yi:', '    name: Wang Yi # state councilor', '', '# end');
    expect(applied(text, insertEntry(text, 'speakers', 'sergei-lavrov', { name: 'Sergei Lavrov' }))).toBe(
      text.replace('councilor\n', 'councilor\n  sergei-lavrov:\n    name: Sergei Lavrov\n'),
    );
  });

  test('starts the mapping where it is empty', () => {
    const text = 'version: 1\nspeakers:\n';
    expect(applied(text, insertEntry(text, 'speakers', 'a', { name: 'A' }))).toBe(
      'version: 1\nspeakers:\n  a:\n    name: A\n',
    );
    expect(applied('speakers: {}\n', insertEntry('speakers: {}\n', 'speakers', 'a', { name: 'A' }))).toBe(
      'speakers:\n  a:\n    name: A\n',
    );
  });

  test('is refused where the id is taken', () => {
    expect(insertEntry('speakers:\n  a:\n    name: A\n', 'speakers', 'a', { name: 'B' })).toMatchObject({ ok: false });
  });
});

describe('setting a key of an item', () => {
  const order = ['content', 'type', 'speaker', 'source'];

  test.each([
    [
      'behind its predecessor',
      '  - content: x\n    source: Wang\n',
      '  - content: x\n    speaker: b\n    source: Wang\n',
    ],
    ['at the end', '  - content: x # c\n', '  - content: x # c\n    speaker: b\n'],
    ['in place of a value', '  - speaker: a # c\n    content: x\n', '  - speaker: b # c\n    content: x\n'],
    ['in the quotation marks there are', "  - content: x\n    speaker: 'a'\n", "  - content: x\n    speaker: 'b'\n"],
    ['behind a colon with nothing yet', '  - content: x\n    speaker:\n', '  - content: x\n    speaker: b\n'],
    ['in a flow mapping', '  - {content: x}\n', '  - {content: x, speaker: b}\n'],
    ['in place of a list', '  - content: x\n    speaker: [a, c]\n', '  - content: x\n    speaker: b\n'],
  ])('%s', (_, items, expected) => {
    const text = `quotes:\n${items}`;
    expect(applied(text, setItemKey(text, 'quotes', 0, 'speaker', 'b', order))).toBe(`quotes:\n${expected}`);
  });

  test('is refused for an item that is not there', () => {
    expect(setItemKey('quotes: []\n', 'quotes', 0, 'speaker', 'b', order)).toMatchObject({ ok: false });
  });
});
