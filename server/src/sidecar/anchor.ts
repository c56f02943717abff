import type { Content } from '../model/attribution';
import type { Anchor, Anchoring } from '../model/quote';
import { hullOf, type Span } from '../model/span';
import { inOneGo, isStep, type Steps } from '../model/steps';
import { contextShare, withContext } from './context';
import { foldedText } from './fold';
import { assignByOrder, type Candidate } from './order';
import type { Hit, TextSearch } from './search';
import { besideSupport, certainInSteps, type Order } from './weigh';

type Fragments = readonly [Anchor, ...Anchor[]];

/** A content of a sidecar, and what else its entry says that stands near it: the source, the cue. */
export interface Anchored {
  readonly content: Fragments;
  readonly beside: readonly Anchor[];
  /** Where it stands, where that is known already. */
  readonly place?: Content;
}

/** The fragments of one content stand no further apart than this, in UTF-16 code units. */
const widestGap = 1_000;

/**
 * Locates the contents of a sidecar's entries in a text. Entries stand in text order, which tells repeated words
 * apart where their context does not, and words that were lost from others that resemble them. Pure: the stored words
 * are never changed.
 * @param areVersions whether some entries are versions of one: these have one place
 * @returns one anchoring for each content, in the order given
 */
export function anchorContents(...input: Parameters<typeof anchorContentsInSteps>): readonly Anchoring[] {
  return inOneGo(anchorContentsInSteps(...input));
}

/** The same in steps, for long sidecars. */
export function* anchorContentsInSteps(
  search: TextSearch,
  entries: readonly Anchored[],
  areVersions = false,
): Steps<readonly Anchoring[]> {
  const found: (readonly Candidate[])[] = [];
  for (const [i, { content, place }] of entries.entries()) {
    found.push(place ? [{ content: place, score: 1, scores: place.map(() => 1) }] : candidatesFor(search, content));
    // Looking for words that are not there takes a while.
    if (!place || isStep(i)) yield undefined;
  }
  const { decided, order } = yield* certainInSteps(search.text, entries, found);
  const assigned = assignByOrder(decided);
  yield undefined;
  const anchorings = areVersions ? assigned : yield* unsharedInSteps(search, entries, found, assigned, order);
  return anchorings.map((anchoring, i): Anchoring => {
    const candidates = found[i] ?? [];
    if (anchoring.state !== 'orphaned' || candidates.length === 0) return anchoring;
    return undecided(candidates);
  });
}

/**
 * Takes back places that may belong to others. Each entry has a place of its own: where several that say the same are led
 * to one place, it is that of the one whose neighbors or whose source and cue are there, of equal ones the first; where
 * anything else is like it, that was the place of one of them, and nobody knows of which. Changed words within what may
 * be another entry's are a part of it, or what resembles a part of it.
 */
