import type { Steps } from '../model/steps';

/** So many code units make a gram: short enough to outlive typos, long enough to be rare. */
const size = 4;
/** A gram in more places than this tells little about where words are. */
const maxOccurrences = 200;
/** A prose of any length has no more grams than this that matter; a smaller table stays in the processor's cache. */
const mostHashes = 1 << 18;
/** Beginnings that differ by less than this many code units are one place. */
const bucket = 32;
/** How many grams of some words vote, from all over them: the rarest of all would speak for one place only. */
const maxVoters = 24;
/** Of the votes so many have to agree, and two at least: typos in every sixth letter leave as many grams whole. */
const quorum = 0.2;
/** A place with fewer of the votes of the likeliest one is no match for it. */
const contender = 0.35;

/** So many grams are read between two pauses: a few milliseconds. */
const atOnce = 100_000;

interface Voter {
  readonly hash: number;
  /** Where the gram stands in the words. */
  readonly offset: number;
}

/** Where the grams of a text stand, for finding words in it without reading it again. Offsets are UTF-16 in that text. */
export class GramIndex {
  readonly #text: string;
  /** The places of the grams of one hash, in text order, are `places[first[hash]]` up to `places[first[hash + 1]]`. */
  readonly #first: Uint32Array;
  readonly #places: Uint32Array;
  readonly #mask: number;
  /** Votes for each bucket of beginnings, doubled: 24 voters with 200 places each fit. All zero between two elections. */
  readonly #votes: Uint16Array;

  private constructor(text: string, mask: number, first: Uint32Array, places: Uint32Array) {
    this.#text = text;
    this.#mask = mask;
    this.#first = first;
    this.#places = places;
    this.#votes = new Uint16Array(Math.ceil((text.length + 1) / bucket) + 2);
  }

  /** Time and memory are linear in the length of the text. */
  static *inSteps(text: string): Steps<GramIndex> {
    let hashes = 256;
    while (hashes < text.length && hashes < mostHashes) hashes *= 2;
    const mask = hashes - 1;
    const grams = Math.max(0, text.length - size + 1);
    const hashOf = new Uint32Array(grams);
    const first = new Uint32Array(hashes + 2);
    for (let from = 0; from < grams; from += atOnce) {
      count(text, from, Math.min(grams, from + atOnce), mask, hashOf, first);
      yield undefined;
    }
    for (let i = 2; i < first.length; i++) first[i] = (first[i] ?? 0) + (first[i - 1] ?? 0);
    const places = new Uint32Array(grams);
    for (let from = 0; from < grams; from += atOnce) {
      sort(from, Math.min(grams, from + atOnce), hashOf, first, places);
      yield undefined;
    }
    return new GramIndex(text, mask, first, places);
  }

