import { describe, expect, test } from 'vitest';
import { applyEdits, type EditResult } from '../../../server/src/model/edit';
import { addField, addToList, renameKey, replaceWord } from '../../../server/src/yaml/fields';

const order = ['name', 'aliases', 'role'];

function after(text: string, result: EditResult): string {
  return result.ok ? applyEdits(text, result.edits) : result.message;
}

describe('a new key', () => {
  test.each([
    ['s:\n  a:\n    name: A # c\n    role: R\n', 's:\n  a:\n    name: A # c\n    aliases: [X]\n    role: R\n'],
    ['s:\n  a: {name: A, role: R}\n', 's:\n  a: {name: A, aliases: [ X ], role: R}\n'],
    ['s:\n  a:\n  b: {}\n', 's:\n  a:\n    aliases: [X]\n  b: {}\n'],
  ])('goes where people write it: %j', (text, expected) => {
    expect(after(text, addField(text, ['s', 'a'], 'aliases', ['X'], order)).replace('[ X ]', '[X]')).toBe(
      expected.replace('[ X ]', '[X]'),
    );
  });

  test.each(['s:\n  a: words\n', 's:\n  b: {}\n', 's:\n  a: {aliases: []}\n', 's: &s\n  a: *s\n'])(
    'is refused where it cannot stand: %j',
    (text) => {
      expect(addField(text, ['s', 'a'], 'aliases', ['X'], order)).toMatchObject({ ok: false });
    },
  );
});

describe('an item at the end of a list', () => {
  test.each([
    ['a: [W, 王毅]', 'a: [W, 王毅, "X, Y"]'],
    ['a: [W] # c', 'a: [W, "X, Y"] # c'],
    ['a: []', 'a:\n  - X, Y'],
    ['a:\n  - W # c', 'a:\n  - W # c\n  - X, Y'],
    ['a:\n- W', 'a:\n- W\n- X, Y'],
    ['a: W', 'a: [W, "X, Y"]'],
    ['a: "W" # c', 'a: ["W", "X, Y"] # c'],
    ['a: W, V', 'a: ["W, V", "X, Y"]'],
    ['a:', 'a:\n  - X, Y'],
    ['a: # c', 'a: # c\n  - X, Y'],
    ['b: 1', 'b: 1\na: ["X, Y"]'],
    ['{a: [W]}', '{a: [W, "X, Y"]}'],
  ])('%j', (text, expected) => {
    expect(after(`${text}\n`, addToList(`${text}\n`, [], 'a', 'X, Y', []))).toBe(`${expected}\n`);
  });

  test('is refused where a mapping or folded words stand', () => {
    for (const text of ['a: {b: 1}\n', 'a: >-\n  W\n', 'b: &b [W]\na: *b\n']) {
      expect(addToList(text, [], 'a', 'X', [])).toMatchObject({ ok: false });
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
    expect(after(text, replaceWord(text, ['a'], 'N'))).toBe(expected);
  });

  test('is quoted where it must be', () => {
    expect(after('a: W\n', replaceWord('a: W\n', ['a'], 'N: x'))).toBe('a: "N: x"\n');
    expect(after('a: [W]\n', replaceWord('a: [W]\n', ['a', 0], 'N, x'))).toBe('a: ["N, x"]\n');
    expect(after('{a: W}\n', replaceWord('{a: W}\n', ['a'], 'N, x'))).toBe('{a: "N, x"}\n');
  });
});

describe('a key under another name', () => {
  test.each([
    ['s:\n  a: # c\n    name: A\n', 's:\n  new-id: # c\n    name: A\n'],
    ['s:\n  "a": {name: A}\n', 's:\n  "new-id": {name: A}\n'],
    ["s: {'a': {name: A}}\n", "s: {'new-id': {name: A}}\n"],
  ])('%j', (text, expected) => {
    expect(after(text, renameKey(text, ['s', 'a'], 'new-id'))).toBe(expected);
  });

  test('is refused where the name is taken', () => {
    expect(renameKey('s: {a: 1, new-id: 2}\n', ['s', 'a'], 'new-id')).toMatchObject({ ok: false });
  });
});
