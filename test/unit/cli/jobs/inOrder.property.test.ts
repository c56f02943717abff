import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBatches } from '../../../../server/src/cli/jobs/batches';
import { inOrder } from '../../../../server/src/cli/jobs/inOrder';

async function* of(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

test('whatever takes how long, results come in the order of the inputs, and no more than wanted are worked on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 6 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 5 }),
      async (turns, most, size) => {
        let running = 0;
        const given: number[] = [];
        const work = async (batch: readonly number[]) => {
          expect(++running).toBeLessThanOrEqual(most);
          for (const input of batch) for (let i = 0; i < (turns[input] ?? 0); i++) await Promise.resolve();
          running--;
          return batch;
        };
        for await (const batch of inOrder(inBatches(of(turns.length), size), work, most)) given.push(...batch);
        expect(given).toEqual(turns.map((_, i) => i));
      },
    ),
  );
});
