import type { Span } from '../model/span';
import { inOneGo, type Steps } from '../model/steps';
import { type Comparing, changeBetween, type TextChange } from '../text/change';
import { approximateMatches, type Lookup } from './approximate';
import { type Folded, fold, foldInSteps, lowerCase } from './fold';
import { GramIndex } from './grams';

/** One place where the words of an anchor stand; `score` is 1 for all but an approximate match. */
export interface Hit extends Span {
  readonly score: number;
}

/** Looks words up in one text, folded or approximately. What is costly is prepared once, on demand. */
export interface TextSearch {
  readonly text: string;
  /** Every occurrence of the words, folded, in text order. May overlap. */
  find(words: string): readonly Hit[];
  /** Where something stands that is alike enough to be meant, best first. */
  findApproximately(words: string): readonly Hit[];
  /** Prepares in steps what would be prepared in one go when words are looked up in a text that came of no other one. */
  prepareInSteps(): Steps<void>;
}

/** How many occurrences are looked at: a content that stands there more often than this is ambiguous anyway. */
const maxHits = 1000;

/** Looking for words that are not there costs as much as preparing so much of a text does, in UTF-16 code units. */
const approximateCost = 10_000;
/** As much is looked for anew after each edit, with nothing taken from before: some milliseconds. */
const maxAnew = 100_000;

/** Prepares lookups in a text. Offsets are UTF-16, end exclusive. */
export function searchIn(text: string): TextSearch {
  return new Search(text);
}

/**
 * The same for a text that came of another one by an edit. What was found there and stands away from the edit is found
 * again without looking for it. The search that is followed is of no more use.
 */
export function searchAfter(
  before: TextSearch | undefined,
  text: string,
  compare: Comparing = changeBetween,
): TextSearch {
  if (before?.text === text) return before;
  return new Search(text, before instanceof Search ? before : undefined, compare);
}

class Search implements TextSearch {
  readonly text: string;
  readonly #found = new Map<string, readonly Hit[]>();
  readonly #approximate = new Map<string, readonly Hit[]>();
  #before: { readonly search: Search; readonly change: TextChange } | undefined;
  #prepared: Prepared | undefined;
  readonly #needles: Needles;
  readonly #windows = new Map<number, Window>();

  constructor(text: string, before?: Search, compare: Comparing = changeBetween) {
    this.text = text;
    this.#needles = before ? before.#needles : new Needles();
    const change = before && compare(before.text, text);
    // Only one step back is kept, so that a long session keeps no chain of texts.
    if (before) before.#before = undefined;
    this.#before = before && change && { search: before, change };
  }

  find(words: string): readonly Hit[] {
    const known = this.#found.get(words);
    if (known) return known;
    const found = this.#stillFound(words) ?? this.#findAnew(words);
    this.#found.set(words, found);
    return found;
  }

  findApproximately(words: string): readonly Hit[] {
    const known = this.#approximate.get(words);
    if (known) return known;
    const found = this.#stillApproximate(words) ?? this.#approximateAnew(words);
    this.#approximate.set(words, found);
    return found;
  }

