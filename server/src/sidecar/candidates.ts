import type { Content } from '../model/attribution';
import type { Anchor } from '../model/quote';
import type { Span } from '../model/span';
import { contextShare, withContext } from './context';
import { findInContext } from './inContext';
import type { Candidate } from './order';
import type { Hit, TextSearch } from './search';

export type Fragments = readonly [Anchor, ...Anchor[]];

/** A content of a sidecar, and what else its entry says that stands near it: the source, the cue. */
export interface Anchored {
  readonly content: Fragments;
  readonly beside: readonly Anchor[];
  /** Where it stands, where that is known already. */
  readonly place?: Content;
}

/** The fragments of one content stand no further apart than this, in UTF-16 code units. */
const widestGap = 1_000;

/** Every way to read a content in a text: of the words as they stand, or else of what is like them. */
export function candidatesFor(search: TextSearch, fragments: Fragments): readonly Candidate[] {
  const all = fragments.map(({ exact }) => search.find(exact));
  const found = fragments.map((fragment, i) => withContext(search.text, all[i] ?? [], fragment));
  const exact = found.every((hits) => hits.length > 0) ? chains(found) : [];
  const inContext = (candidates: readonly Candidate[]) =>
    candidates.map((candidate) => ({ ...candidate, ...contextOf(search.text, candidate, fragments) }));
  if (exact.length > 0) {
    const elsewhere = found.map((hits, i) => without(all[i] ?? [], hits));
    const isTold = elsewhere.some((hits) => hits.length > 0);
    const candidates = inContext(exact).map((candidate) => ({ ...candidate, ...(isTold && { elsewhere }) }));
    return withChanged(search, fragments, candidates);
  }
  const changed = chains(fragments.map((fragment, i) => alike(search, fragment, found[i])));
  return withChanged(search, fragments, inContext(changed));
}

function without(all: readonly Hit[], hits: readonly Hit[]): readonly Hit[] {
  if (hits.length === all.length) return [];
  const chosen = new Set(hits);
  return all.filter((hit) => !chosen.has(hit));
}

/** Where no place of words has their context, what is like them where that is, too. */
function withChanged(search: TextSearch, fragments: Fragments, candidates: readonly Candidate[]): readonly Candidate[] {
  const [anchor, ...rest] = fragments;
  if (rest.length > 0 || (!anchor.prefix && !anchor.suffix)) return candidates;
  if (candidates.some(({ context = 1 }) => context > otherContext)) return candidates;
  const others = findInContext(search, anchor).map((hit): Candidate => {
    const candidate: Candidate = { content: [spanOf(hit)], score: hit.score, scores: [hit.score] };
    return { ...candidate, ...contextOf(search.text, candidate, fragments) };
  });
  const isFree = ({ content: [span] }: Candidate) =>
    !candidates.some(({ content: [other] }) => other.start < span.end && span.start < other.end);
  return [...candidates, ...others.filter(isFree)];
}

/** With less of its context, other words are meant. */
const otherContext = 0.5;

/** Other places than those of the very words are looked at where the whole does not stand there as it is. */
export function alike(search: TextSearch, { exact }: Anchor, found: readonly Hit[] = []): readonly Hit[] {
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
export function chains(hits: readonly (readonly Hit[])[]): readonly Candidate[] {
  const [first = [], ...rest] = nearRarest(hits);
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

/** The hits of each fragment that one of the fragment with the fewest can be in one chain with: words that are everywhere. */
function nearRarest(hits: readonly (readonly Hit[])[]): readonly (readonly Hit[])[] {
  if (hits.length < 2) return hits;
  const rarest = hits.reduce((fewest, each) => (each.length < fewest.length ? each : fewest));
  const longest = Math.max(
    ...hits.map((each) => each.reduce((most, { start, end }) => Math.max(most, end - start), 0)),
  );
  const reach = (widestGap + longest) * hits.length;
  const inOrder = rarest.toSorted((a, b) => a.start - b.start);
  return hits.map((each) => {
    if (each === rarest) return each;
    let i = 0;
    return each
      .toSorted((a, b) => a.start - b.start)
      .filter(({ start }) => {
        while (i < inOrder.length - 1 && (inOrder[i]?.start ?? 0) < start - reach) i++;
        return Math.abs((inOrder[i]?.start ?? start) - start) <= reach;
      });
  });
}

/** So many ways that lead to one hit are looked at. */
const mostWays = 6;
/** A fragment of this length is not repeated by chance, in UTF-16 code units. */
export const longFragment = 20;

function isLong(span: Span | undefined): boolean {
  return span !== undefined && span.end - span.start >= longFragment;
}

function endOf(candidate: Candidate | undefined): number {
  return candidate?.content.at(-1)?.end ?? 0;
}

function spanOf(hit: Hit): Span {
  return { start: hit.start, end: hit.end };
}
