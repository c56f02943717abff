import type { TextState } from '../../project/textStates';
import { quotesRemoved } from '../../sidecar/edit';
import type { FileEdit } from '../workspaceEdit';
import { type Place, quoteAt } from './place';
import { editSidecarOf } from './sidecar';

/** Takes a labeled quote out of the sidecar. */
export function removeQuote(state: TextState, place: Place): FileEdit {
  const found = quoteAt(state, place);
  return found.ok ? editSidecarOf(state, [quotesRemoved([found.located.entry.index])]) : found;
}
