import { describe, expect, test } from 'vitest';
import { edits } from '../../bench/anchors/edits';
import { ownTexts } from '../../bench/anchors/texts';
import { type Judged, quotesOf, trial } from '../../bench/anchors/trial';

const trials = 16;
const texts = ['samples', 'test/corpus/fr', 'test/corpus/vi'].flatMap(ownTexts);
const sentences = texts.flatMap(({ text }) => text.match(/[^.!?\n]+[.!?]/gu)?.slice(0, 3) ?? []);

/** What became of all anchors of some texts after edits of one kind: the short form of `npm run bench:anchors`. */
function after(kind: string): readonly Judged[] {
  return Array.from({ length: trials }, (_, seed) => {
    const text = texts[(seed * 37) % texts.length];
    return text ? trial(text, quotesOf(text), kind, seed + 1, sentences) : [];
  }).flat();
}

describe('anchors in edited texts', () => {
  test.each(Object.keys(edits))('never come to stand on other words: %s', (kind) => {
    const wrong = after(kind).filter(({ outcome }) => outcome === 'wrong');
    expect(wrong.map(({ words }) => words)).toEqual([]);
  });

  test('are found again with up to 15 % of their characters changed', () => {
    const judged = after('typos, up to 15 %');
    const found = judged.filter(({ outcome }) => outcome === 'attached' || outcome === 'moved');
    expect(found.length / judged.length).toBeGreaterThanOrEqual(0.95);
  });

  test.each(['quotation marks', 'white space', 'line endings', 'normal forms'])(
    'are attached all the same: %s',
    (kind) => {
      expect(after(kind).every(({ outcome }) => outcome === 'attached')).toBe(true);
    },
  );
});
