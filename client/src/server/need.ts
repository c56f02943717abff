import * as vscode from 'vscode';
import { setContext } from '../contextKeys';

const ours = '**/{*.quotes.yaml,speakers.yaml}';

/**
 * Calls back once, as soon as there is a file that could be ours: in the workspace, or beside a text that is opened
 * alone. Until then no server runs, so that people who open other text files pay nothing.
 */
export function whenNeeded(start: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(ours, false, true, true);
  const subscriptions = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(found),
    vscode.workspace.onDidOpenTextDocument((document) => void lookBeside(document)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void lookInWorkspace()),
  );
  let isFound = false;
  function found(): void {
    if (isFound) return;
    isFound = true;
    subscriptions.dispose();
    setContext('whosaid.nothingHere', false);
    start();
  }
  async function lookInWorkspace(): Promise<void> {
    const [file] = await vscode.workspace.findFiles(ours, '**/node_modules/**', 1);
    if (file) found();
    if (!isFound) setContext('whosaid.nothingHere', true);
  }
  async function lookBeside({ uri }: vscode.TextDocument): Promise<void> {
    if (uri.scheme !== 'file' || isFound) return;
    const sidecar = uri.with({ path: `${uri.path}.quotes.yaml` });
    const registry = vscode.Uri.joinPath(uri, '..', 'speakers.yaml');
    const isSidecar = uri.path.endsWith('.quotes.yaml');
    if (isSidecar || (await exists(sidecar)) || (await exists(registry))) found();
  }
  void lookInWorkspace();
  for (const document of vscode.workspace.textDocuments) void lookBeside(document);
  return subscriptions;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
