import type { Content } from '../model/attribution';
import type { Anchor } from '../model/quote';
import { hullOf, overlapOf, type Span, totalLength } from '../model/span';
import { isStep, type Steps } from '../model/steps';
import { hasCounterparts, keepsEnds } from './closest';
import { foldedText, lowerCase } from './fold';
import { type Candidate, longestIncreasing } from './order';
import { areCopies, distanceFromBeside, isAway } from './rivals';
import { countWord, hasItsFigures, hasItsWords, hasMarkOfNext, tearsWord, wordsIn } from './words';

/** What of an entry speaks for a place besides the words of its content. */
interface Weighed {
  readonly content: readonly Anchor[];
  readonly beside: readonly Anchor[];
}

/** Words of this length that stand in one place only are not there by chance, in UTF-16 code units. */
const sureLength = 20;
/** Shorter ones may be there by chance where all around has changed. */
const chanceLength = 16;
/** Of this length they are not there by chance even where their order says otherwise. */
const movedLength = 32;
/** Changed words that are shorter need something that speaks for them, the shortest much. */
const shortLength = 32;
const shortest = 10;
/** The share of the context that has to agree, and of changed words, whose context may have changed with them. */
const sameContext = 0.8;
const likeContext = 0.7;
/** With no more of it, other words are meant. */
const otherContext = 0.5;
/** So much better than the second best place the best one has to be. */
const margin = 0.1;
/** How far a source and a cue are looked for on either side, in UTF-16 code units. */
const reach = 300;
/** The share of characters that has to agree, and what is enough of words so long where so much speaks for them. */
const leastScore = 0.83;
const leastScores = [
  { support: 2.5, length: 18, least: 0.75 },
  { support: 2.5, length: 10, least: 0.8 },
  { support: 1.5, length: 48, least: 0.75 },
  { support: 1.5, length: 32, least: 0.8 },
] as const;
/** Shorter ones are compared word for word, in UTF-16 code units. */
const wordForWord = 40;
/** Of so few words the first and the last have to be theirs, or written wrong, in UTF-16 code units. */
const edgeLength = 20;
/** Changed words that are shorter are not taken far from their source and cue, in UTF-16 code units. */
const farLength = 48;
/** So little of the words, in UTF-16 code units, is no reason to read on in another paragraph. */
const hardlyAny = 24;
/** A word or two are there by chance unless their source or their cue is so near, in the same paragraph. */
const closeBy = 60;
/** Alike as this, words are not half others. */
const surelyWhole = 0.95;
/** With so much that speaks for a place, words so much alike have hardly any others among them, long ones with less. */
const hardlyOthers = 0.85;
/** Alike as this, words have not lost an end that is made up for. */
const nearlyWhole = 0.9;
const longWords = 64;
/** A certain entry so many positions away in the list says that a place is right, a further one only that it is wrong. */
const neighborhood = 3;
/** Between neighbors that are so near to each other, in UTF-16 code units and in the list, hardly anything resembles it. */
const narrow = 1_000;
const narrowInList = 3;

/**
 * Leaves each entry the candidates that it may be settled on: all of several places where the words stand, which their
 * order may tell apart; of other places the one that is certain, or none.
 *
 * Words that have been lost leave behind what resembles them: the headline of a quote, a phrase that others use as well.
 * So beside the words a place is judged by its context, by the order of the entries, and by the source and the cue.
 */
