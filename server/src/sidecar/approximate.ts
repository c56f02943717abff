import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';

/** An approximate occurrence; `score` is the share of the needle's code units that agree, 0…1. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Below this share of agreeing characters, other words are meant. */
const threshold = 0.75;
/** Two or three letters of difference make another name out of a short one. */
const shortThreshold = 0.85;
const shortLength = 16;
/** A match this close to the best one competes with it. */
const margin = 0.03;
/** How many places are compared character by character. */
const maxPlaces = 8;
/** A word that stands in more places than this tells little about where a quote is. */
const maxOccurrences = 200;
/** Places whose alignments differ by less than this many code units are one place. */
const bucket = 64;

/** The words of a text with the offsets at which they begin. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

/** Indexes the words of a text, in time linear in its length. */
export function indexWords(text: string): WordIndex {
  const index = new Map<string, number[]>();
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0].toLowerCase();
    const places = index.get(word);
    if (places) places.push(match.index);
    else index.set(word, [match.index]);
  }
  return index;
}

/**
 * The best approximate occurrences of a needle, best first: one where the place is clear, several where they are
 * about as good, none where nothing is close enough. Offsets are UTF-16 in the text given.
 *
 * Filter, then verify: shared words vote for the place where the needle would begin, and only the places with most
 * votes are compared by Myers' bit-parallel algorithm (J. ACM 46(3), 1999), so that the time does not grow with the
 * product of text and needle.
 */
export function approximateMatches(text: string, words: WordIndex, needle: string): readonly ApproximateMatch[] {
  const maxErrors = mostErrors(needle);
  if (maxErrors === 0) return [];
  const found: ApproximateMatch[] = [];
  for (const place of likelyPlaces(words, needle)) {
    const from = Math.max(0, place - maxErrors - bucket);
    const window = text.slice(from, place + needle.length + maxErrors + bucket);
    for (const match of search(window, needle, maxErrors)) {
      const score = 1 - match.errors / needle.length;
      found.push({ ...wholeWords(text, needle, from + match.start, from + match.end), score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  const [best] = found;
  if (!best) return [];
  return withoutOverlaps(found.filter((match) => match.score >= best.score - margin));
}

/** The share of the needle's code units that other words have as well; undefined where they are not alike enough. */
export function similarity(needle: string, words: string): number | undefined {
  if (Math.abs(needle.length - words.length) > mostErrors(needle)) return undefined;
  const errors = distance(needle, words);
  return errors > mostErrors(needle) ? undefined : 1 - errors / needle.length;
}

function mostErrors(needle: string): number {
  return Math.floor(needle.length * (1 - (needle.length < shortLength ? shortThreshold : threshold)));
}

/** A needle that begins or ends with a word means whole words, however well a part of one fits. */
function wholeWords(text: string, needle: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  if (isWord(needle, 0)) while (from > 0 && isWord(text, from) && isWord(text, from - 1)) from--;
  if (isWord(needle, needle.length - 1)) while (to < text.length && isWord(text, to - 1) && isWord(text, to)) to++;
  return { start: from, end: to };
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(text.charAt(at));
}

/** Where the needle would begin, most votes first. A rare word's vote weighs more. */
function likelyPlaces(words: WordIndex, needle: string): number[] {
  const votes = new Map<number, number>();
  for (const match of needle.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const places = words.get(match[0].toLowerCase()) ?? [];
    if (places.length > maxOccurrences) continue;
    for (const place of places) {
      const key = Math.round((place - match.index) / bucket);
      votes.set(key, (votes.get(key) ?? 0) + 1 / places.length);
    }
  }
  return [...votes]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, maxPlaces)
    .map(([key]) => key * bucket);
}

function withoutOverlaps(matches: readonly ApproximateMatch[]): ApproximateMatch[] {
  const kept: ApproximateMatch[] = [];
  for (const match of matches) {
    if (kept.every((other) => other.end <= match.start || match.end <= other.start)) kept.push(match);
  }
  return kept;
}
