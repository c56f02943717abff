import type { Span } from '../model/span';
import { changeBetween, type TextChange } from '../text/change';
import { approximateMatches, indexWords, similarity, type WordIndex } from './approximate';
import { type Folded, fold } from './fold';

/** One place where the words of an anchor stand; `score` is 1 for all but an approximate match. */
export interface Hit extends Span {
  readonly score: number;
}

/** Looks words up in one text: as they stand, then folded, then approximately. What is costly is prepared once, on demand. */
export interface TextSearch {
  readonly text: string;
  /** Every occurrence, in text order, of the words as they stand; else folded; none otherwise. May overlap. */
  find(words: string): readonly Hit[];
  /** The best approximate matches: several where they are about as good, none where nothing is close enough. */
  findApproximately(words: string): readonly Hit[];
}

/** How many occurrences are looked at: a content that stands there more often than this is ambiguous anyway. */
const maxHits = 1000;

/** Prepares lookups in a text. Offsets are UTF-16, end exclusive. */
export function searchIn(text: string): TextSearch {
  return new Search(text);
}

/**
 * The same for a text that came of another one by an edit. What was found there and stands away from the edit is found
 * again without looking for it; words in one place only that the edit changes are carried along by it, as approximate
 * as they become, rather than looked for elsewhere. The search that is followed is of no more use.
 */
export function searchAfter(before: TextSearch | undefined, text: string): TextSearch {
  if (before?.text === text) return before;
  return new Search(text, before instanceof Search ? before : undefined);
}

/** Where words were found, and whether as they stand or only folded. */
interface Found {
  readonly isExact: boolean;
  readonly hits: readonly Hit[];
}

class Search implements TextSearch {
  readonly text: string;
  readonly #found = new Map<string, Found>();
  readonly #approximate = new Map<string, readonly Hit[]>();
  #before: { readonly search: Search; readonly change: TextChange } | undefined;
  #folded: Folded | undefined;
  #index: WordIndex | undefined;

  constructor(text: string, before?: Search) {
    this.text = text;
    const change = before && changeBetween(before.text, text);
    // Only one step back is kept, so that a long session keeps no chain of texts.
    if (before) before.#before = undefined;
    this.#before = before && change && { search: before, change };
  }

  find(words: string): readonly Hit[] {
    const known = this.#found.get(words);
    if (known) return known.hits;
    const found = this.#stillFound(words) ?? this.#findAnew(words);
    this.#found.set(words, found);
    return found.hits;
  }

  findApproximately(words: string): readonly Hit[] {
    const known = this.#approximate.get(words);
    if (known) return known;
    const found = this.#stillApproximate(words) ?? this.#approximateAnew(words);
    this.#approximate.set(words, found);
    return found;
  }

