import type { Anchor } from '../model/quote';
import { hullOf, overlapOf, type Span, totalLength } from '../model/span';
import { foldedText, lowerCase } from './fold';
import { type Candidate, longestIncreasing } from './order';

/** What of an entry speaks for a place besides the words of its content. */
interface Weighed {
  readonly content: readonly Anchor[];
  readonly beside: readonly Anchor[];
}

/** Words of this length that stand in one place only are not there by chance, in UTF-16 code units. */
const sureLength = 20;
/** Of this length they are not there by chance even where their order says otherwise. */
const movedLength = 32;
/** Words that are shorter are taken for changed ones only where much speaks for them, or where their context is there. */
const shortLength = 18;
const shortest = 10;
/** The share of the context that has to agree, and of changed words, whose context may have changed with them. */
const sameContext = 0.8;
const likeContext = 0.7;
/** With less of it, other words are meant. */
const otherContext = 0.5;
/** So much better than the second best place the best one has to be. */
const margin = 0.1;
/** How far a source and a cue are looked for on either side, in UTF-16 code units. */
const reach = 300;
/** The share of characters that has to agree, and what is enough for words that are long where much speaks for them. */
const leastScore = 0.83;
const leastScoreSupported = 0.8;
const longLength = 32;

/**
 * Leaves each entry the candidates that it may be settled on: all of several places where the words stand, which their
 * order may tell apart; of other places the one that is certain, or none.
 *
 * Words that have been lost leave behind what resembles them: the headline of a quote, a phrase that others use as well.
 * So beside the words a place is judged by its context, by the order of the entries, and by the source and the cue.
 */
export function certain(
  text: string,
  entries: readonly Weighed[],
  found: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  const isSure = found.map((candidates, i) => {
    const [only, ...others] = candidates;
    if (!only || others.length > 0 || only.score < 1 || lengthOf(entries[i]) < sureLength) return undefined;
    return only.context === undefined || only.context >= sameContext ? only : undefined;
  });
  const order = new Order(isSure);
  return found.map((candidates, i) => {
    const entry = entries[i];
    const [first] = candidates;
    if (!first || !entry || (isSure[i] && order.isInOrder(i))) return candidates;
    const supportOf = (candidate: Candidate) => order.support(i, candidate) + besideSupport(text, entry, candidate);
    if (candidates.every(({ score }) => score === 1)) {
      // Long words that are moved with their paragraph are no longer in order; nothing else is like them.
      if (isSure[i] && lengthOf(entry) >= movedLength) return candidates;
      const agreeing = candidates.filter(({ context }) => context === undefined || context >= sameContext);
      if (agreeing.length > 1 && first.context !== undefined) {
        // A context that told the place apart does so no more; but of a repeated block each copy may have its entry.
        return sameAs(entries, entry) === agreeing.length ? agreeing : [];
      }
      // A word or two are everywhere, and so is much of what surrounds them.
      const enough = lengthOf(entry) < shortest && (first.context ?? 1) < 1 ? 1 : 0;
      return agreeing.length > 1 || agreeing.some((candidate) => supportOf(candidate) >= enough) ? agreeing : [];
    }
    return approximate(candidates, entry, order, supportOf);
  });
}

function sameAs(entries: readonly Weighed[], { content }: Weighed): number {
  const words = JSON.stringify(content);
  return entries.filter((entry) => JSON.stringify(entry.content) === words).length;
}

function approximate(
  candidates: readonly Candidate[],
  entry: Weighed,
  order: Order,
  supportOf: (candidate: Candidate) => number,
): readonly Candidate[] {
  const free = candidates.filter((candidate) => !order.isTaken(candidate));
  const [best, second] = free.toSorted((a, b) => b.score - a.score);
  if (!best || (second && second.score > best.score - margin)) return [];
  const isSame = best.context !== undefined && best.context >= likeContext;
  if (best.context !== undefined && best.context < otherContext) return [];
  const support = supportOf(best) + (isSame ? 1.5 : 0);
  const changed = entry.content.filter((_, i) => (best.scores[i] ?? 0) < 1).map(({ exact }) => exact.length);
  const length = Math.min(...changed);
  const least = length >= longLength && support >= 1.5 ? leastScoreSupported : leastScore;
  if (support < 0 || best.score < least) return [];
  if ((length < shortLength && support < 1) || (length < shortest && support < 2.5)) return [];
  return [best];
}

/** Whether source and cue are near: for each +1 and +0.5 where it is, as much less where it is not. */
function besideSupport(text: string, { beside }: Weighed, { content }: Candidate): number {
  if (beside.length === 0) return 0;
  const { start, end } = hullOf(content);
  const around = text.slice(Math.max(0, start - reach), end + reach);
  let folded: string | undefined;
  return beside.reduce((sum, { exact }, i) => {
    const weight = i === 0 ? 1 : 0.5;
    if (around.includes(exact)) return sum + weight;
    folded ??= comparable(around);
    return sum + (folded.includes(comparable(exact)) ? weight : -weight);
  }, 0);
}

function comparable(words: string): string {
  return lowerCase(foldedText(words)).trim();
}

function lengthOf(entry: Weighed | undefined): number {
  return (entry?.content ?? []).reduce((sum, { exact }) => sum + exact.length, 0);
}

/** The entries that are certain, in text order: what they say about where the others can stand. */
class Order {
  readonly #before: readonly (Span | undefined)[];
  readonly #behind: readonly (Span | undefined)[];
  readonly #taken: readonly Candidate[];
  readonly #backbone: ReadonlySet<number>;

  constructor(sure: readonly (Candidate | undefined)[]) {
    const backbone = new Set(longestIncreasing(sure.map((candidate) => candidate?.content[0].start)));
    const inOrder = sure.map((candidate, i) => (candidate && backbone.has(i) ? hullOf(candidate.content) : undefined));
    const before: (Span | undefined)[] = [];
    let last: Span | undefined;
    for (const [i, hull] of inOrder.entries()) {
      before[i] = last;
      last = hull ?? last;
    }
    const behind: (Span | undefined)[] = [];
    let next: Span | undefined;
    for (let i = inOrder.length - 1; i >= 0; i--) {
      behind[i] = next;
      next = inOrder[i] ?? next;
    }
    this.#before = before;
    this.#behind = behind;
    this.#taken = sure.flatMap((candidate) => candidate ?? []);
    this.#backbone = backbone;
  }

  /** Whether an entry is certain and stands where its place in the list says. */
  isInOrder(index: number): boolean {
    return this.#backbone.has(index);
  }

  /** +1 where a place is between the certain neighbors of an entry, −1 where it is not, 0 where it has none. */
  support(index: number, { content }: Candidate): number {
    const [before, behind] = [this.#before[index], this.#behind[index]];
    if (!before && !behind) return 0;
    const { start } = content[0];
    return start >= (before?.start ?? 0) && start <= (behind?.start ?? Number.POSITIVE_INFINITY) ? 1 : -1;
  }

  /** Whether most of a place belongs to another entry for certain. */
  isTaken({ content }: Candidate): boolean {
    const length = totalLength(content);
    return this.#taken.some((other) => {
      let shared = 0;
      for (const a of content) for (const b of other.content) shared += overlapOf(a, b);
      return shared * 2 > length;
    });
  }
}
