import * as vscode from 'vscode';
import type { QuoteItem, QuotePlace, TextQuotes } from '../../../server/src/protocol';
import { setContext } from '../contextKeys';
import type { Quotes } from '../server/quotes';
import { placeIn, speakerOf, states } from './quoteItem';
import { kinds, type Troubled, troubledIn, troubleInWords } from './troubles';

/** A quote of the text, as the commands of the context menu get it. */
interface QuoteNode {
  readonly quote: QuoteItem;
  readonly place: QuotePlace;
  readonly group?: GroupNode;
}

/** Quotes that somebody has to look at. */
interface GroupNode {
  readonly troubled: Troubled;
  readonly uri: string;
  readonly children: QuoteNode[];
}

type Node = QuoteNode | GroupNode;

/** The quotes of the text in the active editor, in text order; those that are lost, ambiguous or moved before them. */
export class ThisTextView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #quotes: Quotes;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  readonly #subscription: vscode.Disposable;
  #uri: vscode.Uri | undefined;
  #shown: TextQuotes | undefined;
  #nodes: readonly Node[] = [];

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

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#nodes];
    return isGroup(node) ? [...node.children] : [];
  }

  /** VS Code asks for it to reveal an item. */
  getParent(node: Node): GroupNode | undefined {
    return isGroup(node) ? undefined : node.group;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return isGroup(node) ? groupItem(node) : this.#quoteItem(node);
  }

  #quoteItem({ quote, place }: QuoteNode): vscode.TreeItem {
    const { trouble, words, note } = quote;
    const icon = trouble ? kinds[trouble.kind].icon : states[quote.state].icon;
    const state = stateInWords(quote);
    const who = speakerOf(quote);
    const item = new vscode.TreeItem(who);
    // A sidecar need not say of what type a quote is.
    item.description = [quote.type, state, words].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon(icon);
    item.contextValue = ['quote', quote.state, trouble?.kind].filter(Boolean).join(' ');
    const stored = trouble?.kind === 'moved' ? `The sidecar says: ${trouble.stored}` : undefined;
    const title = [who, quote.type, state].filter(Boolean).join(', ');
    item.tooltip = [title, words, stored, note].filter(Boolean).join('\n\n');
    item.accessibilityInformation = { label: [`${title}: ${words}`, stored].filter(Boolean).join('. ') };
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
    this.#nodes = found ? nodesOf(found) : [];
    const name = found?.text.slice(found.text.lastIndexOf('/') + 1);
    this.#view.description = name === undefined ? '' : decodeURIComponent(name);
    this.#changed.fire();
    setContext('whosaid.quotesKnown', found !== undefined && found !== null);
  }

  /** The quote at the cursor is selected in the list, while somebody looks at it. */
  #select(editor: vscode.TextEditor | undefined): void {
    if (!editor || !this.#view.visible || editor.document.uri.toString() !== this.#shownText()) return;
    const at = editor.document.offsetAt(editor.selection.active);
    const node = this.#nodes
      .flatMap((each) => (isGroup(each) ? each.children : [each]))
      .find(({ quote }) => quote.content.some(({ start, end }) => start <= at && at < end));
    if (node) void this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  }

  #shownText(): string | undefined {
    return this.#shown && vscode.Uri.parse(this.#shown.text).toString();
  }
}

function nodesOf({ text, quotes }: TextQuotes): readonly Node[] {
  const nodeOf = (quote: QuoteItem) => ({ quote, place: placeIn(text, quote) });
  const groups = troubledIn(quotes).map((troubled): GroupNode => {
    const group: GroupNode = { troubled, uri: text, children: [] };
    group.children.push(...troubled.quotes.map((quote) => ({ ...nodeOf(quote), group })));
    return group;
  });
  return [...groups, ...quotes.filter(({ trouble }) => !trouble).map(nodeOf)];
}

function groupItem({ troubled: { kind, title, label }, uri }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${kind} ${uri}`;
  item.contextValue = `group ${kind}`;
  item.tooltip = label;
  item.accessibilityInformation = { label };
  return item;
}

/** Whether it counts as labeled goes without saying where its words have changed. */
function stateInWords({ state, trouble }: QuoteItem): string {
  const how = trouble && troubleInWords(trouble);
  const isPlain = state === 'labeled' || state === 'lost';
  return how === undefined ? states[state].word : isPlain ? how : `${states[state].word}, ${how}`;
}

function isGroup(node: Node): node is GroupNode {
  return 'troubled' in node;
}
