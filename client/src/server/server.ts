import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { statusChangedNotification } from '../../../server/src/protocol';
import { Crashes, mostCrashes } from './crashes';

/** Whether the server answers: `idle` until there is something to do, `failed` until somebody restarts it. */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** Changes come in bursts while somebody types; who shows something follows when they pause, in milliseconds. */
const quiet = 150;

/** The language server: one process, started again when it ends unasked. */
export class Server implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #output: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onStateChanged = this.#stateChanged.event;
  readonly #changed = new vscode.EventEmitter<void>();
  /** What the server answers may be another than before, or it came or went. */
  readonly onChanged = this.#changed.event;
  readonly #crashes = new Crashes();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #client: LanguageClient | undefined;
  /** The latest start; those before it give up. */
  #start: symbol | undefined;
  #ready: Promise<LanguageClient> | undefined;
  #state: ServerState = 'idle';

  constructor(context: vscode.ExtensionContext, output: vscode.LogOutputChannel) {
    this.#context = context;
    this.#output = output;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Does nothing where the server is there, or on its way: a file may turn up because of a command that started it. */
  start(): void {
    if (this.#state === 'starting' || this.#state === 'running') return;
    this.#startAnew();
  }

  /**
   * The running client; starts it where nobody has, waits while the server starts (again), fails where it cannot.
   *
   * @throws with what to do
   */
  async client(): Promise<LanguageClient> {
    if (this.#state === 'idle') this.start();
    for (;;) {
      const ready = this.#ready;
      if (!ready || this.#state === 'failed') throw new Error('The Whosaid server is not running. Restart it first.');
      try {
        return await ready;
      } catch (error) {
        // A server that ends while it starts has a successor, which is waited for as well.
        if (this.#ready === ready) throw error;
      }
    }
  }

  /** Ends the server, whatever it is doing, and starts a new one. */
  async restart(): Promise<void> {
    const old = this.#client;
    this.#client = undefined;
    this.#start = undefined;
    this.#ready = undefined;
    this.#crashes.forget();
    this.#become('idle');
    // A client that failed to start cannot be stopped, and need not be.
    await old?.dispose(2000).catch((error: unknown) => this.#output.warn(`Stopping the server: ${String(error)}`));
    this.start();
    await this.client();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stateChanged.dispose();
    this.#changed.dispose();
    const client = this.#client;
    this.#client = undefined;
    this.#start = undefined;
    client?.dispose().catch(() => undefined);
  }

  #startAnew(): void {
    const ready = this.#startClient();
    this.#ready = ready;
    // Whoever hears of it may ask at once, and waits for the new one.
    this.#become('starting');
    ready.catch((error: unknown) => {
      if (this.#ready !== ready) return;
      this.#output.error(`The server could not be started: ${String(error)}`);
      this.#become('failed');
    });
  }

  async #startClient(): Promise<LanguageClient> {
    // A client of its own for each process: one that is started a second time while its first start fails takes the
    // failure for that of the second.
    const start = Symbol();
    this.#start = start;
    // Loaded late: VS Code waits for an extension to be loaded, and it is the greater part of this one.
    const { createClient, tellShown, whenEnded } = await import('./languageClient');
    if (this.#start !== start) throw new Error('The server was ended while it started.');
    const { client, wasClosed } = createClient(this.#context, this.#output);
    this.#client = client;
    whenEnded(client, wasClosed, () => {
      if (this.#client === client) this.#ended();
    });
    client.onNotification(statusChangedNotification, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed.fire(), quiet);
    });
    // What the client before has registered with VS Code is taken away in this turn.
    await delay(0);
    if (this.#client === client) await client.start();
    if (this.#client !== client) throw new Error('The server was ended while it started.');
    tellShown(client, this.#output);
    this.#become('running');
    if (this.#crashes.recovered()) void this.#sayRestarted();
    return client;
  }

  /** The server has ended unasked. The new one is sent every open document, saved or not, before anything is asked. */
  #ended(): void {
    this.#client = undefined;
    if (this.#crashes.add(Date.now())) {
      this.#output.warn('The server stopped unexpectedly and is started again.');
      this.#startAnew();
      return;
    }
    this.#ready = undefined;
    this.#become('failed');
    void this.#offerRestart();
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
    this.#changed.fire();
  }

  async #sayRestarted(): Promise<void> {
    const show = 'Show Output';
    const message = 'Whosaid’s server stopped and was started again; your files are as they were.';
    if ((await vscode.window.showInformationMessage(message, show)) === show) this.#output.show();
  }

  async #offerRestart(): Promise<void> {
    const restart = 'Restart';
    const show = 'Show Output';
    const message = `Whosaid’s server stopped ${mostCrashes} times within three minutes and is not started again by itself. Your files are as you left them. Restart it; where it stops again, the output says why.`;
    const choice = await vscode.window.showErrorMessage(message, restart, show);
    if (choice === restart) await vscode.commands.executeCommand('whosaid.restart');
    if (choice === show) this.#output.show();
  }
}
