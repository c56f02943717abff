import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '../../../client/src/review/difference';

function applied(from: string, to: string): string {
  const { start, end, words } = difference(from, to);
  return from.slice(0, start) + words + from.slice(end);
}

test('what differs is the smallest range between what both begin and end with', () => {
  expect(difference('one two three', 'one 2 three')).toEqual({ start: 4, end: 7, words: '2' });
  expect(difference('same', 'same')).toEqual({ start: 4, end: 4, words: '' });
});

test('no line end and no character is cut in two', () => {
  expect(difference('a\r\n', 'a\r\n\r\n')).toEqual({ start: 3, end: 3, words: '\r\n' });
  expect(difference('😀', '😁')).toEqual({ start: 0, end: 2, words: '😁' });
});

test('applied to the one it gives the other', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '\r\n', '\n', '😀', '😁'), { maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (from, to) => {
      expect(applied(from, to)).toBe(to);
    }),
  );
});
