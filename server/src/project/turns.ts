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
    const { done, value } = await sliceOf(steps, scheduler);
    if (done) return value;
  }
}

/** The same as long as it is wanted; undefined where it is given up, after the slice in which that came to be so. */
export async function inSlicesWhile<Result>(
  isWanted: () => boolean,
  steps: Steps<Result>,
  scheduler: Scheduler,
): Promise<Result | undefined> {
  while (isWanted()) {
    const { done, value } = await sliceOf(steps, scheduler);
    if (done) return value;
  }
  return undefined;
}

/** Does what fits into a slice of time, and lets others go first where more is left. */
async function sliceOf<Result>(steps: Steps<Result>, scheduler: Scheduler): Promise<IteratorResult<undefined, Result>> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step;
    if (scheduler.now() - (lastPauses.get(scheduler) ?? 0) <= slice) continue;
    await scheduler.yieldNow();
    lastPauses.set(scheduler, scheduler.now());
    return step;
  }
}
