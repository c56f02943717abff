import type { Content } from '../model/attribution';
import { hullOf, type Span, shift, shiftAll } from '../model/span';
import { spanAfter, type TextChange } from '../text/change';

/** Where the parts of a labeled quote stand: UTF-16, end exclusive. */
export interface QuotePlaces {
  readonly content: Content;
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
}

/** A quote that went with words that were cut out, to be found where they are put in again. */
export interface Cut {
  readonly words: string;
  /** In these words. */
  readonly places: QuotePlaces;
  /** All that was cut out at once, and where the quote stands in it. */
  readonly stretch: string;
  readonly placesInStretch: QuotePlaces;
}

/** The places behind edits; undefined where nothing of the content is left. */
export function placesAfter(
  places: QuotePlaces,
  changes: readonly TextChange[],
  text: string,
): QuotePlaces | undefined {
  const only = changes[0];
  // While somebody types, nearly all quotes of a long text stand away from the edit.
  if (only && changes.length === 1) {
    if (isBefore(places, only.start)) return places;
    if (isBehind(places, only.oldEnd)) {
      return only.newEnd === only.oldEnd ? places : shiftedBy(places, only.newEnd - only.oldEnd, text.length);
    }
  }
  const follow = (span: Span | undefined): Span | undefined =>
    changes.reduce<Span | undefined>((at, change) => at && spanAfter(at, change), span);
  const [first, ...rest] = places.content.flatMap((span) => {
    const moved = follow(span);
    return moved && moved.end <= text.length ? [moved] : [];
  });
  return first && { content: [first, ...rest], source: follow(places.source), cue: follow(places.cue) };
}

/** Whether all parts end before an offset, and do not touch it. */
function isBefore({ content, source, cue }: QuotePlaces, offset: number): boolean {
  for (const { end } of content) if (end >= offset) return false;
  return !(source && source.end >= offset) && !(cue && cue.end >= offset);
}

/** Whether all parts begin behind an offset, and do not touch it. */
function isBehind({ content, source, cue }: QuotePlaces, offset: number): boolean {
  for (const { start } of content) if (start <= offset) return false;
  return !(source && source.start <= offset) && !(cue && cue.start <= offset);
}

/** What is remembered of a quote that an edit takes out. */
export function cutOut(before: string, place: QuotePlaces, changes: readonly TextChange[]): Cut {
  const hull = hullOf(place.content);
  const [only, ...others] = changes;
  // Of several edits at once, nobody knows what belonged together.
  const stretch = only && others.length === 0 ? { start: only.start, end: only.oldEnd } : hull;
  const within = ({ start, end }: Span) => shiftedBy(place, -start, end - start);
  return {
    words: before.slice(hull.start, hull.end),
    places: within(hull),
    stretch: before.slice(stretch.start, stretch.end),
    placesInStretch: within(stretch),
  };
}

/** Moved by so many code units; a source or cue that is not within the length then is let go of. */
export function shiftedBy({ content, source, cue }: QuotePlaces, by: number, length: number): QuotePlaces {
  return { content: shiftAll(content, by), source: within(source, by, length), cue: within(cue, by, length) };
}

function within(span: Span | undefined, by: number, length: number): Span | undefined {
  return span && span.start + by >= 0 && span.end + by <= length ? shift(span, by) : undefined;
}
