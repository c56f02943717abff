/** Work with a pause at each step, so that whoever does it can let others go first, and its result. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does work in steps in one go. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
