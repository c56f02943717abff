// A workspace of 1,000 texts with 20 quotes each: the cold index, what it keeps in memory, and what one change costs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeCorpus } from '../../generate/write.mjs';
import { computed, median, pause } from '../measure.mjs';
import { Server } from '../server.mjs';

/** @param {import('../measure.mjs').Bench} bench @returns {Promise<import('../measure.mjs').Row[]>} */
export async function index(bench) {
  const tiny = await look(bench, 10);
  const small = await look(bench, 125);
  const large = await look(bench, 1000);
  return [
    {
      group: 'index',
      what: '1,000 texts with 20 quotes, cold, from the start of the session',
      value: large.cold,
      unit: 'ms',
      limit: 2000,
      kind: 'absolute',
    },
    {
      group: 'index',
      what: '1,000 texts: resident memory beyond that of a workspace of 10',
      value: (large.resident - tiny.resident) / 1e6,
      unit: 'MB',
      limit: 64,
      kind: 'ratio',
    },
    { group: 'index', what: '1,000 texts: heap beyond that of 10', value: (large.heap - tiny.heap) / 1e6, unit: 'MB' },
    { group: 'index', what: 'one sidecar changed, of 125', value: small.update, unit: 'ms' },
    { group: 'index', what: 'one sidecar changed, of 1,000', value: large.update, unit: 'ms' },
    {
      group: 'index',
      what: 'one sidecar changed: 1,000 texts over 125, by eight times as many',
      value: large.update / small.update / 8,
      unit: '×',
      limit: 0.25,
      kind: 'ratio',
    },
  ];
}

/** @param {import('../measure.mjs').Bench} bench @param {number} texts */
async function look(bench, texts) {
  const folder = path.join(bench.folder, `index ${texts}`);
  writeCorpus(folder, { texts, speakers: 50 });
  const begun = performance.now();
  const server = await Server.start({ folders: [folder], node: bench.node(`index ${texts}`) });
  // Symbols of the workspace are answered when the index is whole.
  await server.connection.sendRequest('workspace/symbol', { query: 'a' });
  const cold = performance.now() - begun;
  await pause(400);
  const { resident, heap } = await server.usage(true);

  const sidecars = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.quotes.yaml'),
  );
  /** @type {number[]} */
  const updates = [];
  for (const name of sidecars.slice(0, 12)) {
    const file = path.join(folder, name);
    writeFileSync(file, `${readFileSync(file, 'utf8')}# seen\n`);
    const from = await server.usage();
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(file).href, type: 2 }],
    });
    await server.connection.sendRequest('workspace/symbol', { query: 'no such speaker' });
    // What waits for a pause in typing is part of it.
    await pause(300);
    updates.push(computed(from, await server.usage()));
  }
  await server.end();
  return { cold, resident, heap, update: median(updates.slice(2)) };
}
