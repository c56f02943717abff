import * as vscode from 'vscode';
import type { ReportClick } from '../../../server/src/protocol';
import { command } from '../commands/command';
import { uriFrom } from '../commands/place';
import type { Requests } from '../server/requests';

/** The report of a workspace or a folder in a window of the editor; asked for again, it is made anew in its place. */
export function reportCommands(requests: Requests): vscode.Disposable[] {
  const panel = new ReportPanel();
  return [
    panel,
    command('whosaid.showReport', async (given) => {
      const report = await requests.report(uriFrom(given));
      if (report) panel.show(report.content, report.texts);
    }),
    command('whosaid.saveReport', (given) => save(requests, uriFrom(given))),
  ];
}

class ReportPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #texts: readonly string[] = [];

  show(html: string, texts: readonly string[]): void {
    this.#texts = texts;
    const panel = this.#panel ?? this.#open();
    panel.webview.html = html;
    panel.reveal();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** The page brings its own content security policy: no address, no file, only the one script that it comes with. */
  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel('whosaid.report', 'Who Said What', vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
      retainContextWhenHidden: true,
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#texts = [];
    });
    panel.webview.onDidReceiveMessage(async (message: unknown) => {
      const uri = isClick(message) ? this.#texts[message.text] : undefined;
      if (uri === undefined || !isClick(message)) return;
      await open(vscode.Uri.parse(uri), message);
    });
    this.#panel = panel;
    return panel;
  }
}

/** Beside the report, so that the next quote is a click away. */
async function open(uri: vscode.Uri, { start, end }: ReportClick): Promise<void> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
    await vscode.window.showTextDocument(document, { selection, viewColumn: vscode.ViewColumn.Beside });
  } catch {
    void vscode.window.showErrorMessage('Whosaid: the text is not there any more. Show the report again.');
  }
}

/** A page sends numbers of texts, never addresses: whatever it says, only texts of the report are opened. */
function isClick(message: unknown): message is ReportClick {
  if (typeof message !== 'object' || message === null) return false;
  const numbers = ['text', 'start', 'end'].map((key): unknown => Reflect.get(message, key));
  return numbers.every((value) => Number.isSafeInteger(value) && Number(value) >= 0);
}

const formats = { html: 'Page', csv: 'Table of quotes', json: 'JSON' } as const;

async function save(requests: Requests, folder: vscode.Uri | undefined): Promise<void> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const target = await vscode.window.showSaveDialog({
    title: 'Save Report',
    filters: Object.fromEntries(Object.entries(formats).map(([ending, name]) => [name, [ending]])),
    ...(first && { defaultUri: vscode.Uri.joinPath(folder ?? first.uri, 'report.html') }),
  });
  if (!target) return;
  const ending = target.path.slice(target.path.lastIndexOf('.') + 1).toLowerCase();
  const format = ending === 'csv' || ending === 'json' ? ending : 'html';
  const report = await requests.reportFile(folder, format);
  if (report) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(report.content));
}
