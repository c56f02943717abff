import { expect, test } from 'vitest';
import { countQuotes } from '../../../server/src/connection/counting';
import { Counter } from '../../../server/src/project/counter';
import { MemoryCache } from '../kit/memoryCache';
import { stillScheduler, workspace } from '../kit/workspace';

test('what was counted is saved once, however often somebody asks meanwhile', async () => {
  const { project, indexer } = workspace({
    'speakers.yaml': 'version: 1\nspeakers:\n  ada: {name: Ada}\n',
    'a.txt': 'Ada said that it rains.\n',
    'b.txt': 'It snows, Ada said.\n',
  });
  await indexer.indexAll();
  const log: string[] = [];
  let saves = 0;
  const saved = new Promise<void>((resolve) => {
    const cache = Object.assign(new MemoryCache(), {
      save: () => {
        saves++;
        resolve();
        return Promise.resolve();
      },
    });
    const counter = new Counter(project, stillScheduler, () => undefined, cache);
    const window = { createWorkDoneProgress: () => Promise.reject(new Error('nothing takes long')) };
    const session = { connection: { window }, log: (message: string) => log.push(message), counter, cache };
    for (let i = 0; i < 3; i++) countQuotes(session);
  });
  await saved;
  await new Promise((resolve) => setImmediate(resolve));
  expect([saves, log]).toEqual([1, []]);
});
