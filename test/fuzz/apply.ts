import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Source } from '../../server/src/project/sources';

/** The files that an edit changes, as they are afterwards: by the library that editors and servers share. */
export function applyLsp(edit: WorkspaceEdit, sources: ReadonlyMap<string, Source>): ReadonlyMap<string, string> {
  const after = new Map<string, string>();
  for (const change of edit.documentChanges ?? []) {
    if (!('edits' in change)) continue;
    const { uri } = change.textDocument;
    const before = TextDocument.create(uri, '', 0, after.get(uri) ?? sources.get(uri)?.text ?? '');
    const edits = change.edits.flatMap((each) => ('newText' in each ? [each] : []));
    after.set(uri, TextDocument.applyEdits(before, edits));
  }
  return after;
}
