import type { Uri } from '../model/uri';

/** A file is read again after this many times as long as reading it took. */
const rest = 10;
/** What takes less, in milliseconds, needs no rest. */
const negligible = 2;

/** What the pace is kept with. */
export interface Pace {
  /** Brings what is known up to date with files; never fails. */
  readonly update: (uris: readonly Uri[]) => Promise<void>;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  /** Calls back once, after milliseconds. */
  readonly later: (work: () => void, delay: number) => void;
}

export interface Paced {
  changed(uris: readonly Uri[]): void;
  /** Resolves when what has been told of so far is known; nothing rests for that. */
  settled(): Promise<void>;
}

/**
 * Brings what is known up to date with files as they change: at once as long as there is time between the changes, as
 * there is when somebody types, and otherwise so that a tenth of the time goes into it. A file that changes a thousand
 * times in a moment is read a few times; its last state is never left out.
 */
export function paced({ update, now, later }: Pace): Paced {
  /** Until when files rest. */
  const resting = new Map<Uri, number>();
  const waiting = new Set<Uri>();
  const running = new Set<Promise<void>>();

  const work = async (uris: readonly Uri[]): Promise<void> => {
    const begun = now();
    await update(uris);
    const end = now();
    for (const [known, until] of resting) if (until <= end) resting.delete(known);
    if (end - begun > negligible) for (const uri of uris) resting.set(uri, end + (end - begun) * rest);
  };
  const start = (uris: readonly Uri[]) => {
    const run = work(uris).finally(() => running.delete(run));
    running.add(run);
  };
  const flush = (uris: readonly Uri[]) => {
    // Whoever could not wait has been there before.
    const left = uris.filter((uri) => waiting.delete(uri));
    if (left.length > 0) start(left);
  };

  return {
    changed(uris) {
      const time = now();
      const ready = uris.filter((uri) => {
        if (waiting.has(uri)) return false;
        const until = resting.get(uri);
        if (until === undefined || until <= time) return true;
        waiting.add(uri);
        later(() => flush([uri]), until - time);
        return false;
      });
      // Nothing by name is a change as well: of the settings, or of everything.
      if (ready.length > 0 || uris.length === 0) start(ready);
    },
    async settled() {
      flush([...waiting]);
      await Promise.all(running);
    },
  };
}
