import type { Anchor, Anchoring } from '../model/quote';
import { hullOf, type Span } from '../model/span';
import { isCloseToBeside } from './beside';
import type { Anchored } from './candidates';

/** Fewer changed words than these, in UTF-16 code units, may be others between a source and what it said. */
const fewWords = 32;
/** Entries so many positions away in the list are looked at. */
const neighborhood = 3;

/**
 * The entries whose few changed words stand where another entry’s cue is looked for: right beside its content, with its
 * source on the other side of them or of the content, and neither source nor cue of their own in that sentence.
 * @returns their indexes
 */
export function amidOthers(text: string, entries: readonly Anchored[], anchorings: readonly Anchoring[]): number[] {
  return [...anchorings.keys()].filter((i) => {
    const [entry, anchoring] = [entries[i], anchorings[i]];
    if (!entry || anchoring?.state !== 'moved') return false;
    const place = hullOf(anchoring.content);
    if (place.end - place.start >= fewWords || isClose(text, entry.beside, place)) return false;
    for (let other = i - neighborhood; other <= i + neighborhood; other++) {
      const [source, around] = [entries[other]?.beside[0], anchorings[other]];
      if (other === i || !source || (around?.state !== 'attached' && around?.state !== 'moved')) continue;
      const content = hullOf(around.content);
      const between = place.end <= content.start ? content.start - place.end : place.start - content.end;
      const both = { start: Math.min(place.start, content.start), end: Math.max(place.end, content.end) };
      if (between >= 0 && between <= gap && isClose(text, [source], both)) return true;
    }
    return false;
  });
}

/** No more is between words that follow each other, in UTF-16 code units. */
const gap = 3;

function isClose(text: string, beside: readonly Anchor[], place: Span): boolean {
  return isCloseToBeside(text, beside, { content: [place], score: 1, scores: [] });
}
