import type { Anchoring } from '../model/quote';
import { hullOf, overlapOf, type Span } from '../model/span';
import { isStep, type Steps } from '../model/steps';
import { amidOthers } from './amidOthers';
import { besideSupport } from './beside';
import { type Anchored, alike, chains, type Fragments, longFragment } from './candidates';
import { closest } from './closest';
import { withEndsOfOthers } from './endsOfOthers';
import { foldedText } from './fold';
import type { Order } from './neighbors';
import type { Candidate } from './order';
import type { TextSearch } from './search';
import { hardlyToldApart } from './toldApart';

/**
 * Takes back places that may belong to others. Each entry has a place of its own: where several that say the same are led
 * to one place, it is that of the one whose neighbors or whose source and cue are there, of equal ones the first; where
 * anything else is like it, that was the place of one of them, and nobody knows of which. Changed words within what may
 * be another entry's are a part of it, or what resembles a part of it.
 */
export function* unsharedInSteps(
  search: TextSearch,
  entries: readonly Anchored[],
  found: readonly (readonly Candidate[])[],
  anchorings: readonly Anchoring[],
  order: Order,
): Steps<readonly Anchoring[]> {
  const groups = new Map<string, number[]>();
  for (const [i, anchoring] of anchorings.entries()) {
    if (anchoring.state !== 'attached' && anchoring.state !== 'moved') continue;
    const key = JSON.stringify([entries[i]?.content.map(({ exact }) => exact), anchoring.content]);
    groups.set(key, [...(groups.get(key) ?? []), i]);
    if (isStep(i)) yield undefined;
  }
  const words = wordsOf(entries);
  const taken = withinOthers(words, found, anchorings);
  yield undefined;
  for (const [i, anchoring] of anchorings.entries()) {
    const content = entries[i]?.content;
    if (content && !entries[i]?.place && isTornApart(search, content, anchoring)) taken.add(i);
    if (isStep(i)) yield undefined;
  }
  for (const i of leftOfOthers(search.text, entries, words, anchorings)) taken.add(i);
  yield undefined;
  for (const i of withEndsOfOthers(search.text, entries, words, anchorings)) taken.add(i);
  yield undefined;
  for (const i of amidOthers(search.text, entries, anchorings)) taken.add(i);
  yield undefined;
  for (const i of onWordsOfOthers(entries, found, anchorings)) taken.add(i);
  yield undefined;
  const isDoubtful = hardlyToldApart(search, entries, found, anchorings, order);
  for (const i of anchorings.keys()) {
    if (isDoubtful(i)) taken.add(i);
    if (isStep(i)) yield undefined;
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const owner = ownerOf(search, entries, group, anchorings, order);
    for (const i of group) if (i !== owner) taken.add(i);
  }
  return anchorings.map((anchoring, i): Anchoring => (taken.has(i) ? { state: 'orphaned' } : anchoring));
}

/** Of entries that say the same and are led to one place, the one whose it is; undefined where nobody knows. */
function ownerOf(
  search: TextSearch,
  entries: readonly Anchored[],
  group: readonly number[],
  anchorings: readonly Anchoring[],
  order: Order,
): number | undefined {
  const place = anchorings[group[0] ?? 0];
  const content = entries[group[0] ?? 0]?.content ?? [];
  if (place?.state !== 'attached') return undefined;
  const known = group.find((i) => entries[i]?.place);
  if (known !== undefined) return known;
  const candidate = { content: place.content, score: 1, scores: [] };
  const fitting = group.filter((i) => order.isBetween(i, candidate));
  const [only, ...others] = fitting;
  if (others.length === 0) return only;
  const likeIt = chains(content.map((fragment) => alike(search, fragment, search.find(fragment.exact))));
  if (likeIt.length > 1) return undefined;
  const supports = fitting.map((i) => besideSupport(search.text, content, entries[i]?.beside ?? [], place.content));
  const most = Math.max(...supports);
  const best = fitting.filter((_, k) => supports[k] === most);
  const says = new Set(best.map((i) => JSON.stringify(entries[i]?.beside)));
  return says.size === 1 ? best[0] : undefined;
}

/**
 * The entries whose words are changed and stand within a fragment of another entry that does not say them as well, and
 * those of few words within one that is changed.
 */
function withinOthers(
  words: (index: number) => string,
  found: readonly (readonly Candidate[])[],
  anchorings: readonly Anchoring[],
): Set<number> {
  const judged = anchorings.flatMap((anchoring, i) =>
    anchoring.state === 'moved' || (anchoring.state === 'attached' && words(i).length < fewWords)
      ? [{ ...hullOf(anchoring.content), i, isJudged: true }]
      : [],
  );
  if (!anchorings.some(({ state }) => state === 'moved')) return new Set();
  const places = found.flatMap((candidates, i) =>
    candidates.flatMap(({ content }) => content.map(({ start, end }) => ({ start, end, i, isJudged: false }))),
  );
  const all = [...judged, ...places].toSorted(
    (a, b) => a.start - b.start || b.end - a.end || Number(a.isJudged) - Number(b.isJudged),
  );
  const within = new Set<number>();
  let around: (Span & { readonly i: number })[] = [];
  for (const { start, end, i, isJudged } of all) {
    around = around.filter((other) => other.end > start);
    if (!isJudged) {
      if (around.length < mostAround) around.push({ start, end, i });
      continue;
    }
    const isChanged = anchorings[i]?.state === 'moved';
    const isWithin =
      end - start < longWords &&
      around.some(
        (other) =>
          end <= other.end &&
          end - start < other.end - other.start &&
          (isChanged || anchorings[other.i]?.state === 'moved') &&
          !words(other.i).includes(words(i)),
      );
    if (isWithin) within.add(i);
  }
  return within;
}

