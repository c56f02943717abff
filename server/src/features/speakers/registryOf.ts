import type { Refusal } from '../../model/edit';
import type { Uri } from '../../model/uri';
import { kindOf } from '../../project/names';
import type { Project } from '../../project/project';
import type { RegistryFile } from '../../project/registries';
import { type Change, edited } from '../../yaml/change';
import { editFile, type FileEdit } from '../workspaceEdit';

/** The registry that is meant by a text, a sidecar or a registry; undefined where there is none yet. */
export function registryMeant(project: Project, uri: Uri): Promise<RegistryFile | undefined> {
  return kindOf(uri) === 'registry' ? project.registryAt(uri) : project.registryFor(uri);
}

export const noRegistry: Refusal = {
  ok: false,
  message: 'No speakers.yaml governs this file. Add a speaker first: that creates one.',
};

/** Makes changes of a registry as one edit. */
export function editRegistry({ uri, source }: RegistryFile, ...changes: readonly Change[]): FileEdit {
  return editFile(uri, source, source.text, edited(source.text, ...changes));
}
