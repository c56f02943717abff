import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { type LocatedQuote, locateQuotes } from '../../analysis/locate';
import { isSuggestedFor } from '../../model/quote';
import type { SpeakerId } from '../../model/speaker';
import type { Uri } from '../../model/uri';
import { textOf } from '../../project/names';
import type { CancellationToken } from '../../project/ports';
import type { Project } from '../../project/project';
import { contentsIn, sidecarIn } from '../../project/sidecars';
import type { TextState } from '../../project/textStates';
import { treeOf } from '../../project/trees';
import { searchIn } from '../../sidecar/search';
import type { FileEdit } from '../workspaceEdit';
import { acceptQuotes, movedQuotes } from './found';
import { confirmQuotes, rejectQuotes, suggestedQuotes } from './suggested';

/** Something that is done about some quotes of a text, in many texts. */
export interface Job {
  /** A look at the files alone, which most texts need no more than: what a text says besides takes far longer. */
  readonly mayConcern: (project: Project, sidecar: Uri) => Promise<boolean>;
  readonly meant: (state: TextState) => readonly LocatedQuote[];
  readonly edit: (state: TextState, quotes: readonly LocatedQuote[]) => FileEdit;
}

/** The words of the text for every quote that has moved. Whatever is attached, lost or ambiguous stays. */
export const acceptingMoved: Job = { mayConcern: mayHaveMoved, meant: movedQuotes, edit: acceptQuotes };

/** Every suggestion of one speaker becomes a label, or goes. */
export function settlingSuggestions(how: 'confirm' | 'reject', speaker: SpeakerId): Job {
  return {
    mayConcern: async (project, uri) => {
      const source = await project.sources.getOnce(uri);
      return source !== undefined && sidecarIn(source).quotes.some(({ quote }) => isSuggestedFor(quote, speaker));
    },
    meant: (state) => suggestedQuotes(state, { speaker }),
    edit: how === 'confirm' ? confirmQuotes : rejectQuotes,
  };
}

/** What was changed in many sidecars, as one edit. */
export interface ChangedEverywhere {
  /** Undefined where nothing is to be changed. */
  readonly edit: WorkspaceEdit | undefined;
  readonly quotes: number;
  readonly sidecars: number;
  /** Sidecars that could not be read in full and stay as they are, with why. */
  readonly left: readonly { readonly uri: Uri; readonly why: string }[];
}

/**
 * Does a job in some sidecars, of texts that are open and of those that are not.
 * @param pause called before each text, with how many are done
 */
export async function changeEverywhere(
  project: Project,
  sidecars: readonly Uri[],
  job: Job,
  pause: (done: number) => Promise<void>,
  token?: CancellationToken,
): Promise<ChangedEverywhere> {
  const changes: NonNullable<WorkspaceEdit['documentChanges']> = [];
  const left: { uri: Uri; why: string }[] = [];
  let quotes = 0;
  for (const [done, uri] of sidecars.entries()) {
    await pause(done);
    if (token?.isCancellationRequested) break;
    const why = await unreadable(project, uri);
    if (why !== undefined) left.push({ uri, why });
    else if (await job.mayConcern(project, uri)) {
      // Remembered, so that a change that nobody has told of is seen before the edit is handed out.
      await project.sources.get(uri);
      const state = await project.stateOnce(textOf(uri));
      const meant = state ? job.meant(state) : [];
      if (!state || meant.length === 0) continue;
      const result = job.edit(state, meant);
      if (result.ok) {
        changes.push(...(result.edit.documentChanges ?? []));
        quotes += meant.length;
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

async function mayHaveMoved(project: Project, uri: Uri): Promise<boolean> {
  const [text, sidecar] = await Promise.all([textOf(uri), uri].map((each) => project.sources.getOnce(each)));
  if (!text || !sidecar) return false;
  return locateQuotes(searchIn(text.text), contentsIn(sidecar)).some(({ anchoring }) => anchoring.state === 'moved');
}
