import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest } from '../../../server/src/sidecar/closest';

/** The fewest errors by the whole table (Sellers 1980), and where they are reached first. */
function byTable(text: string, words: string): { readonly end: number; readonly errors: number } {
  let column = Array.from({ length: words.length + 1 }, (_, i) => i);
  let best = { end: 0, errors: words.length };
  for (let j = 1; j <= text.length; j++) {
    const next = [0];
    for (let i = 1; i <= words.length; i++) {
      const changed = (column[i - 1] ?? 0) + (text[j - 1] === words[i - 1] ? 0 : 1);
      next[i] = Math.min(changed, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1);
    }
    const errors = next[words.length] ?? 0;
    if (errors < best.errors) best = { end: j, errors };
    column = next;
  }
  return best;
}

describe('the closest part of a text', () => {
  test.each([
    ['words as they stand', 'He said we will win.', 'we will win', { end: 19, errors: 0 }],
    ['a letter changed', 'He said we wall win.', 'we will win', { end: 19, errors: 1 }],
    ['nothing alike', 'xyz', 'we', { end: 0, errors: 2 }],
    ['no text', '', 'we', { end: 0, errors: 2 }],
  ])('is %s', (_, text, words, expected) => {
    expect(closest(text, 0, text.length, words)).toEqual(expected);
  });

  test('is looked for in the stretch alone', () => {
    expect(closest('win win win', 2, 9, 'win')).toEqual({ end: 7, errors: 0 });
  });

  test('is that of the whole table, also of words that are longer than one step takes', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '王'), maxLength: 150 });
    fc.assert(
      fc.property(letters, letters, (text, words) => {
        expect(closest(text, 0, text.length, words)).toEqual(byTable(text, words));
      }),
      { numRuns: 300 },
    );
  });
});
