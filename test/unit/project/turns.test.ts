import { expect, test } from 'vitest';
import type { Steps } from '../../../server/src/model/steps';
import { inSlices } from '../../../server/src/project/turns';
import { stillScheduler } from '../kit/workspace';

/** What is done, in order; `…` where others are let go first. */
function working(steps: number, scheduler: { readonly milliseconds?: number; readonly isAwaited?: boolean }) {
  const log: string[] = [];
  let now = 0;
  function* work(): Steps<'done'> {
    for (let step = 1; step <= steps; step++) {
      log.push(String(step));
      now += scheduler.milliseconds ?? 1;
      if (step < steps) yield undefined;
    }
    return 'done';
  }
  const result = inSlices(work(), {
    ...stillScheduler,
    now: () => now,
    yieldNow: () => Promise.resolve(void log.push('…')),
    hasWaiting: () => scheduler.isAwaited ?? false,
  });
  return result.then((end) => [...log, end].join(' '));
}

test('work lets others go first when a slice of time is over', async () => {
  expect(await working(6, { milliseconds: 4 })).toBe('1 2 3 … 4 5 6 done');
});

test('work waits behind what waits already, and then has a slice of its own', async () => {
  expect(await working(4, { isAwaited: true })).toBe('1 … 2 3 4 done');
});

test('what takes no more than a step waits for nobody', async () => {
  expect(await working(1, { isAwaited: true })).toBe('1 done');
});
