// The suites and how each is run: its output is shown as it comes, its numbers are read from the report that it writes.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { run } from './processes.mjs';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** @type {ReadonlyMap<string, (report: string) => Promise<Counts>>} */
const suites = new Map([
  ['unit', (report) => vitest('unit', report)],
  ['property', (report) => vitest('property', report)],
  ['fuzz', (report) => vitest('fuzz', report)],
  ['growth', (report) => vitest('growth', report)],
  ['grammar', (report) => vitest('grammar', report)],
  ['protocol', (report) => vitest('protocol', report)],
  ['soak', (report) => vitest('soak', report)],
  ['editor', editor],
  ['ui', (report) => vitest('ui', report)],
]);

/** In the order in which they run: the fastest answers come first. */
export const suiteNames = [...suites.keys()];

/**
 * @param {string} name one of `suiteNames`
 * @returns {Promise<import('./summary.mjs').Row>}
 */
export async function runSuite(name) {
  const begun = performance.now();
  const report = path.join(root, 'out', 'reports', `${name}.json`);
  rmSync(report, { force: true });
  mkdirSync(path.dirname(report), { recursive: true });
  const counts = (await suites.get(name)?.(report)) ?? { passed: 0, failed: 1, skipped: 0 };
  return { name, kind: 'suite', ...counts, seconds: (performance.now() - begun) / 1000 };
}

/**
 * @param {string} project
 * @param {string} report
 * @returns {Promise<Counts>}
 */
async function vitest(project, report) {
  const { code } = await runNode([
    path.join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return nothing(code);
  const json = JSON.parse(readFileSync(report, 'utf8'));
  return atLeastOneFailure(code, {
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  });
}

/**
 * @param {string} report
 * @returns {Promise<Counts>}
 */
async function editor(report) {
  const { code } = await runNode([path.join('test', 'editor', 'run.mjs'), report]);
  if (!existsSync(report)) return nothing(code);
  /** @type {readonly { readonly state: string }[]} */
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const count = (/** @type {string} */ state) => results.filter((each) => each.state === state).length;
  return atLeastOneFailure(code, { passed: count('passed'), failed: count('failed'), skipped: count('skipped') });
}

/**
 * A file that cannot be loaded or a hook that fails is no failed test, yet nothing is well.
 *
 * @param {number} code
 * @param {Counts} counts
 */
function atLeastOneFailure(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {number} code */
function nothing(code) {
  return atLeastOneFailure(code, { passed: 0, failed: 0, skipped: 0 });
}

/** @param {readonly string[]} args */
async function runNode(args) {
  return run(process.execPath, args, { cwd: root });
}
