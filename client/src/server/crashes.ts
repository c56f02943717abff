/** A server that crashes this often within {@link crashWindow} is not started again by itself. */
export const mostCrashes = 5;
/** In milliseconds. */
export const crashWindow = 3 * 60_000;

/** The crashes of the server since somebody last started it by hand, and what follows from them. */
export class Crashes {
  #at: readonly number[] = [];
  #isTold = true;

  /**
   * Notes a crash.
   *
   * @param now milliseconds
   * @returns whether the server is started again
   */
  add(now: number): boolean {
    this.#at = [...this.#at.filter((at) => now - at < crashWindow), now];
    this.#isTold = false;
    return this.#at.length < mostCrashes;
  }

  /** The server runs; true where people are to be told that it was started again: once, however often it took. */
  recovered(): boolean {
    const isNews = !this.#isTold;
    this.#isTold = true;
    return isNews;
  }

  /** Somebody starts it by hand. */
  forget(): void {
    this.#at = [];
    this.#isTold = true;
  }
}

/** JSON-RPC: a message could not be written or read, its answer will not come, or the connection is closed. */
const lostCodes: ReadonlySet<unknown> = new Set([-32099, -32098, -32097, -32096]);

/** Whether a request failed because the server ended before it answered. */
export function wasLost(error: unknown): boolean {
  return error instanceof Error && 'code' in error && lostCodes.has(error.code);
}

/** Puts a question, and once more where the server ended before it answered. For what changes nothing. */
export async function askAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!wasLost(error)) throw error;
    return ask();
  }
}

/**
 * Has something done that must not be done twice.
 *
 * @throws in words for people where the server ended before it said whether it was done
 */
export async function doOnce<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!wasLost(error)) throw error;
    throw new Error('The server stopped before it said that this was done. Do it once more where it was not.', {
      cause: error,
    });
  }
}
