import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { tokenEdits } from '../features/semanticTokens';
import type { Uri } from '../model/uri';

/** Keeps what a client was last told of each open document, so that it can be told of the difference alone. */
export class TokenMemory {
  readonly #isOpen: (uri: Uri) => boolean;
  readonly #last = new Map<Uri, { readonly id: string; readonly data: readonly number[] }>();
  #count = 0;

  constructor(isOpen: (uri: Uri) => boolean) {
    this.#isOpen = isOpen;
  }

  full(uri: Uri, data: readonly number[]): SemanticTokens {
    return { resultId: this.#remember(uri, data), data: [...data] };
  }

  /** The difference from the answer with this id; everything where it is not the last one. */
  delta(uri: Uri, data: readonly number[], previousId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#last.get(uri);
    if (before?.id !== previousId) return this.full(uri, data);
    const edits = tokenEdits(before.data, data);
    return { resultId: edits.length === 0 ? previousId : this.#remember(uri, data), edits };
  }

  #remember(uri: Uri, data: readonly number[]): string {
    for (const known of this.#last.keys()) if (!this.#isOpen(known)) this.#last.delete(known);
    const id = String(++this.#count);
    this.#last.set(uri, { id, data });
    return id;
  }
}
