// What `npm start` does once Node is new enough.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded, windowUrl } from './embedded.mjs';
import { ensureDependencies } from './npm.mjs';
import { findOnPath, root } from './paths.mjs';
import { run } from './processes.mjs';

const PREFERRED_PORT = 8765;

/** @returns {Promise<number>} the exit code */
export async function start() {
  await ensureDependencies();
  const built = await run(process.execPath, [path.join(root, 'scripts', 'build.mjs')]);
  if (built.code !== 0) return built.code;

  const report = await run(process.execPath, [path.join(root, 'dist', 'cli.js'), 'check', 'samples'], { cwd: root });
  if (process.env.CI || !process.stdout.isTTY) return report.code;
  return (await openDesktop()) ?? openEmbedded();
}

/**
 * Opens the desktop program where there is one.
 *
 * @returns {Promise<number | undefined>} its exit code; undefined when there is none
 */
async function openDesktop() {
  const code = process.env.VSCODE_PATH || (await findOnPath(['code', 'codium', 'code-insiders'])) || onMac();
  if (code === undefined) return undefined;
  console.log(`\nOpening samples/ in ${code}`);
  const { code: status } = await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, samples()]);
  return status;
}

/** macOS puts programs where PATH does not look. */
function onMac() {
  const program = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  return existsSync(program) ? program : undefined;
}

/** @returns {Promise<number>} the exit code when it does not start; otherwise it runs until Ctrl+C */
async function openEmbedded() {
  console.log('\nThere is no "code" on PATH: starting the embedded VS Code.');
  const packed = await run(process.execPath, [path.join(root, 'scripts', 'package.mjs')], { quiet: true });
  if (packed.code !== 0) {
    console.error(packed.output);
    return packed.code;
  }
  const embedded = await startEmbedded({
    extensions: [path.join(root, 'out', 'whosaid.vsix')],
    settings: { 'editor.wordWrap': 'on' },
    port: PREFERRED_PORT,
  });
  console.log(`\nOpen this address in a browser; Ctrl+C ends it.\n\n  ${windowUrl(embedded.authority, samples())}\n`);
  return new Promise(() => {});
}

function samples() {
  return path.join(root, 'samples');
}
