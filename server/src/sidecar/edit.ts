import type { Content } from '../model/attribution';
import type { EditResult } from '../model/edit';
import type { Anchor, Medium, QuoteSpeaker, QuoteType } from '../model/quote';
import type { Span } from '../model/span';
import { insertItem, setItemKey } from '../yaml/edit';
import type { Value } from '../yaml/render';
import { describeContent, describeNearby } from './describe';

/** A quote to be written; all spans are of the text: UTF-16, end exclusive. */
export interface NewQuote {
  readonly content: Content;
  readonly type?: QuoteType;
  readonly speaker?: QuoteSpeaker;
  readonly source?: Span;
  readonly cue?: Span;
  readonly medium?: Medium;
  readonly status?: 'suggested';
}

/** Where the entries of a list stand in the text, one for each in file order; undefined where one was not found. */
export type EntryStarts = readonly (number | undefined)[];

/** The keys of a quote in the order in which they are written. */
const quoteKeys = [
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

/** What an edit of a sidecar starts from when the file does not exist yet or is empty: it will hold this line as well. */
export function sidecarToEdit(sidecar: string | undefined): string {
  return sidecar === undefined || sidecar.trim() === '' ? newSidecar : sidecar;
}

/** Adds a quote in text order. `sidecar` is what {@link sidecarToEdit} gives; the edits apply to it. */
export function addQuote(sidecar: string, text: string, quote: NewQuote, starts: EntryStarts): EditResult {
  const value: Value = {
    content: anchorsValue(describeContent(text, quote.content)),
    ...(quote.type && { type: quote.type }),
    ...(quote.speaker && { speaker: speakerValue(quote.speaker) }),
    ...(quote.source && { source: anchorValue(describeNearby(text, quote.source)) }),
    ...(quote.cue && { cue: anchorValue(describeNearby(text, quote.cue)) }),
    ...(quote.medium && quote.medium !== 'speech' && { medium: quote.medium }),
    ...(quote.status && { status: quote.status }),
  };
  return insertItem(sidecar, 'quotes', placeInOrder(quote.content, starts), value, ['dismissed']);
}

/** Adds words that are not a quote, in text order. */
export function addDismissal(sidecar: string, text: string, content: Content, starts: EntryStarts): EditResult {
  const value: Value = { content: anchorsValue(describeContent(text, content)) };
  return insertItem(sidecar, 'dismissed', placeInOrder(content, starts), value);
}

/** Says who speaks in the quote at `index` of the `quotes` list, 0-based. */
export function setSpeaker(sidecar: string, index: number, speaker: QuoteSpeaker): EditResult {
  return setItemKey(sidecar, 'quotes', index, 'speaker', speakerValue(speaker), quoteKeys);
}

function placeInOrder(content: Content, starts: EntryStarts): number {
  const later = starts.findIndex((start) => start !== undefined && start > content[0].start);
  return later === -1 ? starts.length : later;
}

function speakerValue(speaker: QuoteSpeaker): Value {
  if (speaker.kind === 'unknown') return 'unknown';
  return speaker.ids.length === 1 ? speaker.ids[0] : [...speaker.ids];
}

function anchorsValue(anchors: readonly [Anchor, ...Anchor[]]): Value {
  return anchors.length === 1 ? anchorValue(anchors[0]) : anchors.map(anchorValue);
}

function anchorValue({ exact, prefix, suffix }: Anchor): Value {
  if (prefix === undefined && suffix === undefined) return exact;
  return { exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}
