import * as vscode from 'vscode';
import type { TextQuotes } from '../../../server/src/protocol';
import type { Requests } from './requests';
import type { Server } from './server';

/** The quotes of texts as the server last told them, for whoever shows them; one request for all who ask at once. */
export class Quotes implements vscode.Disposable {
  readonly #requests: Requests;
  readonly #server: Server;
  readonly #known = new Map<string, Promise<TextQuotes | null>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** What was told may no longer be so. Comes in a pause after a burst of changes. */
  readonly onChanged = this.#changed.event;

  constructor(requests: Requests, server: Server) {
    this.#requests = requests;
    this.#server = server;
    this.#subscription = server.onChanged(() => {
      this.#known.clear();
      this.#changed.fire();
    });
  }

  /** The quotes of a text or of the text of a sidecar; null for other files and while no server runs. */
  of(uri: vscode.Uri): Promise<TextQuotes | null> {
    if (this.#server.state !== 'running') return Promise.resolve(null);
    const key = uri.toString();
    const known = this.#known.get(key) ?? this.#requests.quotes(uri).catch(() => null);
    this.#known.set(key, known);
    return known;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
