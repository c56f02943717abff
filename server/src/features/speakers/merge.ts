import type { SpeakerId } from '../../model/speaker';
import { sidecarsNaming } from '../../project/naming';
import type { CancellationToken } from '../../project/ports';
import type { Project } from '../../project/project';
import type { RegistryFile } from '../../project/registries';
import { pathFor } from '../../project/texts';
import { mergeSpeakers } from '../../speakers/mergeEdit';
import type { FileEdit } from '../workspaceEdit';
import { replaceEverywhere } from './everywhere';
import { editRegistry } from './registryOf';

/** Makes one speaker of two, in the registry and in every sidecar that it governs. The corpus has to be complete. */
export function mergeEverywhere(
  project: Project,
  file: RegistryFile,
  from: SpeakerId,
  into: SpeakerId,
  token?: CancellationToken,
): Promise<FileEdit> {
  const inRegistry = editRegistry(file, mergeSpeakers(from, into));
  const sidecars = sidecarsNaming(project, file.uri, from, token);
  return replaceEverywhere(inRegistry, sidecars, from, into, (uri) => pathFor(uri, project.folders));
}
