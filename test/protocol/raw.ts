import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cli } from './command';
import { able } from './kit';

export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The built server, and bytes: for what no client library would send. */
export class Raw {
  readonly process: ChildProcess;
  /** What the server wrote to standard error. */
  errors = '';
  /** What it logged through the client. */
  readonly logged: string[] = [];
  /** Answers to nothing that was asked: those to messages that could not be read. */
  readonly strays: Answer[] = [];
  /** How the process ended: its status, or the signal. */
  readonly ended: Promise<number | string | null>;
  /** The answer to a request for the settings. */
  configuration: () => unknown = () => null;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #received = Buffer.alloc(0);
  #id = 0;
  /** What is answered once the server has ended: nobody waits for ever. */
  #end: Answer | undefined;

  /** @param node arguments for Node itself */
  constructor(node: readonly string[] = []) {
    this.process = spawn(process.execPath, [...node, cli, 'lsp', '--stdio']);
    this.ended = new Promise((resolve) => this.process.once('exit', (code, signal) => resolve(signal ?? code)));
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.process.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.process.once('close', (code, signal) => {
      this.#end = { error: { code: 0, message: `The server has ended: ${signal ?? code}. ${this.errors}` } };
      for (const answer of this.#waiting.values()) answer(this.#end);
    });
    // The server may be gone before all is written.
    this.process.stdin?.on('error', () => undefined);
  }

  static async ready(folder: string): Promise<Raw> {
    const raw = new Raw();
    const params = {
      processId: null,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'w' }],
      capabilities: able,
    };
    await raw.ask('initialize', params);
    raw.tell('initialized', {});
    return raw;
  }

  write(bytes: string): void {
    this.process.stdin?.write(bytes);
  }

  /** Nothing more comes from the client. */
  end(): void {
    this.process.stdin?.end();
  }

  send(message: object | string): void {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    this.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  ask(method: string, params?: unknown): Promise<Answer> {
    const id = ++this.#id;
    if (this.#end) return Promise.resolve(this.#end);
    this.send({ jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** The same, and the client changes its mind at once. */
  askAndCancel(method: string, params: unknown): Promise<Answer> {
    const answer = this.ask(method, params);
    this.tell('$/cancelRequest', { id: this.#id });
    return answer;
  }

  tell(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, ...(params !== undefined && { params }) });
  }

  open(uri: string, text: string, version = 1): void {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'x', version, text } });
  }

  hover(uri: string, line = 0, character = 1): Promise<Answer> {
    return this.ask('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  /** Processor time so far, in milliseconds; undefined on systems that do not tell. */
  get spent(): number | undefined {
    try {
      const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return undefined;
    }
  }

  /** In bytes; undefined on systems that do not tell. */
  get memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
    } catch {
      return undefined;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, end).toString())?.[1]);
      if (this.#received.length < end + 4 + length) return;
      const text = this.#received.subarray(end + 4, end + 4 + length).toString();
      this.#received = this.#received.subarray(end + 4 + length);
      this.#take(JSON.parse(text));
    }
  }

  #take(
    message: Answer & { id?: number | null; method?: string; params?: { message?: string; items?: unknown[] } },
  ): void {
    const { id, method, params } = message;
    if (method === 'window/logMessage') this.logged.push(params?.message ?? '');
    if (method !== undefined && id !== undefined) {
      this.send({ jsonrpc: '2.0', id, result: params?.items?.map(() => this.configuration()) ?? null });
    } else if (method === undefined) {
      const waiting = this.#waiting.get(id ?? -1);
      this.#waiting.delete(id ?? -1);
      if (waiting) waiting(message);
      else this.strays.push(message);
    }
  }
}