  /** Where words begin, in text order; at most so many places. */
  occurrences(words: string, most: number): readonly number[] {
    if (words.length < size) return scanned(this.#text, words, most);
    let rarest = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let i = 0; i + size <= words.length && fewest > 1; i++) {
      const count = this.#count(this.#hash(words, i));
      if (count < fewest) [rarest, fewest] = [i, count];
    }
    const found: number[] = [];
    const hash = this.#hash(words, rarest);
    const end = this.#first[hash + 1] ?? 0;
    for (let k = this.#first[hash] ?? 0; k < end && found.length < most; k++) {
      const at = (this.#places[k] ?? 0) - rarest;
      if (at >= 0 && this.#text.startsWith(words, at)) found.push(at);
    }
    return found;
  }

  /** Where words probably begin that stand there with changes, the likeliest first. */
  likelyPlaces(words: string, most: number): readonly number[] {
    const voters = this.#votersIn(words);
    const votes = this.#votes;
    const places = this.#places;
    const touched: number[] = [];
    let mostVotes = 0;
    for (const { hash, offset } of voters) {
      const end = this.#first[hash + 1] ?? 0;
      for (let k = this.#first[hash] ?? 0; k < end; k++) {
        const begin = Math.max(0, (places[k] ?? 0) - offset);
        // Half-overlapping buckets: a beginning near an edge counts on both sides of it, half on the other one.
        const key = (begin / bucket) | 0;
        const beside = begin - key * bucket < bucket / 2 ? key - 1 : key + 1;
        const count = (votes[key] ?? 0) + 2;
        if (count === 2) touched.push(key);
        votes[key] = count;
        if (count > mostVotes) mostVotes = count;
        if (beside < 0) continue;
        const besideCount = (votes[beside] ?? 0) + 1;
        if (besideCount === 1) touched.push(beside);
        votes[beside] = besideCount;
        if (besideCount > mostVotes) mostVotes = besideCount;
      }
    }
    const least = Math.max(4, voters.length * 2 * quorum, mostVotes * contender);
    const ranked: { readonly key: number; readonly votes: number }[] = [];
    for (const key of touched) {
      const count = votes[key] ?? 0;
      if (count >= least) ranked.push({ key, votes: count });
      votes[key] = 0;
    }
    const chosen: number[] = [];
    for (const { key } of ranked.toSorted((a, b) => b.votes - a.votes || a.key - b.key)) {
      if (chosen.length >= most) break;
      if (!chosen.some((other) => Math.abs(other - key) < 2)) chosen.push(key);
    }
    return chosen.map((key) => key * bucket);
  }

  /** The grams that vote: of each part of some words the rarest. */
  #votersIn(words: string): readonly Voter[] {
    const grams = words.length - size + 1;
    const perPart = Math.max(1, grams / maxVoters);
    const voters: Voter[] = [];
    let part = 0;
    let rarest: Voter | undefined;
    let fewest = maxOccurrences + 1;
    for (let offset = 0; offset < grams; offset++) {
      if (offset >= (part + 1) * perPart) {
        if (rarest) voters.push(rarest);
        [part, rarest, fewest] = [part + 1, undefined, maxOccurrences + 1];
      }
      const hash = this.#hash(words, offset);
      const count = this.#count(hash);
      if (count > 0 && count < fewest) [rarest, fewest] = [{ hash, offset }, count];
    }
    if (rarest) voters.push(rarest);
    return voters;
  }

  #count(hash: number): number {
    return (this.#first[hash + 1] ?? 0) - (this.#first[hash] ?? 0);
  }

  #hash(text: string, at: number): number {
    return hashAt(text, at) & this.#mask;
  }
}

// What is done for each character is done in functions of its own, which an engine makes faster than generators.

/** Hashes a stretch of grams and counts those of each hash, two slots further on. */
function count(text: string, from: number, to: number, mask: number, hashOf: Uint32Array, first: Uint32Array): void {
  for (let i = from; i < to; i++) {
    const hash = hashAt(text, i) & mask;
    hashOf[i] = hash;
    first[hash + 2] = (first[hash + 2] ?? 0) + 1;
  }
}

/** Puts a stretch of grams where those of their hashes are. */
function sort(from: number, to: number, hashOf: Uint32Array, first: Uint32Array, places: Uint32Array): void {
  for (let i = from; i < to; i++) {
    const slot = (hashOf[i] ?? 0) + 1;
    const place = first[slot] ?? 0;
    places[place] = i;
    first[slot] = place + 1;
  }
}

/** Of the gram that begins at an offset. */
function hashAt(text: string, at: number): number {
  let hash = Math.imul(text.charCodeAt(at), 0x9e3779b1);
  hash = Math.imul(hash ^ text.charCodeAt(at + 1), 0x9e3779b1) ^ (hash >>> 15);
  hash = Math.imul(hash ^ text.charCodeAt(at + 2), 0x9e3779b1) ^ (hash >>> 15);
  hash = Math.imul(hash ^ text.charCodeAt(at + 3), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

/** How far before and behind a place of {@link GramIndex.likelyPlaces} the words can begin, in UTF-16 code units. */
export const placeReach = { before: bucket / 2, behind: bucket * 1.5 } as const;

function scanned(text: string, words: string, most: number): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1 && found.length < most; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
