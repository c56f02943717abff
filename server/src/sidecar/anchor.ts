import type { Content } from '../model/attribution';
import type { Anchor, Anchoring } from '../model/quote';
import { hullOf, type Span } from '../model/span';
import { contextShare, withContext } from './context';
import { assignByOrder, type Candidate } from './order';
import type { Hit, TextSearch } from './search';
import { certain } from './weigh';

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
 * @returns one anchoring for each content, in the order given
 */
export function anchorContents(search: TextSearch, entries: readonly Anchored[]): readonly Anchoring[] {
  const found = entries.map(({ content, place }) =>
    place ? [{ content: place, score: 1, scores: place.map(() => 1) }] : candidatesFor(search, content),
  );
  const decided = certain(search.text, entries, found);
  const anchorings = unshared(search, entries, found, assignByOrder(decided));
  return anchorings.map((anchoring, i): Anchoring => {
    const candidates = found[i] ?? [];
    if (anchoring.state !== 'orphaned' || candidates.length === 0) return anchoring;
    return undecided(candidates);
  });
}

/**
 * Takes back places that may belong to others. Of entries that say the same, each has a place of its own: where two are
 * led to one place and something else is like it, that was the place of one of them, and nobody knows of which. Changed
 * words within what may be another entry's are a part of it, or what resembles a part of it.
 */
function unshared(
  search: TextSearch,
  entries: readonly Anchored[],
  found: readonly (readonly Candidate[])[],
  anchorings: readonly Anchoring[],
): readonly Anchoring[] {
  const keys = anchorings.map((anchoring, i) =>
    anchoring.state === 'attached' || anchoring.state === 'moved'
      ? JSON.stringify([entries[i]?.content, anchoring.content])
      : undefined,
  );
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  const within = withinOthers(found, anchorings);
  return anchorings.map((anchoring, i): Anchoring => {
    const [key, entry] = [keys[i], entries[i]];
    if (within.has(i)) return { state: 'orphaned' };
    if (key === undefined || !entry || (counts.get(key) ?? 0) < 2) return anchoring;
    if (anchoring.state === 'moved') return { state: 'orphaned' };
    const likeIt = chains(entry.content.map((fragment) => alike(search, fragment, search.find(fragment.exact))));
    return likeIt.length > 1 ? { state: 'orphaned' } : anchoring;
  });
}

/** The entries whose words are changed and stand within a place of another entry. */
function withinOthers(found: readonly (readonly Candidate[])[], anchorings: readonly Anchoring[]): ReadonlySet<number> {
  const moved = anchorings.flatMap((anchoring, i) =>
    anchoring.state === 'moved' ? [{ ...hullOf(anchoring.content), i }] : [],
  );
  if (moved.length === 0) return new Set();
  const places = found.flatMap((candidates) => candidates.map(({ content }) => hullOf(content)));
  const all = [...moved, ...places.map((hull) => ({ ...hull, i: -1 }))].toSorted(
    (a, b) => a.start - b.start || b.end - a.end || a.i - b.i,
  );
  const within = new Set<number>();
  let widest: Span | undefined;
  for (const { start, end, i } of all) {
    if (i >= 0 && widest && end <= widest.end && end - start < widest.end - widest.start) within.add(i);
    if (i < 0 && (!widest || end > widest.end)) widest = { start, end };
  }
  return within;
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

/** Every way to take one hit of each fragment in text order; of those that end alike only the tightest. */
function chains(hits: readonly (readonly Hit[])[]): readonly Candidate[] {
  const [first = [], ...rest] = hits;
  let candidates: Candidate[] = first.map((hit) => ({
    content: [spanOf(hit)],
    score: hit.score,
    scores: [hit.score],
  }));
  for (const next of rest) {
    const extended = new Map<number, Candidate>();
    let i = 0;
    // Both lists are in text order, so the nearest way to a hit is the last candidate that ends before it.
    for (const hit of next.toSorted((a, b) => a.start - b.start)) {
      while (i < candidates.length && endOf(candidates[i]) <= hit.start) i++;
      const nearest = candidates[i - 1];
      if (nearest && hit.start - endOf(nearest) <= widestGap) {
        const content: Content = [...nearest.content, spanOf(hit)];
        const scores = [...nearest.scores, hit.score];
        const longer = { content, score: Math.min(...scores), scores };
        // Later hits of the same chain would only be longer ways to say the same.
        if (!extended.has(nearest.content[0].start)) extended.set(nearest.content[0].start, longer);
      }
    }
    candidates = [...extended.values()].toSorted((a, b) => endOf(a) - endOf(b));
  }
  return candidates;
}

function endOf(candidate: Candidate | undefined): number {
  return candidate?.content.at(-1)?.end ?? 0;
}

function spanOf(hit: Hit): Span {
  return { start: hit.start, end: hit.end };
}
