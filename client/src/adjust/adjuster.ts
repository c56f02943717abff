import * as vscode from 'vscode';
import type { AdjustParams, QuoteItem, QuotePlace } from '../../../server/src/protocol';
import { placeOf } from '../review/carryOut';
import { Highlight } from '../review/highlight';
import type { Requests } from '../server/requests';

export type Edge = Pick<AdjustParams, 'edge' | 'by' | 'direction'>;

/** VS Code cuts what is longer. */
const hint = '← → the end by word · Ctrl by clause · ↑ ↓ by sentence · Shift: beginning · Enter';

/** The mode in which the arrow keys move where a labeled quote begins and ends. */
export class Adjuster implements vscode.Disposable {
  readonly #requests: Requests;
  readonly #highlight = new Highlight();
  readonly #item = vscode.window.createStatusBarItem('whosaid.adjusting', vscode.StatusBarAlignment.Left, 1000);
  #mode: { readonly editor: vscode.TextEditor; place: QuotePlace; readonly end: () => void } | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(requests: Requests) {
    this.#requests = requests;
    this.#item.name = 'Whosaid: adjusting';
    this.#item.text = `$(arrow-both) ${hint}`;
    this.#item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#item.command = 'whosaid.endAdjusting';
  }

  get isActive(): boolean {
    return this.#mode !== undefined;
  }

  /** Begins with the labeled quote at a place; resolves when somebody is done with it. */
  async begin(editor: vscode.TextEditor, place: QuotePlace): Promise<void> {
    this.end();
    const quote = await this.#quoteAt(place);
    if (!quote) throw new Error('Put the cursor into a labeled quote. An unlabeled one is labeled first.');
    // Before anything is shown: the keys work when people see that they do.
    await vscode.commands.executeCommand('setContext', 'whosaid.adjusting', true);
    const subscription = vscode.window.onDidChangeActiveTextEditor((now) => {
      if (now && now !== editor) this.end();
    });
    const ended = new Promise<void>((resolve) => {
      this.#mode = { editor, place: placeOf(place.uri, quote), end: resolve };
    });
    this.#highlight.show(editor, quote);
    this.#highlight.settle();
    this.#item.show();
    await ended;
    subscription.dispose();
    await this.#queue;
  }

  end(): void {
    const mode = this.#mode;
    if (!mode) return;
    this.#mode = undefined;
    this.#highlight.clear();
    this.#item.hide();
    void vscode.commands.executeCommand('setContext', 'whosaid.adjusting', false);
    mode.end();
  }

  /** Moves an edge of the quote of the mode, or of the one at the cursor. Fast keys wait for each other. */
  move(edge: Edge, atCursor: QuotePlace | undefined): Promise<void> {
    // Enter may end the mode while moves wait for each other; they are carried out all the same.
    const mode = this.#mode;
    const done = this.#queue.then(async () => {
      const place = mode?.place ?? atCursor;
      if (!place) throw new Error('Put the cursor into a labeled quote.');
      await this.#requests.run('adjust', { ...place, ...edge });
      if (!mode) return;
      const quote = await this.#quoteAt(place);
      if (!quote) return;
      mode.place = placeOf(place.uri, quote);
      if (this.#mode === mode) this.#highlight.show(mode.editor, quote);
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  dispose(): void {
    this.end();
    this.#item.dispose();
    this.#highlight.dispose();
  }

  /** The labeled quote that shares most with a place, the shortest where several hold it whole. */
  async #quoteAt(place: QuotePlace): Promise<QuoteItem | undefined> {
    const found = await this.#requests.quotes(vscode.Uri.parse(place.uri));
    const shared = ({ content }: QuoteItem) =>
      content.reduce(
        (sum, { start, end }) => sum + Math.max(0, Math.min(end, place.end) - Math.max(start, place.start)),
        0,
      );
    return found?.quotes
      .filter((quote) => quote.entry !== undefined && shared(quote) > 0)
      .toSorted((a, b) => shared(b) - shared(a) || length(a) - length(b))[0];
  }
}

function length({ content }: QuoteItem): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
