import type { Content } from '../model/attribution';
import type { Anchor, Medium, QuoteSpeaker, QuoteType } from '../model/quote';
import type { Span } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import { inOneGo, type Steps } from '../model/steps';
import type { Change } from '../yaml/change';
import { insertItems, type NewItem } from '../yaml/items';
import type { YamlFile } from '../yaml/parse';
import { nodeAt } from '../yaml/places';
import { removeItems } from '../yaml/remove';
import type { Value } from '../yaml/render';
import { adoptKeys, setKeys } from '../yaml/set';
import { insertWritten, type WrittenItem, writtenItems } from '../yaml/written';
import { describeBeside, describeContent } from './describe';
import { searchIn, type TextSearch } from './search';
import { withForeignKeys } from './selectors';

/** Words of the text as a span of it (UTF-16, end exclusive), or as a sidecar names them where they were not found. */
export type Words = Span | Anchor;

/** A quote to be written; all spans are of the text: UTF-16, end exclusive. */
export interface NewQuote {
  readonly content: Content;
  readonly type?: QuoteType;
  readonly speaker?: QuoteSpeaker;
  readonly source?: Words;
  readonly cue?: Words;
  readonly addressee?: readonly SpeakerId[];
  readonly medium?: Medium;
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly status?: 'suggested';
}

/** What of a quote shall be another; `none` takes a key away. What is not named stays as it is written. */
export interface QuoteChange extends Omit<NewQuote, 'content' | 'source' | 'cue' | 'status'> {
  readonly content?: Content;
  readonly source?: Words | 'none';
  readonly cue?: Words | 'none';
  readonly status?: 'confirmed';
}

/** Words that are not a quote, as a span of the text, or as a sidecar names them where they were not found. */
export interface NewDismissal {
  readonly content: Content | readonly [Anchor, ...Anchor[]];
  readonly reason?: string;
}

/** Where the entries of a list stand in the text, one for each in file order; undefined where one was not found. */
export type EntryStarts = readonly (number | undefined)[];

/** The keys of a sidecar in the order in which they are written. */
const sidecarKeys = ['version', 'language', 'quotes', 'dismissed'] as const;

/** The keys of a quote in the order in which they are written. */
export const quoteKeys = [
  'content',
  'type',
  'speaker',
  'source',
  'cue',
  'addressee',
  'medium',
  'tags',
  'note',
  'status',
] as const;

const newSidecar = 'version: 1\n';

/**
 * What an edit of a sidecar starts from when the file does not exist yet or is empty: it will hold this line as well.
 * The changes of this file are made of it by `edited`; all indexes are those of the file before any change.
 */
export function sidecarToEdit(sidecar: string | undefined): string {
  return sidecar === undefined || sidecar.trim() === '' ? newSidecar : sidecar;
}

/** Adds quotes in text order. */
export function quotesAdded(text: string, quotes: readonly NewQuote[], starts: EntryStarts): Change {
  return inOneGo(quotesAddedInSteps(text, quotes, starts));
}

/** The same with a pause after each quote: naming words that are much like others of the text takes its time. */
export function* quotesAddedInSteps(text: string, quotes: readonly NewQuote[], starts: EntryStarts): Steps<Change> {
  const search = searchIn(text);
  const items: NewItem[] = [];
  for (const quote of quotes.toSorted((a, b) => a.content[0].start - b.content[0].start)) {
    items.push({
      index: placeInOrder(quote.content[0].start, starts),
      value: defined(valuesOf(search, quote, quote.content)),
    });
    yield undefined;
  }
  return insertItems('quotes', items, sidecarKeys);
}

/** Adds a quote right behind another one of the list. */
export function quoteAddedBehind(text: string, index: number, quote: NewQuote): Change {
  return insertItems('quotes', [{ index: index + 1, value: defined(valuesOf(searchIn(text), quote, quote.content)) }]);
}

/** Adds words that are not quotes, in text order. */
export function dismissalsAdded(text: string, dismissals: readonly NewDismissal[], starts: EntryStarts): Change {
  const search = searchIn(text);
  const items = dismissals.map(({ content, reason }) => {
    const [first] = content;
    const start = 'exact' in first ? Number.POSITIVE_INFINITY : first.start;
    const anchors = isPlaced(content) ? describeContent(search, content) : content;
    const value: Value = { content: anchorsValue(anchors), ...(reason !== undefined && { reason }) };
    return { start, item: { index: placeInOrder(start, starts), value } };
  });
  return insertItems(
    'dismissed',
    items.toSorted((a, b) => (a.start === b.start ? 0 : a.start - b.start)).map(({ item }) => item),
    sidecarKeys,
  );
}

