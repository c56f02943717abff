// From starting the server to the first diagnostics of a sample, and the activation of the extension.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../../scripts/lib/paths.mjs';
import { median } from '../measure.mjs';
import { Server } from '../server.mjs';

const times = 9;

/** @returns {Promise<import('../measure.mjs').Row[]>} */
export async function start() {
  const file = path.join(root, 'samples', '001_7e7789833fe97c79.txt');
  const uri = pathToFileURL(file).href;
  // A sample is labeled in full; this sentence is not.
  const text = `${readFileSync(file, 'utf8')}\n“It will rain tomorrow,” Lavrov said.\n`;
  /** @type {number[]} */
  const first = [];
  for (let time = 0; time < times; time++) {
    const begun = performance.now();
    const server = await Server.start({ folders: [path.join(root, 'samples')] });
    await server.open(uri, text);
    const { items } = await server.diagnostics(uri);
    first.push(performance.now() - begun);
    if (items.length === 0) throw new Error('The sample has no diagnostic.');
    await server.end();
  }
  const activations = Array.from({ length: times }, activation);
  return [
    {
      group: 'start',
      what: 'server start to first diagnostic on the samples',
      value: median(first),
      unit: 'ms',
      limit: 400,
      kind: 'absolute',
    },
    {
      group: 'start',
      what: 'loading and activating the extension',
      value: median(activations),
      unit: 'ms',
      limit: 100,
      kind: 'absolute',
      note: 'dist/extension.js in Node with a stand-in for VS Code’s API',
    },
  ];
}

/** Milliseconds, in a process of its own. */
function activation() {
  const folder = path.join(import.meta.dirname, '..');
  const run = spawnSync(process.execPath, [path.join(folder, 'activate.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, NODE_PATH: path.join(folder, 'stand-in') },
  });
  if (run.status !== 0) throw new Error(`The extension was not activated: ${run.stderr}`);
  return Number(run.stdout);
}
