import { distance } from 'fastest-levenshtein';
import { locateQuotes, placeOf } from '../../../server/src/analysis/locate';
import type { Content } from '../../../server/src/model/attribution';
import type { Anchoring, Quote } from '../../../server/src/model/quote';
import { hullOf, overlaps, type Span } from '../../../server/src/model/span';
import type { QuoteEntry } from '../../../server/src/sidecar/contents';
import { describeBeside, describeContent } from '../../../server/src/sidecar/describe';
import { foldedText } from '../../../server/src/sidecar/fold';
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
  readonly state: Anchoring['state'];
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
  const rights = labeled.quotes.map(({ content }) => rightPlaces(labeled.text, tracked, content));
  // Entries that say the same in every respect are interchangeable: two equal lines that change places leave the text
  // as it was, byte for byte. But each place is that of one of them: a second entry that is led there is wrong.
  const keys = stored.map((quote) => JSON.stringify(quote));
  const taken = new Map<string, Content[]>();
  return labeled.quotes.map(({ content }, i) => {
    const key = keys[i] ?? '';
    const equal = rights.flatMap((places, other) => (keys[other] === key ? places : []));
    const anchoring = located[i]?.anchoring ?? { state: 'orphaned' };
    const judged = judge(labeled.text, tracked, content, equal, anchoring);
    const place = placeOf(anchoring);
    if (!place) return judged;
    const others = taken.get(key) ?? [];
    taken.set(key, [...others, place]);
    const isTaken = others.some((other) => overlaps(hullOf(other), hullOf(place)));
    return isTaken ? { ...judged, outcome: 'wrong' } : judged;
  });
}

/**
 * The places that are right for a quote, each as the code units that belong to it: its own, and a copy that anybody would
 * take for the original: its words are closer to what was labeled than the quote's own are since, or as close and the
 * paragraph around them is closer. A copy of what was deleted is what is left by cutting and pasting. A copy that is no
 * closer is other words, however much it is like these.
 */
function rightPlaces(before: string, tracked: TrackedText, content: Content): readonly ReadonlySet<number>[] {
  const own = new Set(content.flatMap((span) => [...tracked.unitsOf(span)]));
  const hull = hullOf(content);
  const paragraph: Span = {
    start: before.lastIndexOf('\n', hull.start) + 1,
    end: before.includes('\n', hull.end) ? before.indexOf('\n', hull.end) : before.length,
  };
  const copies = tracked.copySpansOf(hull);
  if (copies.length === 0) return [own];
  const changes = (place: Span | undefined, wanted: Span): number =>
    place
      ? distance(foldedText(slice(tracked.text, place)), foldedText(slice(before, wanted)))
      : Number.POSITIVE_INFINITY;
  const [words, around] = [hull, paragraph].map((span) => changes(tracked.spanOf(span), span));
  const paragraphs = new Map(tracked.copySpansOf(paragraph).map(({ span, copy }) => [copy, span]));
  const closer = copies.filter(({ span, copy }) => {
    const further = changes(span, hull) - (words ?? 0);
    return further < 0 || (further === 0 && changes(paragraphs.get(copy), paragraph) < (around ?? 0));
  });
  return [own, ...closer.map(({ copy }) => unitsOfCopy(tracked, content, copy))];
}

function unitsOfCopy(tracked: TrackedText, content: Content, copy: number): ReadonlySet<number> {
  return new Set(content.flatMap((span) => [...tracked.unitsOfCopy(span, copy)]));
}

/**
 * Whether a place has the words more as they were labeled than their own has, read on from a copy of their beginning: of
 * two equal paragraphs that follow each other nobody can tell which is the copy (a copy written before it gives the same
 * text as one behind it), and the words broke apart at the other one.
 */
function readsOn(before: string, tracked: TrackedText, content: Content, found: Content): boolean {
  const place = tracked.spanOf(hullOf(content));
  if (tracked.copySpansOf(hullOf(content)).length === 0) return false;
  const wanted = foldedText(slice(before, hullOf(content)));
  const changes = (span: Span): number => distance(foldedText(slice(tracked.text, span)), wanted);
  if (!place || changes(hullOf(found)) >= changes(place)) return false;
  const copies = tracked.copySpansOf(hullOf(content)).map(({ copy }) => unitsOfCopy(tracked, content, copy));
  const units = [new Set(content.flatMap((span) => [...tracked.unitsOf(span)])), ...copies];
  return found.every(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => start + i).every((unit) => units.some((each) => each.has(unit))),
  );
}

const nowhere: QuoteEntry['at'] = {
  entry: { start: 0, end: 0 },
  head: { start: 0, end: 0 },
  content: [],
  speaker: [],
  addressee: [],
};

/** So much of what was found has to be of the right words. */
const precise = 0.8;
/** So much of the words has to be left for them to be there. */
const enough = 0.5;

function judge(
  before: string,
  tracked: TrackedText,
  content: Content,
  rights: readonly ReadonlySet<number>[],
  anchoring: Anchoring,
): Judged {
  const { text } = tracked;
  const { state } = anchoring;
  const units = content.flatMap((span) => [...tracked.unitsOf(span)]);
  const first = units.filter((unit) => tracked.isFirst(unit));
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const isThere = first.length >= enough * length;
  const isRight = (found: Content) => {
    const all = found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
    if (readsOn(before, tracked, content, found) || isRightByParts(found)) return true;
    const shared = Math.max(...rights.map((units) => all.filter((unit) => units.has(unit)).length));
    return shared >= precise * all.length && all.length >= enough * Math.min(first.length, length);
  };
  // What holds of a content holds of each of its fragments, which say words of their own: a copy that has them more as
  // they were labeled than their own place has is what anybody would take. Where only the paragraph of one fragment was
  // copied, and the first of the two then changed, the others stand where they stood, and no copy has all of them. One
  // fragment that is in neither its own place nor such a copy makes the whole wrong.
  const isRightByParts = (found: Content) =>
    content.length > 1 &&
    found.length === content.length &&
    found.every((span, i) => {
      const wanted = content[i];
      if (!wanted || span.end - span.start < enough * (wanted.end - wanted.start)) return false;
      const all = Array.from({ length: span.end - span.start }, (_, k) => span.start + k);
      const places = rightPlaces(before, tracked, [wanted]);
      return places.some((right) => all.filter((unit) => right.has(unit)).length >= precise * all.length);
    });
  const place = placeOf(anchoring);
  const words = [textOf(before, content), place ? textOf(text, place) : ''] as const;
  if (place) return { outcome: isRight(place) ? anchoring.state : 'wrong', state, isThere, isOffered: false, words };
  const isOffered = anchoring.state === 'ambiguous' && anchoring.candidates.some(isRight);
  return { outcome: state, state, isThere, isOffered, words };
}

function textOf(text: string, content: Content): string {
  return content.map((span) => slice(text, span)).join(' … ');
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
