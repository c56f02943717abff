import type { EditResult } from '../../model/edit';
import type { Uri } from '../../model/uri';
import { kindOf } from '../../project/names';
import type { Project } from '../../project/project';
import type { RegistryFile } from '../../project/registries';
import { editFile, type FileEdit } from '../workspaceEdit';

/** Why something about speakers cannot be done: a sentence for people. */
export interface Refusal {
  readonly ok: false;
  readonly message: string;
}

/** The registry that is meant by a text, a sidecar or a registry; undefined where there is none yet. */
export function registryMeant(project: Project, uri: Uri): Promise<RegistryFile | undefined> {
  return kindOf(uri) === 'registry' ? project.registryAt(uri) : project.registryFor(uri);
}

export const noRegistry: Refusal = {
  ok: false,
  message: 'No speakers.yaml governs this file. Add a speaker first: that creates one.',
};

/** Edits of the text of a registry as an edit of its file. */
export function editRegistry({ uri, source }: RegistryFile, result: EditResult): FileEdit {
  return editFile(uri, source, source.text, result);
}
