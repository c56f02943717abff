import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { setContext } from '../contextKeys';
import type { Requests } from '../server/requests';
import type { Server, ServerState } from '../server/server';

/** What there is to know about the file in the active editor, for the status items and for the `when` of commands. */
export class ActiveStatus implements vscode.Disposable {
  readonly #server: Server;
  readonly #requests: Requests;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onChanged = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #uri: string | undefined;
  #status: DocumentStatus | undefined;

  constructor(server: Server, requests: Requests) {
    this.#server = server;
    this.#requests = requests;
    const update = () => void this.#update();
    this.#subscription = vscode.Disposable.from(
      server.onChanged(update),
      vscode.window.onDidChangeActiveTextEditor(update),
    );
    update();
  }

  get server(): ServerState {
    return this.#server.state;
  }

  /** Of the active editor; undefined while nobody knows. */
  get status(): DocumentStatus | undefined {
    return this.#status;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #update(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const key = uri?.toString();
    if (key !== this.#uri) this.#become(key, undefined);
    if (this.#server.state !== 'running' || uri?.scheme !== 'file') {
      this.#become(key, undefined);
      setContext('whosaid.activeKnown', this.#server.state === 'running');
      return;
    }
    const status = await this.#requests.status(uri).catch(() => null);
    if (key !== this.#uri) return;
    this.#become(key, status ?? undefined);
    setContext('whosaid.activeKnown', true);
  }

  #become(uri: string | undefined, status: DocumentStatus | undefined): void {
    this.#uri = uri;
    this.#status = status;
    setContext('whosaid.running', this.#server.state === 'running');
    setContext('whosaid.inText', status?.kind === 'text');
    setContext('whosaid.inProject', status !== undefined && status.kind !== 'none');
    this.#changed.fire();
  }
}
