// What `npm test` does once Node is new enough.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './npm.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { runSuite, suiteNames } from './suites.mjs';
import { closingLine, table } from './summary.mjs';

/**
 * @param {readonly string[]} chosen names of suites; none means all, with the checks of types and style
 * @returns {Promise<number>} the exit code
 */
export async function test(chosen) {
  const unknown = chosen.filter((name) => !suiteNames.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no suite ${unknown.join(', ')}. The suites are ${suiteNames.join(', ')}.`);
    return 2;
  }
  await ensureDependencies();
  mkdirSync(path.join(root, 'out'), { recursive: true });

  /** @type {import('./summary.mjs').Row[]} */
  const rows = [];
  if (chosen.length === 0) {
    rows.push(await step('types', bin('typescript', 'tsc'), ['-p', '.']));
    rows.push(await step('types of ui', bin('typescript', 'tsc'), ['-p', 'test/ui']));
    rows.push(await step('lint', bin('oxlint', 'oxlint'), ['--type-aware', '--deny-warnings']));
    rows.push(await step('format', bin('@biomejs/biome', 'biome'), ['check']));
  }
  const build = await step('build', path.join('scripts', 'build.mjs'), []);
  rows.push(build);
  if (build.failed === 0) {
    for (const name of chosen.length === 0 ? suiteNames : suiteNames.filter((each) => chosen.includes(each))) {
      heading(name);
      rows.push(await runSuite(name));
    }
  }

  heading('summary');
  console.log(table(rows));
  const { line, ok } = closingLine(rows);
  console.log(line);
  return ok ? 0 : 1;
}

/**
 * A check that is no test: it counts only when it fails.
 *
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<import('./summary.mjs').Row>}
 */
async function step(name, script, args) {
  heading(name);
  const begun = performance.now();
  const { code } = await run(process.execPath, [script, ...args], { cwd: root });
  return {
    name,
    kind: 'step',
    passed: 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
    seconds: (performance.now() - begun) / 1000,
  };
}

/**
 * The script behind a package's command: npm's own links are shell scripts on Windows.
 *
 * @param {string} packageName
 * @param {string} command
 */
function bin(packageName, command) {
  return path.join('node_modules', packageName, 'bin', command);
}

/** @param {string} title */
function heading(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);
}
