import type { Attribution, Content } from '../../model/attribution';
import type { QuoteSpeaker } from '../../model/quote';
import type { TextState } from '../../project/textStates';
import { dismissalsAdded, type NewQuote, quotesAdded } from '../../sidecar/edit';
import type { FileEdit } from '../workspaceEdit';
import { editSidecarOf, startsOf } from './sidecar';

/** Labels an attribution: adds an entry to the sidecar, in text order; the sidecar is created where there is none. */
export function labelQuote(state: TextState, attribution: Attribution, speaker: QuoteSpeaker): FileEdit {
  return addQuotes(state, [quoteOf(attribution, speaker)]);
}

/** Notes that a content is not a quote, and why where somebody says so. */
export function dismissQuote(state: TextState, content: Content, reason?: string): FileEdit {
  const dismissal = { content, ...(reason !== undefined && { reason }) };
  const starts = startsOf(state.analysis?.dismissals ?? []);
  return editSidecarOf(state, [dismissalsAdded(state.text?.text ?? '', [dismissal], starts)]);
}

/** What the sidecar says of an attribution that is labeled. */
export function quoteOf({ type, content, source, cue }: Attribution, speaker: QuoteSpeaker): NewQuote {
  return { content, type, speaker, ...(source && { source }), ...(cue && { cue }) };
}

/** Adds quotes where their words stand among the others. */
export function addQuotes(state: TextState, quotes: readonly NewQuote[]): FileEdit {
  const starts = startsOf(state.analysis?.quotes ?? []);
  return editSidecarOf(state, [quotesAdded(state.text?.text ?? '', quotes, starts)]);
}
