import type { Scheduler } from './ports';

/** How long work may hold the event loop, in milliseconds. */
const slice = 20;

/** Lets whatever else is waiting go first, each time a slice of work is done. */
export class Slices {
  readonly #scheduler: Scheduler;
  #start: number;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.#start = scheduler.now();
  }

  /** Whether there was a pause. */
  async pause(): Promise<boolean> {
    if (this.#scheduler.now() - this.#start <= slice) return false;
    await this.#scheduler.yieldNow();
    this.#start = this.#scheduler.now();
    return true;
  }
}
