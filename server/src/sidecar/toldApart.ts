import type { Anchor, Anchoring } from '../model/quote';
import { overlaps, type Span } from '../model/span';
import { distanceFromBeside, isAway, isClearlyNearer } from './beside';
import type { Anchored } from './candidates';
import type { Order } from './neighbors';
import type { Candidate } from './order';
import { areCopies, isToldApartOutside } from './rivals';
import type { TextSearch } from './search';
import { tearsWord } from './words';

/** So many other places of the same words are compared, in each direction. */
const mostRivals = 10;
/** Longer words are not so much alike by chance, in UTF-16 code units. */
const longWords = 32;
const leastScore = 0.83;
/** So many places of words that stand everywhere are compared. */
const mostCompared = 50;
/** So few words that are far from their source and cue may be others, in UTF-16 code units. */
const fewWords = 32;

/**
 * Tells of entries whose words stand in several places whether the one that was taken, for a context that goes beyond the
 * paragraph or for the order of the entries, has nothing else that speaks for it, or something that speaks against it.
 */
export function hardlyToldApart(
  search: TextSearch,
  entries: readonly Anchored[],
  found: readonly (readonly Candidate[])[],
  anchorings: readonly Anchoring[],
  order: Order,
): (index: number) => boolean {
  const owners = new Map<string, number>();
  for (const [i, anchoring] of anchorings.entries()) {
    if (anchoring.state !== 'attached' && anchoring.state !== 'moved') continue;
    for (const span of anchoring.content) owners.set(keyOf(span), i);
  }
  const { text } = search;
  const distanceFrom = remembered(text);
  const isOwned = (place: Span) => owners.has(keyOf(place));
  return (i) => {
    const [anchoring, entry, candidates = []] = [anchorings[i], entries[i], found[i]];
    if (anchoring?.state !== 'attached' || !entry || entry.place) return false;
    const byOrder = candidates.length > 1;
    if (byOrder && (order.isDisturbed(i) || hasChangedCopy(search, entry, candidates, isOwned))) return true;
    return entry.content.some((anchor, k) => {
      const span = anchoring.content[k];
      if (!span) return false;
      if (byOrder && tearsWord(text, span)) return true;
      const isAlone = [i - 1, i + 1].some((other) => anchorings[other] && anchorings[other].state !== 'attached');
      if (byOrder && isAlone && anchor.exact.length < fewWords && isFar(entry, distanceFrom, span)) return true;
      const isDoubtfulBeside = (rival: Span, byContext: boolean): boolean => {
        if (keyOf(rival) === keyOf(span)) return false;
        const [distance, nearness] = [distanceFrom(entry.beside, span), distanceFrom(entry.beside, rival)];
        const owner = owners.get(keyOf(rival));
        if (owner !== undefined) {
          const beside = entries[owner]?.beside ?? [];
          const changed = nearness + distanceFrom(beside, span);
          return isClearlyNearer(changed, distance + distanceFrom(beside, rival));
        }
        if (byContext && !isToldApartOutside(text, anchor, span, rival)) return false;
        if (isClearlyNearer(distance, nearness)) return false;
        if (isClearlyNearer(nearness, distance)) return true;
        if (byOrder && areCopies(text, span, rival)) return true;
        return byContext && (order.isDisturbed(i) || order.isBetween(i, { content: [rival] }));
      };
      const told = nearest(candidates[0]?.elsewhere?.[k] ?? [], (rival) => rival.start >= span.start);
      const ordered = byOrder ? nearest(candidates, ({ content }) => content === anchoring.content) : [];
      return (
        told.some((rival) => isDoubtfulBeside(rival, true)) ||
        ordered.some(({ content }) => content[k] !== undefined && isDoubtfulBeside(content[k], false))
      );
    });
  };
}

/** Whether words that stand in several places stand in one more, changed, that is nobody's: it may be that of the entry. */
function hasChangedCopy(
  search: TextSearch,
  { content }: Anchored,
  candidates: readonly Candidate[],
  isOwned: (place: Span) => boolean,
): boolean {
  const [{ exact }] = content;
  if (content.length > 1 || exact.length < longWords) return false;
  return search
    .findApproximately(exact)
    .some(
      (hit) =>
        hit.score >= leastScore &&
        !isOwned(hit) &&
        !candidates.slice(0, mostCompared).some(({ content: [place] }) => overlaps(place, hit)),
    );
}

function isFar(
  { beside }: Anchored,
  distanceFrom: (beside: readonly Anchor[], span: Span) => number,
  span: Span,
): boolean {
  return beside.length > 0 && beside.every((each) => isAway(distanceFrom([each], span)));
}

/** The items around the first one that is meant. */
function nearest<T>(items: readonly T[], isMeant: (item: T) => boolean): readonly T[] {
  if (items.length <= mostRivals * 2) return items;
  const at = items.findIndex(isMeant);
  const middle = at === -1 ? items.length : at;
  return items.slice(Math.max(0, middle - mostRivals), middle + mostRivals + 1);
}

/** The distance of places from sources and cues, each looked up once. */
function remembered(text: string): (beside: readonly Anchor[], span: Span) => number {
  const known = new Map<string, Map<string, number>>();
  return (beside, span) => {
    if (beside.length === 0) return 0;
    const key = JSON.stringify(beside);
    const distances = known.get(key) ?? new Map<string, number>();
    known.set(key, distances);
    const distance = distances.get(keyOf(span)) ?? distanceFromBeside(text, beside, span);
    distances.set(keyOf(span), distance);
    return distance;
  };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
