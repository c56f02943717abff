import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Span, totalLength, united } from '../../../server/src/model/span';

const span = (start: number, end: number): Span => ({ start, end });

test('spans that overlap or touch are one', () => {
  expect(united([span(5, 7), span(0, 2), span(2, 3), span(6, 6), span(9, 10)])).toEqual([
    span(0, 3),
    span(5, 7),
    span(9, 10),
  ]);
});

test('united spans hold the same code units, each once', () => {
  const some = fc.array(
    fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 5 })).map(([start, length]) => span(start, start + length)),
  );
  fc.assert(
    fc.property(some, (spans) => {
      const units = new Set(
        spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
      );
      expect(totalLength(united(spans))).toBe(units.size);
    }),
  );
});
