import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepUpdated } from '../../../server/src/connection/updating';
import type { Uri } from '../../../server/src/model/uri';
import { at, workspace } from '../kit/workspace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function following() {
  const { indexer } = workspace({});
  const told: number[] = [];
  const updating = keepUpdated(
    indexer,
    () => undefined,
    (uris) => told.push(uris.length),
  );
  return { told, updating };
}

const files = (from: number, to: number): Uri[] => Array.from({ length: to - from }, (_, i) => at(`t${from + i}.txt`));

describe('changes on disk', () => {
  test('are one batch where a client tells of thousands in parts', async () => {
    const { told, updating } = following();
    for (let from = 0; from < 5000; from += 500) {
      updating.changedOnDisk(files(from, from + 500));
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual([5000]);
  });

  test('of single files are told soon', async () => {
    const { told, updating } = following();
    updating.changedOnDisk(files(0, 1));
    await vi.advanceTimersByTimeAsync(60);
    expect(told).toEqual([1]);
  });

  test('that never come to rest are told all the same', async () => {
    const { told, updating } = following();
    for (let i = 0; i < 40; i++) {
      updating.changedOnDisk(files(0, 200));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(told).toEqual([200]);
  });

  test('are in the corpus when somebody waits for them', async () => {
    const { told, updating } = following();
    updating.changedOnDisk(files(0, 500));
    await updating.settled();
    expect(told).toEqual([500]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toEqual([500]);
  });

  test('do not hold up what is typed', async () => {
    const { told, updating } = following();
    updating.changedOnDisk(files(0, 500));
    updating.changed(files(0, 1));
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([1]);
  });
});
