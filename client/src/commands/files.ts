import * as vscode from 'vscode';
import type { Requests } from '../server/requests';
import type { Server } from '../server/server';
import { command } from './command';
import { sidecarBeside, textBeside, uriFrom } from './place';

/** The commands for files, folders and the server itself. */
export function fileCommands(server: Server, requests: Requests, output: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    command('whosaid.restart', () => server.restart()),
    command('whosaid.showOutput', () => output.show()),
    command('whosaid.openSidecar', (given) => openSidecar(uriFrom(given))),
    command('whosaid.initializeProject', (given) => initialize(requests, uriFrom(given))),
    command('whosaid.checkWorkspace', () => requests.run('check', {})),
    command('whosaid.clearWorkspaceCheck', () => requests.run('clearCheck', {})),
    command('whosaid.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'whosaid.whosaid#whosaid.start', false),
    ),
  ];
}

/** Opens the sidecar beside a text, or the text beside a sidecar. */
async function openSidecar(given: vscode.Uri | undefined): Promise<void> {
  const uri = given ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri) throw new Error('Open a text or a sidecar first.');
  const other = textBeside(uri) ?? sidecarBeside(uri);
  try {
    await vscode.workspace.fs.stat(other);
  } catch {
    throw new Error(
      `There is no ${other.path.slice(other.path.lastIndexOf('/') + 1)} yet. Label a quote to create it.`,
    );
  }
  await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Beside });
}

/** A folder becomes a project: the one that is given, the only one, or one that is chosen. */
async function initialize(requests: Requests, given: vscode.Uri | undefined): Promise<void> {
  const folder = given ?? (await chooseFolder());
  if (!folder) return;
  await requests.run('initialize', { folder: folder.toString() });
  const registry = vscode.Uri.joinPath(folder, 'speakers.yaml');
  const document = await vscode.workspace.openTextDocument(registry);
  await document.save();
  await vscode.window.showTextDocument(document);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error('Open a folder with texts first.');
  if (folders.length === 1) return folders[0]?.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: 'Which folder becomes a project?' });
  return picked?.uri;
}
