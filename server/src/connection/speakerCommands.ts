import { createSpeaker, placeMeant } from '../features/speakers/create';
import { initializeProject } from '../features/speakers/initialize';
import { mergeEverywhere } from '../features/speakers/merge';
import { editRegistry, noRegistry, registryMeant } from '../features/speakers/registryOf';
import { renameEverywhere } from '../features/speakers/rename';
import { toSpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { CancellationToken } from '../project/ports';
import type { RegistryFile } from '../project/registries';
import { serverCommands } from '../protocol';
import { addAlias } from '../speakers/registryEdit';
import { mapped, object, type Reader, string, uri } from './arguments';
import { type Command, type CommandResult, command } from './command';
import { withProgress } from './progress';
import type { Session } from './session';

const id = mapped(string, toSpeakerId);

/** The commands that edit registries, and what names their speakers. */
export const speakerCommands: readonly Command[] = [
  command(
    serverCommands.createSpeaker,
    'Add speaker',
    object({ uri, name: string }, { id: string }),
    async ({ project }, { uri, name, id }) => {
      const place = await placeMeant(project, uri);
      return 'ok' in place ? place : createSpeaker(place, name, id);
    },
  ),
  onRegistry(serverCommands.addAlias, 'Add alias', object({ uri, id, alias: string }), (_, file, params) =>
    editRegistry(file, addAlias(params.id, params.alias)),
  ),
  onRegistry(
    serverCommands.renameSpeaker,
    'Rename speaker',
    object({ uri, id }, { newId: string, newName: string }),
    async (session, file, params) => {
      if (params.newId === undefined && params.newName === undefined) {
        return {
          ok: false,
          message: 'Nothing to rename: a new id (`newId`), a new name (`newName`) or both are needed.',
        };
      }
      return everywhere(session, 'Renaming a speaker', (token) =>
        renameEverywhere(session.project, file, params.id, params, token),
      );
    },
  ),
  onRegistry(
    serverCommands.mergeSpeakers,
    'Merge speakers',
    object({ uri, from: id, into: id }),
    (session, file, { from, into }) =>
      everywhere(session, 'Merging two speakers', (token) => mergeEverywhere(session.project, file, from, into, token)),
  ),
  command(serverCommands.initialize, 'Initialize project', object({ folder: uri }), ({ project }, { folder }) =>
    initializeProject(project, folder),
  ),
];

/** Works out an edit of every sidecar that names a speaker, once all of them are known. */
async function everywhere(
  session: Session,
  title: string,
  work: (token: CancellationToken) => Promise<CommandResult>,
): Promise<CommandResult> {
  const result = await withProgress(session, title, async (token) => {
    await session.indexed();
    return work(token);
  });
  return result === 'cancelled' ? { ok: false, message: 'Cancelled: nothing was changed.' } : result;
}

/** A command about a registry, named by its URI or that of a text or sidecar that it governs. */
function onRegistry<P extends { readonly uri: Uri }>(
  name: string,
  label: string,
  read: Reader<P>,
  work: (session: Session, file: RegistryFile, params: P) => CommandResult | Promise<CommandResult>,
): Command {
  return command(name, label, read, async (session, params) => {
    const file = await registryMeant(session.project, params.uri);
    return file ? work(session, file, params) : noRegistry;
  });
}
