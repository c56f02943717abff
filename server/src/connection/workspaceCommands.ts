import { acceptingMoved, changeEverywhere, type Job, settlingSuggestions } from '../features/annotate/everywhere';
import { noRegistry, registryMeant } from '../features/speakers/registryOf';
import { toSpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import { pathFor } from '../project/texts';
import { pauseIfDue } from '../project/turns';
import { isWithin } from '../project/uri';
import { type EverywhereAnswer, serverCommands } from '../protocol';
import { nothing, object, string, uri } from './arguments';
import { type Command, type CommandResult, command } from './command';
import { withProgress } from './progress';
import type { Session } from './session';

const done: CommandResult = { ok: true };

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
    (session, { folder }) =>
      changeMany(session, 'Accepting the words of the texts', acceptingMoved, () =>
        [...session.project.corpus.sidecars.keys()].filter(
          (sidecar) => folder === undefined || isWithin(sidecar, folder),
        ),
      ),
  ),
  ofSpeaker('confirm', serverCommands.confirmEverywhere, 'Confirm suggestions', 'Confirming suggestions'),
  ofSpeaker('reject', serverCommands.rejectEverywhere, 'Reject suggestions', 'Rejecting suggestions'),
];

/** A command about all suggestions of a speaker, whose registry is named by its URI or that of a file that it governs. */
function ofSpeaker(how: 'confirm' | 'reject', name: string, label: string, title: string): Command {
  return command(name, label, object({ uri, speaker: string }), async (session, params) => {
    const { project } = session;
    const file = await registryMeant(project, params.uri);
    if (!file) return noRegistry;
    const id = toSpeakerId(params.speaker);
    return changeMany(session, title, settlingSuggestions(how, id), () => project.corpus.sidecarsNaming(file.uri, id));
  });
}

/** Does a job in the sidecars of a workspace whose every file has been looked at. */
async function changeMany(
  session: Session,
  title: string,
  job: Job,
  sidecarsNow: () => readonly Uri[],
): Promise<CommandResult> {
  const { project, scheduler } = session;
  const result = await withProgress(session, title, async (token, report) => {
    await session.indexed();
    const sidecars = sidecarsNow().toSorted();
    const pause = async (done: number) => {
      if (!(await pauseIfDue(scheduler))) return;
      report(() => `${done} of ${sidecars.length} sidecars`, (100 * done) / sidecars.length);
    };
    return changeEverywhere(project, sidecars, job, pause, token);
  });
  if (result === 'cancelled') return { ok: false, message: 'Cancelled: nothing was changed.' };
  const { edit, quotes, sidecars } = result;
  const left = result.left.map(({ uri: sidecar, why }) => ({ path: pathFor(sidecar, project.folders), why }));
  const answer: EverywhereAnswer = { quotes, sidecars, left };
  return { ok: true, ...(edit && { edit }), answer };
}
