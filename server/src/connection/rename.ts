import { LSPErrorCodes, type Position, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { toRange } from '../features/convert';
import { noRegistry, registryMeant } from '../features/speakers/registryOf';
import {
  noRenameInText,
  type RenameTarget,
  renameEverywhere,
  renameTargetInRegistry,
  renameTargetInSidecar,
} from '../features/speakers/rename';
import type { Refusal } from '../model/edit';
import { kindOf } from '../project/names';
import type { RegistryFile } from '../project/registries';
import type { Source } from '../project/sources';
import { toUri } from '../project/uri';
import { answering } from './answer';
import type { Session } from './session';
import { changesAgain, haveChangedUnseen } from './unseen';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

interface Found {
  readonly ok: true;
  readonly target: RenameTarget;
  readonly source: Source;
  readonly registry: RegistryFile;
}

/** Answers the requests to rename speakers where they stand in sidecars and registries. */
export function answerRename(session: Session): void {
  const { connection, log } = session;

  connection.onPrepareRename(
    answering<Place, { range: Range; placeholder: string } | ResponseError<never> | null>(
      log,
      'prepare rename',
      null,
      async (place) => {
        const found = await targetAt(session, place);
        if (!found?.ok) return found ? failed(found) : null;
        const { target, source } = found;
        return { range: toRange(source, target.span), placeholder: target.words };
      },
    ),
  );

  connection.onRenameRequest(
    answering<Place & { readonly newName: string }, WorkspaceEdit | ResponseError<never> | null>(
      log,
      'rename',
      null,
      async (params, token) => {
        await session.indexed();
        for (let isFirst = true; ; isFirst = false) {
          const found = await targetAt(session, params);
          if (!found?.ok) return found ? failed(found) : null;
          const { kind, id } = found.target;
          const names = kind === 'id' ? { newId: params.newName } : { newName: params.newName };
          const result = await renameEverywhere(session.project, found.registry, id, names, token);
          if (!result.ok) return failed(result);
          if (!(await haveChangedUnseen(session, result.edit))) return result.edit;
          if (!isFirst) return failed({ ok: false, message: changesAgain });
        }
      },
    ),
  );
}

/** What can be renamed at a place, or why nothing can; undefined in files that are none of ours. */
async function targetAt({ project }: Session, { textDocument, position }: Place): Promise<Found | Refusal | undefined> {
  const uri = toUri(textDocument.uri);
  const kind = kindOf(uri);
  if (kind === 'layer') return undefined;
  if (kind === 'text') return (await project.isOurs(uri)) ? noRenameInText : undefined;
  const [source, registry] = await Promise.all([project.sources.get(uri), registryMeant(project, uri)]);
  if (!source) return undefined;
  if (!registry) return kind === 'sidecar' ? noRegistry : undefined;
  const offset = source.lines.offsetAt(position);
  const target =
    kind === 'registry' ? renameTargetInRegistry(registry, offset) : renameTargetInSidecar(source.text, offset);
  return target.ok ? { ok: true, target, source, registry } : target;
}

function failed({ message }: Refusal): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, message);
}
