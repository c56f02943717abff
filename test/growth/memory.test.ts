import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { at, workspace } from '../unit/kit/workspace';

setFlagsFromString('--expose-gc');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the function that the flag makes visible
const collect = runInNewContext('gc') as () => void;

/** In bytes. */
function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

test('the index over sidecars does not keep their texts', async () => {
  const { project, files, indexer } = workspace({});
  // Made anew at each look, as by a disk.
  const filler = (i: number) => `# ${String(i).repeat(20_000).slice(0, 100_000)}`;
  files.readText = (uri) => {
    const [, i] = /t(\d+)\.txt\.quotes\.yaml$/.exec(uri) ?? [];
    const id = `a-speaker-with-a-long-name-${i}`;
    const text = `version: 1\n${filler(Number(i))}\nquotes:\n  - {content: x, speaker: ${id}, addressee: ${id}-too}\n`;
    return Promise.resolve(i === undefined ? undefined : text);
  };
  files.readFolder = () =>
    Promise.resolve(Array.from({ length: 400 }, (_, i) => ({ name: `t${1000 + i}.txt.quotes.yaml`, kind: 'file' })));
  const before = heapUsed();
  await indexer.indexAll();
  expect(project.corpus.sidecars.has(at('t1007.txt.quotes.yaml'))).toBe(true);
  // The texts are 32 MB.
  expect(heapUsed() - before).toBeLessThan(12_000_000);
  expect(project.corpus.sidecars.size).toBe(400);
});
