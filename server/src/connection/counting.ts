import type { Session } from './session';

/** Typing goes on this long, in milliseconds, before what changed is counted again. */
const quiet = 250;

/** Keeps the counts of the texts up to date once somebody has asked for them; returns what to call after a change. */
export function keepCounting({ counter, log }: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (!counter.wanted) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      counter.update().catch((error: unknown) => log(`Counting quotes failed: ${String(error)}`));
    }, quiet);
  };
}
