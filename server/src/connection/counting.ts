import { type Shown, withProgress } from './progress';
import type { Session } from './session';

/** Typing goes on this long, in milliseconds, before what changed is counted again. */
const quiet = 250;

/** Counts in the background what has not been counted yet; the user sees how far it is where it takes long, and may stop it. */
export function countQuotes(session: Shown & Pick<Session, 'counter' | 'cache'>): void {
  const { counter, cache, log } = session;
  const counting = withProgress(session, 'Counting quotes', (token, report) =>
    counter.update(token, (done, all) =>
      report(() => `${done.toLocaleString('en')} of ${all.toLocaleString('en')} texts`, Math.floor((done / all) * 100)),
    ),
  );
  counting
    // Saving also frees what was read of the cache, which the counting that goes on would read again.
    .then((isDone) => (isDone ? cache.save() : undefined))
    .catch((error: unknown) => log(`Counting quotes failed: ${String(error)}`));
}

/** Keeps the counts of the texts up to date once somebody has asked for them; returns what to call after a change. */
export function keepCounting(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (!session.counter.wanted) return;
    clearTimeout(timer);
    timer = setTimeout(() => countQuotes(session), quiet);
  };
}
