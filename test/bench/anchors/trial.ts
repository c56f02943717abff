import { locateQuotes, placeOf } from '../../../server/src/analysis/locate';
import type { Content } from '../../../server/src/model/attribution';
import type { Anchoring, Quote } from '../../../server/src/model/quote';
import { hullOf, type Span } from '../../../server/src/model/span';
import { describeBeside, describeContent } from '../../../server/src/sidecar/describe';
import type { QuoteEntry } from '../../../server/src/sidecar/read';
import { searchIn } from '../../../server/src/sidecar/search';
import { edits } from './edits';
import { randomFrom } from './random';
import { TrackedText } from './tracked';

/** A text with the places of its quotes: UTF-16, end exclusive. */
export interface LabeledText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly { readonly content: Content; readonly source?: Span; readonly cue?: Span }[];
  /** As a person wrote them, where there is a sidecar; else as we would write them. */
  readonly written?: readonly Quote[];
}

/** What became of an anchor, judged by where its words really are. */
export const outcomes = ['attached', 'moved', 'ambiguous', 'orphaned', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];

/** One anchor after an edit. */
export interface Judged {
  readonly outcome: Outcome;
  /** Whether most of the words are still there. */
  readonly isThere: boolean;
  /** For an ambiguous one: whether the right place is among the candidates. */
  readonly isOffered: boolean;
  /** What was stored and what was found, for people. */
  readonly words: readonly [string, string];
}

/** The quotes of a text as a sidecar has them. */
export function quotesOf({ text, quotes, written }: LabeledText): readonly Quote[] {
  if (written) return written;
  const search = searchIn(text);
  return quotes.map(
    ({ content, source, cue }): Quote => ({
      content: describeContent(search, content),
      ...(source && { source: describeBeside(search, source, content) }),
      ...(cue && { cue: describeBeside(search, cue, content) }),
      medium: 'speech',
      tags: [],
      status: 'confirmed',
    }),
  );
}

/** Edits a text in one way and judges where its anchors come to stand. The same seed makes the same edits. */
export function trial(
  labeled: LabeledText,
  stored: readonly Quote[],
  kind: string,
  seed: number,
  sentences: readonly string[],
): readonly Judged[] {
  const random = randomFrom(seed);
  const tracked = new TrackedText(labeled.text);
  edits[kind]?.({
    tracked,
    fragments: labeled.quotes.flatMap(({ content }) => content),
    random,
    // What the text says itself would be no insertion of other words.
    sentences: sentences.filter((sentence) => !labeled.text.includes(sentence)),
  });
  const text = tracked.text;
  const located = locateQuotes(searchIn(text), {
    quotes: stored.map((quote, index): QuoteEntry => ({ index, quote, at: nowhere })),
    dismissed: [],
    ids: new Set(),
  });
  // The words themselves stand in a copy where those that were copied have become others, or what stands beside them.
  const areChanged = labeled.quotes.some(({ content }) => {
    const hull = hullOf(content);
    const place = tracked.spanOf(hull);
    return !place || slice(text, place) !== slice(labeled.text, hull);
  });
  return labeled.quotes.map(({ content }, i) => {
    const truth = content.flatMap((span) => [
      ...tracked.unitsOf(span),
      ...(areChanged ? tracked.copiesOf(span).flat() : []),
    ]);
    return judge(labeled.text, tracked, content, new Set(truth), located[i]?.anchoring ?? { state: 'orphaned' });
  });
}

const nowhere: QuoteEntry['at'] = {
  entry: { start: 0, end: 0 },
  head: { start: 0, end: 0 },
  content: [],
  speaker: [],
  addressee: [],
};

/** So much of what was found has to be of the right words. */
const precise = 0.75;
/** So much of the words has to be left for them to be there. */
const enough = 0.5;

function judge(
  before: string,
  tracked: TrackedText,
  content: Content,
  truth: ReadonlySet<number>,
  anchoring: Anchoring,
): Judged {
  const text = tracked.text;
  const units = content.flatMap((span) => [...tracked.unitsOf(span)]);
  const first = units.filter((unit) => tracked.isFirst(unit));
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const isThere = first.length >= enough * length;
  const isRight = (found: Content) => {
    const all = found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
    const shared = all.filter((unit) => truth.has(unit)).length;
    return shared >= precise * all.length && all.length >= enough * Math.min(first.length, length);
  };
  const place = placeOf(anchoring);
  const words = [textOf(before, content), place ? textOf(text, place) : ''] as const;
  if (place) return { outcome: isRight(place) ? stateOf(anchoring) : 'wrong', isThere, isOffered: false, words };
  const isOffered = anchoring.state === 'ambiguous' && anchoring.candidates.some(isRight);
  return { outcome: stateOf(anchoring), isThere, isOffered, words };
}

function stateOf({ state }: Anchoring): Outcome {
  return state;
}

function textOf(text: string, content: Content): string {
  return content.map((span) => slice(text, span)).join(' … ');
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
