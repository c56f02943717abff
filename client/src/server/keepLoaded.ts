import * as vscode from 'vscode';

/** VS Code keeps up to 50 documents that extensions opened; one that is let go at once by others is no use. */
const MOST_FILES = 40;

/**
 * Keeps the files of an edit loaded for a while. VS Code saves and unloads files that no editor shows, one after the
 * other; an undo or redo that comes meanwhile would take back the edit in the shown file only.
 */
export async function keepLoaded(files: readonly vscode.Uri[]): Promise<void> {
  if (files.length < 2 || files.length > MOST_FILES) return;
  // A file that is not there or cannot be read is the edit's own matter.
  await Promise.allSettled(files.map((file) => vscode.workspace.openTextDocument(file)));
}
