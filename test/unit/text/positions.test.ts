import { describe, expect, it } from 'vitest';
import { toCodePoints } from '../../../server/src/text/positions';

const converted = (text: string, start: number, end: number): readonly number[] =>
  toCodePoints(text)({ start, end }).map(Number);

describe('toCodePoints', () => {
  it('leaves offsets alone where every character is one code unit', () => {
    expect(converted('Tập Cận Bình', 4, 12)).toEqual([4, 12]);
  });

  it('counts a surrogate pair once', () => {
    expect(converted('😀 said 😀!', 0, 2)).toEqual([0, 1]);
    expect(converted('😀 said 😀!', 3, 11)).toEqual([2, 9]);
  });

  it('takes an offset inside a pair for its start', () => {
    expect(converted('a😀b', 2, 4)).toEqual([1, 3]);
  });

  it('counts a lone surrogate as a code point', () => {
    expect(converted('\ud83d a \ude00', 0, 5)).toEqual([0, 5]);
  });

  it('keeps within the text', () => {
    expect(converted('😀', -3, 99)).toEqual([0, 1]);
  });
});