  #findAnew(words: string): Found {
    const exact = exactHits(this.text, words);
    if (exact.length > 0) return { isExact: true, hits: exact };
    this.#folded ??= fold(this.text);
    return { isExact: false, hits: foldedHits(this.#folded, words) };
  }

  #approximateAnew(words: string): readonly Hit[] {
    this.#folded ??= fold(this.text);
    this.#index ??= indexWords(this.#folded.text);
    return approximateHits(this.#folded, this.#index, words);
  }

  /** The hits of the text before the edit that are away from it, moved with it, and those that the edit made. */
  #stillFound(words: string): Found | undefined {
    if (!this.#before) return undefined;
    const { search, change } = this.#before;
    const old = search.#found.get(words);
    if (!old || old.hits.length >= maxHits) return undefined;
    const { text: window, from } = this.#windowAround(change, words);
    const touches = (hit: Hit) => hit.end >= change.start && hit.start <= change.newEnd;
    const made = (hits: readonly Hit[]) => hits.map((hit) => moved(hit, from)).filter(touches);
    const exact = made(exactHits(window, words));
    if (old.isExact) {
      const hits = inOrder(awayFrom(old.hits, change), exact);
      if (hits.length > 0) return { isExact: true, hits };
      // Of several places the edit may have left folded ones, which nobody asked for before.
      return old.hits.length === 1 ? { isExact: false, hits: made(foldedHits(fold(window), words)) } : undefined;
    }
    if (exact.length > 0) return { isExact: true, hits: exact };
    return { isExact: false, hits: inOrder(awayFrom(old.hits, change), made(foldedHits(fold(window), words))) };
  }

  /**
   * What the words were before the edit, away from it or carried by it; words that were nowhere are still nowhere
   * unless the edit has written something like them.
   */
  #stillApproximate(words: string): readonly Hit[] | undefined {
    if (!this.#before) return undefined;
    const { search, change } = this.#before;
    const old = search.#approximate.get(words) ?? search.#found.get(words)?.hits ?? [];
    const [only, ...others] = old;
    if (only) {
      const kept = awayFrom(old, change);
      if (kept.length === old.length) return kept;
      return others.length === 0 ? this.#carried(only, change, words) : undefined;
    }
    if (!search.#approximate.has(words)) return undefined;
    const window = fold(this.#windowAround(change, words).text);
    return approximateHits(window, indexWords(window.text), words).length > 0 ? undefined : [];
  }

  /** The words that an edit made of those of a hit, as long as they are alike enough. */
  #carried(hit: Hit, change: TextChange, words: string): readonly Hit[] | undefined {
    const span = carriedSpan(hit, change);
    const score = similarity(fold(words).text.trim(), fold(this.text.slice(span.start, span.end)).text.trim());
    return score === undefined ? undefined : [{ ...span, score }];
  }

  /** What of the text can hold the words and touch the edit. White space and the like may make them longer there. */
  #windowAround({ start, newEnd }: TextChange, words: string): { readonly text: string; readonly from: number } {
    const reach = words.length * 2 + 64;
    const from = Math.max(0, start - reach);
    return { text: this.text.slice(from, newEnd + reach), from };
  }
}

function awayFrom(hits: readonly Hit[], { start, oldEnd, newEnd }: TextChange): readonly Hit[] {
  const by = newEnd - oldEnd;
  return hits
    .filter((hit) => hit.end < start || hit.start > oldEnd)
    .map((hit) => (hit.start > oldEnd ? moved(hit, by) : hit));
}

/**
 * Where a span is after an edit that touches it: what replaces words of it belongs to it, what is written right before
 * or behind it, or over its border, does not.
 */
function carriedSpan(span: Span, { start, oldEnd, newEnd }: TextChange): Span {
  const by = newEnd - oldEnd;
  const from = span.start <= start ? span.start : span.start >= oldEnd ? span.start + by : newEnd;
  const to =
    span.end > oldEnd ? span.end + by : span.end === oldEnd && oldEnd > start ? newEnd : Math.min(span.end, start);
  return { start: from, end: Math.max(from, to) };
}

function inOrder(a: readonly Hit[], b: readonly Hit[]): readonly Hit[] {
  return b.length === 0 ? a : [...a, ...b].toSorted((x, y) => x.start - y.start);
}

function moved({ start, end, score }: Hit, by: number): Hit {
  return { start: start + by, end: end + by, score };
}

function exactHits(text: string, words: string): readonly Hit[] {
  return occurrences(text, words).map((start) => ({ start, end: start + words.length, score: 1 }));
}

function foldedHits(folded: Folded, words: string): readonly Hit[] {
  const needle = fold(words).text.trim();
  return occurrences(folded.text, needle).map((start) => unfolded(folded, start, start + needle.length, 1));
}

function approximateHits(folded: Folded, index: WordIndex, words: string): readonly Hit[] {
  const needle = fold(words).text.trim();
  return approximateMatches(folded.text, index, needle).map(({ start, end, score }) =>
    unfolded(folded, start, end, score),
  );
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1 && found.length < maxHits; at = text.indexOf(words, at + 1)) {
    found.push(at);
  }
  return found;
}

function unfolded(folded: Folded, start: number, end: number, score: number): Hit {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0, score };
}
