import type { Refusal } from '../../model/edit';
import type { Span } from '../../model/span';
import { containsOffset } from '../../model/span';
import type { SpeakerId } from '../../model/speaker';
import { sidecarsNaming } from '../../project/naming';
import type { CancellationToken } from '../../project/ports';
import type { Project } from '../../project/project';
import type { RegistryFile } from '../../project/registries';
import { pathFor } from '../../project/texts';
import { idPlaces } from '../../sidecar/speakerIds';
import { checkNewId, tidyId } from '../../speakers/ids';
import { notRegistered } from '../../speakers/registryEdit';
import { renameId, renameSpeaker } from '../../speakers/renameEdit';
import { parseYaml } from '../../yaml/parse';
import type { FileEdit } from '../workspaceEdit';
import { replaceEverywhere } from './everywhere';
import { editRegistry } from './registryOf';

/** What stands under a cursor that can be renamed. */
export interface RenameTarget {
  readonly ok: true;
  readonly kind: 'id' | 'name';
  readonly id: SpeakerId;
  /** The words, without quotation marks around them. UTF-16, end exclusive. */
  readonly span: Span;
  readonly words: string;
}

/** What can be renamed at an offset of a sidecar: an id. */
export function renameTargetInSidecar(text: string, offset: number): RenameTarget | Refusal {
  const place = idPlaces(parseYaml(text)).find(({ span }) => containsOffset(span, offset, true));
  if (place) return { ok: true, kind: 'id', id: place.id, span: withoutMarks(text, place.span), words: place.id };
  return {
    ok: false,
    message: 'Only ids of speakers can be renamed here: put the cursor on one behind `speaker:` or `addressee:`.',
  };
}

/** What can be renamed at an offset of a registry: an id or a display name. */
export function renameTargetInRegistry({ registry, source }: RegistryFile, offset: number): RenameTarget | Refusal {
  const target = (kind: RenameTarget['kind'], id: SpeakerId, span: Span, words: string): RenameTarget => ({
    ok: true,
    kind,
    id,
    span: withoutMarks(source.text, span),
    words,
  });
  for (const { speaker, at } of registry.entries.values()) {
    if (containsOffset(at.id, offset, true)) return target('id', speaker.id, at.id, speaker.id);
    if (containsOffset(at.name, offset, true)) return target('name', speaker.id, at.name, speaker.name);
  }
  return {
    ok: false,
    message:
      'Only ids and names can be renamed here: put the cursor on the id of a speaker or on what stands behind `name:`.',
  };
}

/** Why nothing can be renamed in a text. */
export const noRenameInText: Refusal = {
  ok: false,
  message:
    'Texts are never changed. Rename a speaker at the id in the sidecar, or at the id or `name:` in speakers.yaml.',
};

function withoutMarks(text: string, { start, end }: Span): Span {
  const mark = text.charAt(start);
  const isQuoted = (mark === '"' || mark === "'") && end - start >= 2 && text.charAt(end - 1) === mark;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

export interface NewNames {
  readonly newId?: string | undefined;
  readonly newName?: string | undefined;
}

/**
 * Another id in the registry and in every sidecar that it governs, or another display name in the registry, or both. An
 * id that is in no registry can be changed to one that is: that corrects it wherever it stands. The corpus has to be
 * complete.
 */
export async function renameEverywhere(
  project: Project,
  file: RegistryFile,
  id: SpeakerId,
  { newId, newName }: NewNames,
  token?: CancellationToken,
): Promise<FileEdit> {
  const { entries } = file.registry;
  const isRegistered = entries.has(id);
  const to = newId === undefined || tidyId(newId) === id ? undefined : tidyId(newId);
  if (!isRegistered && to !== undefined) {
    const checked = checkNewId(to, []);
    if (!checked.ok) return checked;
  }
  const changes = [
    ...(newName === undefined ? [] : [renameSpeaker(id, newName)]),
    ...(to === undefined || !isRegistered ? [] : [renameId(id, to)]),
  ];
  const inRegistry = changes.length === 0 ? undefined : editRegistry(file, ...changes);
  if (to === undefined) return inRegistry ?? { ok: true, edit: { documentChanges: [] } };
  const sidecars = sidecarsNaming(project, file.uri, id, token);
  const result = await replaceEverywhere(inRegistry, sidecars, id, to, (uri) => pathFor(uri, project.folders));
  return !isRegistered && result.ok && result.edit.documentChanges?.length === 0
    ? { ok: false, message: notRegistered(id) }
    : result;
}
