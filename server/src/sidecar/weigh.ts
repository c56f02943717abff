import type { Span } from '../model/span';
import { isStep, type Steps } from '../model/steps';
import { besideSupport, isCloseToAllBeside, isCloseToBeside, isFarFromAll, isFarFromBeside } from './beside';
import type { Anchored } from './candidates';
import { comparable } from './fold';
import { Order } from './neighbors';
import type { Candidate } from './order';
import { areCopies } from './rivals';
import type { TextSearch } from './search';
import { isWhole } from './whole';
import { hasMarkOfNext, tearsWord } from './words';

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
/** The share of characters that has to agree, and what is enough of words so long where so much speaks for them. */
const leastScore = 0.83;
const leastScores = [
  { support: 2.5, length: 18, least: 0.75 },
  { support: 2.5, length: 10, least: 0.8 },
  { support: 1.5, length: 48, least: 0.75 },
  { support: 1.5, length: 32, least: 0.8 },
] as const;
/** Changed words that are shorter are not taken far from their source and cue, in UTF-16 code units. */
const farLength = 48;
/**
 * Leaves each entry the candidates that it may be settled on: all of several places where the words stand, which their
 * order may tell apart; of other places the one that is certain, or none.
 *
 * Words that have been lost leave behind what resembles them: the headline of a quote, a phrase that others use as well.
 * So beside the words a place is judged by its context, by the order of the entries, and by the source and the cue.
 */
export function* certainInSteps(
  search: TextSearch,
  entries: readonly Anchored[],
  found: readonly (readonly Candidate[])[],
): Steps<Certain> {
  const { text } = search;
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
    likely.push(isLikely ? likelyPlace(search, entry, candidates) : undefined);
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
      if (agreeing.length > 1) {
        // Of few words that others may have become, and this not be theirs, the order alone tells nothing.
        const isLost = lengthOf(entry) < chanceLength && isUnsettled(found, i);
        return isLost ? agreeing.filter((each) => isCloseToAllBeside(text, entry.beside, each)) : agreeing;
      }
      // Few words that are far from whoever said them, or a part of longer ones, are others where others beside have changed.
      const isDoubtful = lengthOf(entry) < movedLength && isUnsure(found, i);
      if (lengthOf(entry) < shortest && isFarFromAll(text, entry, first)) return [];
      if (isDoubtful && (isFarFromAll(text, entry, first) || isPartOfWords(text, first))) return [];
      // A word or two are everywhere, and so is much of what surrounds them.
      const isShort = lengthOf(entry) < shortest;
      const enough = isShort && (first.context ?? 1) < 1 ? 1 : 0;
      const isUnknown = isShort && first.context === undefined && entry.beside.length > 0 && isUnsettled(found, i);
      if (isUnknown)
        return agreeing.filter((each) => isCloseToAllBeside(text, entry.beside, each) && supportOf(each) >= 3);
      if (lengthOf(entry) < shortest && isUnsure(found, i) && (first.context ?? 1) < 1) return [];
      // What is named with context had others like it: where all around has changed this may be one of them.
      const enoughAlone = first.context === undefined ? chanceLength : movedLength;
      const isAlone = lengthOf(entry) < enoughAlone && isUnsettled(found, i);
      return agreeing.filter((each) => supportOf(each) >= enough && (!isAlone || order.support(i, each) > 0));
    }
    return approximate(search, candidates, entry, i, order, likely[i]);
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
function likelyPlace(search: TextSearch, entry: Anchored, candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = candidates.toSorted((a, b) => b.score - a.score);
  if (!best || best.score < leastScore || (second && second.score > best.score - margin)) return undefined;
  if (changedLength(entry, best) < shortLength || (best.context ?? 1) <= otherContext) return undefined;
  return isWhole(search, entry, best) ? best : undefined;
}

/** The length of the shortest fragment that does not stand there as it is. */
function changedLength({ content }: Anchored, { scores }: Candidate): number {
  return Math.min(...content.filter((_, i) => (scores[i] ?? 0) < 1).map(({ exact }) => exact.length));
}

function isPartOfWords(text: string, { content }: Candidate): boolean {
  return content.some((span) => tearsWord(text, span) || hasMarkOfNext(text, span));
}

function agrees({ context }: Candidate): boolean {
  return context === undefined || context >= sameContext;
}

/** How many entries say the same as one, context included. */
function sameIn(entries: readonly Anchored[]): (entry: Anchored) => number {
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
  search: TextSearch,
  candidates: readonly Candidate[],
  entry: Anchored,
  index: number,
  order: Order,
  likely: Candidate | undefined,
): readonly Candidate[] {
  const { text } = search;
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
  if (length < shortLength && !isSame && !isCloseToBeside(text, entry.beside, best) && !order.isNarrow(index, best))
    return [];
  return best === likely || isWhole(search, entry, best, support) ? [best] : [];
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

function lengthOf(entry: Anchored | undefined): number {
  return (entry?.content ?? []).reduce((sum, { exact }) => sum + exact.length, 0);
}
