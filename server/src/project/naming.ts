import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import { kindOf } from './names';
import type { CancellationToken } from './ports';
import type { Project } from './project';
import { contentsIn } from './sidecars';
import type { Source } from './sources';

/**
 * The sidecars under a registry that name a speaker, as they are now; none is remembered. Of the closed ones only those
 * are read whose summary names the speaker: the corpus has to be complete. Ends early when it is cancelled.
 */
export async function* sidecarsNaming(
  project: Project,
  registry: Uri,
  id: SpeakerId,
  token?: CancellationToken,
): AsyncGenerator<Source> {
  const { corpus, sources } = project;
  const open = sources.openUris().filter((uri) => kindOf(uri) === 'sidecar');
  // Where nobody tells us of changes on disk, a summary may be out of date.
  const closed = sources.watched ? corpus.sidecarsNaming(registry, id) : [...corpus.sidecars.keys()];
  for (const uri of new Set([...open, ...closed])) {
    if (token?.isCancellationRequested) return;
    const source = await sources.getOnce(uri);
    if (!source) continue;
    const isCertain = sources.watched && !sources.isOpen(uri);
    if (!isCertain) {
      const governing = await project.registryFor(uri);
      if (governing?.uri !== registry || !contentsIn(source).ids.has(id)) continue;
    }
    yield source;
  }
}
