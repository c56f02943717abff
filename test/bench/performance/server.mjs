// A client of the built server over its standard streams, with a look inside.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root, temporaryFolder } from '../../../scripts/lib/paths.mjs';

/**
 * What the server has used since it began.
 * @typedef {object} Usage
 * @property {number} active milliseconds that its event loop was not idle
 * @property {number} processor milliseconds of processor time, all threads
 * @property {number} resident bytes
 * @property {number} heap bytes in use
 * @property {number} longest milliseconds that its event loop was held in one go since the last look, where that is watched
 */

/** Required, not imported: Node then starts the server as it does for an editor, without the loader of modules. */
const probe = path.join(import.meta.dirname, 'probe.cjs');

export class Server {
  #process;
  #lastQuestion = 0;
  /** @type {Map<number, (usage: Usage) => void>} */
  #questions = new Map();
  #version = 1;

  /** @param {{ readonly folders: readonly string[], readonly node?: readonly string[], readonly cache?: string }} start */
  static async start({ folders, node = [], cache = temporaryFolder('bench-cache') }) {
    const server = new Server(node);
    await server.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: path.basename(folder) })),
      // What another session has found out would make a cold index a warm one.
      initializationOptions: { cacheFolder: cache },
      capabilities: {
        workspace: {
          configuration: true,
          applyEdit: true,
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
          workspaceFolders: true,
          diagnostics: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true } },
      },
    });
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  /** @param {readonly string[]} node arguments of Node */
  constructor(node) {
    this.#process = spawn(
      process.execPath,
      [...node, '--expose-gc', '--require', probe, path.join(root, 'dist', 'server.js'), '--stdio'],
      { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] },
    );
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.#process.on('message', (/** @type {Usage & { id: number }} */ { id, ...usage }) => {
      this.#questions.get(id)?.(usage);
      this.#questions.delete(id);
    });
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.listen();
  }

  /** @param {boolean} [collect] garbage first */
  usage(collect = false) {
    return this.#ask({ collect });
  }

  /** Milliseconds that its event loop was held in one go since the last call; the first one begins to watch it. */
  async longestTurn() {
    const { longest } = await this.#ask({ watch: true });
    return longest;
  }

  /** @param {{ readonly collect?: boolean, readonly watch?: boolean }} question @returns {Promise<Usage>} */
  #ask(question) {
    const id = ++this.#lastQuestion;
    return new Promise((resolve) => {
      this.#questions.set(id, resolve);
      this.#process.send({ id, ...question });
    });
  }

  /** @param {string} uri @param {string} text */
  open(uri, text) {
    const languageId = uri.endsWith('.yaml') ? 'yaml' : 'plaintext';
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.#version++, text },
    });
  }

  /** @param {string} uri @param {{ line: number, character: number }} start @param {{ line: number, character: number }} end @param {string} text */
  change(uri, start, end, text) {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.#version++ },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  /** @param {string} uri @param {string} [previousResultId] @returns {Promise<{ resultId: string, items: readonly unknown[] }>} */
  async diagnostics(uri, previousResultId) {
    const parameters = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    const { resultId, items = [] } = await this.connection.sendRequest('textDocument/diagnostic', parameters);
    return { resultId, items };
  }

  async end() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}
