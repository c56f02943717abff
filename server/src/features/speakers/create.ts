import type { Refusal } from '../../model/edit';
import { type SpeakerId, toSpeakerId } from '../../model/speaker';
import type { Uri } from '../../model/uri';
import { kindOf } from '../../project/names';
import type { Project } from '../../project/project';
import { registryOf } from '../../project/registries';
import type { Source } from '../../project/sources';
import { pathFor } from '../../project/texts';
import { checkNewId, idFor, nameFor } from '../../speakers/ids';
import { tidyName } from '../../speakers/nameKeys';
import type { Registry } from '../../speakers/registry';
import { addSpeaker, type NewSpeaker, registryToEdit } from '../../speakers/registryEdit';
import { edited } from '../../yaml/change';
import { editFile, type FileEdit } from '../workspaceEdit';

/** Where speakers are registered: the file may be missing or empty. */
export interface RegistryPlace {
  readonly uri: Uri;
  readonly source: Source | undefined;
}

/** Where the speakers of a text, sidecar or registry are registered, or would be; nowhere where the name is taken. */
export async function placeMeant(project: Project, uri: Uri): Promise<RegistryPlace | Refusal> {
  const place = kindOf(uri) === 'registry' ? uri : await project.registryPlace(uri);
  const source = await project.sources.get(place);
  if (source && source.text.trim() !== '' && !registryOf(source)) {
    return {
      ok: false,
      message: `${pathFor(place, project.folders)} is no registry of speakers: it needs \`version: 1\` and a \`speakers:\` mapping. It is left alone.`,
    };
  }
  return { uri: place, source };
}

export type NewSpeakerEdit = (FileEdit & { readonly ok: true; readonly answer: SpeakerId }) | Refusal;

/** Registers a speaker under an id that is made from the name, or under a given one. The answer is the id. */
export function createSpeaker({ uri, source }: RegistryPlace, written: string, wantedId?: string): NewSpeakerEdit {
  const name = tidyName(written);
  if (name === '') return { ok: false, message: 'A speaker needs a name.' };
  const taken: Registry['entries'] = (source && registryOf(source)?.registry.entries) ?? new Map();
  const checked = wantedId === undefined ? undefined : checkNewId(wantedId, taken.keys());
  if (checked && !checked.ok) return checked;
  const id = toSpeakerId(checked?.id ?? idFor(name, new Set(taken.keys())));
  const edit = addTo({ uri, source }, { id, name });
  return edit.ok ? { ...edit, answer: id } : edit;
}

/** Registers a speaker under an id that a sidecar uses already. */
export function registerSpeaker({ uri, source }: RegistryPlace, id: SpeakerId): FileEdit {
  return addTo({ uri, source }, { id, name: nameFor(id) });
}

function addTo({ uri, source }: RegistryPlace, speaker: NewSpeaker): FileEdit {
  const base = registryToEdit(source?.text);
  return editFile(uri, source, base, edited(base, addSpeaker(speaker)));
}
