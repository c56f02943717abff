import * as vscode from 'vscode';
import { setContext } from '../contextKeys';
import type { Requests } from '../server/requests';
import type { Server } from '../server/server';
import { leftIn, type TextNode, treeOf } from './textTree';

/** Every text of the workspace by folder, with what is left in it. */
export class TextsView implements vscode.TreeDataProvider<TextNode>, vscode.Disposable {
  readonly #requests: Requests;
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<TextNode>;
  readonly #subscription: vscode.Disposable;
  #nodes: readonly TextNode[] = [];
  #isReading = false;
  #isStale = false;

  constructor(requests: Requests, server: Server) {
    this.#requests = requests;
    this.#server = server;
    this.#view = vscode.window.createTreeView('whosaid.texts', { treeDataProvider: this, showCollapseAll: true });
    this.#subscription = server.onChanged(() => void this.#read());
    void this.#read();
  }

  getChildren(node?: TextNode): TextNode[] {
    if (!node) return [...this.#nodes];
    return node.kind === 'folder' ? [...node.children] : [];
  }

  getTreeItem(node: TextNode): vscode.TreeItem {
    const { labeled, unlabeled, lost, known, name } = node;
    const total = labeled + unlabeled;
    const words = !known && total === 0 ? 'not looked at yet' : total === 0 ? 'no quotes' : `${labeled} of ${total}`;
    const gone = lost === undefined ? '' : `, ${lost} lost`;
    const item = new vscode.TreeItem(name);
    item.id = node.kind === 'text' ? node.uri : node.path;
    item.description = `${words}${gone}`;
    item.accessibilityInformation = { label: `${name}, ${total === 0 ? words : `${words} quotes labeled`}${gone}` };
    if (node.kind === 'folder') {
      item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
      item.iconPath = vscode.ThemeIcon.Folder;
      item.contextValue = 'folder';
      return item;
    }
    const uri = vscode.Uri.parse(node.uri);
    item.iconPath = new vscode.ThemeIcon(iconOf(node));
    item.contextValue = unlabeled > 0 ? 'text left' : 'text';
    item.tooltip = `${vscode.workspace.asRelativePath(uri)}: ${item.description}`;
    item.command = { command: 'vscode.open', title: 'Open', arguments: [uri] };
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** One reading at a time; what changes meanwhile is read afterwards. */
  async #read(): Promise<void> {
    if (this.#server.state !== 'running') return;
    if (this.#isReading) {
      this.#isStale = true;
      return;
    }
    this.#isReading = true;
    try {
      const { texts } = await this.#requests.texts();
      this.#nodes = treeOf(texts, pathOf);
      const { unlabeled } = leftIn(this.#nodes);
      const tooltip = `${unlabeled} ${unlabeled === 1 ? 'quote' : 'quotes'} left`;
      this.#view.badge = unlabeled === 0 ? undefined : { value: unlabeled, tooltip };
      this.#changed.fire();
      setContext('whosaid.textsKnown', true);
    } catch {
      // The server went away meanwhile; its return brings the next reading.
    } finally {
      this.#isReading = false;
    }
    if (this.#isStale) {
      this.#isStale = false;
      await this.#read();
    }
  }
}

function pathOf(uri: string): readonly string[] {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri)).split('/');
}

function iconOf({ labeled, unlabeled, known }: TextNode): string {
  if (!known) return 'question';
  if (unlabeled === 0) return labeled === 0 ? 'dash' : 'pass-filled';
  return labeled === 0 ? 'circle-large-outline' : 'color-mode';
}
