import { describe, expect, test } from 'vitest';
import { edited } from '../../../server/src/yaml/change';
import { renameKey } from '../../../server/src/yaml/spelling';
import { changed } from '../kit/edits';

describe('a key under another name', () => {
  test.each([
    ['s:\n  a: # c\n    name: A\n', 's:\n  new-id: # c\n    name: A\n'],
    ['s:\n  "a": {name: A}\n', 's:\n  "new-id": {name: A}\n'],
    ["s: {'a': {name: A}}\n", "s: {'new-id': {name: A}}\n"],
  ])('%j', (text, expected) => {
    expect(changed(text, renameKey(['s', 'a'], 'new-id'))).toBe(expected);
  });

  test('is quoted where it must be', () => {
    expect(changed('s:\n  a: 1\n', renameKey(['s', 'a'], 'b: c'))).toBe('s:\n  "b: c": 1\n');
    expect(changed('s: {"a": 1}\n', renameKey(['s', 'a'], 'b"c'))).toBe('s: {"b\\"c": 1}\n');
  });

  test('is refused where the name is taken', () => {
    expect(edited('s: {a: 1, new-id: 2}\n', renameKey(['s', 'a'], 'new-id'))).toMatchObject({ ok: false });
  });
});
