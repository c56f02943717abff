import * as vscode from 'vscode';
import { withoutLinks } from '../shown';

/**
 * Saves what a review has changed, unless a setting says that it stays unsaved.
 *
 * @param files the URIs of the files
 */
export async function saveAll(files: ReadonlySet<string>): Promise<void> {
  if (!vscode.workspace.getConfiguration('whosaid').get('review.save', true)) return;
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || !files.has(document.uri.toString())) continue;
    // VS Code refuses where the file on disk is newer than what the document was read from.
    if (!(await document.save())) tellUnsaved(document.uri);
  }
}

function tellUnsaved({ path }: vscode.Uri): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const message = `Whosaid: ${name} is not saved. Where another program has changed it, save it yourself: VS Code shows both versions to choose from.`;
  void vscode.window.showWarningMessage(withoutLinks(message));
}
