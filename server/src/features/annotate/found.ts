import { type LocatedQuote, placeOf } from '../../analysis/locate';
import type { Content } from '../../model/attribution';
import type { Refusal } from '../../model/edit';
import type { TextState } from '../../project/textStates';
import { type QuoteChange, quoteChanged } from '../../sidecar/edit';
import type { FileEdit } from '../workspaceEdit';
import { partsOf } from './change';
import { editSidecarOf } from './sidecar';
import type { ManyEdit } from './suggested';

/** The labeled quotes that stand in the text with other words than the sidecar stores. */
export function movedQuotes({ analysis }: TextState): readonly LocatedQuote[] {
  return (analysis?.quotes ?? []).filter(({ anchoring }) => anchoring.state === 'moved');
}

/** Writes the words that stand in the text now, for each of these quotes. */
export function acceptQuotes(state: TextState, quotes: readonly LocatedQuote[]): FileEdit {
  const changes = quotes.flatMap((located) => {
    const content = placeOf(located.anchoring);
    return content
      ? [quoteChanged(state.text?.text ?? '', located.entry.index, asFound(state, located, content), content)]
      : [];
  });
  return editSidecarOf(state, changes);
}

/**
 * The same for all of a text.
 * @param index the one entry that is meant, 0-based in the list of quotes
 */
export function acceptMoved(state: TextState, index?: number): ManyEdit {
  const moved = movedQuotes(state).filter(({ entry }) => index === undefined || entry.index === index);
  if (moved.length === 0) {
    return index === undefined ? allAsStored : notMoved;
  }
  const edit = acceptQuotes(state, moved);
  return edit.ok ? { ...edit, count: moved.length } : edit;
}

const allAsStored: Refusal = { ok: false, message: 'Every labeled quote of this text stands there as it is stored.' };
const notMoved: Refusal = { ok: false, message: 'This quote does not stand in the text with changed words any more.' };

/** Says which of several places is meant: by its words, and by what stands before or behind them. */
export function placeQuote(state: TextState, located: LocatedQuote, content: Content): FileEdit {
  const change = asFound(state, located, content);
  return editSidecarOf(state, [quoteChanged(state.text?.text ?? '', located.entry.index, change, content)]);
}

function asFound(state: TextState, located: LocatedQuote, content: Content): QuoteChange {
  // What people wrote as the type stays, whatever a changed word does to the quotation marks.
  const { source, cue } = partsOf(state, located, content);
  return { content, ...(source && { source }), ...(cue && { cue }) };
}
