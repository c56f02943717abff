import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchAfter, searchIn } from '../../../server/src/sidecar/search';
import { changeBetween } from '../../../server/src/text/change';

const unit = fc.constantFrom('a', 'b', 'c', ' ', '\n', '“', '"', 'é', 'e\u0301', '😀', '\u00a0');
const text = fc.string({ unit, maxLength: 120 });
const words = fc.array(fc.string({ unit, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });
const edit = fc.record({
  at: fc.nat({ max: 120 }),
  remove: fc.nat({ max: 10 }),
  insert: fc.string({ unit, maxLength: 10 }),
});

describe('the change between two texts', () => {
  test('makes the one of the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeBetween(before, after);
        const { start, oldEnd, newEnd } = change ?? { start: 0, oldEnd: 0, newEnd: 0 };
        expect(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a search that follows edits', () => {
  test.each([
    ['words typed inside', 'long fight', 'long, hard fight', 'we will win this long, hard fight together'],
    ['a word replaced at the beginning', 'said we', 'said they', 'they will win this long fight together'],
    ['a word replaced at the end', 'together', 'at last', 'we will win this long fight at last'],
    ['letters taken out at the end', 'together', 'togeth', 'we will win this long fight togeth'],
    ['the end taken out with what follows', 'fight together now.', 'fight', 'we will win this long fight'],
  ])('carries words along: %s', (_, from, to, expected) => {
    const words = 'we will win this long fight together';
    const before = `He said ${words} now.`;
    const search = searchIn(before);
    search.find(words);
    const after = before.replace(from, to);
    const followed = searchAfter(search, after);
    expect(followed.find(words)).toEqual([]);
    expect(followed.findApproximately(words).map((hit) => after.slice(hit.start, hit.end).trim())).toEqual([expected]);
  });

  test('lets go of words that become others', () => {
    const search = searchIn('He said we will win now.');
    search.find('we will win');
    const followed = searchAfter(search, 'He said nothing at all to anybody now.');
    expect([...followed.find('we will win'), ...followed.findApproximately('we will win')]).toEqual([]);
  });

  test('finds what a fresh one finds, but for words that an edit changed', () => {
    fc.assert(
      fc.property(text, words, fc.array(edit, { maxLength: 6 }), (start, needles, edits) => {
        let whole = start;
        let search = searchIn(whole);
        for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: '' }, ...edits]) {
          whole = whole.slice(0, at) + insert + whole.slice(at + remove);
          search = searchAfter(search, whole);
          const fresh = searchIn(whole);
          for (const needle of needles.filter((each) => whole.includes(each))) {
            expect(search.find(needle)).toEqual(fresh.find(needle));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
