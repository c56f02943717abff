import { followedEdit } from '../features/annotate/follow';
import type { Uri } from '../model/uri';
import { followLabel } from '../protocol';
import { applyFresh, type Making } from './applying';
import type { Session } from './session';

/**
 * Lets the labels of a text follow what its user wrote, when the text is saved: one edit of its sidecar, which the
 * client applies and can take back. Like every other edit it waits for those before it and is made of nothing unseen,
 * and there is none for a sidecar that cannot be read in full.
 */
export async function followSaved(session: Session, text: Uri): Promise<void> {
  const { project, abilities, log } = session;
  if (project.settings.followEdits !== 'onSave' || !abilities.applyEdits) return;
  const result = await session.inTurn(() => applyFresh(session, followLabel, () => followingEdit(session, text)));
  if (!result.ok) log(`The labels of ${text} did not follow its edits: ${result.message}`);
}

async function followingEdit({ project }: Session, text: Uri): Promise<Making> {
  if (!project.sources.isOpen(text)) return { ok: true };
  const state = await project.stateOf(text);
  const follower = project.followerOf(text);
  if (!state || !follower || follower.text !== state.text?.text) return { ok: true };
  const followed = followedEdit(state);
  if (!followed) return { ok: true };
  if (followed.edit.ok) follower.expect(followed.sidecar, followed.places);
  return followed.edit;
}
