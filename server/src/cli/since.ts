import type { Uri } from '../model/uri';
import { sidecarOf } from '../project/names';
import type { Project } from '../project/project';
import { toPath } from '../project/uri';
import { changedSince } from './git';
import { registriesAbove } from './selection';

/** Says which of the texts that are asked for are other than before. */
export interface Change {
  /** Whether a text, its sidecar or the registry that governs it has changed. */
  touches(text: Uri): Promise<boolean>;
  /** Whether a file itself has. */
  has(uri: Uri): boolean;
}

/** Where nobody asked for changes only, everything is looked at. */
export const everything: Change = { touches: () => Promise.resolve(true), has: () => true };

/** What is other than in a revision of git; for the errors see {@link changedSince}. */
export async function changeSince(revision: string, folders: readonly Uri[], project: Project): Promise<Change> {
  const changed = await changedSince(revision, folders.map(toPath));
  return {
    has: (uri) => changed.has(uri),
    async touches(text) {
      if (changed.has(text) || changed.has(sidecarOf(text))) return true;
      const governing = (await project.registryFor(text))?.uri;
      // One that came or went below the governing one changed who governs.
      for (const registry of registriesAbove(text, project.folders)) {
        if (changed.has(registry)) return true;
        if (registry === governing) return false;
      }
      return false;
    },
  };
}
