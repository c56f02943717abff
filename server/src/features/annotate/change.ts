import { type LocatedQuote, placeOf } from '../../analysis/locate';
import type { Content } from '../../model/attribution';
import type { QuoteSpeaker, QuoteType } from '../../model/quote';
import type { Span } from '../../model/span';
import type { TextState } from '../../project/textStates';
import { type NewQuote, type QuoteChange, quoteChanged } from '../../sidecar/edit';
import type { FileEdit } from '../workspaceEdit';
import { type Place, placedQuoteAt, quoteAt } from './place';
import { editSidecarOf } from './sidecar';
import { joined, noWords, wordsOf } from './words';

type Parts = Pick<NewQuote, 'type' | 'source' | 'cue'>;

/** Says who speaks in a labeled quote. Whoever says so of a suggestion has looked at it, so it is confirmed by that. */
export function setSpeaker(state: TextState, place: Place, speaker: QuoteSpeaker): FileEdit {
  const found = quoteAt(state, place);
  if (!found.ok) return found;
  const { entry, quote } = found.located;
  return changeEntry(state, entry.index, { speaker, ...(quote.status === 'suggested' && { status: 'confirmed' }) });
}

export function setType(state: TextState, place: Place, type: QuoteType): FileEdit {
  const found = quoteAt(state, place);
  return found.ok ? changeEntry(state, found.located.entry.index, { type }) : found;
}

/** Says which words are the content, the source or the cue of a labeled quote; without words, there is no source or cue. */
export function setWords(
  state: TextState,
  place: Place,
  part: 'content' | 'source' | 'cue',
  spans: readonly Span[],
): FileEdit {
  if (spans.length === 0 && part !== 'content') {
    const found = quoteAt(state, place);
    return found.ok ? changeEntry(state, found.located.entry.index, { [part]: 'none' }) : found;
  }
  const words = wordsOf(state.text?.text ?? '', spans);
  if (!words) return noWords;
  if (part === 'content') {
    const found = quoteAt(state, place);
    return found.ok ? setContent(state, found.located, words) : found;
  }
  const found = placedQuoteAt(state, place);
  if (!found.ok) return found;
  const [first, ...more] = words;
  if (more.length > 0)
    return { ok: false, message: `A ${part} is words that stand together. Select one stretch of them.` };
  return changeEntry(state, found.located.entry.index, { [part]: first }, found.content);
}

/** More words become part of a labeled quote, as another fragment where others stand between. */
export function addWords(state: TextState, place: Place, spans: readonly Span[]): FileEdit {
  const text = state.text?.text ?? '';
  const words = wordsOf(text, spans);
  if (!words) return noWords;
  const found = placedQuoteAt(state, place);
  return found.ok ? setContent(state, found.located, joined(text, found.content, words)) : found;
}

/**
 * Gives a labeled quote another content. Its source and its cue stay the words that they were, and a type that said how
 * much of the old content stands in quotation marks says it of the new one.
 */
export function setContent(state: TextState, located: LocatedQuote, content: Content): FileEdit {
  return changeEntry(state, located.entry.index, { content, ...partsOf(state, located, content) }, content);
}

/** What has to be said anew of a quote with another content: its source, its cue, and a type that was judged. */
export function partsOf({ analysis }: TextState, located: LocatedQuote, content: Content): Parts {
  const { quote, anchoring, source, cue } = located;
  const before = placeOf(anchoring);
  const type = analysis?.typeOf(content);
  const wasJudged = before && quote.type === analysis?.typeOf(before);
  return { ...(wasJudged && type && { type }), ...(source && { source }), ...(cue && { cue }) };
}

/** @param content where the quote stands, which tells which of several equal words its source and cue are */
export function changeEntry(state: TextState, index: number, change: QuoteChange, content?: Content): FileEdit {
  return editSidecarOf(state, [quoteChanged(state.text?.text ?? '', index, change, content)]);
}
