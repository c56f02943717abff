import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/model/edit';
import { type Change, edited } from '../../../server/src/yaml/change';
import { insertItems } from '../../../server/src/yaml/insert';
import { removeItems } from '../../../server/src/yaml/removeMany';
import { setKeys } from '../../../server/src/yaml/replace';
import { lines } from '../kit/markers';

function after(text: string, ...changes: readonly Change[]): string {
  const result = edited(text, ...changes);
  if (!result.ok) throw new Error(result.message);
  return applyEdits(text, result.edits);
}

const file = lines(
  '# top',
  'version: 1',
  'quotes:',
  '  # about the first',
  '  - content: one # trailing',
  '    type: direct',
  '    # deeper',
  '',
  '  # a section',
  '',
  '  # about the second',
  '  - content: two',
  '    note: |',
  '      long',
  '',
  '# far left',
  '  - content: three',
  '',
  '# tail',
  'extra: kept',
);

describe('removing items', () => {
  test('takes the comments about the item along and keeps the others', () => {
    expect(after(file, removeItems('quotes', [0]))).toBe(
      lines(
        '# top',
        'version: 1',
        'quotes:',
        '',
        '  # a section',
        '',
        '  # about the second',
        '  - content: two',
        '    note: |',
        '      long',
        '',
        '# far left',
        '  - content: three',
        '',
        '# tail',
        'extra: kept',
      ),
    );
  });

  test('two pauses become one', () => {
    expect(after(file, removeItems('quotes', [1]))).toBe(
      file.replace('  # about the second\n  - content: two\n    note: |\n      long\n\n', ''),
    );
  });

  test('a comment further left is about more than the item', () => {
    expect(after(file, removeItems('quotes', [2]))).toBe(file.replace('  - content: three\n', ''));
  });

  test('the last ones leave an empty list and the comments of others', () => {
    expect(after(file, removeItems('quotes', [0, 1, 2]))).toBe(
      lines('# top', 'version: 1', 'quotes: []', '', '  # a section', '', '# far left', '', '# tail', 'extra: kept'),
    );
  });

  test.each<[string, string, readonly number[], string]>([
    ['two in a row', '  - a\n  - b\n  - c\n', [0, 1], 'q:\n  - c\n'],
    ['no final newline', '  - a\n  - b', [1], 'q:\n  - a'],
    ['no final newline, all of them', '  - a\n  - b', [0, 1], 'q: []'],
    ['CRLF', '  - a\r\n  - b\r\n', [0], 'q:\n  - b\r\n'],
    ['CRLF and no final newline', '  - a\r\n  - b', [1], 'q:\n  - a'],
    ['a comment on the line of the key', ' # all\n  - a\n', [0], 'q: [] # all\n'],
    ['a list at the column of its key', '- a\n- b\n', [1], 'q:\n- a\n'],
    ['flow, the first', ' [a, b, c]\n', [0], 'q: [b, c]\n'],
    ['flow, the last', ' [a, b, c]\n', [2], 'q: [a, b]\n'],
    ['flow, some', ' [a, b, c, d]\n', [0, 2], 'q: [b, d]\n'],
    ['flow, the last ones', ' [a, b, c]\n', [1, 2], 'q: [a]\n'],
    ['flow, all', ' [ a, b ]\n', [0, 1], 'q: []\n'],
    ['flow with a comma at the end', ' [a, b,]\n', [1], 'q: [a,]\n'],
    ['a pause before the end', '  - a\n\n  - b\n\n', [1], 'q:\n  - a\n'],
  ])('%s', (_, items, indexes, expected) => {
    const text = `q:${/^[ [#]/.test(items) && !items.startsWith('  ') ? '' : '\n'}${items}`;
    expect(after(text, removeItems('q', indexes))).toBe(expected);
  });

  test('a comment that heads a group stays', () => {
    const text = lines(
      'q:',
      '  # at home',
      '  - a',
      '  - b',
      '',
      '  # abroad',
      '  - c',
      '  - e',
      '  # d alone',
      '  - d',
    );
    expect(after(text, removeItems('q', [0]))).toBe(text.replace('  - a\n', ''));
    expect(after(text, removeItems('q', [2]))).toBe(text.replace('  - c\n', ''));
    expect(after(text, removeItems('q', [4]))).toBe(text.replace('  # d alone\n  - d\n', ''));
  });

  test('comments inside brackets stay', () => {
    const text = 'q: [\n    a, # first\n    b # second\n  ]\n';
    expect(after(text, removeItems('q', [1]))).toBe('q: [\n    a, # first\n     # second\n  ]\n');
    expect(after(text, removeItems('q', [0, 1]))).toBe('q: [\n     # second\n  ]\n');
  });

  test('a list may go with its key', () => {
    const text = lines('quotes:', '  - a', '# about words', 'dismissed:', '  # mine', '  - b', '# end');
    expect(after(text, removeItems('dismissed', [0], 'no-key'))).toBe(lines('quotes:', '  - a', '# end'));
    expect(after(text, removeItems('quotes', [0], 'no-key'))).toBe(text.replace('quotes:\n  - a\n', ''));
  });

  test.each<[string, string, Change, string]>([
    ['an item that is not there', 'q: [a]\n', removeItems('q', [1]), 'no entry 2 under `q`'],
    ['no list', 'q: a\n', removeItems('q', [0]), 'no list under `q`'],
    ['an item that another one refers to', 'q:\n  - &x a\n  - *x\n', removeItems('q', [0]), '`*x`'],
    ['a file that cannot be read', 'q: [a\n', removeItems('q', [0]), 'cannot be edited before it can be read'],
    ['the only key of an item', 'q:\n  - a: 1\n', setKeys(['q', 0], { a: undefined }), 'only key'],
  ])('is refused for %s', (_, text, change, message) => {
    expect(edited(text, change)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  test('an alias may go', () => {
    expect(after('q:\n  - &x a\n  - *x\n', removeItems('q', [1]))).toBe('q:\n  - &x a\n');
  });
});

describe('setting keys', () => {
  const order = ['content', 'type', 'speaker', 'source', 'cue', 'note', 'status'];
  const item = (body: string) => `q:\n  - ${body}\n  - content: z\n`;

  test.each<[string, string, Record<string, string | string[] | undefined>, string]>([
    ['a value by a list', 'content: x # c', { content: ['a', 'b'] }, 'content: # c\n      - a\n      - b'],
    ['a list by a value', 'content: # c\n      - a\n      - b', { content: 'x' }, 'content: x # c'],
    [
      'one item of a list',
      'content:\n      - a # 1\n      - "b" # 2',
      { content: ['a', 'c'] },
      'content:\n      - a # 1\n      - "c" # 2',
    ],
    ['more items', 'content:\n      - a # 1', { content: ['a', 'c'] }, 'content:\n      - a # 1\n      - c'],
    ['fewer items', 'content:\n      - a # 1\n      - b # 2', { content: ['b'] }, 'content:\n      - b # 2'],
    ['an item in brackets', 'speaker: [a, b]', { speaker: ['a', 'c', 'd'] }, 'speaker: [a, c, d]'],
    ['brackets by one', 'speaker: [a, b] # c', { speaker: 'a' }, 'speaker: a # c'],
    ['one by brackets', 'speaker: a # c', { speaker: ['a', 'b'] }, 'speaker: [a, b] # c'],
    ['marks that were chosen', "note: 'x'", { note: "it's" }, "note: 'it''s'"],
    ['a block scalar', 'note: | # c\n      long\n      text', { note: 'short' }, 'note: short # c'],
    ['a folded one', 'note: >-\n      long\n      text', { note: 'a\nb' }, 'note: |-\n      a\n      b'],
    ['a line by several', 'note: x # c', { note: 'a\nb' }, 'note: |- # c\n      a\n      b'],
    ['the same', 'note: >-\n      long\n      text', { note: 'long text' }, 'note: >-\n      long\n      text'],
    ['a key that is taken away', 'content: x\n    status: suggested # tool', { status: undefined }, 'content: x'],
    [
      'a key with its comment',
      'content: x\n    # hm\n    cue: a\n    note: b',
      { cue: undefined },
      'content: x\n    note: b',
    ],
    ['the first key', 'status: suggested\n    content: x', { status: undefined }, 'content: x'],
    [
      'the first key before a comment',
      'status: suggested # s\n    # c\n    content: x',
      { status: undefined },
      '\n    # c\n    content: x',
    ],
    [
      'the first two keys',
      'status: suggested\n    cue: c\n    content: x',
      { status: undefined, cue: undefined },
      'content: x',
    ],
    ['a key in braces', '{content: x, status: suggested, cue: c}', { status: undefined }, '{content: x, cue: c}'],
    ['a list in braces', '{content: x}', { content: ['a', 'b'], cue: 'said' }, '{content: [a, b], cue: said}'],
    [
      'one away, one new',
      'content: x\n    status: suggested',
      { status: undefined, cue: 'c' },
      'content: x\n    cue: c',
    ],
    [
      'several new ones in order',
      'content: x\n    note: n',
      { cue: 'c', source: 's' },
      'content: x\n    source: s\n    cue: c\n    note: n',
    ],
    ['a missing value by a list', 'content: # c', { content: ['a', 'b'] }, 'content: # c\n      - a\n      - b'],
    ['a missing key', 'content: x', { status: undefined }, 'content: x'],
  ])('%s', (_, body, values, expected) => {
    const text = item(body);
    expect(after(text, setKeys(['q', 0], values, order))).toBe(item(expected).replace('- \n', '-\n'));
    expect(after(text.replaceAll('\n', '\r\n'), setKeys(['q', 0], values, order))).toBe(
      item(expected).replace('- \n', '-\n').replaceAll('\n', '\r\n'),
    );
  });

  test('of a selector only what differs', () => {
    const text = item('content: {exact: x, "prefix": \'p\'}');
    expect(after(text, setKeys(['q', 0], { content: { exact: 'y', prefix: 'p', suffix: 's' } }))).toBe(
      item('content: {exact: y, "prefix": \'p\', suffix: s}'),
    );
    expect(after(text, setKeys(['q', 0], { content: { exact: 'x' } }))).toBe(item('content: {exact: x}'));
  });

  test('no newline at the end of the file', () => {
    const text = 'q:\n  - content: x\n    status: suggested';
    expect(after(text, setKeys(['q', 0], { status: undefined }))).toBe('q:\n  - content: x');
    expect(after(text, setKeys(['q', 0], { status: undefined, note: 'n' }, order))).toBe(
      'q:\n  - content: x\n    note: n',
    );
  });

  test('the last key of a mapping leaves an empty one', () => {
    const text = 'speakers: # all\n  # him\n  a:\n    name: A\nx: 1\n';
    expect(after(text, setKeys(['speakers'], { a: undefined }))).toBe('speakers: {} # all\nx: 1\n');
    expect(after('a: 1\nb: 2\n', setKeys([], { a: undefined }))).toBe('b: 2\n');
  });

  test('is refused where others refer to the value', () => {
    expect(edited('q:\n  - a: &x 1\n  - b: *x\n', setKeys(['q', 0], { a: '2' }))).toMatchObject({ ok: false });
    expect(after('q:\n  - a: &x 1\n  - b: *x\n', setKeys(['q', 1], { b: '2' }))).toBe('q:\n  - a: &x 1\n  - b: "2"\n');
  });
});

describe('many changes at once', () => {
  test('are of the file as it stood before', () => {
    const text = lines(
      'quotes:',
      '  - content: a',
      '    status: suggested',
      '  - content: b',
      '    status: suggested',
      '  - content: c',
    );
    expect(
      after(
        text,
        setKeys(['quotes', 0], { status: undefined, note: 'n' }, ['content', 'note', 'status']),
        removeItems('quotes', [1]),
        insertItems('quotes', [
          { index: 3, value: { content: 'e' } },
          { index: 2, value: { content: 'd' } },
        ]),
        insertItems('dismissed', [
          { index: 0, value: { content: 'x' } },
          { index: 0, value: { content: 'y' } },
        ]),
      ),
    ).toBe(
      lines(
        'quotes:',
        '  - content: a',
        '    note: n',
        '  - content: d',
        '  - content: c',
        '  - content: e',
        'dismissed:',
        '  - content: x',
        '  - content: y',
      ),
    );
  });

  test('about one place are refused', () => {
    const text = 'q:\n  - a: 1\n    b: 2\n';
    expect(edited(text, setKeys(['q', 0], { b: '3' }), removeItems('q', [0]))).toMatchObject({
      ok: false,
      message: expect.stringContaining('one place'),
    });
  });
});
