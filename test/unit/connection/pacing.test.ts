import { describe, expect, test } from 'vitest';
import { paced } from '../../../server/src/connection/pacing';
import type { Uri } from '../../../server/src/model/uri';
import { at } from '../kit/workspace';

/** A clock that a test turns, and work that takes so long by it. */
function pacing(cost: number) {
  let time = 0;
  const timers: { at: number; work: () => void }[] = [];
  const read: Uri[] = [];
  const told: (readonly Uri[])[] = [];
  const pace = paced({
    update(uris) {
      read.push(...uris);
      told.push(uris);
      time += cost;
      return Promise.resolve();
    },
    now: () => time,
    later: (work, delay) => timers.push({ at: time + delay, work }),
  });
  const settle = async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return {
    read,
    told,
    settled: () => pace.settled(),
    async change(...uris: Uri[]) {
      pace.changed(uris);
      await settle();
    },
    async wait(milliseconds: number) {
      time += milliseconds;
      const due = timers.filter((timer) => timer.at <= time);
      for (const timer of due) {
        timers.splice(timers.indexOf(timer), 1);
        timer.work();
      }
      await settle();
    },
    get waiting() {
      return timers.length;
    },
  };
}

const [a, b] = [at('a.txt'), at('b.txt')];

describe('files that change', () => {
  test('are read at once where somebody types', async () => {
    const work = pacing(5);
    for (let i = 0; i < 20; i++) {
      await work.change(a);
      await work.wait(100);
    }
    expect(work.read).toHaveLength(20);
  });

  test('are read a few times where changes come in a flood, and the last one counts', async () => {
    const work = pacing(50);
    for (let i = 0; i < 1000; i++) await work.change(a);
    expect(work.read).toHaveLength(1);
    expect(work.waiting).toBe(1);
    await work.wait(1000);
    expect(work.read).toHaveLength(2);
    expect(work.told).toEqual([[a], [a]]);
    expect(work.waiting).toBe(0);
  });

  test('do not wait for each other', async () => {
    const work = pacing(50);
    await work.change(a);
    await work.change(a, b);
    expect(work.read).toEqual([a, b]);
    expect(work.told).toEqual([[a], [b]]);
  });

  test('are told of by nothing where everything may have changed', async () => {
    const work = pacing(0);
    await work.change();
    expect(work.told).toEqual([[]]);
  });

  test('are read without rest where somebody waits for them, and once', async () => {
    const work = pacing(50);
    await work.change(a);
    await work.change(a);
    await work.settled();
    expect(work.read).toEqual([a, a]);
    await work.wait(1000);
    expect(work.read).toEqual([a, a]);
  });
});
