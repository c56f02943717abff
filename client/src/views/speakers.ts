import * as vscode from 'vscode';
import type { QuotePlace, SpeakerItem, SpeakerQuote } from '../../../server/src/protocol';
import { setContext } from '../contextKeys';
import { hueOf } from '../decorations/colors';
import type { Requests } from '../server/requests';
import type { Server } from '../server/server';
import { placeIn, states } from './quoteItem';

type Node =
  | { readonly kind: 'speaker'; readonly speaker: SpeakerItem }
  | { readonly kind: 'quote'; readonly quote: SpeakerQuote; readonly place: QuotePlace };

/** The speakers of all registries, most quoted first, with their quotes. */
export class SpeakersView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #requests: Requests;
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  readonly #subscription: vscode.Disposable;

  constructor(requests: Requests, server: Server) {
    this.#requests = requests;
    this.#server = server;
    this.#view = vscode.window.createTreeView('whosaid.speakers', { treeDataProvider: this, showCollapseAll: true });
    this.#subscription = vscode.Disposable.from(
      server.onChanged(() => {
        if (this.#view.visible) this.#changed.fire();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#changed.fire();
      }),
    );
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (this.#server.state !== 'running' || node?.kind === 'quote') return [];
    if (node) {
      const { registry, id } = node.speaker;
      const quotes = await this.#requests.speakerQuotes(registry, id);
      return quotes.map((quote) => ({ kind: 'quote', quote, place: placeIn(quote.uri, quote) }));
    }
    const speakers = await this.#requests.speakerList().catch(() => []);
    setContext('whosaid.speakersKnown', true);
    return speakers
      .toSorted((a, b) => b.quotes - a.quotes || a.name.localeCompare(b.name))
      .map((speaker) => ({ kind: 'speaker', speaker }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'speaker' ? speakerItem(node.speaker) : quoteItem(node.quote);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

const icons = new Map([
  ['organization', 'organization'],
  ['group', 'organization'],
  ['role', 'briefcase'],
]);

function speakerItem({ registry, id, name, quotes, detail, aliases, kind }: SpeakerItem): vscode.TreeItem {
  const count = `${quotes} ${quotes === 1 ? 'quote' : 'quotes'}`;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, quotes > 0 ? Collapsed : None);
  item.id = `${registry}#${id}`;
  item.description = detail === '' ? count : `${count} · ${detail}`;
  const color = new vscode.ThemeColor(`whosaid.speaker${hueOf(id)}.border`);
  item.iconPath = new vscode.ThemeIcon(icons.get(kind) ?? 'person', color);
  item.contextValue = 'speaker';
  item.tooltip = [name, detail, aliases.join(', '), id].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: `${name}, ${count}${detail === '' ? '' : `, ${detail}`}` };
  return item;
}

function quoteItem({ uri, content, words, type, line, isSuggested }: SpeakerQuote): vscode.TreeItem {
  const file = vscode.Uri.parse(uri);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const what = [type, isSuggested ? states.suggested.word : ''].filter(Boolean);
  const item = new vscode.TreeItem(words);
  item.description = [...what, `${name}:${line}`].join(' · ');
  item.iconPath = new vscode.ThemeIcon(isSuggested ? states.suggested.icon : 'quote');
  item.contextValue = isSuggested ? 'quoted suggested' : 'quoted';
  item.tooltip = `${words}\n\n${vscode.workspace.asRelativePath(file)}:${line}`;
  item.accessibilityInformation = { label: [words, ...what, name, `line ${line}`].join(', ') };
  item.command = { command: 'whosaid.revealQuote', title: 'Go to Quote', arguments: [uri, content] };
  return item;
}
