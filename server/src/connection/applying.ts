import type { ApplyWorkspaceEditResult, WorkspaceEdit } from 'vscode-languageserver';
import { createsFile } from '../features/workspaceEdit';
import type { Refusal } from '../model/edit';
import type { Session } from './session';
import { changesAgain, haveChangedUnseen, isOutrun } from './unseen';

/** An edit for the client to apply; without one, or with one that changes nothing, there is nothing to be done. */
export type Making = { readonly ok: true; readonly edit?: WorkspaceEdit } | Refusal;

/**
 * Has the client apply an edit, of nothing but what was seen: where what it was made for is another state by now, it is
 * made anew, once.
 * @param label what a list of things to undo calls it
 * @returns what was made, also where there was nothing to apply; or why nothing was changed
 */
export async function applyFresh<M extends Making>(
  session: Session,
  label: string,
  make: () => M | Promise<M>,
): Promise<M | Refusal> {
  for (let isFirst = true; ; isFirst = false) {
    const made = await make();
    if (!made.ok || !made.edit) return made;
    // Also where there seems to be nothing to change: what is on disk may say something else by now.
    if (await haveChangedUnseen(session, made.edit)) {
      if (isFirst) continue;
      return { ok: false, message: changesAgain };
    }
    if (isEmpty(made.edit)) return made;
    const message = await refusalOf(session, label, made.edit);
    if (message === undefined) return made;
    if (!isFirst || !isOutrun(session, made.edit)) return { ok: false, message };
  }
}

/** Has the client apply an edit; says why where it did not. */
async function refusalOf({ connection, abilities }: Session, label: string, edit: WorkspaceEdit) {
  if (!abilities.applyEdits) return 'This editor does not let a language server make edits; use its code actions.';
  if (createsFile(edit) && !abilities.createFiles) {
    return 'The file that this would go to is not there, and this editor does not let a language server create it. Create it with the line `version: 1`, then try again.';
  }
  // Some clients answer with nothing.
  const answer: Partial<ApplyWorkspaceEditResult> | null = await connection.workspace.applyEdit({ label, edit });
  if (answer?.applied) return undefined;
  const failureReason = answer?.failureReason;
  return failureReason
    ? `The editor did not apply the change: ${failureReason}`
    : 'The editor did not apply the change. Perhaps a file has changed meanwhile; try again.';
}

function isEmpty({ documentChanges = [], changes = {} }: WorkspaceEdit): boolean {
  return (
    documentChanges.every((change) => 'edits' in change && change.edits.length === 0) &&
    Object.values(changes).every((edits) => edits.length === 0)
  );
}

/** Does one thing after another: what one of them changes has to be known before the next one is worked out. */
export function turns(): Session['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    // A turn that failed, however that came about, holds up nobody.
    last = turn.catch(() => undefined);
    return turn;
  };
}