/**
 * Whether one of several fragments stands between those that were taken as well, nearer to the next, or is changed or
 * beside a changed one, long, and stands anywhere else: they may be of different copies.
 */
function isTornApart(search: TextSearch, fragments: Fragments, anchoring: Anchoring): boolean {
  if (fragments.length < 2 || (anchoring.state !== 'attached' && anchoring.state !== 'moved')) return false;
  const { content, state } = anchoring;
  const last = content.length - 1;
  return fragments.some(({ exact }, i) => {
    const place = content[i];
    if (!place) return false;
    const [before, behind] = [content[i - 1], content[i + 1]];
    const others = search.find(exact).filter(({ start, end }) => end <= place.start || start >= place.end);
    if (i < last && behind && others.some(({ start, end }) => start >= place.end && end <= behind.start)) return true;
    if (i > 0 && before && others.some(({ start, end }) => start >= before.end && end <= place.start)) return true;
    if (state !== 'moved' || exact.length < longFragment) return false;
    return alike(search, { exact }, others).some(({ start, end }) => end <= place.start || start >= place.end);
  });
}

/** The entries whose words are changed and as like a part of those of a lost entry: they may be what is left of it. */
function leftOfOthers(
  text: string,
  entries: readonly Anchored[],
  words: (index: number) => string,
  anchorings: readonly Anchoring[],
): readonly number[] {
  return anchorings.flatMap((anchoring, i) => {
    if (anchoring.state !== 'moved') return [];
    const hadRivals = entries[i]?.content.some(({ prefix, suffix }) => prefix || suffix);
    const found = foldedText(anchoring.content.map(({ start, end }) => text.slice(start, end)).join(' … ')).trim();
    let ownErrors: number | undefined;
    const reach = hadRivals ? wideNeighborhood : neighborhood;
    const from = Math.max(0, i - reach);
    const isOthers = anchorings.slice(from, i + reach + 1).some(({ state }, k) => {
      if (from + k === i || (state !== 'orphaned' && state !== 'ambiguous')) return false;
      const others = words(from + k);
      // Words that others say as well stand in one place with them, or are named with context because they do not.
      if (others.includes(words(i))) return hadRivals;
      if (others.length <= found.length) return false;
      ownErrors ??= closest(words(i), 0, words(i).length, found).errors;
      return closest(others, 0, others.length, found).errors <= ownErrors;
    });
    return isOthers ? [i] : [];
  });
}

/**
 * The entries of which a fragment has changed and stands where the words of another entry stand as they are, or are led to
 * as well, though each of the two is named with context: then they stood apart.
 */
function onWordsOfOthers(
  entries: readonly Anchored[],
  found: readonly (readonly Candidate[])[],
  anchorings: readonly Anchoring[],
): readonly number[] {
  return anchorings.flatMap((anchoring, i) => {
    if (anchoring.state !== 'moved') return [];
    const own = found[i]?.find(({ content }) => content === anchoring.content);
    const changed = anchoring.content.filter((_, k) => (own?.scores[k] ?? 0) < 1);
    const others = found.slice(Math.max(0, i - neighborhood), i + neighborhood + 1).filter((list) => list !== found[i]);
    const isOthers = others.some(([only, ...more]) => {
      if (!only || more.length > 0 || only.score < 1) return false;
      return only.content.some((place) => changed.some((span) => areTheSame(span, place)));
    });
    const named = namedWithContext(entries[i], anchoring).filter((span) => changed.includes(span));
    const isShared =
      named.length > 0 &&
      anchorings
        .slice(Math.max(0, i - neighborhood), i + neighborhood + 1)
        .some(
          (other, k) =>
            other !== anchoring &&
            namedWithContext(entries[Math.max(0, i - neighborhood) + k], other).some((place) =>
              named.some((span) => areTheSame(span, place)),
            ),
        );
    return isOthers || isShared ? [i] : [];
  });
}

/** Of the fragments that an entry was led to those that are named with context. */
function namedWithContext(entry: Anchored | undefined, anchoring: Anchoring): readonly Span[] {
  if (anchoring.state !== 'moved' && anchoring.state !== 'attached') return [];
  return anchoring.content.filter((_, k) => entry?.content[k]?.prefix || entry?.content[k]?.suffix);
}

function areTheSame(a: Span, b: Span): boolean {
  return overlapOf(a, b) >= sameShare * Math.max(a.end - a.start, b.end - b.start);
}

/** Two places that share so much are one. */
const sameShare = 0.8;

/** Entries so many positions away in the list are looked at for what else changed words may be. */
const neighborhood = 10;
/** As many for those that are named with context, since they were like others from the first, and these may be anywhere. */
const wideNeighborhood = 100;

/** So few may be in another entry by chance, in UTF-16 code units. */
const fewWords = 32;
/** So many words are not in another entry by chance, in UTF-16 code units. */
const longWords = 64;

/** So many places of others are looked at that lie around one. */
const mostAround = 50;

/** The words of entries, folded, each once. */
function wordsOf(entries: readonly Anchored[]): (index: number) => string {
  const known: (string | undefined)[] = [];
  return (index) => {
    known[index] ??= foldedText((entries[index]?.content ?? []).map(({ exact }) => exact).join(' … '));
    return known[index];
  };
}
