import type { LocatedQuote } from '../../analysis/locate';
import type { Content } from '../../model/attribution';
import type { Span } from '../../model/span';
import type { TextState } from '../../project/textStates';
import { type NewQuote, quoteAddedBehind, quoteChanged } from '../../sidecar/edit';
import type { FileEdit } from '../workspaceEdit';
import { unitsAround } from './boundaries';
import { partsOf } from './change';
import { type PlacedQuote, placedQuoteAt } from './place';
import { editSidecarOf } from './sidecar';
import { holdsWord, trimmed } from './words';

/**
 * Makes two of the labeled quote around an offset. Both keep who speaks, the source and the cue; the note stays with the
 * first. An offset inside a word means the beginning of the word.
 */
export function splitQuote(state: TextState, at: number): FileEdit {
  const found = placedQuoteAt(state, { start: at, end: at });
  if (!found.ok) return found;
  const halves = halvesAt(state, found, at);
  if (!halves) return { ok: false, message: 'Put the cursor between two words of the quote, where it shall be split.' };
  const { located } = found;
  const { index } = located.entry;
  const words = state.text?.text ?? '';
  const [first, second] = halves;
  const half: NewQuote = { ...kept(located), ...partsOf(state, located, second), content: second };
  return editSidecarOf(state, [
    quoteChanged(words, index, { content: first, ...partsOf(state, located, first) }, first),
    quoteAddedBehind(words, index, half),
  ]);
}

/** Whether a labeled quote has words on both sides of an offset. */
export function canSplit(state: TextState, quote: PlacedQuote, at: number): boolean {
  return halvesAt(state, quote, at) !== undefined;
}

function halvesAt({ text, analysis }: TextState, { content }: PlacedQuote, at: number) {
  if (!text || !analysis) return undefined;
  const word = unitsAround(text.text, at, 'word', analysis.language).find(({ start, end }) => start < at && at < end);
  return halvesOf(text.text, content, word?.start ?? at);
}

/** The two parts of a content, without what parts them; undefined where one would have no words. */
function halvesOf(text: string, content: Content, at: number): readonly [Content, Content] | undefined {
  const before: Span[] = [];
  const behind: Span[] = [];
  for (const { start, end } of content) {
    const left = withoutEnd(text, { start, end: Math.min(end, at) }, end > at);
    const right = withoutStart(text, { start: Math.max(start, at), end }, start < at);
    if (left.start < left.end && holdsWord(text, left)) before.push(left);
    if (right.start < right.end && holdsWord(text, right)) behind.push(right);
  }
  const [first, ...more] = before;
  const [second, ...rest] = behind;
  return (
    first &&
    second && [
      [first, ...more],
      [second, ...rest],
    ]
  );
}

function withoutEnd(text: string, span: Span, isCut: boolean): Span {
  if (!isCut || span.start >= span.end) return span;
  let { end } = span;
  while (end > span.start && /[\s,;:—–-]/.test(text.charAt(end - 1))) end--;
  // The opening mark of what goes on belongs to it.
  while (end > span.start && /[\s“«「『‹]/.test(text.charAt(end - 1))) end--;
  return trimmed(text, { start: span.start, end });
}

function withoutStart(text: string, span: Span, isCut: boolean): Span {
  if (!isCut || span.start >= span.end) return span;
  let { start } = span;
  while (start < span.end && /[\s,;:—–-]/.test(text.charAt(start))) start++;
  return { start, end: span.end };
}

/** What both halves say. */
function kept({ quote, source, cue }: LocatedQuote): Omit<NewQuote, 'content'> {
  return {
    ...(quote.type && { type: quote.type }),
    ...(quote.speaker && { speaker: quote.speaker }),
    // Words that were not found stay as they are written.
    ...(!source && quote.source && { source: quote.source }),
    ...(!cue && quote.cue && { cue: quote.cue }),
    ...(quote.addressee && { addressee: quote.addressee }),
    medium: quote.medium,
    tags: quote.tags,
    ...(quote.status === 'suggested' && { status: quote.status }),
  };
}
