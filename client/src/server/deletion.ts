import * as vscode from 'vscode';
import { withoutLinks } from '../shown';

/** Asks whether the sidecars of deleted texts go with them. Deleting a folder takes what is in it along anyway. */
export function askAboutSidecars(): vscode.Disposable {
  return vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(sidecarsToDelete(event.files)));
}

async function sidecarsToDelete(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const deleted = new Set(files.map(String));
  const sidecars: vscode.Uri[] = [];
  for (const text of files) {
    const sidecar = text.with({ path: `${text.path}.quotes.yaml` });
    if (!deleted.has(sidecar.toString()) && (await exists(sidecar))) sidecars.push(sidecar);
  }
  if (sidecars.length === 0 || !(await isWanted(sidecars.map(nameOf)))) return edit;
  for (const sidecar of sidecars) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  return edit;
}

async function isWanted(names: readonly string[]): Promise<boolean> {
  const setting = vscode.workspace.getConfiguration('whosaid').get<string>('deleteSidecar', 'ask');
  if (setting !== 'ask') return setting === 'always';
  const [name] = names;
  const goes = names.length === 1 ? 'Delete Sidecar' : 'Delete Sidecars';
  const question =
    names.length === 1 ? `Delete the labels, too? They stand in ${name}.` : `Delete the ${names.length} sidecars, too?`;
  const keeps = { title: 'Keep', isCloseAffordance: true };
  const answer = await vscode.window.showWarningMessage(
    withoutLinks(question),
    { modal: true },
    { title: goes, isCloseAffordance: false },
    keeps,
  );
  return answer?.title === goes;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
