import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type UnregistrationParams,
} from 'vscode-languageserver-protocol/node';

export const root = path.resolve(import.meta.dirname, '..', '..');

/** What VS Code can do, as far as our server asks. */
export const able: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    diagnostic: {},
  },
};

const cacheHome = mkdtempSync(path.join(tmpdir(), 'whosaid-cache-'));
process.once('exit', () => rmSync(cacheHome, { recursive: true, force: true }));

/** A folder of its own, removed at the end. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), 'whosaid-')));

  static ofSamples(): Folder {
    const folder = new Folder();
    cpSync(path.join(root, 'samples'), folder.path, { recursive: true });
    return folder;
  }

  static of(files: Readonly<Record<string, string>>): Folder {
    const folder = new Folder();
    for (const [name, text] of Object.entries(files)) folder.write(name, text);
    return folder;
  }

  write(name: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.path, name)), { recursive: true });
    writeFileSync(path.join(this.path, name), text);
  }

  remove(name: string): void {
    rmSync(path.join(this.path, name), { recursive: true });
  }

  uri(name = ''): string {
    return pathToFileURL(path.join(this.path, name)).href.replace(/\/$/, '');
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export interface Start {
  readonly folders: readonly Folder[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The answer to a request for the settings. */
  readonly configuration?: unknown;
}

/** The built server, started as another editor would, and a client that speaks to it over its standard streams. */
export class Session {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** What the server wrote to standard error. */
  readonly errors: string[] = [];
  readonly pushed = new Map<string, Diagnostic[]>();
  /** The methods that the server asked to be told of, or asked for, later than at its start; and no more. */
  readonly registered: string[] = [];
  readonly unregistered: string[] = [];
  refreshes = 0;
  statusChanges = 0;
  /** What the server asked to ask for again, beside diagnostics. */
  readonly annotationRefreshes: ('semanticTokens' | 'inlayHint' | 'codeLens')[] = [];
  #waiting: { readonly ready: () => boolean; readonly resolve: () => void }[] = [];
  #version = 1;

  private constructor(configuration: unknown) {
    this.configuration = configuration;
    this.process = spawn(process.execPath, [path.join(root, 'dist', 'cli.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      // What one test remembers is no other's business, nor that of whoever runs them.
      env: { ...process.env, XDG_CACHE_HOME: cacheHome },
    });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error('The server has no streams.');
    stderr.setEncoding('utf8').on('data', (text: string) => this.errors.push(text));
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.configuration),
    );
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.look();
      return null;
    });
    this.connection.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
      this.unregistered.push(...unregisterations.map(({ method }) => method));
      this.look();
      return null;
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.look();
      return null;
    });
    for (const kind of ['semanticTokens', 'inlayHint', 'codeLens'] as const) {
      this.connection.onRequest(`workspace/${kind}/refresh`, () => {
        this.annotationRefreshes.push(kind);
        this.look();
        return null;
      });
    }
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
      this.look();
    });
    this.connection.onNotification('whosaid/statusChanged', () => {
      this.statusChanges++;
      this.look();
    });
    this.connection.onUnhandledNotification(() => this.look());
    this.connection.listen();
  }

  /** The answer to a request for the settings; tell the server when it changes. */
  configuration: unknown;

  static async start({
    folders,
    capabilities = able,
    initializationOptions,
    configuration = null,
  }: Start): Promise<Session> {
    const session = new Session(configuration);
    const result: InitializeResult = await session.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folders[0]?.uri() ?? null,
      workspaceFolders: folders.map((folder) => ({ uri: folder.uri(), name: path.basename(folder.path) })),
      capabilities,
      ...(initializationOptions !== undefined && { initializationOptions }),
    });
    session.capabilities = result.capabilities;
    await session.connection.sendNotification('initialized', {});
    return session;
  }

  capabilities: InitializeResult['capabilities'] = {};

  open(uri: string, text: string): Promise<void> {
    const textDocument = {
      uri,
      languageId: uri.endsWith('.yaml') ? 'yaml' : 'plaintext',
      version: this.#version++,
      text,
    };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces a range, or the whole document where none is given. */
  change(uri: string, text: string, range?: [number, number, number, number]): Promise<void> {
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = range ?? [];
    const change = range
      ? { range: { start: { line, character }, end: { line: endLine, character: endCharacter } }, text }
      : { text };
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.#version++ },
      contentChanges: [change],
    });
  }

  /** Tells of files on disk: 1 created, 2 changed, 3 deleted. */
  watched(...changes: readonly (readonly [string, 1 | 2 | 3])[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([uri, type]) => ({ uri, type })),
    });
  }

  at<R>(method: string, uri: string, line: number, character: number, more: object = {}): Promise<R> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character }, ...more });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<{ items?: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items ?? [];
  }

  async codes(uri: string): Promise<string[]> {
    return (await this.diagnostics(uri)).map(({ code }) => String(code));
  }

  /** Executes a command of the server. */
  run(command: string, ...given: readonly unknown[]): Promise<unknown> {
    return this.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
  }

  /** Resolves when a message of the server has made the condition true. */
  until(ready: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ ready, resolve });
      this.look();
    });
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  /** Ends the process as a crash would. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.connection.dispose();
    this.process.kill('SIGKILL');
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) await this.kill();
  }

  /** Looks whether somebody waits for what has just come. */
  look(): void {
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ ready }) => !ready());
    for (const each of waiting) if (!this.#waiting.includes(each)) each.resolve();
  }
}
