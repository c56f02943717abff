import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorContents } from '../../../server/src/sidecar/anchor';
import { describeContent } from '../../../server/src/sidecar/describe';
import { fold } from '../../../server/src/sidecar/fold';
import { searchIn } from '../../../server/src/sidecar/search';
import { effort } from '../../fuzz/effort';

/** Few letters, so that words repeat; all kinds of units, so that offsets can go wrong. */
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', ' ', ' ', '.', '\n', '\r\n', '😀', 'é', 'e\u0301', '“', '”', '\u00a0', '王'),
  minLength: 5,
  maxLength: 200,
});

/** A text with a span of it that a person could select: no torn characters, no white space at the ends. */
const selection = fc.tuple(text, fc.nat(), fc.nat()).chain(([whole, a, b]) => {
  const cuts = [...whole.matchAll(/[^\s\p{M}]\p{M}*/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  if (cuts.length === 0) return fc.constant(undefined);
  const [i, j] = [a % cuts.length, b % cuts.length].toSorted((x, y) => x - y);
  const span = { start: cuts[i ?? 0]?.[0] ?? 0, end: cuts[j ?? 0]?.[1] ?? 0 };
  return fc.constant({ whole, span });
});

describe('anchors', () => {
  test('describe a span so that it is found again, or is one of the candidates', () => {
    fc.assert(
      fc.property(selection, (selected) => {
        if (!selected) return;
        const { whole, span } = selected;
        const [found] = anchorContents(searchIn(whole), [
          { content: describeContent(searchIn(whole), [span]), beside: [] },
        ]);
        if (found?.state === 'attached') expect(found.content).toEqual([span]);
        else if (found?.state === 'ambiguous') expect(found.candidates).toContainEqual([span]);
        else expect(found?.state).toBe('attached or ambiguous');
      }),
      { numRuns: effort(500) },
    );
  });

  test('never answer outside the text, whatever both say', () => {
    fc.assert(
      fc.property(text, fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 5 }), (whole, words) => {
        for (const found of anchorContents(
          searchIn(whole),
          words.map((exact) => ({ content: [{ exact }] as const, beside: [] })),
        )) {
          const spans =
            found.state === 'ambiguous' ? found.candidates.flat() : found.state === 'orphaned' ? [] : found.content;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(whole.length);
          }
        }
      }),
      { numRuns: effort(300) },
    );
  });
});

describe('folding', () => {
  test('maps every folded unit to the text that it stands for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (whole) => {
        const folded = fold(whole);
        let last = 0;
        for (let i = 0; i < folded.text.length; i++) {
          const [start, end] = [folded.starts[i] ?? -1, folded.ends[i] ?? -1];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          last = start;
        }
      }),
      { numRuns: effort(300) },
    );
  });

  test('is the same for a text and its other normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('é', 'ệ', 'a', ' ', 'ộ', 'Å'), maxLength: 40 }), (whole) => {
        expect(fold(whole.normalize('NFD')).text).toBe(fold(whole.normalize('NFC')).text);
      }),
    );
  });
});
