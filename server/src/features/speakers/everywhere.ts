import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { SpeakerId } from '../../model/speaker';
import type { Uri } from '../../model/uri';
import type { Source } from '../../project/sources';
import { replaceId } from '../../sidecar/speakerIds';
import { edited } from '../../yaml/change';
import { editFile, type FileEdit } from '../workspaceEdit';

/**
 * An edit of a registry together with one id in the place of another in sidecars, as one edit with the version of each
 * open document. Fails as a whole where one of them cannot be edited: half a change of ids would be worse than none.
 * @param nameOf how to call a file in front of people
 */
export async function replaceEverywhere(
  registry: FileEdit | undefined,
  sidecars: AsyncIterable<Source>,
  from: SpeakerId,
  to: SpeakerId,
  nameOf: (uri: Uri) => string,
): Promise<FileEdit> {
  if (registry && !registry.ok) return registry;
  const changes: NonNullable<WorkspaceEdit['documentChanges']> = [...(registry?.edit.documentChanges ?? [])];
  for await (const source of sidecars) {
    const result = edited(source.text, replaceId(from, to));
    if (!result.ok) return { ok: false, message: `${nameOf(source.uri)}: ${result.message}` };
    if (result.edits.length === 0) continue;
    const file = editFile(source.uri, source, source.text, result);
    if (file.ok) changes.push(...(file.edit.documentChanges ?? []));
  }
  return { ok: true, edit: { documentChanges: changes } };
}
