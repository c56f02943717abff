import * as vscode from 'vscode';
import type { QuoteItem, QuotePlace, TextQuotes } from '../../../server/src/protocol';
import type { Quotes } from '../server/quotes';
import { placeIn, speakerOf, states } from './quoteItem';

/** A quote of the text, as the commands of the context menu get it. */
interface QuoteNode {
  readonly quote: QuoteItem;
  readonly place: QuotePlace;
}

/** The quotes of the text in the active editor, in text order. */
export class ThisTextView implements vscode.TreeDataProvider<QuoteNode>, vscode.Disposable {
  readonly #quotes: Quotes;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<QuoteNode>;
  readonly #subscription: vscode.Disposable;
  #uri: vscode.Uri | undefined;
  #shown: TextQuotes | undefined;
  #nodes: readonly QuoteNode[] = [];

  constructor(quotes: Quotes) {
    this.#quotes = quotes;
    this.#view = vscode.window.createTreeView('whosaid.thisText', { treeDataProvider: this });
    this.#subscription = vscode.Disposable.from(
      quotes.onChanged(() => void this.#read()),
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.#follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#select(textEditor)),
      this.#view.onDidChangeVisibility(async () => {
        await this.#read();
        this.#select(vscode.window.activeTextEditor);
      }),
    );
    void this.#follow(vscode.window.activeTextEditor);
  }

  getChildren(node?: QuoteNode): QuoteNode[] {
    return node ? [] : [...this.#nodes];
  }

  /** A list has no parents; VS Code asks for them to reveal an item. */
  getParent(): undefined {
    return undefined;
  }

  getTreeItem({ quote, place }: QuoteNode): vscode.TreeItem {
    const { icon, word } = states[quote.state];
    const who = speakerOf(quote);
    const item = new vscode.TreeItem(who);
    item.description = `${quote.type} · ${word} · ${quote.words}`;
    item.iconPath = new vscode.ThemeIcon(icon);
    item.contextValue = `quote ${quote.state}`;
    item.tooltip = [`${who}, ${quote.type}, ${word}`, quote.words, quote.note].filter(Boolean).join('\n\n');
    item.accessibilityInformation = { label: `${who}, ${quote.type}, ${word}: ${quote.words}` };
    item.command = { command: 'whosaid.revealQuote', title: 'Go to Quote', arguments: [place.uri, quote.content] };
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** The panels of VS Code are editors, too, and none of ours: the last file stays. */
  async #follow(editor: vscode.TextEditor | undefined): Promise<void> {
    if (editor && editor.document.uri.scheme !== 'file') return;
    this.#uri = editor?.document.uri;
    await this.#read();
    this.#select(editor);
  }

  async #read(): Promise<void> {
    if (!this.#view.visible) return;
    const uri = this.#uri;
    const found = uri && (await this.#quotes.of(uri));
    if (uri?.toString() !== this.#uri?.toString()) return;
    this.#shown = found ?? undefined;
    this.#nodes = found?.quotes.map((quote) => ({ quote, place: placeIn(found.text, quote) })) ?? [];
    const name = found?.text.slice(found.text.lastIndexOf('/') + 1);
    this.#view.description = name === undefined ? '' : decodeURIComponent(name);
    this.#changed.fire();
  }

  /** The quote at the cursor is selected in the list, while somebody looks at it. */
  #select(editor: vscode.TextEditor | undefined): void {
    if (!editor || !this.#view.visible || editor.document.uri.toString() !== this.#shownText()) return;
    const at = editor.document.offsetAt(editor.selection.active);
    const node = this.#nodes.find(({ quote }) => quote.content.some(({ start, end }) => start <= at && at < end));
    if (node) void this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  }

  #shownText(): string | undefined {
    return this.#shown && vscode.Uri.parse(this.#shown.text).toString();
  }
}
