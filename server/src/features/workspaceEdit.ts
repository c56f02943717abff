import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits, type EditResult, type Refusal } from '../model/edit';
import type { Uri } from '../model/uri';
import type { Source } from '../project/sources';
import { toRange } from './convert';

/** An edit of one of our files, or the reason why there is none. */
export type FileEdit = { readonly ok: true; readonly edit: WorkspaceEdit } | Refusal;

/**
 * Turns edits of a file into a versioned WorkspaceEdit. A file that does not exist is created, and the edit fails
 * rather than overwrites if one has come up meanwhile.
 * @param base what the edits apply to: the file's text, or what a file that is empty or missing starts from
 */
export function editFile(uri: Uri, source: Source | undefined, base: string, result: EditResult): FileEdit {
  if (source?.trouble !== undefined) {
    return { ok: false, message: `The file cannot be changed, since it ${source.trouble}` };
  }
  if (!result.ok) return result;
  if (!source) {
    const start = { line: 0, character: 0 };
    const newText = applyEdits(base, result.edits);
    return documentChanges([
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ]);
  }
  const edits =
    source.text === base
      ? result.edits.map(({ span, newText }) => ({ range: toRange(source, span), newText }))
      : [
          {
            range: toRange(source, { start: 0, end: source.text.length }),
            newText: applyEdits(base, result.edits),
          },
        ];
  return documentChanges([{ textDocument: { uri, version: source.version ?? null }, edits }]);
}

function documentChanges(changes: (TextDocumentEdit | CreateFile)[]): FileEdit {
  return { ok: true, edit: { documentChanges: changes } };
}

/** Whether an edit creates a file, which not every client can do. */
export function createsFile(edit: WorkspaceEdit): boolean {
  return (edit.documentChanges ?? []).some((change) => 'kind' in change && change.kind === 'create');
}
