import { describe, expect, test } from 'vitest';
import { nothingTyped, readInput } from '../../../client/src/review/keys';

/** What the box reports, one value after the other, and what each is taken for. */
function typing(...values: string[]) {
  let typed = nothingTyped;
  return values.map((value) => {
    const read = readInput(typed, value);
    typed = read.typed;
    const { stroke } = read;
    if (stroke.kind === 'action') return stroke.action;
    return stroke.kind === 'number' ? stroke.number : `“${stroke.words}”`;
  });
}

describe('single keys and names in one input box', () => {
  test.each([
    ['d', 'dismiss'],
    ['s', 'skip'],
    ['n', 'new'],
    ['e', 'edges'],
    ['u', 'undo'],
    ['?', 'help'],
    ['1', 1],
    ['9', 9],
  ])('%s acts when it is typed first', (key, action) => {
    expect(typing(key)).toEqual([action]);
  });

  test('other letters filter, and a key letter behind them filters, too', () => {
    expect(typing('w', 'wd', 'wd9')).toEqual(['“w”', '“wd”', '“wd9”']);
  });

  test('a space before it makes a key letter filter', () => {
    expect(typing(' ', ' d', ' de')).toEqual(['“ ”', '“ d”', '“ de”']);
  });

  test('a key letter that remains when others are deleted filters', () => {
    expect(typing('wd', 'd', '')).toEqual(['“wd”', '“d”', '“”']);
  });

  test('after the box is emptied, keys act again', () => {
    expect(typing('w', '', 'd')).toEqual(['“w”', '“”', 'dismiss']);
  });

  test('keys that come faster than the box is emptied act one by one', () => {
    expect(typing('d', 'dd', 'dds', '', '2')).toEqual(['dismiss', 'dismiss', 'skip', '“”', 2]);
  });

  test('the same key again acts again, although nobody tells that the box was emptied', () => {
    expect(typing('d', 'd', 'd', '1', '1')).toEqual(['dismiss', 'dismiss', 'dismiss', 1, 1]);
    expect(typing('d', 'dd', 'd')).toEqual(['dismiss', 'dismiss', 'dismiss']);
  });

  test('a name that is typed at once behind a key is read without it', () => {
    expect(typing('d', 'dw', 'dwa')).toEqual(['dismiss', '“w”', '“wa”']);
  });

  test('0 and capital letters are no keys', () => {
    expect(typing('0', '', 'D')).toEqual(['“0”', '“”', '“D”']);
  });
});