function* unsharedInSteps(
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
  for (const i of leftOfOthers(search.text, words, anchorings)) taken.add(i);
  yield undefined;
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

/** The entries whose words are changed and stand within a place of another entry that does not say them as well. */
function withinOthers(
  words: (index: number) => string,
  found: readonly (readonly Candidate[])[],
  anchorings: readonly Anchoring[],
): Set<number> {
  const moved = anchorings.flatMap((anchoring, i) =>
    anchoring.state === 'moved' ? [{ ...hullOf(anchoring.content), i, isMoved: true }] : [],
  );
  if (moved.length === 0) return new Set();
  const places = found.flatMap((candidates, i) =>
    candidates.map(({ content }) => ({ ...hullOf(content), i, isMoved: false })),
  );
  const all = [...moved, ...places].toSorted(
    (a, b) => a.start - b.start || b.end - a.end || Number(a.isMoved) - Number(b.isMoved),
  );
  const within = new Set<number>();
  let around: (Span & { readonly i: number })[] = [];
  for (const { start, end, i, isMoved } of all) {
    around = around.filter((other) => other.end > start);
    if (!isMoved) {
      if (around.length < mostAround) around.push({ start, end, i });
      continue;
    }
    const isWithin = around.some(
      (other) => end <= other.end && end - start < other.end - other.start && !words(other.i).includes(words(i)),
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

/** The entries whose words are changed and as they are now a part of those of a lost entry: they may be what is left of it. */
function leftOfOthers(
  text: string,
  words: (index: number) => string,
  anchorings: readonly Anchoring[],
): readonly number[] {
  return anchorings.flatMap((anchoring, i) => {
    if (anchoring.state !== 'moved') return [];
    const found = foldedText(anchoring.content.map(({ start, end }) => text.slice(start, end)).join(' … ')).trim();
    const from = Math.max(0, i - neighborhood);
    const isOthers = anchorings.slice(from, i + neighborhood + 1).some(({ state }, k) => {
      if (from + k === i || (state !== 'orphaned' && state !== 'ambiguous')) return false;
      return words(from + k).includes(found) && !words(from + k).includes(words(i));
    });
    return isOthers ? [i] : [];
  });
}

/** Entries so many positions away in the list are looked at for what else changed words may be. */
const neighborhood = 10;

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

function undecided(candidates: readonly Candidate[]): Anchoring {
  const score = Math.max(...candidates.map((candidate) => candidate.score));
  return {
    state: 'ambiguous',
    candidates: candidates.map(({ content }) => content),
    ...(score < 1 && { score }),
  };
}

function candidatesFor(search: TextSearch, fragments: Fragments): readonly Candidate[] {
  const found = fragments.map((fragment) => withContext(search.text, search.find(fragment.exact), fragment));
  const exact = found.every((hits) => hits.length > 0) ? chains(found) : [];
  const candidates =
    exact.length > 0 ? exact : chains(fragments.map((fragment, i) => alike(search, fragment, found[i])));
  return candidates.map((candidate) => ({ ...candidate, ...contextOf(search.text, candidate, fragments) }));
}

/** Other places than those of the very words are looked at where the whole does not stand there as it is. */
function alike(search: TextSearch, { exact }: Anchor, found: readonly Hit[] = []): readonly Hit[] {
  const others = search.findApproximately(exact).filter((hit) => !found.some(({ start }) => start === hit.start));
  return [...found, ...others].toSorted((a, b) => a.start - b.start);
}

function contextOf(text: string, { content }: Candidate, fragments: Fragments): Pick<Candidate, 'context'> {
  const shares = content.flatMap((span, i) => {
    const anchor = fragments[i];
    const share = anchor && contextShare(text, span, anchor);
    return share === undefined ? [] : [share];
  });
  return shares.length === 0 ? {} : { context: Math.min(...shares) };
}

/**
 * Every way to take one hit of each fragment in text order; of those that end alike only the tightest, but where a long
 * fragment is repeated: that is no chance, and nobody knows which of its copies is meant.
 */
function chains(hits: readonly (readonly Hit[])[]): readonly Candidate[] {
  const [first = [], ...rest] = hits;
  let candidates: Candidate[] = first.map((hit) => ({
    content: [spanOf(hit)],
    score: hit.score,
    scores: [hit.score],
  }));
  for (const next of rest) {
    const extended: Candidate[] = [];
    const begun = new Set<number>();
    let i = 0;
    // Both lists are in text order, so the nearest way to a hit is the last candidate that ends before it.
    for (const hit of next.toSorted((a, b) => a.start - b.start)) {
      while (i < candidates.length && endOf(candidates[i]) <= hit.start) i++;
      for (let k = i - 1; k >= 0 && k >= i - mostWays; k--) {
        const before = candidates[k];
        if (!before || hit.start - endOf(before) > widestGap) break;
        if (k < i - 1 && !isLong(before.content.at(-1))) break;
        // Later hits of the same chain would only be longer ways to say the same.
        if (begun.has(before.content[0].start) && !isLong(hit)) continue;
        begun.add(before.content[0].start);
        const scores = [...before.scores, hit.score];
        extended.push({ content: [...before.content, spanOf(hit)], score: Math.min(...scores), scores });
      }
    }
    candidates = extended.toSorted((a, b) => endOf(a) - endOf(b));
  }
  return candidates;
}

/** So many ways that lead to one hit are looked at. */
const mostWays = 6;
/** A fragment of this length is not repeated by chance, in UTF-16 code units. */
const longFragment = 20;

function isLong(span: Span | undefined): boolean {
  return span !== undefined && span.end - span.start >= longFragment;
}

function endOf(candidate: Candidate | undefined): number {
  return candidate?.content.at(-1)?.end ?? 0;
}

function spanOf(hit: Hit): Span {
  return { start: hit.start, end: hit.end };
}
