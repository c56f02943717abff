// Calls npm, the one that started us where there is one.
import { existsSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { run } from './processes.mjs';

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];

/**
 * @param {string} folder where npm works
 * @param {readonly string[]} args
 * @throws with npm's output when it fails
 */
export async function npm(folder, args) {
  const script = process.env.npm_execpath;
  const [command, first] =
    script !== undefined && /npm(-cli)?\.c?js$/.test(script)
      ? [process.execPath, [script]]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const { code, output } = await run(command, [...first, ...args, '--prefix', folder, ...QUIET], {
    cwd: folder,
    quiet: true,
    kill: true,
    env: withoutProject(process.env),
  });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}:\n${output}`);
}

/**
 * npm tells its scripts about the project it runs in; a second npm in another folder must not hear of it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function withoutProject(env) {
  const foreign = /^npm_(package_|lifecycle_|command$|config_(local_)?prefix$|config_(global|workspaces?)$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

/** Installs the repository's own packages when there are none or the lock file is newer than they are. */
export async function ensureDependencies() {
  const packages = path.join(root, 'node_modules');
  // A link leads to the packages of another checkout, which npm would delete for all who work with them.
  if (lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const installed = path.join(packages, '.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the packages that package-lock.json names (npm ci)');
  await npm(root, ['ci']);
}
