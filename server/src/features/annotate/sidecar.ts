import { placeOf } from '../../analysis/locate';
import type { Anchoring } from '../../model/quote';
import { inOneGo, type Steps } from '../../model/steps';
import type { TextState } from '../../project/textStates';
import { type EntryStarts, sidecarToEdit } from '../../sidecar/edit';
import { type Change, editedInSteps } from '../../yaml/change';
import { editFile, type FileEdit } from '../workspaceEdit';

/** Makes changes of the sidecar of a text as one edit; the sidecar is created where there is none. */
export function editSidecarOf(state: TextState, changes: readonly Change[]): FileEdit {
  return inOneGo(editSidecarInSteps(state, changes));
}

/** The same with pauses. */
export function* editSidecarInSteps(state: TextState, changes: readonly Change[]): Steps<FileEdit> {
  const source = state.sidecar?.source;
  const base = sidecarToEdit(source?.text);
  return editFile(state.context.sidecarUri, source, base, yield* editedInSteps(base, ...changes));
}

interface Located {
  readonly entry: { readonly index: number };
  readonly anchoring: Anchoring;
}

/** Where the entries of a list begin in the text, by their index in the file. */
export function startsOf(located: readonly Located[]): EntryStarts {
  const starts: (number | undefined)[] = [];
  for (const { entry, anchoring } of located) starts[entry.index] = placeOf(anchoring)?.[0].start;
  return Array.from(starts);
}