export function* certainInSteps(
  text: string,
  entries: readonly Weighed[],
  found: readonly (readonly Candidate[])[],
): Steps<Certain> {
  const sure = found.map((candidates, i) => {
    const [only] = candidates;
    if (!only || candidates.length > 1 || only.score < 1 || lengthOf(entries[i]) < sureLength) return undefined;
    // Not too long words that others may use as well, far from whoever said them.
    if (lengthOf(entries[i]) < movedLength && isFarFromBeside(text, entries[i], only)) return undefined;
    return only.context === undefined || only.context >= sameContext ? only : undefined;
  });
  yield undefined;
  const likely: (Candidate | undefined)[] = [];
  for (const [i, candidates] of found.entries()) {
    const entry = entries[i];
    const isLikely = !sure[i] && entry && candidates.some(({ score }) => score < 1);
    likely.push(isLikely ? likelyPlace(text, entry, candidates) : undefined);
    if (isStep(i)) yield undefined;
  }
  const order = new Order(sure, likely);
  yield undefined;
  const sameAs = sameIn(entries);
  // Entries that say the same have one list.
  const agreeingOf = new Map<readonly Candidate[], readonly Candidate[]>();
  const decide = (candidates: readonly Candidate[], i: number): readonly Candidate[] => {
    const entry = entries[i];
    const [first] = candidates;
    if (!first || !entry || (sure[i] && order.isInOrder(i))) return candidates;
    const supportOf = (candidate: Candidate) =>
      order.support(i, candidate) + besideSupport(text, entry.content, entry.beside, candidate.content);
    if (candidates.every(({ score }) => score === 1)) {
      // Long words that are moved with their paragraph are no longer in order; nothing else is like them.
      if (sure[i] && lengthOf(entry) >= movedLength) return candidates;
      const agreeing = agreeingOf.get(candidates) ?? candidates.filter(agrees);
      agreeingOf.set(candidates, agreeing);
      if (agreeing.length > 1 && first.context !== undefined) {
        // A context that told the place apart does so no more; but of a repeated block each copy may have its entry.
        return sameAs(entry) === agreeing.length ? agreeing : [];
      }
      if (agreeing.length > 1) return agreeing;
      // Few words that are far from whoever said them, or a part of longer ones, are others where others beside have changed.
      const isDoubtful = lengthOf(entry) < movedLength && isUnsure(found, i);
      if (lengthOf(entry) < shortest && isFarFromAll(text, entry, first)) return [];
      if (isDoubtful && (isFarFromAll(text, entry, first) || isPartOfWords(text, first))) return [];
      // A word or two are everywhere, and so is much of what surrounds them.
      const isShort = lengthOf(entry) < shortest;
      const enough = isShort && (first.context ?? 1) < 1 ? 1 : 0;
      const isUnknown = isShort && first.context === undefined && entry.beside.length > 0 && isUnsettled(found, i);
      if (isUnknown)
        return agreeing.filter((each) => isCloseToBeside(text, entry.beside, each) && supportOf(each) >= 3);
      if (lengthOf(entry) < shortest && isUnsure(found, i) && (first.context ?? 1) < 1) return [];
      // What is named with context had others like it: where all around has changed this may be one of them.
      const enoughAlone = first.context === undefined ? chanceLength : movedLength;
      const isAlone = lengthOf(entry) < enoughAlone && isUnsettled(found, i);
      return agreeing.filter((each) => supportOf(each) >= enough && (!isAlone || order.support(i, each) > 0));
    }
    return approximate(text, candidates, entry, i, order, likely[i]);
  };
  const decided: (readonly Candidate[])[] = [];
  for (const [i, candidates] of found.entries()) {
    decided.push(decide(candidates, i));
    if (isStep(i)) yield undefined;
  }
  return { decided, order };
}

/** What {@link certainInSteps} leaves, and what is certain for itself. */
export interface Certain {
  readonly decided: readonly (readonly Candidate[])[];
  readonly order: Order;
}

/** Whether none of the entries beside one in the list has its words in the text: there they have been changed. */
function isUnsettled(found: readonly (readonly Candidate[])[], index: number): boolean {
  const beside = [found[index - 1], found[index + 1]].filter((candidates) => candidates !== undefined);
  return beside.length > 0 && beside.every((candidates) => candidates.every(({ score }) => score < 1));
}

/** Whether one of the entries beside one in the list does not have its words in the text. */
function isUnsure(found: readonly (readonly Candidate[])[], index: number): boolean {
  return [found[index - 1], found[index + 1]].some((candidates) => candidates?.every(({ score }) => score < 1));
}

/** The place of changed words that are long enough to speak for themselves. */
function likelyPlace(text: string, entry: Weighed, candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = candidates.toSorted((a, b) => b.score - a.score);
  if (!best || best.score < leastScore || (second && second.score > best.score - margin)) return undefined;
  if (changedLength(entry, best) < shortLength || (best.context ?? 1) <= otherContext) return undefined;
  return isWhole(text, entry, best) ? best : undefined;
}

/** The length of the shortest fragment that does not stand there as it is. */
function changedLength({ content }: Weighed, { scores }: Candidate): number {
  return Math.min(...content.filter((_, i) => (scores[i] ?? 0) < 1).map(({ exact }) => exact.length));
}

