import * as vscode from 'vscode';

const contexts = new Map<string, boolean>();

/** Sets a context key that `when` clauses of the manifest name; the same value twice costs nothing. */
export function setContext(key: string, value: boolean): void {
  if (contexts.get(key) === value) return;
  contexts.set(key, value);
  void vscode.commands.executeCommand('setContext', key, value);
}
