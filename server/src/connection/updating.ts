import type { Uri } from '../model/uri';
import type { Indexer } from '../project/indexer';
import type { Log } from './answer';
import { paced } from './pacing';

/** How long nothing more must have changed on disk before it is looked at, in milliseconds. */
const quiet = 50;
/** The same where thousands of files change at once: a client tells of a checkout in parts, a fraction of a second apart. */
const longQuiet = 500;
/** From this many files on, more are expected. */
const many = 100;
/** Nothing waits longer than this, in milliseconds. */
const longest = 3000;

/** Brings the corpus up to date with what changed. */
export interface Updating {
  /** Documents that are open changed: at once, as long as they do not change faster than they are read. */
  changed(uris: readonly Uri[]): void;
  /** Files changed on disk: once they have come to rest, all of them in one go. */
  changedOnDisk(uris: readonly Uri[]): void;
  /** Resolves when what has been told of so far is in the corpus. */
  settled(): Promise<void>;
}

/** @param tell called after each update, with what it was about */
export function keepUpdated(indexer: Indexer, log: Log, tell: (uris: readonly Uri[]) => void): Updating {
  const waiting = new Set<Uri>();
  let since: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const update = async (uris: readonly Uri[]) => {
    try {
      await indexer.reindex(uris);
      tell(uris);
    } catch (error) {
      log(`Updating the index failed: ${String(error)}`);
    }
  };
  const flush = () => {
    clearTimeout(timer);
    since = undefined;
    if (waiting.size === 0) return;
    const uris = [...waiting];
    waiting.clear();
    // One batch after the other.
    running = running.then(() => update(uris));
  };
  const typed = paced({
    update,
    now: () => performance.now(),
    later: (work, delay) => void setTimeout(work, delay),
  });
  return {
    changed: (uris) => typed.changed(uris),
    changedOnDisk(uris) {
      for (const uri of uris) waiting.add(uri);
      since ??= Date.now();
      clearTimeout(timer);
      const pause = waiting.size < many ? quiet : longQuiet;
      timer = setTimeout(flush, Math.max(0, Math.min(pause, since + longest - Date.now())));
    },
    async settled() {
      flush();
      await Promise.all([running, typed.settled()]);
    },
  };
}
