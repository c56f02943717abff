import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Scheduler } from '../project/ports';

/** The event loop of this process. */
export const nodeScheduler: Scheduler = {
  now: () => performance.now(),
  yieldNow: () => nextTurn(),
};
