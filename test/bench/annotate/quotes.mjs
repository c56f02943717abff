// What the server knows of the texts of a folder, asked over its standard streams as any editor would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../../../scripts/lib/paths.mjs';

/** @typedef {import('../../../server/src/protocol').QuoteItem} QuoteItem */

/**
 * The quotes of some texts of a folder, by file name.
 *
 * @param {string} folder
 * @param {readonly string[]} names
 * @returns {Promise<ReadonlyMap<string, readonly QuoteItem[]>>}
 */
export async function quotesOf(folder, names) {
  const server = spawn(process.execPath, [path.join(root, 'dist', 'cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: path.basename(folder) }],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  await connection.sendNotification('initialized', {});
  /** @type {Map<string, readonly QuoteItem[]>} */
  const all = new Map();
  for (const name of names) {
    const uri = pathToFileURL(path.join(folder, name)).href;
    const found = await connection.sendRequest('whosaid/quotes', { uri });
    all.set(name, /** @type {{ quotes: readonly QuoteItem[] } | null} */ (found)?.quotes ?? []);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await once(server, 'exit');
  connection.dispose();
  return all;
}
