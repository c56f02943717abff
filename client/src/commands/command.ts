import * as vscode from 'vscode';
import { withoutLinks } from '../shown';

/** Registers a command that tells its user what went wrong. */
export function command(id: string, run: (...given: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...given: unknown[]) => {
    try {
      return await run(...given);
    } catch (error) {
      void vscode.window.showErrorMessage(
        withoutLinks(`Whosaid: ${error instanceof Error ? error.message : String(error)}`),
      );
      return undefined;
    }
  });
}
