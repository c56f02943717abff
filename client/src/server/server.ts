import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  LanguageClient,
  type LanguageClientOptions,
  type Message,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { type InitializationOptions, statusChangedNotification } from '../../../server/src/protocol';
import { saveWhatFollows } from './saveWhatFollows';

/** Whether the server answers: `idle` until there is something to do, `failed` until somebody restarts it. */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** A server that crashes this often within {@link crashWindow} is not started again by itself. */
const mostCrashes = 5;
const crashWindow = 3 * 60_000;
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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #client: LanguageClient | undefined;
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
    const client = this.#createClient();
    this.#client = client;
    this.#become('starting');
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client) return;
      if (newState === State.Running) this.#become('running');
      else if (newState === State.Starting) this.#become('starting');
    });
    client.onNotification(statusChangedNotification, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed.fire(), quiet);
    });
    this.#ready = client.start().then(() => client);
    this.#ready.catch((error: unknown) => {
      this.#output.error(`The server could not be started: ${String(error)}`);
      this.#become('failed');
    });
  }

  /** The running client; starts it where nobody has, waits while the server starts, fails where it cannot. */
  async client(): Promise<LanguageClient> {
    if (this.#state === 'idle') this.start();
    if (!this.#ready || this.#state === 'failed')
      throw new Error('The Whosaid server is not running. Restart it first.');
    return this.#ready;
  }

  /** Ends the server, whatever it is doing, and starts a new one. */
  async restart(): Promise<void> {
    const old = this.#client;
    this.#client = undefined;
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
    this.#client?.dispose().catch(() => undefined);
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
    this.#changed.fire();
  }

  #createClient(): LanguageClient {
    const module = vscode.Uri.joinPath(this.#context.extensionUri, 'dist', 'server.js').fsPath;
    const initializationOptions: InitializationOptions = {
      canPick: true,
      canReview: true,
      cacheFolder: vscode.Uri.joinPath(this.#context.globalStorageUri, 'index').fsPath,
    };
    const options: LanguageClientOptions = {
      documentSelector: [
        { scheme: 'file', pattern: '**/*.quotes.yaml' },
        { scheme: 'file', pattern: '**/speakers.yaml' },
        { scheme: 'file', language: 'plaintext' },
        { scheme: 'file', language: 'markdown' },
      ],
      initializationOptions,
      outputChannel: this.#output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticCollectionName: 'whosaid',
      diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
      middleware: { workspace: { handleApplyEdit: saveWhatFollows } },
      errorHandler: this.#errorHandler(),
    };
    return new LanguageClient(
      'whosaid',
      'Whosaid',
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
      },
      options,
    );
  }

  #errorHandler(): ErrorHandler {
    const crashes: number[] = [];
    return {
      error: (error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult => {
        this.#output.error(`Connection: ${error.message}`);
        return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
      },
      closed: (): CloseHandlerResult => {
        const now = Date.now();
        crashes.push(now);
        if (crashes.filter((at) => now - at < crashWindow).length < mostCrashes) {
          this.#output.warn(
            'The server ended unexpectedly and is started again. Nothing is lost: it keeps no state of its own.',
          );
          return { action: CloseAction.Restart, handled: true };
        }
        this.#become('failed');
        void this.#offerRestart();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  async #offerRestart(): Promise<void> {
    const restart = 'Restart';
    const show = 'Show Output';
    const message = `The Whosaid server ended ${mostCrashes} times within three minutes and is not started again by itself. Your files are as you left them.`;
    const choice = await vscode.window.showErrorMessage(message, restart, show);
    if (choice === restart) await vscode.commands.executeCommand('whosaid.restart');
    if (choice === show) this.#output.show();
  }
}
