import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { locateQuotes } from '../../analysis/locate';
import type { Uri } from '../../model/uri';
import { textOf } from '../../project/names';
import type { CancellationToken } from '../../project/ports';
import type { Project } from '../../project/project';
import { treeOf } from '../../project/trees';
import { searchIn } from '../../sidecar/search';
import { acceptQuotes, movedQuotes } from './found';

/** The words of the text for the changed quotes of many sidecars, as one edit. */
export interface AcceptedEverywhere {
  /** Undefined where nothing is to be changed. */
  readonly edit: WorkspaceEdit | undefined;
  readonly quotes: number;
  readonly sidecars: number;
  /** Sidecars that could not be read in full and stay as they are, with why. */
  readonly left: readonly { readonly uri: Uri; readonly why: string }[];
}

/**
 * Accepts the words of their texts for every quote that has moved in some sidecars, of texts that are open and of those
 * that are not. Whatever is attached, lost or ambiguous stays.
 * @param pause called before each text, with how many are done
 */
export async function acceptEverywhere(
  project: Project,
  sidecars: readonly Uri[],
  pause: (done: number) => Promise<void>,
  token?: CancellationToken,
): Promise<AcceptedEverywhere> {
  const changes: NonNullable<WorkspaceEdit['documentChanges']> = [];
  const left: { uri: Uri; why: string }[] = [];
  let quotes = 0;
  for (const [done, uri] of sidecars.entries()) {
    await pause(done);
    if (token?.isCancellationRequested) break;
    const why = await unreadable(project, uri);
    if (why !== undefined) left.push({ uri, why });
    else if (await mayHaveMoved(project, uri)) {
      // Remembered, so that a change that nobody has told of is seen before the edit is handed out.
      await project.sources.get(uri);
      const state = await project.stateOnce(textOf(uri));
      const moved = state ? movedQuotes(state) : [];
      if (!state || moved.length === 0) continue;
      const result = acceptQuotes(state, moved);
      if (result.ok) {
        changes.push(...(result.edit.documentChanges ?? []));
        quotes += moved.length;
      } else left.push({ uri, why: result.message });
    }
  }
  return {
    edit: changes.length > 0 ? { documentChanges: changes } : undefined,
    quotes,
    sidecars: changes.length,
    left,
  };
}

async function unreadable(project: Project, uri: Uri): Promise<string | undefined> {
  const source = await project.sources.getOnce(uri);
  if (source?.trouble !== undefined) return `It ${source.trouble}`;
  return source && treeOf(source).problems[0]?.message;
}

/** A look at the anchors alone, which most texts need no more than: what a text says besides takes far longer. */
async function mayHaveMoved(project: Project, uri: Uri): Promise<boolean> {
  const [text, sidecar] = await Promise.all([textOf(uri), uri].map((each) => project.sources.getOnce(each)));
  if (!text || !sidecar) return false;
  return locateQuotes(searchIn(text.text), project.contentsIn(sidecar)).some(
    ({ anchoring }) => anchoring.state === 'moved',
  );
}
