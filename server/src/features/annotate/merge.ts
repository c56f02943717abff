import type { LocatedQuote } from '../../analysis/locate';
import type { QuoteType } from '../../model/quote';
import type { Span } from '../../model/span';
import type { TextState } from '../../project/textStates';
import { foreignKeysAdopted, type QuoteChange, quoteChanged, quotesRemoved } from '../../sidecar/edit';
import type { FileEdit } from '../workspaceEdit';
import { quotesIn } from './place';
import { editSidecarOf } from './sidecar';
import { joined } from './words';

/** The types that say how much of a content stands in quotation marks. */
const judged: ReadonlySet<QuoteType> = new Set(['direct', 'indirect', 'mixed']);

/**
 * Makes one of the labeled quotes in a place. What the first says stays, what it does not say comes from the others;
 * notes are joined and tags united.
 */
export function mergeQuotes(state: TextState, place: Span): FileEdit {
  const [first, ...others] = quotesIn(state, place);
  const { text, analysis } = state;
  if (!first || others.length === 0 || !text || !analysis) {
    return { ok: false, message: 'Select words of two labeled quotes at least, then merge them.' };
  }
  const content = joined(
    text.text,
    first.content,
    others.flatMap((each) => each.content),
  );
  const { index } = first.located.entry;
  const gone = others.map(({ located }) => located.entry.index);
  const change = mergedKeys(
    first.located,
    others.map(({ located }) => located),
  );
  const { type } = first.located.quote;
  const isJudged = type === undefined || judged.has(type);
  return editSidecarOf(state, [
    quoteChanged(
      text.text,
      index,
      { ...change, content, ...(isJudged && { type: analysis.typeOf(content) }) },
      content,
    ),
    foreignKeysAdopted(index, gone),
    quotesRemoved(gone),
  ]);
}

function mergedKeys(first: LocatedQuote, others: readonly LocatedQuote[]): QuoteChange {
  const all = [first, ...others];
  const speaker = pick(all, ({ quote }) => quote.speaker);
  const source = pick(all, (each) => each.source ?? each.quote.source);
  const cue = pick(all, (each) => each.cue ?? each.quote.cue);
  const addressee = pick(all, ({ quote }) => quote.addressee);
  const tags = [...new Set(all.flatMap(({ quote }) => quote.tags))];
  const notes = [...new Set(all.flatMap(({ quote }) => (quote.note === undefined ? [] : [quote.note.trimEnd()])))];
  const isSuggested = all.every(({ quote }) => quote.status === 'suggested');
  return {
    ...(speaker && { speaker }),
    ...(source && { source }),
    ...(cue && { cue }),
    ...(addressee && { addressee }),
    ...(tags.length > first.quote.tags.length && { tags }),
    ...(notes.length > (first.quote.note === undefined ? 0 : 1) && { note: notes.join('\n') }),
    ...(!isSuggested && first.quote.status === 'suggested' && { status: 'confirmed' }),
  };
}

function pick<T>(quotes: readonly LocatedQuote[], of: (quote: LocatedQuote) => T | undefined): T | undefined {
  for (const quote of quotes) {
    const value = of(quote);
    if (value !== undefined) return value;
  }
  return undefined;
}
