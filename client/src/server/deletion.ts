import * as vscode from 'vscode';

type Next = (event: vscode.FileWillDeleteEvent) => Thenable<vscode.WorkspaceEdit | null | undefined>;

/**
 * Asks whether the sidecars of deleted texts go with them; the server would delete them all. Deleting a folder takes
 * what is in it along and asks nothing.
 */
export async function keepOrDeleteSidecars(
  event: vscode.FileWillDeleteEvent,
  next: Next,
): Promise<vscode.WorkspaceEdit | null> {
  const deleted = new Set(event.files.map(String));
  const names: string[] = [];
  for (const text of event.files) {
    const sidecar = text.with({ path: `${text.path}.quotes.yaml` });
    if (!deleted.has(sidecar.toString()) && (await exists(sidecar))) names.push(nameOf(sidecar));
  }
  if (names.length === 0 || !(await isWanted(names))) return null;
  return (await next(event)) ?? null;
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
    question,
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
