import type { Uri } from '../model/uri';
import { type DetectItem, type DetectSetup, detector } from './detection';
import { setupOfThread } from './jobs/crew';
import { type LookSetup, lookerFor } from './look';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of the setups of works that name this module
const workOn = workOf(setupOfThread() as LookSetup | DetectSetup);

/** What a worker thread does: makes results of a batch of items. */
export async function work(items: readonly unknown[]): Promise<readonly unknown[]> {
  const results = [];
  for (const item of items) results.push(await workOn(item));
  return results;
}

function workOf(setup: LookSetup | DetectSetup): (item: unknown) => Promise<unknown> {
  switch (setup.kind) {
    case 'look': {
      const look = lookerFor(setup);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the items that go with the setup
      return (item) => look(item as Uri);
    }
    case 'detect': {
      const detect = detector(setup);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the items that go with the setup
      return (item) => detect(item as DetectItem);
    }
  }
}
