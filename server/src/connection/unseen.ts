import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Uri } from '../model/uri';
import { toUri } from '../project/uri';
import type { Session } from './session';

/** What is said where a file goes on changing while an edit of it is made. */
export const changesAgain = 'A file goes on changing on disk, so nothing was written. Try again.';

/**
 * Whether files that are not open, and that an edit is for, have become others on disk, which nobody has told us of yet:
 * a pull, another program. No version protects them, as it does documents that are open. What was known of them is
 * forgotten, so that the edit can be made anew.
 */
export async function haveChangedUnseen(session: Session, edit: WorkspaceEdit): Promise<boolean> {
  const { project } = session;
  const uris = edited(edit);
  const isCurrent = await Promise.all(uris.map((uri) => project.sources.isCurrent(uri)));
  const changed = uris.filter((_, i) => !isCurrent[i]);
  if (changed.length === 0) return false;
  project.changedOnDisk(changed);
  session.changedOnDisk(changed);
  return true;
}

/** Whether a document has another version by now than the one that an edit is for. */
export function isOutrun({ project }: Session, { documentChanges = [] }: WorkspaceEdit): boolean {
  return documentChanges.some((change) => {
    if (!('edits' in change)) return false;
    const { uri, version } = change.textDocument;
    return version !== null && project.sources.peek(toUri(uri))?.version !== version;
  });
}

function edited({ documentChanges = [] }: WorkspaceEdit): readonly Uri[] {
  const uris = documentChanges.flatMap((change) => {
    if ('edits' in change) return change.textDocument.version === null ? [toUri(change.textDocument.uri)] : [];
    return change.kind === 'create' ? [toUri(change.uri)] : [];
  });
  return [...new Set(uris)];
}
