import type { Steps } from '../model/steps';
import type { Scheduler } from './ports';

/** How long work may hold the event loop, in milliseconds. */
const slice = 10;

/** Does work in steps, and lets whatever is waiting go first after each. */
export async function inTurns<Result>(steps: Steps<Result>, scheduler: Pick<Scheduler, 'yieldNow'>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await scheduler.yieldNow();
  }
}

/**
 * The same where a step is too short to let others go first after each: they do when a slice of time is over. What takes
 * more than a step waits behind the work that waits already, which would go on in the same turn of the event loop.
 */
export async function inSlices<Result>(steps: Steps<Result>, scheduler: Scheduler): Promise<Result> {
  for (let isFirst = true; ; isFirst = false) {
    const { done, value } = steps.next();
    if (done) return value;
    // Even a promise that is settled already would cost more than most steps.
    if (isSliceOver(scheduler) || (isFirst && scheduler.hasWaiting())) await pause(scheduler);
  }
}

/** When somebody let others go first for the last time: one piece of work after the other is one turn otherwise. */
const lastPauses = new WeakMap<Scheduler, number>();

/** Lets whatever is waiting go first if a slice of time is over since somebody last did. Says whether it was. */
export async function pauseIfDue(scheduler: Scheduler): Promise<boolean> {
  if (!isSliceOver(scheduler)) return false;
  await pause(scheduler);
  return true;
}

async function pause(scheduler: Scheduler): Promise<void> {
  await scheduler.yieldNow();
  lastPauses.set(scheduler, scheduler.now());
}

function isSliceOver(scheduler: Scheduler): boolean {
  return scheduler.now() - (lastPauses.get(scheduler) ?? 0) > slice;
}
