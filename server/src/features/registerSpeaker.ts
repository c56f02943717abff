import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { Source } from '../project/sources';
import { nameFor } from '../speakers/ids';
import { addSpeaker, registryToEdit } from '../speakers/registryEdit';
import { edited } from '../yaml/change';
import { editFile, type FileEdit } from './workspaceEdit';

/** Registers a speaker under an id that a sidecar uses already. */
export function registerSpeaker(uri: Uri, registry: Source | undefined, id: SpeakerId): FileEdit {
  const base = registryToEdit(registry?.text);
  return editFile(uri, registry, base, edited(base, addSpeaker({ id, name: nameFor(id) })));
}