/**
 * Changes the quote at `index` of the `quotes` list, 0-based.
 * @param content where the quote stands when it is changed; undefined where it is lost, and then no words can be set
 */
export function quoteChanged(text: string, index: number, change: QuoteChange, content: Content | undefined): Change {
  return (file) => {
    const { document } = file;
    const values: Record<string, Value | undefined> = { ...valuesOf(searchIn(text), change, content) };
    for (const key of ['content', 'source', 'cue'] as const) {
      const value = values[key];
      if (value === undefined || !document) continue;
      values[key] = withForeignKeys(value, nodeAt(file, ['quotes', index, key]), document);
    }
    return setKeys(['quotes', index], values, quoteKeys)(file);
  };
}

/** Takes quotes out of the list. */
export function quotesRemoved(indexes: readonly number[]): Change {
  return removeItems(['quotes'], indexes);
}

/** Takes dismissals out of their list, which goes with the last one. */
export function dismissalsRemoved(indexes: readonly number[]): Change {
  return removeItems(['dismissed'], indexes, 'no-key');
}

/** Entries of the list as they are written, with their comments; undefined where they cannot be put elsewhere so. */
export function quotesWritten(file: YamlFile, indexes: readonly number[]): readonly WrittenItem[] | undefined {
  return writtenItems(file, ['quotes'], indexes);
}

/** Takes out of the list what {@link quotesWritten} gives. */
export function quotesTaken(indexes: readonly number[]): Change {
  return removeItems(['quotes'], indexes, 'empty-list', 'go');
}

/** An entry as it is written, and where in the text it stands. */
export interface WrittenQuote {
  readonly item: WrittenItem;
  readonly start: number;
}

/** Puts entries into the list as they are written, in text order. */
export function quotesPut(quotes: readonly WrittenQuote[], starts: EntryStarts): Change {
  const items = quotes
    .toSorted((a, b) => a.start - b.start)
    .map(({ item, start }) => ({ item, index: placeInOrder(start, starts) }));
  return insertWritten('quotes', items, sidecarKeys);
}

/** Gives a quote what others say under keys that are not ours and that it lacks. */
export function foreignKeysAdopted(into: number, from: readonly number[]): Change {
  return adoptKeys('quotes', into, from, quoteKeys);
}

/** Before which entry one goes that stands in the text from an offset on: the number of entries where it is the last. */
export function placeInOrder(from: number, starts: EntryStarts): number {
  const later = starts.findIndex((start) => start !== undefined && start > from);
  return later === -1 ? starts.length : later;
}

/** The values of the keys that are named; undefined takes a key away. */
function valuesOf(
  search: TextSearch,
  quote: QuoteChange | NewQuote,
  content: Content | undefined,
): Readonly<Record<string, Value | undefined>> {
  const words = (given: Words | 'none'): Value | undefined => {
    if (given === 'none') return undefined;
    if ('exact' in given) return anchorValue(given);
    return content && anchorValue(describeBeside(search, given, content));
  };
  return {
    ...(quote.content && { content: anchorsValue(describeContent(search, quote.content)) }),
    ...(quote.type && { type: quote.type }),
    ...(quote.speaker && { speaker: speakerValue(quote.speaker) }),
    ...(quote.source && { source: words(quote.source) }),
    ...(quote.cue && { cue: words(quote.cue) }),
    ...(quote.addressee && quote.addressee.length > 0 && { addressee: oneOrList(quote.addressee) }),
    ...(quote.medium && { medium: quote.medium === 'speech' ? undefined : quote.medium }),
    ...(quote.tags && quote.tags.length > 0 && { tags: [...quote.tags] }),
    ...(quote.note !== undefined && { note: quote.note }),
    ...(quote.status && { status: quote.status === 'suggested' ? quote.status : undefined }),
  };
}

function defined(values: Readonly<Record<string, Value | undefined>>): Value {
  const found: Record<string, Value> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) found[key] = value;
  return found;
}

function speakerValue(speaker: QuoteSpeaker): Value {
  return speaker.kind === 'unknown' ? 'unknown' : oneOrList(speaker.ids);
}

function oneOrList(ids: readonly SpeakerId[]): Value {
  const [first] = ids;
  return ids.length === 1 && first ? first : [...ids];
}

function isPlaced(content: NewDismissal['content']): content is Content {
  return !('exact' in content[0]);
}

function anchorsValue(anchors: readonly [Anchor, ...Anchor[]]): Value {
  return anchors.length === 1 ? anchorValue(anchors[0]) : anchors.map(anchorValue);
}

function anchorValue({ exact, prefix, suffix }: Anchor): Value {
  if (prefix === undefined && suffix === undefined) return exact;
  return { exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}
