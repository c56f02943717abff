import { distance } from 'fastest-levenshtein';
import { align } from './align';
import { closest } from './closest';
import { type GramIndex, placeReach } from './grams';

/** An approximate occurrence; `score` is the share of the needle's code units that agree, 0…1, and less than 1. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Below this share of agreeing characters, other words are meant. */
const threshold = 0.7;
/** Two or three letters of difference make another name out of a short one. */
const shortThreshold = 0.85;
const shortLength = 16;
/** How many places are compared character by character. */
const maxPlaces = 6;
/** The case of letters alone is no other words; it is told all the same. */
const caseOnly = 0.99;
/** So much around the closest words is looked at besides: what letter stands for what is not certain at the ends. */
const alignmentSlack = 4;
/** Of longer words only so much of the beginning and of the end is compared, in UTF-16 code units. */
const longest = 800;
const endLength = 400;

/** A text for looking up words approximately: folded, in lower case, with its index. */
export interface Lookup {
  readonly lower: string;
  readonly grams: GramIndex;
}

/**
 * The approximate occurrences of words that are alike enough to be meant, best first. Offsets are UTF-16 in the text
 * given.
 *
 * Filter, then verify: shared grams vote for the place where the words would begin, and only the places with most votes
 * are compared character by character, so that the time does not grow with the product of text and words.
 * @param needle folded, in lower case
 */
export function approximateMatches(lookup: Lookup, needle: string): readonly ApproximateMatch[] {
  if (needle.length > longest) return longMatches(lookup, needle);
  const { lower, grams } = lookup;
  const maxErrors = mostErrors(needle);
  if (maxErrors === 0) return [];
  const found: ApproximateMatch[] = [];
  const compare = (from: number, to: number) => {
    const match = matchWithin(lower, from, to, needle);
    if (!match) return;
    found.push(match);
    // Words that are repeated at once are two places.
    compare(from, match.start);
    compare(match.end, to);
  };
  for (const place of grams.likelyPlaces(needle, maxPlaces)) {
    const from = Math.max(0, place - placeReach.before - maxErrors);
    const to = Math.min(lower.length, place + placeReach.behind + needle.length + maxErrors);
    compare(from, to);
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  return withoutOverlaps(found);
}

/**
 * The part of a stretch of a text that is most like some words, where it is alike enough to be meant.
 * @param lower folded, in lower case, and so the needle
 * @param from where the stretch begins, UTF-16, and `to` where it ends, exclusive
 */
export function matchWithin(lower: string, from: number, to: number, needle: string): ApproximateMatch | undefined {
  const maxErrors = mostErrors(needle);
  if (to - from < needle.length - maxErrors) return undefined;
  const { end: near, errors: fewest } = closest(lower, from, to, needle);
  if (fewest > maxErrors) return undefined;
  // The alignment leaves out what is not alike at the ends, and so ends elsewhere.
  const slack = fewest * 2 + alignmentSlack;
  const left = Math.max(from, near - needle.length - slack);
  const ahead = near - needle.length - left;
  const window = lower.slice(left, Math.min(to, near + slack));
  const aligned = align(window, needle, Math.max(0, ahead + slack), Math.max(0, slack - ahead));
  if (!aligned) return undefined;
  const first = changedEnd(lower.slice(from, left + aligned.start), needle.slice(0, aligned.from), 'end');
  const last = changedEnd(lower.slice(left + aligned.end, to), needle.slice(aligned.to), 'start');
  const [start, end] = [left + aligned.start - first.length, left + aligned.end + last.length];
  const whole = wholeWords(lower, start, end);
  const [lostAhead, lostBehind] = [
    first.length > 0 ? 0 : aligned.from,
    last.length > 0 ? 0 : needle.length - aligned.to,
  ];
  const beyond = Math.max(0, start - whole.start - lostAhead) + Math.max(0, whole.end - end - lostBehind);
  const errors = aligned.errors + first.errors + last.errors + beyond;
  return errors > maxErrors ? undefined : { ...whole, score: Math.min(caseOnly, 1 - errors / needle.length) };
}

/** So much at an end may have changed more than the rest: a word or two, in UTF-16 code units. */
const longestEnd = 16;

/**
 * Of what stands beside words at an end, how much is an end of theirs that has changed more than the rest, and with how
 * many errors: whole words that are half like it at least.
 * @param side at which end of the stretch beside them they are
 */
function changedEnd(
  beside: string,
  lost: string,
  side: 'start' | 'end',
): { readonly length: number; readonly errors: number } {
  let best = { length: 0, errors: lost.length };
  if (lost.length === 0 || lost.length > longestEnd) return best;
  const most = Math.min(beside.length, Math.ceil(lost.length * 1.5));
  for (let length = Math.floor(lost.length / 2); length <= most; length++) {
    const at = side === 'start' ? length : beside.length - length;
    if (isTorn(beside, at)) continue;
    const errors = distance(side === 'start' ? beside.slice(0, at) : beside.slice(at), lost);
    if (errors < best.errors && errors * 2 <= lost.length) best = { length, errors };
  }
  return best;
}

/** Words that begin and end alike, about as far apart. */
function longMatches(lookup: Lookup, needle: string): readonly ApproximateMatch[] {
  const heads = approximateMatches(lookup, needle.slice(0, endLength));
  const tails = approximateMatches(lookup, needle.slice(-endLength));
  const [least, most] = [needle.length * threshold, needle.length * (2 - threshold)];
  return heads.flatMap(({ start, score }): ApproximateMatch[] => {
    const tail = tails.find(({ end }) => end - start >= least && end - start <= most);
    return tail ? [{ start, end: tail.end, score: Math.min(score, tail.score) }] : [];
  });
}

function mostErrors(needle: string): number {
  return Math.floor(needle.length * (1 - (needle.length < shortLength ? shortThreshold : threshold)) + 1e-9);
}

/**
 * Whole words are meant: of a word that the match tears, what is in it decides whether the rest belongs to it, too. White
 * space at the ends belongs to nothing.
 */
function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  if (isTorn(text, start)) {
    const word = wordAround(text, start);
    from = (Math.min(word.end, end) - start) * 2 >= word.end - word.start ? word.start : Math.min(word.end, end);
  }
  if (isTorn(text, end)) {
    const word = wordAround(text, end);
    to = (end - Math.max(word.start, from)) * 2 >= word.end - word.start ? word.end : Math.max(word.start, from);
  }
  while (from < to && text.charAt(from) === ' ') from++;
  while (to > from && text.charAt(to - 1) === ' ') to--;
  return from < to ? { start: from, end: to } : { start, end };
}

/** Whether an offset is within a word. */
export function isTorn(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWord(text, at - 1) && isWord(text, at);
}

function wordAround(text: string, at: number): { start: number; end: number } {
  let [start, end] = [at, at];
  while (start > 0 && isWord(text, start - 1)) start--;
  while (end < text.length && isWord(text, end)) end++;
  return { start, end };
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(text.charAt(at));
}

function withoutOverlaps(matches: readonly ApproximateMatch[]): ApproximateMatch[] {
  const kept: ApproximateMatch[] = [];
  for (const match of matches) {
    if (kept.every((other) => other.end <= match.start || match.end <= other.start)) kept.push(match);
  }
  return kept;
}
