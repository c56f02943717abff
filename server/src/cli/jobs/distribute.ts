import { type Crew, crewOf } from './crew';
import { inOrder } from './inOrder';

/** How many items are worked on before threads are started for the rest: they take as long to start and to warm up. */
export const fewItems = 100;

/** A machine with more processors than this is better used by several processes: one thread reads and writes for all. */
export const mostJobs = 8;

/** Work that can be done here or on other threads; items, results and setup survive the way between them. */
export interface Work<Item, Result> {
  here(item: Item): Promise<Result>;
  /** What a thread has to know. */
  readonly setup: unknown;
  /** Path of the module that the threads run; its export `work` makes an array of results of an array of items. */
  readonly module: string;
}

/** `wanted`: what somebody asked for; otherwise as many as there are processors, once there is enough to do. */
export interface Jobs {
  readonly wanted: number | undefined;
  readonly processors: number;
}

/**
 * Works on batches of items, on several threads where that pays off, and gives the results in the order of the items,
 * the same for any number of jobs. Of the batches so many are in memory as there are threads, twice.
 */
export async function* distributed<Item, Result>(
  batches: AsyncIterable<readonly Item[]>,
  work: Work<Item, Result>,
  { wanted, processors }: Jobs,
): AsyncGenerator<Result> {
  const jobs = wanted ?? Math.min(processors, mostJobs);
  const iterator = batches[Symbol.asyncIterator]();
  const rest: AsyncIterable<readonly Item[]> = { [Symbol.asyncIterator]: () => iterator };
  let left = wanted === undefined ? fewItems : 0;
  if (jobs === 1) left = Number.POSITIVE_INFINITY;
  while (left > 0) {
    const next = await iterator.next();
    if (next.done) return;
    for (const item of next.value) yield await work.here(item);
    left -= next.value.length;
  }
  const crew = crewOf(work.module, jobs, work.setup);
  try {
    for await (const results of inOrder(rest, (batch) => resultsOf<Result>(crew, batch), 2 * jobs)) yield* results;
  } finally {
    await crew.close();
  }
}

async function resultsOf<Result>(crew: Crew, batch: unknown): Promise<readonly Result[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module makes results of the items; see Work
  return (await crew.run(batch)) as readonly Result[];
}
