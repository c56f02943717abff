import { describe, expect, test } from 'vitest';
import { edited } from '../../../server/src/yaml/change';
import { insertItems } from '../../../server/src/yaml/items';
import { removeItems } from '../../../server/src/yaml/remove';
import { Appended, adoptKeys, setItem, setKeys } from '../../../server/src/yaml/set';
import { changed } from '../kit/edits';

const named = ['name', 'aliases', 'role'];

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
    expect(changed(text, setKeys(['q', 0], values, order))).toBe(item(expected).replace('- \n', '-\n'));
    expect(changed(text.replaceAll('\n', '\r\n'), setKeys(['q', 0], values, order))).toBe(
      item(expected).replace('- \n', '-\n').replaceAll('\n', '\r\n'),
    );
  });

  test('of a selector only what differs', () => {
    const text = item('content: {exact: x, "prefix": \'p\'}');
    expect(changed(text, setKeys(['q', 0], { content: { exact: 'y', prefix: 'p', suffix: 's' } }))).toBe(
      item('content: {exact: y, "prefix": \'p\', suffix: s}'),
    );
    expect(changed(text, setKeys(['q', 0], { content: { exact: 'x' } }))).toBe(item('content: {exact: x}'));
  });

  test('no newline at the end of the file', () => {
    const text = 'q:\n  - content: x\n    status: suggested';
    expect(changed(text, setKeys(['q', 0], { status: undefined }))).toBe('q:\n  - content: x');
    expect(changed(text, setKeys(['q', 0], { status: undefined, note: 'n' }, order))).toBe(
      'q:\n  - content: x\n    note: n',
    );
  });

  test('the last key of a mapping leaves an empty one', () => {
    const text = 'speakers: # all\n  # him\n  a:\n    name: A\nx: 1\n';
    expect(changed(text, setKeys(['speakers'], { a: undefined }))).toBe('speakers: {} # all\nx: 1\n');
    expect(changed('a: 1\nb: 2\n', setKeys([], { a: undefined }))).toBe('b: 2\n');
  });

  test('is refused where others refer to the value', () => {
    expect(edited('q:\n  - a: &x 1\n  - b: *x\n', setKeys(['q', 0], { a: '2' }))).toMatchObject({ ok: false });
    expect(changed('q:\n  - a: &x 1\n  - b: *x\n', setKeys(['q', 1], { b: '2' }))).toBe(
      'q:\n  - a: &x 1\n  - b: "2"\n',
    );
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
    expect(changed(text, setKeys(['quotes', 0], { speaker: 'b' }, order))).toBe(`quotes:\n${expected}`);
  });

  test('is refused for an item that is not there', () => {
    expect(edited('quotes: []\n', setKeys(['quotes', 0], { speaker: 'b' }, order))).toMatchObject({ ok: false });
  });
});

describe('a new key', () => {
  test.each([
    ['s:\n  a:\n    name: A # c\n    role: R\n', 's:\n  a:\n    name: A # c\n    aliases: [X]\n    role: R\n'],
    ['s:\n  a: {name: A, role: R}\n', 's:\n  a: {name: A, aliases: [ X ], role: R}\n'],
    ['s:\n  a:\n  b: {}\n', 's:\n  a:\n    aliases: [X]\n  b: {}\n'],
  ])('goes where people write it: %j', (text, expected) => {
    expect(changed(text, setKeys(['s', 'a'], { aliases: ['X'] }, named)).replace('[ X ]', '[X]')).toBe(
      expected.replace('[ X ]', '[X]'),
    );
  });

  test.each(['s:\n  a: words\n', 's:\n  b: {}\n', 's: &s\n  a: *s\n'])(
    'is refused where it cannot stand: %j',
    (text) => {
      expect(edited(text, setKeys(['s', 'a'], { aliases: ['X'] }, named))).toMatchObject({ ok: false });
    },
  );
});

