import type { Content } from '../model/attribution';
import type { Anchor } from '../model/quote';
import { hullOf, overlaps, type Span } from '../model/span';
import { withContext } from './context';
import type { Hit, TextSearch } from './search';

/**
 * Locates a source or a cue: the occurrence nearest to the content, as a whole word where there is one, rather beside
 * the content than inside it and rather in the same line than beyond a line break.
 */
export function anchorNear(search: TextSearch, anchor: Anchor, content: Content): Span | undefined {
  const hits =
    anchor.prefix || anchor.suffix
      ? withContext(search.text, nearestHits(search, anchor.exact, content), anchor)
      : occurrencesAround(search.text, anchor.exact, content);
  let best: Span | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const hit of hits.length > 0 ? hits : nearestHits(search, anchor.exact, content)) {
    const cost = distanceCost(search.text, hit, content);
    if (cost < bestCost) [best, bestCost] = [{ start: hit.start, end: hit.end }, cost];
  }
  return best;
}

/** Of words that stand everywhere only the nearest are looked at. */
const mostHits = 40;
/** So far from the content, in UTF-16 code units, a text is read for a source or a cue before it is asked for all. */
const reach = 4_000;

function nearestHits(search: TextSearch, words: string, content: Content): readonly Hit[] {
  const hits = search.find(words);
  if (hits.length <= mostHits) return hits;
  const { start, end } = hullOf(content);
  const distance = (hit: Hit) => Math.max(start - hit.end, hit.start - end);
  return hits.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostHits);
}

const lineBreakCost = 1_000;
const insideCost = 10_000;
const partOfWordCost = 1_000_000;

/** “il” stands inside many words before it stands alone. */
const maxSteps = 100;

/**
 * The occurrences that can be the nearest: on either side of each fragment the first one that is a word of its own
 * beside the content, with those on the way to it; further ones on the same side are further in every respect.
 */
function occurrencesAround(text: string, words: string, content: Content): Span[] {
  if (words === '') return [];
  const { start, end } = hullOf(content);
  const from = Math.max(0, start - reach);
  const window = text.slice(from, end + reach);
  const shifted = content.map((span) => ({ start: span.start - from, end: span.end - from }));
  return occurrencesIn(window, words, shifted).map((span) => ({ start: span.start + from, end: span.end + from }));
}

function occurrencesIn(text: string, words: string, content: readonly Span[]): Span[] {
  const found: Span[] = [];
  const backwards = (from: number) => (from > 0 ? text.lastIndexOf(words, from - 1) : -1);
  const forwards = (from: number) => text.indexOf(words, from);
  for (const fragment of content) {
    collect(backwards(fragment.start), backwards);
    collect(forwards(fragment.end), (at) => forwards(at + 1));
  }
  const first = content[0]?.start ?? 0;
  const inside = forwards(first);
  if (inside !== -1 && inside < (content.at(-1)?.end ?? first))
    found.push({ start: inside, end: inside + words.length });
  return found;

  function collect(first: number, next: (at: number) => number): void {
    for (let at = first, step = 0; at !== -1 && step < maxSteps; at = next(at), step++) {
      const span = { start: at, end: at + words.length };
      found.push(span);
      if (isWholeWord(text, span) && !content.some((fragment) => overlaps(fragment, span))) return;
    }
  }
}

function distanceCost(text: string, hit: Span, content: Content): number {
  let cost = Number.POSITIVE_INFINITY;
  for (const fragment of content) {
    const before = hit.end <= fragment.start;
    const distance = overlaps(hit, fragment)
      ? insideCost
      : before
        ? fragment.start - hit.end
        : hit.start - fragment.end;
    if (distance >= cost) continue;
    const gap = before ? text.slice(hit.end, fragment.start) : text.slice(fragment.end, hit.start);
    cost = Math.min(cost, distance + (distance < insideCost && /[\r\n]/.test(gap) ? lineBreakCost : 0));
  }
  return cost + (isWholeWord(text, hit) ? 0 : partOfWordCost);
}

function isWholeWord(text: string, { start, end }: Span): boolean {
  return !joins(text, start) && !joins(text, end);
}

/** Whether letters stand on both sides of an offset; two code units are looked at, for letters outside the BMP. */
function joins(text: string, offset: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
    /^[\p{L}\p{M}\p{N}]/u.test(text.slice(offset, offset + 2))
  );
}
