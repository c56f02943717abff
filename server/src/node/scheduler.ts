import type { Scheduler } from '../project/ports';

/** Those that let others go first; who waits longest is the first. */
const waiting: (() => void)[] = [];

/** The event loop of this process. */
export const nodeScheduler: Scheduler = {
  now: () => performance.now(),
  yieldNow: () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(letOneGoOn);
    }),
  hasWaiting: () => waiting.length > 0,
};

/** One in each turn of the event loop, which the slices of several pieces of work would add up to a long one of. */
function letOneGoOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGoOn);
}
