import * as vscode from 'vscode';
import type { WorkspaceMiddleware } from 'vscode-languageclient/node';
import { followLabel, goAlongLabel } from '../../../server/src/protocol';

/** Saves sidecars that followed their text, which was just saved, unless something else in one waits to be saved. */
export const saveWhatFollows: NonNullable<WorkspaceMiddleware['handleApplyEdit']> = async (params, next) => {
  const touched = new Set(
    (params.edit.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change ? [vscode.Uri.parse(change.textDocument.uri).toString()] : [],
    ),
  );
  const waiting = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  const result = await next(params, new vscode.CancellationTokenSource().token);
  const follows = params.label === followLabel || params.label === goAlongLabel;
  if (!follows || result instanceof Error || !('applied' in result) || !result.applied) return result;
  for (const document of vscode.workspace.textDocuments) {
    const uri = document.uri.toString();
    if (document.isDirty && touched.has(uri) && !waiting.has(uri)) await document.save();
  }
  return result;
};
