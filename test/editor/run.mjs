// Runs test/editor/suite inside VS Code's extension host, through @vscode/test-electron: with the desktop program where
// it can be had (VSCODE_PATH, or a download and a display), else with the embedded VS Code. A copy of the samples is
// the workspace.
//   node test/editor/run.mjs [RESULTS.json [NAME…]]     a NAME: only test/editor/suite/NAME.test.ts
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { namesIn, root, temporaryFolder } from '../../scripts/lib/paths.mjs';

const built = path.join(root, 'out', 'editor');
const results = path.resolve(process.argv[2] ?? path.join(root, 'out', 'editor.json'));
const only = process.argv.slice(3).map((name) => `${name}.test.ts`);
const log = results.replace(/\.json$/, '.log');

await bundle();
rmSync(results, { force: true });
mkdirSync(path.dirname(results), { recursive: true });
const workspace = makeWorkspace();
const profile = temporaryFolder('profile');
const vscodeExecutablePath = await findVscode();

// The suite says what failed; that it failed at all is what the exit code says.
const failure = await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(built, 'index.js'),
  launchArgs: [
    workspace,
    '--disable-extensions',
    `--user-data-dir=${path.join(profile, 'data')}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
  ],
  extensionTestsEnv: { WHOSAID_TEST_RESULTS: results, WHOSAID_EDITOR_LOG: log },
}).then(
  () => undefined,
  (error) => error,
);

if (!existsSync(results)) {
  console.error('The suite wrote no results.', failure ?? '');
  if (existsSync(log)) console.error(readFileSync(log, 'utf8'));
  process.exit(1);
}
/** @type {readonly import('./suite/index.js').TestResult[]} */
const all = JSON.parse(readFileSync(results, 'utf8'));
for (const { title, state, milliseconds, error } of all) {
  const mark = { passed: '✓', failed: '✗', skipped: '-' }[state];
  console.log(
    ` ${mark} ${title} (${milliseconds} ms)${error === undefined ? '' : `\n${error.replaceAll(/^/gm, '     ')}`}`,
  );
}
if (failure !== undefined) console.log(`What VS Code wrote: ${log}`);
process.exitCode = failure === undefined ? 0 : 1;

/** Bundles each file of the suite for the extension host, which loads CommonJS. */
async function bundle() {
  const suite = path.join(root, 'test', 'editor', 'suite');
  rmSync(built, { recursive: true, force: true });
  await build({
    entryPoints: namesIn(suite)
      .filter((name) => name === 'index.ts' || (only.length === 0 ? name.endsWith('.test.ts') : only.includes(name)))
      .map((name) => path.join(suite, name)),
    outdir: built,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/**
 * A workspace of three folders: the samples, a second project with a registry of its own, and a folder that is none.
 *
 * @returns {string} the `.code-workspace` file
 */
function makeWorkspace() {
  const folder = temporaryFolder('workspace');
  cpSync(path.join(root, 'samples'), path.join(folder, 'samples'), { recursive: true });
  cpSync(path.join(root, 'test', 'editor', 'folders'), folder, { recursive: true });
  const file = path.join(folder, 'whosaid.code-workspace');
  const folders = ['samples', 'second', 'elsewhere'].map((name) => ({ path: name }));
  const settings = { 'files.autoSave': 'off', 'editor.wordBasedSuggestions': 'off' };
  writeFileSync(file, JSON.stringify({ folders, settings }));
  return file;
}

/** @returns {Promise<string>} the program that @vscode/test-electron starts */
async function findVscode() {
  const chosen = process.env.VSCODE_PATH;
  if (chosen !== undefined && chosen !== '') return chosen;
  const embedded = path.join(root, 'scripts', 'lib', 'vscode-shim.mjs');
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasDisplay) return embedded;
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(root, 'out', 'vscode-test') });
  } catch (error) {
    console.log(`VS Code cannot be downloaded (${String(error)}): the embedded one runs the suite.`);
    return embedded;
  }
}