describe('an item at the end of a list', () => {
  test.each([
    ['a: [W, 王毅]', 'a: [W, 王毅, "X, Y"]'],
    ['a: [W] # c', 'a: [W, "X, Y"] # c'],
    ['a: []', 'a: ["X, Y"]'],
    ['a:\n  - W # c', 'a:\n  - W # c\n  - X, Y'],
    ['a:\n- W', 'a:\n- W\n- X, Y'],
    ['a: W', 'a: [W, "X, Y"]'],
    ['a: "W" # c', 'a: ["W", "X, Y"] # c'],
    ['a: W, V', 'a: ["W, V", "X, Y"]'],
    ['a:', 'a: ["X, Y"]'],
    ['a: # c', 'a: ["X, Y"] # c'],
    ['b: 1', 'b: 1\na: ["X, Y"]'],
    ['{a: [W]}', '{a: [W, "X, Y"]}'],
  ])('%j', (text, expected) => {
    expect(changed(`${text}\n`, setKeys([], { a: new Appended(['X, Y']) }))).toBe(`${expected}\n`);
  });

  test('is refused where a mapping or folded words stand', () => {
    for (const text of ['a: {b: 1}\n', 'a: >-\n  W\n', 'b: &b [W]\na: *b\n']) {
      expect(edited(text, setKeys([], { a: new Appended(['X']) }))).toMatchObject({ ok: false });
    }
  });
});

describe('a word in the place of another', () => {
  test.each([
    ['a: W # c\nb: 1\n', 'a: N # c\nb: 1\n'],
    ['a: "W"\n', 'a: "N"\n'],
    ["a: 'W'\n", "a: 'N'\n"],
    ['a: >-\n  W\n  V\n\nb: 1\n', 'a: N\n\nb: 1\n'],
    ['{a: W}\n', '{a: N}\n'],
  ])('%j', (text, expected) => {
    expect(changed(text, setKeys([], { a: 'N' }))).toBe(expected);
  });

  test('is quoted where it must be', () => {
    expect(changed('a: W\n', setKeys([], { a: 'N: x' }))).toBe('a: "N: x"\n');
    expect(changed('a: [W]\n', setItem(['a', 0], 'N, x'))).toBe('a: ["N, x"]\n');
    expect(changed('{a: W}\n', setKeys([], { a: 'N, x' }))).toBe('{a: "N, x"}\n');
  });
});

describe('every key of a mapping at once', () => {
  test.each([
    ['s: # all\n  a: 1\n  # b\n  b: 2\nx: 1\n', 's: # all\n  c: 3\nx: 1\n'],
    ['s: {a: 1, b: 2}\n', 's: {c: 3}\n'],
  ])('gives its place to others: %j', (text, expected) => {
    expect(changed(text, setKeys(['s'], { a: undefined, b: undefined, c: 3 }))).toBe(expected);
  });
});

test('items in brackets with an anchor or a tag before them are left to people', () => {
  for (const text of ['a: [&x w, v]\n', 'a: [u, !!str v]\n']) {
    const at = text.includes('!!') ? 1 : 0;
    expect(edited(text, insertItems('a', [{ index: at, value: 'n' }]))).toMatchObject({ ok: false });
    expect(edited(text, removeItems(['a'], [0]))).toMatchObject({ ok: false });
  }
});

test('words that are a number or a truth value for others say the same already', () => {
  expect(edited('a: 2020 # c\n', setKeys([], { a: '2020' }))).toEqual({ ok: true, edits: [] });
});

describe('keys that every object has of itself', () => {
  const file = 'quotes:\n  - a: 1\n  - a: 2\n    __proto__: {x: 1}\n    constructor: c\n    toString: s\n';

  test('are copied like others', () => {
    expect(changed(file, adoptKeys('quotes', 0, [1], ['a']))).toBe(
      file.replace('a: 1\n', 'a: 1\n    __proto__:\n      x: 1\n    constructor: c\n    toString: s\n'),
    );
  });

  test('go like others where a mapping says something else', () => {
    const text = 'cue:\n  exact: said\n  constructor: c\n  toString: s\n';
    expect(changed(text, setKeys([], { cue: { exact: 'says' } }))).toBe('cue:\n  exact: says\n');
  });

  test('are set like others', () => {
    const values = Object.fromEntries([
      ['__proto__', 'p'],
      ['constructor', 'd'],
    ]);
    expect(changed(file, setKeys(['quotes', 1], values))).toBe(
      file.replace('__proto__: {x: 1}', '__proto__: p').replace('constructor: c', 'constructor: d'),
    );
  });
});
