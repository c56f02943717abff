import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchAfter, searchIn } from '../../../server/src/sidecar/search';
import { changeBetween } from '../../../server/src/text/change';
import { effort } from '../../fuzz/effort';

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
      { numRuns: effort(500) },
    );
  });
});

describe('a search that follows edits', () => {
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
      { numRuns: effort(500) },
    );
  });

  test('finds what is alike as a fresh one does, also where an edit has written more of it', () => {
    const word = fc.constantFrom('we ', 'will ', 'win ', 'this ', 'long fight ', 'He said. ', '\n\n', 'nothing ');
    const phrase = fc.constantFrom(
      'we will win this long fight ',
      'they will win this long fight ',
      'We will win the long fights ',
    );
    const piece = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: phrase });
    const many = (maxLength: number) => fc.array(piece, { maxLength }).map((parts) => parts.join(''));
    const change = fc.record({ at: fc.nat({ max: 300 }), remove: fc.nat({ max: 30 }), insert: many(3) });
    const needles = ['we will win this long fight', 'will win this long fight together', 'win this', 'He said nothing'];
    fc.assert(
      fc.property(many(20), fc.array(change, { maxLength: 6 }), (start, changes) => {
        let whole = start;
        let search = searchIn(whole);
        for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: '' }, ...changes]) {
          whole = whole.slice(0, at) + insert + whole.slice(at + remove);
          search = searchAfter(search, whole);
          const fresh = searchIn(whole);
          for (const needle of needles) {
            expect(search.find(needle)).toEqual(fresh.find(needle));
            expect(search.findApproximately(needle)).toEqual(fresh.findApproximately(needle));
          }
        }
      }),
      { numRuns: effort(300) },
    );
  });

  test('keeps what is alike in a long text until an edit comes to it or writes more of it', () => {
    const filler = 'The committee met on Monday to hear about roads and bridges.\n'.repeat(2000);
    const words = 'we will win this long fight together';
    const before = `${filler}He said they will win this long fight together.\n${filler}`;
    const shown = (search: ReturnType<typeof searchIn>) =>
      search.findApproximately(words).map(({ start, end }) => search.text.slice(start, end));
    const search = searchIn(before);
    const found = shown(search);
    expect(found).toEqual([expect.stringContaining('will win this long fight together')]);
    const typed = searchAfter(search, `Once more.\n${before}`);
    expect(shown(typed)).toEqual(found);
    const repeated = searchAfter(typed, `${typed.text}They will win this long fight together.\n`);
    expect(shown(repeated)).toHaveLength(2);
    const gone = searchAfter(repeated, before.replace('long fight', ''));
    expect(shown(gone)).toEqual(shown(searchIn(gone.text)));
  });
});
