import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCodePoints } from '../../../server/src/text/positions';

describe('toCodePoints', () => {
  it('agrees with counting the code points before an offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const inside = offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xff_ff;
        const before = Array.from(text.slice(0, inside ? offset - 1 : offset)).length;
        const converted = toCodePoints(text)({ start: offset, end: offset });
        expect(converted.map(Number)).toEqual([before, before]);
      }),
    );
  });
});
