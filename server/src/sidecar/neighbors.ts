import { hullOf, overlapOf, type Span, totalLength } from '../model/span';
import { type Candidate, longestIncreasing } from './order';

/** A certain entry so many positions away in the list says that a place is right, a further one only that it is wrong. */
const neighborhood = 3;
/** Between neighbors that are so near to each other, in UTF-16 code units and in the list, hardly anything resembles it. */
const narrow = 1_000;
const narrowInList = 3;

/** A certain entry: where it stands, in the text and in the list. */
interface Neighbor extends Span {
  readonly index: number;
}

/** The entries that are certain, in text order: what they say about where the others can stand. */
export class Order {
  readonly #before: readonly (Neighbor | undefined)[];
  readonly #behind: readonly (Neighbor | undefined)[];
  readonly #taken: readonly Candidate[];
  readonly #backbone: ReadonlySet<number>;
  readonly #known: readonly (Candidate | undefined)[];

  /** @param likely places of changed words, of entries that are not certain */
  constructor(sure: readonly (Candidate | undefined)[], likely: readonly (Candidate | undefined)[]) {
    const known = sure.map((candidate, i) => candidate ?? likely[i]);
    const backbone = new Set(longestIncreasing(known.map((candidate) => candidate?.content[0].start)));
    const inOrder = known.map((candidate, index) =>
      candidate && backbone.has(index) ? { ...hullOf(candidate.content), index } : undefined,
    );
    const before: (Neighbor | undefined)[] = [];
    let last: Neighbor | undefined;
    for (const [i, hull] of inOrder.entries()) {
      before[i] = last;
      last = hull ?? last;
    }
    const behind: (Neighbor | undefined)[] = [];
    let next: Neighbor | undefined;
    for (let i = inOrder.length - 1; i >= 0; i--) {
      behind[i] = next;
      next = inOrder[i] ?? next;
    }
    this.#before = before;
    this.#behind = behind;
    this.#taken = sure.flatMap((candidate) => candidate ?? []);
    this.#backbone = backbone;
    this.#known = known;
  }

  /** Whether an entry is certain and stands where its place in the list says. */
  isInOrder(index: number): boolean {
    return this.#backbone.has(index);
  }

  /** Whether a certain entry in the neighborhood of one stands where its place in the list does not say. */
  isDisturbed(index: number): boolean {
    for (let i = index - neighborhood; i <= index + neighborhood; i++) {
      if (i !== index && this.#known[i] && !this.#backbone.has(i)) return true;
    }
    return false;
  }

  /** Whether a place is between the certain neighbors of an entry; also where it has none. */
  isBetween(index: number, { content }: Pick<Candidate, 'content'>): boolean {
    const { start } = content[0];
    return (
      start >= (this.#before[index]?.start ?? 0) && start <= (this.#behind[index]?.start ?? Number.POSITIVE_INFINITY)
    );
  }

  /**
   * +1 where a place is between the certain neighbors of an entry, +2 where these are near to each other, −1 where it is
   * not between them, 0 where it has none in its neighborhood.
   */
  support(index: number, candidate: Candidate): number {
    const [before, behind] = [this.#before[index], this.#behind[index]];
    if (!before && !behind) return 0;
    if (!this.isBetween(index, candidate)) return -1;
    if (this.isNarrow(index, candidate)) return 2;
    const nearest = Math.min(
      index - (before?.index ?? Number.NEGATIVE_INFINITY),
      (behind?.index ?? Number.POSITIVE_INFINITY) - index,
    );
    return nearest <= neighborhood ? 1 : 0;
  }

  /** Whether a place is between certain neighbors that are near to each other. */
  isNarrow(index: number, candidate: Candidate): boolean {
    const [before, behind] = [this.#before[index], this.#behind[index]];
    return (
      before !== undefined &&
      behind !== undefined &&
      behind.start - before.end <= narrow &&
      behind.index - before.index <= narrowInList &&
      this.isBetween(index, candidate)
    );
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
