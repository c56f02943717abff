import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps, type Span } from '../../../server/src/model/span';
import { SpanIndex } from '../../../server/src/model/spanIndex';

test('finds what touches a stretch, outer spans before what they hold', () => {
  const spans: Span[] = [
    { start: 4, end: 6 },
    { start: 0, end: 10 },
    { start: 12, end: 14 },
    { start: 4, end: 8 },
  ];
  const index = new SpanIndex(spans.map((span, item) => ({ span, item })));
  expect(index.touching({ start: 5, end: 6 }).map(({ item }) => item)).toEqual([1, 3, 0]);
  expect(index.touching({ start: 8, end: 12 }).map(({ item }) => item)).toEqual([1]);
  expect(index.touching({ start: 10, end: 12 })).toEqual([]);
  expect(new SpanIndex([]).touching({ start: 0, end: 9 })).toEqual([]);
});

test('finds the same as looking at each', () => {
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    .map(([start, size]) => ({ start, end: start + size }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), span, (spans, asked) => {
      const index = new SpanIndex(spans.map((each, item) => ({ span: each, item })));
      const found = new Set(index.touching(asked).map(({ item }) => item));
      expect(spans.every((each, item) => found.has(item) === overlaps(each, asked))).toBe(true);
    }),
  );
});
