import type { RenameFile, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Uri } from '../model/uri';
import { kindOf, sidecarOf } from '../project/names';
import type { Project } from '../project/project';
import { sidecarIn } from '../project/sidecars';
import { pathFor } from '../project/texts';
import { isWithin } from '../project/uri';
import type { SidecarItem } from '../protocol';

export interface MovedFile {
  readonly from: Uri;
  readonly to: Uri;
}

export interface SidecarMoves {
  /** Undefined where no sidecar has to follow. */
  readonly edit: WorkspaceEdit | undefined;
  /** For people, one for each sidecar that cannot follow its text. */
  readonly warnings: readonly string[];
}

/**
 * How sidecars follow texts that are about to get another name or folder. A folder takes the sidecars in it along by
 * itself, and a sidecar that somebody moves by hand is left alone. Nothing is ever overwritten.
 */
export async function movesOfSidecars(project: Project, files: readonly MovedFile[]): Promise<SidecarMoves> {
  const byHand = new Set(files.map(({ from }) => from));
  const changes: RenameFile[] = [];
  const warnings: string[] = [];
  const path = (uri: Uri) => pathFor(uri, project.folders);
  for (const { from, to } of files) {
    if (kindOf(from) !== 'text' || kindOf(to) !== 'text') continue;
    const [old, next] = [sidecarOf(from), sidecarOf(to)];
    if (byHand.has(old) || !(await project.sources.get(old))) continue;
    // Another case of the same name is the same file on some disks, and then in nobody's way.
    const isTaken = old.toLowerCase() !== next.toLowerCase() && (await project.sources.get(next)) !== undefined;
    if (isTaken) {
      warnings.push(
        `${path(old)} stays where it is: there is a ${path(next)} already. See which of the two belongs to ${path(to)}.`,
      );
      continue;
    }
    changes.push({ kind: 'rename', oldUri: old, newUri: next, options: { overwrite: false, ignoreIfExists: true } });
  }
  return { edit: changes.length > 0 ? { documentChanges: changes } : undefined, warnings };
}

/** The sidecars that would be left behind if files were deleted: of texts, and not in a folder that goes itself. */
export async function sidecarsLeftBehind(project: Project, uris: readonly Uri[]): Promise<readonly SidecarItem[]> {
  const left: SidecarItem[] = [];
  for (const uri of uris) {
    if (kindOf(uri) !== 'text') continue;
    const sidecar = sidecarOf(uri);
    if (uris.some((gone) => isWithin(sidecar, gone))) continue;
    const source = await project.sources.get(sidecar);
    if (source) left.push({ text: uri, sidecar, quotes: sidecarIn(source).quotes.length });
  }
  return left;
}