  #findAnew(words: string): readonly Hit[] {
    const prepared = this.#preparation();
    const needle = this.#needles.of(words);
    return hitsAt(prepared, needle, prepared.grams.occurrences(needle.lower, maxHits));
  }

  #approximateAnew(words: string): readonly Hit[] {
    return approximateHits(this.#preparation(), this.#needles.of(words).lower);
  }

  *prepareInSteps(): Steps<void> {
    if (this.#before) return;
    this.#prepared ??= yield* prepareInSteps(this.text);
  }

  #preparation(): Prepared {
    this.#prepared ??= prepare(this.text);
    return this.#prepared;
  }

  /** The hits of the text before the edit that are away from it, moved with it, and those that the edit made. */
  #stillFound(words: string): readonly Hit[] | undefined {
    if (!this.#before) return undefined;
    const { search, change } = this.#before;
    const old = search.#found.get(words);
    if (!old || old.length >= maxHits) return undefined;
    const window = this.#windowAround(change, words);
    const made = hitsIn(window, this.#needles.of(words))
      .map((hit) => moved(hit, window.from))
      .filter((hit) => hit.end >= change.start && hit.start <= change.newEnd);
    return inOrder(awayFrom(old, change), made);
  }

  /**
   * In a text that is long, the places before the edit, moved with it, as long as it touches none of them and has written
   * nothing like them: else all of them are weighed against each other anew. An edit beside them may change a little
   * which of many stretches are the most alike, and where they begin, and that waits until then.
   */
  #stillApproximate(words: string): readonly Hit[] | undefined {
    if (!this.#before) return undefined;
    const { search, change } = this.#before;
    if (this.text.length + search.#approximate.size * approximateCost <= maxAnew) return undefined;
    const old = search.#approximate.get(words);
    const kept = old && awayFrom(old, change);
    if (!kept || kept.length < old.length) return undefined;
    const { text, from } = this.#windowAround(change, words);
    const made = approximateHits(prepare(text), this.#needles.of(words).lower)
      .map((hit) => moved(hit, from))
      .some((hit) => hit.end >= change.start && hit.start <= change.newEnd);
    return made ? undefined : kept;
  }

  /** What of the text can hold the words and touch the edit. White space and the like may make them longer there. */
  #windowAround({ start, newEnd }: TextChange, words: string): Window {
    // Words of about the same length share a window, which is folded once.
    const reach = 2 ** Math.ceil(Math.log2(words.length * 2 + 64));
    const known = this.#windows.get(reach);
    if (known) return known;
    const from = Math.max(0, start - reach);
    const text = this.text.slice(from, newEnd + reach);
    const folded = fold(text);
    const window = { text, from, folded, lower: lowerCase(folded.text) };
    this.#windows.set(reach, window);
    return window;
  }
}

/** A stretch of a text around an edit, folded. */
interface Window {
  readonly text: string;
  readonly from: number;
  readonly folded: Folded;
  readonly lower: string;
}

/** Words as they are looked for. */
interface Needle {
  readonly folded: string;
  /** In lower case. */
  readonly lower: string;
}

/** So many needles are remembered. */
const maxNeedles = 100_000;

/** Words of a sidecar are looked for again after each edit; what they are folded is found out once. */
class Needles {
  readonly #known = new Map<string, Needle>();

  of(words: string): Needle {
    const known = this.#known.get(words);
    if (known) return known;
    const folded = fold(words).text.trim();
    const needle = { folded, lower: lowerCase(folded).trim() };
    if (this.#known.size >= maxNeedles) this.#known.clear();
    this.#known.set(words, needle);
    return needle;
  }
}

function awayFrom(hits: readonly Hit[], { start, oldEnd, newEnd }: TextChange): readonly Hit[] {
  const by = newEnd - oldEnd;
  return hits
    .filter((hit) => hit.end < start || hit.start > oldEnd)
    .map((hit) => (hit.start > oldEnd ? moved(hit, by) : hit));
}

function inOrder(a: readonly Hit[], b: readonly Hit[]): readonly Hit[] {
  return b.length === 0 ? a : [...a, ...b].toSorted((x, y) => x.start - y.start);
}

function moved({ start, end, score }: Hit, by: number): Hit {
  return { start: start + by, end: end + by, score };
}

/** A text made ready for looking words up in it. */
interface Prepared extends Lookup {
  readonly folded: Folded;
}

function prepare(original: string): Prepared {
  return inOneGo(prepareInSteps(original));
}

function* prepareInSteps(original: string): Steps<Prepared> {
  const folded = yield* foldInSteps(original);
  const lower = lowerCase(folded.text);
  yield undefined;
  return { folded, lower, grams: yield* GramIndex.inSteps(lower) };
}

/** The same places in a text that is too short to be worth an index. */
function hitsIn({ folded, lower }: Window, needle: Needle): readonly Hit[] {
  const places: number[] = [];
  if (needle.lower !== '') {
    for (let at = lower.indexOf(needle.lower); at !== -1; at = lower.indexOf(needle.lower, at + 1)) places.push(at);
  }
  return places.length === 0 ? [] : hitsAt({ folded }, needle, places);
}

/** Of the places where words stand in any case, in UTF-16 of the folded text, those where they stand in theirs. */
function hitsAt({ folded }: Pick<Prepared, 'folded'>, needle: Needle, places: readonly number[]): readonly Hit[] {
  return places
    .filter((at) => folded.text.startsWith(needle.folded, at))
    .map((at) => unfolded(folded, at, at + needle.folded.length, 1));
}

function approximateHits(prepared: Prepared, needle: string): readonly Hit[] {
  return approximateMatches(prepared, needle).map(({ start, end, score }) =>
    unfolded(prepared.folded, start, end, score),
  );
}

function unfolded(folded: Folded, start: number, end: number, score: number): Hit {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0, score };
}
