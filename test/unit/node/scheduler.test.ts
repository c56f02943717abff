import { expect, test } from 'vitest';
import { nodeScheduler } from '../../../server/src/node/scheduler';

test('of several pieces of work that pause one goes on at a time: what else waits comes between', async () => {
  const order: string[] = [];
  const working = ['one', 'two'].map(async (name) => {
    for (const round of [1, 2]) {
      await nodeScheduler.yieldNow();
      order.push(`${name} ${round}`);
    }
  });
  let more = true;
  const others = () => {
    order.push('others');
    if (more) setImmediate(others);
  };
  setImmediate(others);
  await Promise.all(working);
  more = false;
  expect(order).toEqual(['one 1', 'others', 'two 1', 'others', 'one 2', 'others', 'two 2']);
});
