import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type Follower, keysOf } from '../analysis/follower';
import { followedEdit } from '../features/annotate/follow';
import { type GoneAlong, goneAlong } from '../features/annotate/goAlong';
import { withoutLinks } from '../features/markup';
import type { Uri } from '../model/uri';
import type { TextState } from '../project/textStates';
import { pathFor } from '../project/texts';
import { followLabel, goAlongLabel } from '../protocol';
import { applyFresh, type Making } from './applying';
import type { Session } from './session';

/**
 * Lets the labels of a text follow what its user wrote, when the text is saved: one edit of its sidecar, which the
 * client applies and can take back. Labels whose words were cut out of one text and put into another go along as soon as
 * both are saved. Like every other edit these wait for those before them and are made of nothing unseen, and there is
 * none for a sidecar that cannot be read in full.
 */
export async function followSaved(session: Session, text: Uri): Promise<void> {
  const { project, abilities, log } = session;
  project.followerOf(text)?.saved();
  if (project.settings.followEdits !== 'onSave' || !abilities.applyEdits) return;
  const result = await session.inTurn(() => applyFresh(session, followLabel, () => followingEdit(session, text)));
  if (!result.ok) log(`The labels of ${text} did not follow its edits: ${result.message}`);
  for (const [from, to] of journeysOf(session, text)) await travel(session, from, to);
}

async function followingEdit({ project }: Session, text: Uri): Promise<Making> {
  if (!project.sources.isOpen(text)) return { ok: true };
  const state = await project.stateOf(text);
  const follower = project.followerOf(text);
  if (!state || !follower || follower.text !== state.text?.text) return { ok: true };
  const followed = followedEdit(state, replacedIn(state, follower));
  if (!followed) return { ok: true };
  if (followed.edit.ok) follower.expect(followed.sidecar, followed.places);
  return followed.edit;
}

/** Whether the quote with a position in a sidecar was cut out of its text and put in elsewhere. */
export function replacedIn({ sidecar }: TextState, follower: Follower | undefined): (position: number) => boolean {
  const keys = sidecar ? keysOf(sidecar.sidecar.quotes) : [];
  return (position) => follower?.isReplaced(keys[position] ?? '') ?? false;
}

/** From where to where labels may go, now that a text is saved. */
function journeysOf({ project }: Session, text: Uri): readonly (readonly [from: Uri, to: Uri])[] {
  return [...project.followers].flatMap(([to, { guests, isSaved }]) =>
    [...new Set(guests.map(({ from }) => from))]
      .filter((from) => isSaved && (from === text || to === text) && project.followerOf(from)?.isSaved)
      .map((from) => [from, to] as const),
  );
}

async function travel(session: Session, from: Uri, to: Uri): Promise<void> {
  const { project, connection, log } = session;
  let made: GoneAlong | undefined;
  const result = await session.inTurn(() =>
    applyFresh(session, goAlongLabel, async (): Promise<Making> => {
      made = await journey(session, from, to);
      if (made?.edit?.ok) {
        project.followerOf(from)?.expect(made.left.sidecar, made.left.places);
        project.followerOf(to)?.expect(made.entered.sidecar, made.entered.places);
      }
      return made?.edit ?? { ok: true };
    }),
  );
  if (!made) return;
  const { gone, stay } = made;
  const path = (uri: Uri) => pathFor(uri, project.folders);
  const say = (type: MessageType, message: string) =>
    connection.sendNotification(ShowMessageNotification.type, { type, message: withoutLinks(message) });
  project.followerOf(to)?.letGo([...stay.map(({ guest }) => guest), ...(result.ok ? gone : [])]);
  if (!result.ok) log(`The labels of ${from} did not go along to ${to}: ${result.message}`);
  else if (gone.length > 0) {
    const labels = gone.length === 1 ? '1 label' : `${gone.length} labels`;
    await say(MessageType.Info, `${labels} went along with the words from ${path(from)} to ${path(to)}.`);
  }
  for (const why of new Set(stay.map((each) => each.why))) {
    await say(MessageType.Warning, `A label of words that went to ${path(to)} stays with ${path(from)}: ${why}.`);
  }
}

async function journey({ project }: Session, from: Uri, to: Uri): Promise<GoneAlong | undefined> {
  const [there, here] = [project.followerOf(from), project.followerOf(to)];
  if (!there?.isSaved || !here?.isSaved) return undefined;
  const [fromState, toState] = [await project.stateOf(from), await project.stateOf(to)];
  // A text may have gone on meanwhile; its next saving comes.
  if (!fromState || !toState) return undefined;
  if (there.text !== fromState.text?.text || here.text !== toState.text?.text) return undefined;
  const guests = here.guests.filter((guest) => guest.from === from && there.hasCut(guest.key));
  return guests.length > 0 ? goneAlong(fromState, toState, guests) : undefined;
}
