import { type LocatedQuote, locateQuotes } from '../../analysis/locate';
import type { QuotePlaces } from '../../analysis/places';
import type { Content } from '../../model/attribution';
import { applyEdits } from '../../model/edit';
import type { Quote } from '../../model/quote';
import type { Span } from '../../model/span';
import type { TextState } from '../../project/textStates';
import { type QuoteChange, quoteChanged } from '../../sidecar/edit';
import { searchIn } from '../../sidecar/search';
import { type Change, edited } from '../../yaml/change';
import { editFile, type FileEdit } from '../workspaceEdit';
import { inTextOrder, isOutOfOrder, orderBehind, replacement } from './order';
import { startsOf } from './sidecar';
import type { ManyEdit } from './suggested';
import { wordsOf } from './words';

/** The edit that makes a sidecar say what its text says now, and what is known of its quotes behind it. */
export interface FollowedEdit {
  readonly edit: FileEdit;
  /** The sidecar behind the edit. */
  readonly sidecar: string;
  /** By the position in the list of entries that could be read. */
  readonly places: readonly (QuotePlaces | undefined)[];
  readonly count: number;
}

/**
 * Gives the quotes that were followed through edits of the text the words that stand at their places now, as far as
 * those that are stored would not lead there, and puts entries of words that were moved in the order of the text.
 * Undefined where there is nothing to do.
 * @param isReplaced whether the quote with this position was cut out of the text and put in elsewhere
 */
export function followedEdit(
  { text, sidecar, analysis, context }: TextState,
  isReplaced: (position: number) => boolean = () => false,
): FollowedEdit | undefined {
  if (!text || !sidecar || !analysis) return undefined;
  const fresh = locateQuotes(searchIn(text.text), sidecar.sidecar);
  const places = analysis.quotes.map((located) => placesOf(text.text, located));
  const changes = analysis.quotes.flatMap(({ entry, quote }, i): Change[] => {
    const [place, found] = [places[i], fresh[i]];
    const change = place && found && changeOf(quote, place, found);
    return change ? [quoteChanged(text.text, entry.index, change, place.content)] : [];
  });
  const starts = startsOf(analysis.quotes);
  const moved = analysis.quotes.flatMap(({ entry }, i) =>
    isReplaced(i) && isOutOfOrder(entry.index, starts) ? [entry.index] : [],
  );
  if (changes.length === 0 && moved.length === 0) return undefined;
  const { source } = sidecar;
  const result = edited(source.text, ...changes);
  const said = result.ok ? applyEdits(source.text, result.edits) : source.text;
  const ordered = result.ok && moved.length > 0 ? inTextOrder(said, moved, starts) : undefined;
  if (ordered === undefined && changes.length === 0) return undefined;
  const order = ordered === undefined ? starts.map((_, i) => i) : orderBehind(moved, starts);
  const placeAt = new Map(analysis.quotes.map(({ entry }, i) => [entry.index, i]));
  return {
    edit: editFile(
      context.sidecarUri,
      source,
      source.text,
      ordered === undefined ? result : replacement(source.text, ordered),
    ),
    sidecar: ordered ?? said,
    places: order.flatMap((index) => {
      const position = placeAt.get(index);
      return position === undefined ? [] : [places[position]];
    }),
    count: Math.max(changes.length, moved.length),
  };
}

/** The same on request. */
export function followText(state: TextState, isReplaced?: (position: number) => boolean): ManyEdit {
  const followed = followedEdit(state, isReplaced);
  if (!followed) return { ok: false, message: 'The labels of this text say what stands at their places.' };
  return followed.edit.ok ? { ...followed.edit, count: followed.count } : followed.edit;
}

/** Where a quote that is followed stands, as words: what was typed at an end may be white space. */
export function placesOf(text: string, { anchoring, source, cue }: LocatedQuote): QuotePlaces | undefined {
  const content = anchoring.state === 'attached' ? wordsOf(text, anchoring.content) : undefined;
  const word = (span: Span | undefined) => (span ? wordsOf(text, [span])?.[0] : undefined);
  return content && { content, source: word(source), cue: word(cue) };
}

/** What has to be written of a quote that is followed, so that whoever reads the sidecar finds it where it is. */
export function changeOf(
  quote: Quote,
  { content, source, cue }: QuotePlaces,
  found: LocatedQuote,
): QuoteChange | undefined {
  const isPlaced = found.anchoring.state === 'attached' && isSame(found.anchoring.content, content);
  const sourceMoved = quote.source !== undefined && source !== undefined && !isAt(found.source, source);
  const cueMoved = quote.cue !== undefined && cue !== undefined && !isAt(found.cue, cue);
  if (isPlaced && !sourceMoved && !cueMoved) return undefined;
  return {
    ...(!isPlaced && { content }),
    ...(source && sourceMoved && { source }),
    ...(cue && cueMoved && { cue }),
  };
}

function isSame(a: Content, b: Content): boolean {
  return a.length === b.length && a.every((span, i) => isAt(span, b[i]));
}

function isAt(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
