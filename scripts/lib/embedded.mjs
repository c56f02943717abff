// One running embedded VS Code, with a clean profile of its own.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeServerCommand } from './code-server.mjs';
import { temporaryFolder } from './paths.mjs';
import { run, start, stop } from './processes.mjs';

const START_TIMEOUT_MS = 60_000;

/** A window without anything that moves, asks, counts or talks to the network. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} EmbeddedOptions
 * @property {Readonly<Record<string, unknown>>} [settings] over the quiet ones
 * @property {readonly string[]} [extensions] .vsix files to install
 * @property {NodeJS.ProcessEnv} [env] what the extension host gets, too
 * @property {number} [port] taken if it is free; another one otherwise
 */

/**
 * @typedef {object} Embedded
 * @property {number} port
 * @property {string} authority of `vscode-remote` URIs
 * @property {() => Promise<string>} log what the server has printed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts code-server on the loopback interface and waits until it answers.
 *
 * @param {EmbeddedOptions} [options]
 * @returns {Promise<Embedded>}
 * @throws with the server's log when it does not start
 */
export async function startEmbedded(options = {}) {
  const [node, entry] = await codeServerCommand();
  const home = temporaryFolder('vscode');
  const userData = path.join(home, 'data');
  const extensions = path.join(home, 'extensions');
  const temporary = path.join(home, 'tmp');
  const config = path.join(home, 'config.yaml');
  const logFile = path.join(home, 'server.log');
  await Promise.all([userData, extensions, temporary].map((folder) => mkdir(folder, { recursive: true })));
  await mkdir(path.join(userData, 'User'));
  await writeFile(
    path.join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 2),
  );
  await writeFile(config, '');

  const profile = ['--user-data-dir', userData, '--extensions-dir', extensions, '--config', config];
  const env = {
    ...process.env,
    ...options.env,
    EXTENSIONS_GALLERY: '{}',
    TMPDIR: temporary,
    // code-server listens on PORT and behaves otherwise inside another VS Code's terminal.
    PORT: undefined,
    PASSWORD: undefined,
    VSCODE_IPC_HOOK_CLI: undefined,
  };
  for (const vsix of options.extensions ?? []) {
    const { code, output } = await run(node, [entry, ...profile, '--install-extension', vsix], { env, quiet: true });
    if (code !== 0) throw new Error(`The embedded VS Code does not install ${vsix}:\n${output}`);
  }

  const port = await freePort(options.port);
  const server = start(
    node,
    [
      entry,
      ...profile,
      '--auth=none',
      `--bind-addr=127.0.0.1:${port}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
    ],
    { env, cwd: home, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = createWriteStream(logFile);
  server.stdout?.pipe(log, { end: false });
  server.stderr?.pipe(log, { end: false });
  const readLog = () => readFile(logFile, 'utf8');

  const authority = `127.0.0.1:${port}`;
  if (!(await answers(`http://${authority}/healthz`, server))) {
    await stop(server);
    throw new Error(`The embedded VS Code does not start:\n${await readLog()}`);
  }
  return {
    port,
    authority,
    log: readLog,
    stop: async () => {
      await stop(server);
      log.end();
    },
  };
}

/**
 * The address of a window.
 *
 * @param {string} authority of the server
 * @param {string} workspace the absolute path of a folder or a `.code-workspace` file
 * @param {string} [openFile] the absolute path of a file to open
 */
export function windowUrl(authority, workspace, openFile) {
  const url = new URL(`http://${authority}/`);
  url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  if (openFile !== undefined) {
    url.searchParams.set('payload', JSON.stringify([['openFile', `vscode-remote://${authority}${openFile}`]]));
  }
  // A slash may stand in a query, and a person reads this.
  return url.href.replaceAll('%2F', '/');
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<boolean>} whether it answered; false when the server ended or the time is over
 */
async function answers(url, server) {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (server.exitCode === null && server.pid !== undefined && performance.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await delay(50);
  }
  return false;
}

/**
 * @param {number} [preferred]
 * @returns {Promise<number>} a port of the loopback interface that was free a moment ago
 */
async function freePort(preferred = 0) {
  const probe = createServer();
  try {
    await once(probe.listen(preferred, '127.0.0.1'), 'listening');
  } catch (error) {
    if (preferred === 0) throw error;
    return freePort();
  }
  const address = probe.address();
  await once(probe.close(), 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}
