import * as vscode from 'vscode';
import { difference } from './difference';

/** What a file was at one moment, saved or not; `text` is undefined where there was no file. */
export interface Snapshot {
  readonly uri: vscode.Uri;
  readonly text: string | undefined;
}

/** What a file is now. */
export async function capture(uri: vscode.Uri): Promise<Snapshot> {
  const key = uri.toString();
  const opened = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key && !each.isClosed);
  if (opened?.isDirty) return { uri, text: opened.getText() };
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!exists) return { uri, text: undefined };
  const document = await vscode.workspace.openTextDocument(uri);
  return { uri, text: document.getText() };
}

/**
 * Makes a file what it was, by one edit that touches only what differs; a file that was not there goes again.
 *
 * @throws with what to do, when the file is no longer what it became by what is taken back
 */
export async function restore(before: Snapshot, after: Snapshot): Promise<void> {
  const { uri } = before;
  const now = await capture(uri);
  if (now.text !== after.text) {
    throw new Error(`${nameOf(uri)} has changed since this decision. Undo in that file instead.`);
  }
  if (now.text === before.text) return;
  const edit = new vscode.WorkspaceEdit();
  if (before.text === undefined) {
    edit.deleteFile(uri, { ignoreIfNotExists: true });
  } else if (now.text === undefined) {
    edit.createFile(uri, { contents: new TextEncoder().encode(before.text) });
  } else {
    const document = await vscode.workspace.openTextDocument(uri);
    const { start, end, words } = difference(now.text, before.text);
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), words);
  }
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${nameOf(uri)} could not be changed.`);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