/**
 * Whether the first or the last word of what was found is none of the words and is of the source or the cue, or, of few
 * words, stands elsewhere, too: then it is no typing error but a word of what is around.
 */
function hasOtherEdge(text: string, found: string, words: string, beside: readonly Anchor[]): boolean {
  const own = new Set(wordsIn(comparable(words)));
  const all = wordsIn(found);
  const others = new Set(beside.flatMap(({ exact }) => wordsIn(exact)));
  return [all.at(0), all.at(-1)].some((word) => {
    if (word === undefined || own.has(comparable(word))) return false;
    return others.has(word) || (words.length < edgeLength && countWord(text, word, 2) > 1);
  });
}

/** Whether words that stood in quotation marks stand in none: what somebody said is said by the text there. */
function hasLostItsMarks(found: string, words: string): boolean {
  return words.startsWith('"') && words.endsWith('"') && !found.startsWith('"') && !found.endsWith('"');
}

function sentenceEnds(words: string): number {
  return words.match(/[.!?。！？]["”»’]?\s|[\r\n]\s*[\r\n]/gu)?.length ?? 0;
}

/** Whether words begin or end in a paragraph that has hardly any of them: that is what follows a lost end, and much like it. */
function isAcrossParagraphs(words: string): boolean {
  const paragraphBreak = /[\r\n]\s*[\r\n]/u;
  return paragraphBreak.test(words.slice(0, hardlyAny)) || paragraphBreak.test(words.slice(-hardlyAny));
}

/** Whether all of what was found is of the words: a part of it may be others where theirs were. */
function isWhole(text: string, { content, beside }: Weighed, candidate: Candidate, support = 0): boolean {
  return content.every(({ exact }, i) => {
    const span = candidate.content[i];
    if (!span || (candidate.scores[i] ?? 0) === 1) return true;
    const isSurelyWhole = exact.length >= shortLength && (candidate.scores[i] ?? 0) >= surelyWhole;
    const words = text.slice(span.start, span.end);
    if (isAcrossParagraphs(words)) return false;
    if (!isSurelyWhole && !hasItsFigures(words, exact)) return false;
    if (exact.length < wordForWord && !isSurelyWhole && !hasItsWords(comparable(words), comparable(exact)))
      return false;
    // What one sentence ends with and the next begins with is rarely the half of one thing.
    if (sentenceEnds(words) > sentenceEnds(exact)) return false;
    if (hasOtherEdge(text, words, exact, beside)) return false;
    if (exact.length < wordForWord && hasLostItsMarks(comparable(words), comparable(exact))) return false;
    // Of so much that agrees with so much that speaks for it, the ends may have more errors.
    if ((candidate.scores[i] ?? 0) >= hardlyOthers && support >= (exact.length >= longWords ? 1.5 : 2.5))
      return keepsEnds(comparable(words), comparable(exact)) && keepsEnds(comparable(exact), comparable(words));
    if (!hasCounterparts(comparable(words), comparable(exact))) return false;
    // Of what is less alike an end may be lost, and made up for by what stands there.
    return (candidate.scores[i] ?? 0) >= nearlyWhole || keepsEnds(comparable(words), comparable(exact));
  });
}

function isPartOfWords(text: string, { content }: Candidate): boolean {
  return content.some((span) => tearsWord(text, span) || hasMarkOfNext(text, span));
}

function agrees({ context }: Candidate): boolean {
  return context === undefined || context >= sameContext;
}

/** How many entries say the same as one, context included. */
function sameIn(entries: readonly Weighed[]): (entry: Weighed) => number {
  let counts: Map<string, number> | undefined;
  return ({ content }) => {
    if (!counts) {
      counts = new Map();
      for (const each of entries) {
        const words = JSON.stringify(each.content);
        counts.set(words, (counts.get(words) ?? 0) + 1);
      }
    }
    return counts.get(JSON.stringify(content)) ?? 0;
  };
}

function approximate(
  text: string,
  candidates: readonly Candidate[],
  entry: Weighed,
  index: number,
  order: Order,
  likely: Candidate | undefined,
): readonly Candidate[] {
  const untaken = candidates.filter((candidate) => !order.isTaken(candidate)).toSorted((a, b) => b.score - a.score);
  const inContext = untaken.filter(({ context = 0 }) => context > otherContext);
  const free = inContext.length > 0 ? inContext : untaken;
  const best = theBest(text, free, (candidate) => order.isNarrow(index, candidate));
  if (!best || (best.context !== undefined && best.context <= otherContext)) return [];
  const isSame = best.context !== undefined && best.context >= likeContext;
  const support =
    order.support(index, best) + besideSupport(text, entry.content, entry.beside, best.content) + (isSame ? 1.5 : 0);
  const length = changedLength(entry, best);
  const least = leastScores.find((each) => support >= each.support && length >= each.length)?.least;
  if (support < 0 || best.score < (least ?? leastScore)) return [];
  if (length < farLength && isFarFromAll(text, entry, best)) return [];
  if ((length < shortLength && support < 1) || (length < shortest && support < 2.5)) return [];
  return best === likely || isWhole(text, entry, best, support) ? [best] : [];
}

/** Of places, best first, the one that is clearly better than the others, or told apart by its context or its order. */
function theBest(
  text: string,
  places: readonly Candidate[],
  isNarrow: (candidate: Candidate) => boolean,
): Candidate | undefined {
  const [first] = places;
  if (!first) return undefined;
  const contenders = places.filter(({ score }) => score > first.score - margin);
  if (contenders.length === 1) return first;
  const inContext = contenders.filter(({ context }) => context !== undefined && context > otherContext);
  const [only, ...others] = inContext.length > 0 ? inContext : contenders.filter(isNarrow);
  if (!only || others.length > 0) return undefined;
  // The order tells where a copy stands no better than where the words were before.
  const isCopied = contenders.some((other) => other !== only && saysTheSame(text, only, other));
  return inContext.length === 0 && isCopied ? undefined : only;
}

/** Whether two places have the same words, with so much around them in common that one is a copy of the other. */
function saysTheSame(text: string, a: Candidate, b: Candidate): boolean {
  return a.content.every((span, i) => {
    const other = b.content[i];
    const wordsOf = ({ start, end }: Span) => comparable(text.slice(start, end));
    return other !== undefined && wordsOf(span) === wordsOf(other) && areCopies(text, span, other);
  });
}

/** Whether source and cue are near: for each +1 and +0.5 where it is, as much less where it is not. */
export function besideSupport(
  text: string,
  words: readonly Anchor[],
  beside: readonly Anchor[],
  content: Content,
): number {
  if (beside.length === 0) return 0;
  const { start, end } = hullOf(content);
  const around = text.slice(Math.max(0, start - reach), end + reach);
  let folded: string | undefined;
  return beside.reduce((sum, { exact }, i) => {
    const weight = i === 0 ? 1 : 0.5;
    if (around.includes(exact)) return sum + weight;
    folded ??= comparable(around);
    if (folded.includes(comparable(exact))) return sum + weight;
    // What is a part of the words has changed with them.
    return words.some((each) => each.exact.includes(exact)) ? sum : sum - weight;
  }, 0);
}

/** Whether neither source nor cue stands in the paragraph, as a word of its own; what is a part of the words is no help. */
function isFarFromAll(text: string, { content, beside }: Weighed, candidate: Candidate): boolean {
  const outside = beside.filter(({ exact }) => content.every((each) => !each.exact.includes(exact)));
  return (
    outside.length > 0 &&
    outside.every((each) => candidate.content.every((span) => isAway(distanceFromBeside(text, [each], span))))
  );
}

function isFarFromBeside(text: string, entry: Weighed | undefined, { content }: Candidate): boolean {
  return entry !== undefined && besideSupport(text, entry.content, entry.beside, content) <= -1;
}

/** Whether a source or a cue stands close by in the same paragraph. */
function isCloseToBeside(text: string, beside: readonly Anchor[], { content }: Candidate): boolean {
  const { start, end } = hullOf(content);
  const before =
    text
      .slice(Math.max(0, start - closeBy), start)
      .split(/[\r\n]/u)
      .at(-1) ?? '';
  const behind = text.slice(end, end + closeBy).split(/[\r\n]/u)[0] ?? '';
  return beside.some(({ exact }) => {
    const words = comparable(exact);
    return comparable(before).includes(words) || comparable(behind).includes(words);
  });
}

function comparable(words: string): string {
  return lowerCase(foldedText(words)).trim();
}

function lengthOf(entry: Weighed | undefined): number {
  return (entry?.content ?? []).reduce((sum, { exact }) => sum + exact.length, 0);
}

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
