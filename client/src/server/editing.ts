import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { followLabel, goAlongLabel } from '../../../server/src/protocol';
import { keepLoaded } from './keepLoaded';

/** What the client does around the server's edits. */
export const editing: Middleware = {
  provideRenameEdits: async (document, position, newName, token, next) => {
    const edit = await next(document, position, newName, token);
    if (edit) await keepLoaded(edit.entries().map(([file]) => file));
    return edit;
  },
  workspace: {
    handleApplyEdit: async (params, next) => {
      const files = (params.edit.documentChanges ?? []).flatMap((change) =>
        'textDocument' in change ? [vscode.Uri.parse(change.textDocument.uri)] : [],
      );
      const waiting = new Set(dirtyDocuments().map(({ uri }) => uri.toString()));
      await keepLoaded(files);
      const result = await next(params, new vscode.CancellationTokenSource().token);
      const isApplied = !(result instanceof Error) && 'applied' in result && result.applied;
      const follows = params.label === followLabel || params.label === goAlongLabel;
      if (isApplied && follows) await saveFollowing(files, waiting);
      return result;
    },
  },
};

/** Saves sidecars that followed their text, which was just saved, unless something else in them waited to be saved. */
async function saveFollowing(files: readonly vscode.Uri[], waiting: ReadonlySet<string>): Promise<void> {
  const touched = new Set(files.map((file) => file.toString()));
  for (const document of dirtyDocuments()) {
    const uri = document.uri.toString();
    if (touched.has(uri) && !waiting.has(uri)) await document.save();
  }
}

function dirtyDocuments(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
}
