import { type ResourceLimits, workerData } from 'node:worker_threads';
import { Tinypool } from 'tinypool';

/** Threads that work on tasks with one module. */
export interface Crew {
  /**
   * Has a task done by the thread that is free first.
   * @throws what the module throws, and {@link ThreadDied} where a thread has ended
   */
  run(task: unknown): Promise<unknown>;
  /** Ends the threads, whatever they are at. */
  close(): Promise<void>;
}

/** A thread ended before its work was done. */
export class ThreadDied extends Error {}

/**
 * @param module path of a module whose export `work` works on a task
 * @param setup what {@link setupOfThread} gives there
 */
export function crewOf(module: string, jobs: number, setup: unknown, limits: ResourceLimits = {}): Crew {
  const pool = new Tinypool({
    filename: module,
    // A default export is not found in a CommonJS module whose path is no URL, as on Windows.
    name: 'work',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: setup,
    resourceLimits: limits,
  });
  const waiting = new Set<(reason: Error) => void>();
  let death: ThreadDied | undefined;
  let isClosing = false;
  const die = (reason: string, cause?: Error): void => {
    if (isClosing) return;
    const isIncomplete = cause !== undefined && 'code' in cause && String(cause.code).endsWith('MODULE_NOT_FOUND');
    const what = isIncomplete
      ? 'a file of whosaid is missing, install it anew'
      : 'a worker thread ended before its work was done';
    death ??= new ThreadDied(`${what}: ${reason}`, { cause });
    for (const reject of waiting) reject(death);
  };
  // A thread that exits, rather than fails, would leave whoever waits for it waiting.
  for (const thread of pool.threads) {
    thread.once('error', (error: Error) => die(error.message, error));
    thread.once('exit', (code: number) => die(`it exited with status ${code}`));
  }
  pool.on('error', (error: Error) => die(error.message, error));
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (death) {
          reject(death);
          return;
        }
        waiting.add(reject);
        pool
          .run(task)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      }),
    async close() {
      isClosing = true;
      // Of a thread that has ended the pool would wait for the end, and for one that fails then it throws past everybody.
      await (death ? Promise.all(pool.threads.map((thread) => thread.terminate())) : pool.destroy());
    },
  };
}

/** In a thread of a crew: what it was set up with. */
export function setupOfThread(): unknown {
  const [, setup]: readonly unknown[] = Array.isArray(workerData) ? workerData : [];
  return setup;
}
