import { describe, expect, test } from 'vitest';
import { begin, decide, progressOf, reconcile, skip, takeBack, type Walk } from '../../../client/src/review/walk';
import type { QuoteItem, QuoteState } from '../../../server/src/protocol';

function quote(start: number, state: QuoteState = 'unlabeled'): QuoteItem {
  return {
    state,
    content: state === 'lost' ? [] : [{ start, end: start + 5 }],
    type: 'indirect',
    speakers: [],
    unknown: false,
    words: `words at ${start}`,
  };
}

const places = ({ left }: Walk) => left.map(({ content }) => content[0]?.start);

describe('the walk through a text', () => {
  const all = [quote(10), quote(20), quote(30)];

  test('asks about what is unlabeled, without a speaker, or suggested', () => {
    const states: QuoteState[] = ['labeled', 'unlabeled', 'incomplete', 'suggested', 'lost'];
    expect(places(begin(states.map((state, index) => quote(index * 10, state))))).toEqual([10, 20, 30]);
  });

  test('begins where it is told, and comes to what stands before in the end', () => {
    const walk = begin(all, 15);
    expect(places(walk)).toEqual([20, 30, 10]);
    expect(places(reconcile(decide(walk), [quote(10), quote(25), quote(30)]))).toEqual([30, 25, 10]);
  });

  test('goes on when the first is decided, and counts', () => {
    const walk = decide(begin(all));
    expect(places(walk)).toEqual([20, 30]);
    expect(progressOf(walk)).toEqual({ number: 2, total: 3 });
  });

  test('brings what is skipped again at the end, and leaves it alone when it is skipped again', () => {
    const once = skip(begin(all));
    expect(places(once)).toEqual([20, 30, 10]);
    const again = skip(decide(decide(once)));
    expect(places(again)).toEqual([]);
  });

  test('asks again at once about what is taken back', () => {
    const [first] = all;
    const walk = takeBack(decide(begin(all)), first!);
    expect(places(walk)).toEqual([10, 20, 30]);
    expect(progressOf(walk)).toEqual({ number: 1, total: 3 });
  });

  describe('when the server tells what is left', () => {
    test('what turned up comes in text order, what went goes', () => {
      const walk = reconcile(begin(all), [quote(10), quote(15), quote(30)]);
      expect(places(walk)).toEqual([10, 15, 30]);
    });

    test('the quote that is shown stays as it is shown', () => {
      const walk = begin(all);
      const fresh = [{ ...quote(10), speakers: [{ id: 'a', name: 'A' }] }, quote(20)];
      expect(reconcile(walk, fresh).left[0]).toBe(walk.left[0]);
    });

    test('the quote that is shown goes when somebody else has labeled it', () => {
      expect(places(reconcile(begin(all), [quote(10, 'labeled'), quote(20)]))).toEqual([20]);
    });

    test('what is decided does not come back from an answer that is older', () => {
      const walk = decide(begin(all));
      expect(places(reconcile(walk, all))).toEqual([20, 30]);
    });

    test('skipped ones stay at the end, and those left alone stay away', () => {
      const skipped = skip(begin(all));
      expect(places(reconcile(skipped, all))).toEqual([20, 30, 10]);
      const left = skip(decide(decide(skipped)));
      expect(places(reconcile(left, [quote(10)]))).toEqual([]);
    });

    test('a quote that comes before the one that is shown is asked about next', () => {
      const walk = decide(begin(all));
      expect(places(reconcile(walk, [quote(5), quote(20), quote(30)]))).toEqual([20, 5, 30]);
    });
  });
});
