import { setTimeout as delay } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { capture, restore, type Snapshot } from './snapshot';

/** What a decision needs to be carried out and taken back. */
export interface Decision<Subject> {
  /** What was decided about. */
  readonly subject: Subject;
  /** The files that it may change. */
  readonly files: readonly vscode.Uri[];
  readonly run: () => Promise<unknown>;
  /** How long it waits for its turn at least, in milliseconds. */
  readonly after: number;
}

interface Made<Subject> {
  readonly subject: Subject;
  readonly before: readonly Snapshot[];
  readonly after: readonly Snapshot[];
}

/** Carries out decisions one after the other while the review is ahead already, and takes them back. */
export class Decisions<Subject> {
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #made: Made<Subject>[] = [];

  /** Whether everything that was asked is done. */
  get isIdle(): boolean {
    return this.#waiting === 0;
  }

  /** Everything that was decided so far is done, or has failed. */
  async settled(): Promise<void> {
    while (!this.isIdle) await this.#queue;
  }

  /** @throws what the decision throws; then it is as if it had not been made */
  make({ subject, files, run, after: pause }: Decision<Subject>): Promise<void> {
    return this.#next(async () => {
      await delay(pause);
      const before = await Promise.all(files.map(capture));
      await run();
      this.#made.push({ subject, before, after: await Promise.all(files.map(capture)) });
    });
  }

  /** What was done since the last decision belongs to it: one undo takes both back. */
  extend(): Promise<void> {
    return this.#next(async () => {
      const last = this.#made.pop();
      if (!last) return;
      const after = await Promise.all(last.after.map(({ uri }) => capture(uri)));
      this.#made.push({ ...last, after });
    });
  }

  /**
   * Takes the last decision back.
   *
   * @returns what it was about; undefined where there is none
   * @throws with what to do, when its files have been changed since
   */
  undo(): Promise<Subject | undefined> {
    return this.#next(async () => {
      const last = this.#made.at(-1);
      if (!last) return undefined;
      for (const [index, before] of last.before.entries()) {
        const after = last.after[index];
        if (after) await restore(before, after);
      }
      this.#made.pop();
      return last.subject;
    });
  }

  /** Does something after everything that was decided so far. */
  later<T>(job: () => Promise<T>): Promise<T> {
    return this.#next(job);
  }

  #next<T>(job: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const done = this.#queue.then(job).finally(() => {
      this.#waiting--;
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
