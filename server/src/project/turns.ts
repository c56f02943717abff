import type { Steps } from '../model/steps';
import type { Scheduler } from './ports';

/** Does work in steps, and lets whatever is waiting go first after each. */
export async function inTurns<Result>(steps: Steps<Result>, scheduler: Pick<Scheduler, 'yieldNow'>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await scheduler.yieldNow();
  }
}
