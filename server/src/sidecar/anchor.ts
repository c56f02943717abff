import type { Content } from '../model/attribution';
import type { Anchor, Anchoring } from '../model/quote';
import type { Span } from '../model/span';
import { fold } from './fold';
import { assignByOrder, type Candidate } from './order';
import type { Hit, TextSearch } from './search';

type Fragments = readonly [Anchor, ...Anchor[]];

/**
 * Locates the contents of a sidecar's entries in a text. Entries stand in text order, which tells repeated words
 * apart where their context does not. Pure: the stored words are never changed.
 * @returns one anchoring for each content, in the order given
 */
export function anchorContents(search: TextSearch, contents: readonly Fragments[]): readonly Anchoring[] {
  return assignByOrder(contents.map((content) => candidatesFor(search, content)));
}

function candidatesFor(search: TextSearch, fragments: Fragments): readonly Candidate[] {
  const found = fragments.map((fragment) => withContext(search.text, search.find(fragment.exact), fragment));
  const exact = found.every((hits) => hits.length > 0) ? chains(found) : [];
  if (exact.length > 0) return exact;
  return chains(
    fragments.map((fragment, i) => {
      const hits = found[i] ?? [];
      return hits.length > 0 ? hits : search.findApproximately(fragment.exact);
    }),
  );
}

/** Of several hits, those whose surroundings agree best with the anchor's prefix and suffix. */
export function withContext(text: string, hits: readonly Hit[], anchor: Anchor): readonly Hit[] {
  if (hits.length < 2 || (!anchor.prefix && !anchor.suffix)) return hits;
  const scores = hits.map(
    (hit) =>
      agreement(anchor.prefix ?? '', text.slice(Math.max(0, hit.start - 200), hit.start), 'end') +
      agreement(anchor.suffix ?? '', text.slice(hit.end, hit.end + 200), 'start'),
  );
  const best = Math.max(...scores);
  return hits.filter((_, i) => scores[i] === best);
}

/** How many characters two strings share at one end, folded. */
function agreement(wanted: string, actual: string, side: 'start' | 'end'): number {
  const a = fold(wanted).text.trim();
  const b = fold(actual).text.trim();
  const at = (text: string, i: number) => text.charAt(side === 'end' ? text.length - 1 - i : i);
  let shared = 0;
  while (shared < a.length && at(a, shared) === at(b, shared)) shared++;
  return shared;
}

/** Every way to take one hit of each fragment in text order; of those that end alike only the tightest. */
function chains(hits: readonly (readonly Hit[])[]): readonly Candidate[] {
  const [first = [], ...rest] = hits;
  let candidates: Candidate[] = first.map((hit) => ({ content: [spanOf(hit)], score: hit.score }));
  for (const next of rest) {
    const extended = new Map<number, Candidate>();
    let i = 0;
    // Both lists are in text order, so the nearest way to a hit is the last candidate that ends before it.
    for (const hit of next.toSorted((a, b) => a.start - b.start)) {
      while (i < candidates.length && endOf(candidates[i]) <= hit.start) i++;
      const nearest = candidates[i - 1];
      if (nearest) {
        const content: Content = [...nearest.content, spanOf(hit)];
        const longer = { content, score: Math.min(nearest.score, hit.score) };
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
