import { describe, expect, test } from 'vitest';
import { closest } from '../../../server/src/findings/similar';
import { spansWithin } from '../../../server/src/model/span';

describe('the word that is meant', () => {
  test.each([
    ['wang-y', ['wang-yi', 'zhao'], 'wang-yi'],
    ['WANG-YI', ['wang-yi'], 'wang-yi'],
    ['sergey-lavrov', ['sergei-lavrov', 'sergey-lavrow'], 'sergei-lavrov'],
    ['nobody', ['wang-yi'], undefined],
    ['ab', ['xy'], undefined],
    ['', ['a'], 'a'],
  ])('%j among %j is %j', (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
  });
});

describe('spans within a span', () => {
  const spans = [0, 5, 10, 15].map((start) => ({ start, end: start + 4 }));

  test.each([
    [{ start: 5, end: 14 }, [5, 10]],
    [{ start: 6, end: 13 }, []],
    [{ start: 0, end: 100 }, [0, 5, 10, 15]],
    [{ start: 19, end: 30 }, []],
  ])('%j', (outer, starts) => {
    expect(spansWithin(spans, outer).map(({ start }) => start)).toEqual(starts);
  });
});
