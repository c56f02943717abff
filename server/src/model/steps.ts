/** Work with a pause at each step, so that whoever does it can let others go first, and its result. */
export type Steps<Result> = Generator<undefined, Result>;

/** Whether the next of many short pieces of work is to be a step of its own, so that pausing costs less than they do. */
export function isStep(index: number): boolean {
  return index % 32 === 31;
}

/** The same steps as long as their result is wanted, which is asked after each; undefined where it no longer is. */
export function* whileWanted<Result>(steps: Steps<Result>, isWanted: () => boolean): Steps<Result | undefined> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (!isWanted()) return undefined;
    yield undefined;
  }
}

/** Does work in steps in one go. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
