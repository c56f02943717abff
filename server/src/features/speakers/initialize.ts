import type { Uri } from '../../model/uri';
import { registryIn, sidecarOf } from '../../project/names';
import type { Project } from '../../project/project';
import { pathFor } from '../../project/texts';
import { isFile, join } from '../../project/uri';
import { editFile, type FileEdit } from '../workspaceEdit';

const firstRegistry = `version: 1
# The people, organizations, groups and roles who speak in the texts of this folder and the folders below it.
# An entry stands under an id of letters, digits and hyphens, such as wang-yi. It has the name to show, such as Wang Yi,
# the aliases by which texts call the speaker, such as Wang, and what else is known: kind, role, affiliation, country.
speakers:
`;

/** Makes a folder a project: creates a registry without speakers. Refuses where one governs the folder already. */
export async function initializeProject(project: Project, folder: Uri): Promise<FileEdit> {
  if (!isFile(folder)) return { ok: false, message: 'Only a folder on disk can become a project. Open one first.' };
  const place = registryIn(folder);
  const governing = await project.registryFor(sidecarOf(join(folder, 'text')));
  if (governing) {
    const path = pathFor(governing.uri, project.folders);
    return { ok: false, message: `There is a registry already: ${path}. Add speakers there.` };
  }
  if ((await project.sources.get(place)) !== undefined) {
    const path = pathFor(place, project.folders);
    return {
      ok: false,
      message: `${path} exists already and is no registry of speakers. It is left alone: choose another folder, or give that file another name.`,
    };
  }
  return editFile(place, undefined, firstRegistry, { ok: true, edits: [] });
}
