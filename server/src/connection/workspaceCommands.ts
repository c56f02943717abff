import { acceptEverywhere } from '../features/annotate/acceptEverywhere';
import type { Uri } from '../model/uri';
import { pathFor } from '../project/texts';
import { isWithin } from '../project/uri';
import { type AcceptMovedAnswer, serverCommands } from '../protocol';
import { nothing, object, uri } from './arguments';
import { type Command, type CommandResult, command } from './command';
import { withProgress } from './progress';
import type { Session } from './session';

const done: CommandResult = { ok: true };

/** How long work may hold the event loop, in milliseconds. */
const slice = 20;

/** The commands about the workspace as a whole. */
export const workspaceCommands: readonly Command[] = [
  command(serverCommands.check, 'Check workspace', nothing, (session) => {
    session.checkWorkspace(true);
    return done;
  }),
  command(serverCommands.clearCheck, 'Clear check of workspace', nothing, (session) => {
    session.checkWorkspace(false);
    return done;
  }),
  command(
    serverCommands.acceptMovedEverywhere,
    'Accept words of the texts',
    // Other clients call it without any argument.
    (raw, name) => object({}, { folder: uri })(raw ?? {}, name),
    (session, { folder }) => acceptMovedIn(session, folder),
  ),
];

async function acceptMovedIn(session: Session, folder: Uri | undefined): Promise<CommandResult> {
  const { project, scheduler } = session;
  const result = await withProgress(session, 'Accepting the words of the texts', async (token, report) => {
    await session.indexed();
    const sidecars = [...project.corpus.sidecars.keys()]
      .filter((sidecar) => folder === undefined || isWithin(sidecar, folder))
      .toSorted();
    let since = scheduler.now();
    const pause = async (done: number) => {
      if (scheduler.now() - since <= slice) return;
      report(`${done} of ${sidecars.length} sidecars`, (100 * done) / sidecars.length);
      await scheduler.yieldNow();
      since = scheduler.now();
    };
    return acceptEverywhere(project, sidecars, pause, token);
  });
  if (result === 'cancelled') return { ok: false, message: 'Cancelled: nothing was changed.' };
  const { edit, quotes, sidecars } = result;
  const left = result.left.map(({ uri: sidecar, why }) => ({ path: pathFor(sidecar, project.folders), why }));
  const answer: AcceptMovedAnswer = { quotes, sidecars, left };
  return { ok: true, ...(edit && { edit }), answer };
}
