import {
  type Disposable,
  type FileOperationRegistrationOptions,
  MessageType,
  ShowMessageNotification,
  WillRenameFilesRequest,
} from 'vscode-languageserver';
import { withoutLinks } from '../features/markup';
import { movesOfSidecars, sidecarsLeftBehind } from '../features/textFiles';
import type { Settings } from '../project/settings';
import { toUri } from '../project/uri';
import { type SidecarItem, type SidecarsParams, sidecarsRequest } from '../protocol';
import { answering } from './answer';
import type { Session } from './session';

/** Lets sidecars follow their texts, and tells our own client which would be left behind. */
export function answerFileOperations({ connection, project, log }: Session): void {
  connection.workspace.onWillRenameFiles(
    answering(log, 'renaming files', null, async ({ files }) => {
      const moved = files.map(({ oldUri, newUri }) => ({ from: toUri(oldUri), to: toUri(newUri) }));
      const { edit, warnings } = await movesOfSidecars(project, moved);
      for (const message of warnings) {
        await connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: withoutLinks(message),
        });
      }
      return edit ?? null;
    }),
  );

  connection.onRequest(
    sidecarsRequest,
    answering<SidecarsParams, readonly SidecarItem[]>(log, 'sidecars', [], ({ uris }) =>
      sidecarsLeftBehind(project, uris.map(toUri)),
    ),
  );
}

/** The files whose renaming concerns us: texts by their names. Folders take the sidecars in them along by themselves. */
export function renameFilters({ include }: Settings): FileOperationRegistrationOptions {
  return {
    filters: include.map((glob) => ({
      scheme: 'file',
      // The globs of the setting are relative to a workspace folder, those of the protocol are of whole paths.
      pattern: {
        glob: /^(?:\*\*\/|\/)/.test(glob) ? glob : `**/${glob}`,
        matches: 'file',
        options: { ignoreCase: true },
      },
    })),
  };
}

/**
 * Asks the client to tell before texts are renamed. Each call asks anew, for what the settings say then. Does nothing
 * where the client cannot be asked.
 */
export function renameRegistration({ connection, project, abilities }: Session): () => Promise<void> {
  let registered: Disposable | undefined;
  return async () => {
    if (abilities.willRename !== 'on request') return;
    const before = registered;
    registered = await connection.client.register(WillRenameFilesRequest.type, renameFilters(project.settings));
    before?.dispose();
  };
}
