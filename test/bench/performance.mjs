// Measures and checks the budgets: `npm run bench [-- GROUP…] [--write] [--profile FOLDER]`.
//   --write    puts the table into docs/performance.md
//   --profile  leaves a processor profile of each server in FOLDER
// Exit code 1 where a budget does not hold.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, temporaryFolder } from '../../scripts/lib/paths.mjs';
import { detection } from './performance/groups/detection.mjs';
import { index } from './performance/groups/index.mjs';
import { keystroke } from './performance/groups/keystroke.mjs';
import { requests } from './performance/groups/requests.mjs';
import { size } from './performance/groups/size.mjs';
import { start } from './performance/groups/start.mjs';
import { turns } from './performance/groups/turns.mjs';
import { workspace } from './performance/groups/workspace.mjs';
import { holds, slowness } from './performance/measure.mjs';
import { line, writeJson, writeTable } from './performance/report.mjs';

const groups = { keystroke, requests, detection, index, workspace, start, turns, size };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, profile: { type: 'string' } },
});
const unknown = positionals.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`);
  process.exit(2);
}
if (!existsSync(path.join(root, 'dist', 'server.js'))) {
  console.error('There is no dist/server.js. Run `npm run build` first.');
  process.exit(2);
}

const { profile } = values;
/** @type {import('./performance/measure.mjs').Bench} */
const bench = {
  folder: temporaryFolder('bench'),
  node: (name) =>
    profile === undefined
      ? []
      : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`, `--cpu-prof-name=${name}.cpuprofile`],
};
/** @type {import('./performance/report.mjs').Measured[]} */
const rows = [];
for (const [name, measure] of Object.entries(groups)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const before = slowness();
  const begun = performance.now();
  const measured = await measure(bench);
  const slow = Math.max(before, slowness());
  console.log(
    `\n${name} (${((performance.now() - begun) / 1000).toFixed(1)} s, this machine is ${slow.toFixed(2)} × as slow as when idle)`,
  );
  for (const row of measured) {
    rows.push({ ...row, slowness: slow });
    console.log(line({ ...row, slowness: slow }));
  }
}
console.log(`\n${writeJson(rows)}`);
if (values.write) writeTable(rows);
const failed = rows.filter((row) => !holds(row, row.slowness));
console.log(failed.length === 0 ? 'Every budget holds.' : `${failed.length} budgets do not hold.`);
process.exit(failed.length === 0 ? 0 : 1);
