import { followedEdit } from '../features/annotate/follow';
import type { Uri } from '../model/uri';
import { followLabel } from '../protocol';
import type { Session } from './session';

/**
 * Lets the labels of a text follow what its user wrote, when the text is saved: one edit of its sidecar, which the
 * client applies and can take back. It is versioned, so that it never lands in a sidecar that has changed meanwhile, and
 * there is none for a sidecar that cannot be read in full.
 */
export async function followSaved({ connection, project, abilities, log }: Session, text: Uri): Promise<void> {
  if (project.settings.followEdits !== 'onSave' || !abilities.applyEdits || !project.sources.isOpen(text)) return;
  const state = await project.stateOf(text);
  const follower = project.followerOf(text);
  if (!state || !follower || follower.text !== state.text?.text) return;
  const followed = followedEdit(state);
  if (!followed) return;
  if (!followed.edit.ok) {
    log(`The labels of ${text} could not follow its edits: ${followed.edit.message}`);
    return;
  }
  follower.expect(followed.sidecar, followed.places);
  const { applied, failureReason } = await connection.workspace.applyEdit({
    label: followLabel,
    edit: followed.edit.edit,
  });
  if (!applied)
    log(`The labels of ${text} did not follow its edits: ${failureReason ?? 'the client refused the edit'}.`);
}
