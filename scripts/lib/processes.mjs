// Child processes that end when we end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet] keep the output and return it instead of showing it
 * @property {boolean} [kill] end it by force when we end: what it leaves half done is thrown away
 */

/** @typedef {{ readonly code: number, readonly output: string }} RunResult */

/** @type {Set<() => void>} */
const atExit = new Set();
let watching = false;

/**
 * Calls `clean` when this process ends, by itself or by a signal. Handlers must be synchronous.
 *
 * @param {() => void} clean
 * @returns {() => void} takes the handler back
 */
export function onExit(clean) {
  atExit.add(clean);
  if (!watching) {
    watching = true;
    process.on('exit', cleanAll);
    for (const [signal, status] of /** @type {const} */ ([
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ])) {
      process.once(signal, () => {
        cleanAll();
        process.exit(status);
      });
    }
  }
  return () => {
    atExit.delete(clean);
  };
}

function cleanAll() {
  // The youngest first, as destructors do: what a process writes is deleted after the process has ended.
  for (const clean of [...atExit].toReversed()) {
    try {
      clean();
    } catch (error) {
      console.error(error);
    }
  }
  atExit.clear();
}

/**
 * Starts a process in a group of its own, which ends with us.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const forget = onExit(() => killGroup(child, 'SIGKILL'));
  child.once('exit', forget);
  return child;
}

/**
 * Ends a process that `start` started, and all that it started, and waits for its end: politely first, by force when
 * it has not gone after two seconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    killGroup(child, 'SIGTERM');
    const force = setTimeout(() => killGroup(child, 'SIGKILL'), 2000);
    await gone;
    clearTimeout(force);
  }
  // The first process of a group may be gone before the rest.
  killGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * Runs a command to its end. A command that cannot be started has the exit code 127.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const forget = onExit(() => child.kill(options.kill ? 'SIGKILL' : 'SIGTERM'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      forget();
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.once('close', (code, signal) => {
      forget();
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output });
    });
  });
}
