import type * as vscode from 'vscode';
import { remember } from './choices';

const key = 'whosaid.recentSpeakers';

/** The speakers that were chosen lately in this workspace, latest first. */
export class Recent {
  readonly #state: vscode.Memento;
  #ids: readonly string[];

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#ids = state.get<readonly string[]>(key, []);
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  add(ids: readonly string[]): void {
    this.#ids = remember(this.#ids, ids);
    void this.#state.update(key, this.#ids);
  }
}
