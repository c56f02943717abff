import type { Steps } from '../model/steps';
import type { Scheduler } from './ports';

/** How long work may hold the event loop, in milliseconds. */
const slice = 20;

/** Does work in steps, and lets whatever is waiting go first after each. */
export async function inTurns<Result>(steps: Steps<Result>, scheduler: Pick<Scheduler, 'yieldNow'>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await scheduler.yieldNow();
  }
}

/** When others were let go first for the last time: one piece of work after the other is one turn otherwise. */
const lastPauses = new WeakMap<Scheduler, number>();

/** The same where a step is too short to let others go first after each: they do when a slice of time is over. */
export async function inSlices<Result>(steps: Steps<Result>, scheduler: Scheduler): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (scheduler.now() - (lastPauses.get(scheduler) ?? 0) <= slice) continue;
    await scheduler.yieldNow();
    lastPauses.set(scheduler, scheduler.now());
  }
}
