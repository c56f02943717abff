import type { Quote } from '../model/quote';
import type { Span } from '../model/span';
import { inOneGo, isStep, type Steps } from '../model/steps';
import type { Uri } from '../model/uri';
import type { QuoteEntry, SidecarContents } from '../sidecar/contents';
import { readContents } from '../sidecar/read';
import { searchIn, type TextSearch } from '../sidecar/search';
import { spanAfter, type TextChange } from '../text/change';
import { type Guest, Guests } from './guests';
import { locateQuotesInSteps } from './locate';
import { type Cut, cutOut, placesAfter, type QuotePlaces, shiftedBy } from './places';

/** The places of a sidecar's quotes, each by what its entry says and the how many-th it is of those that say the same. */
type Places = ReadonlyMap<string, QuotePlaces>;

/** A state of the text that an undo may come back to. */
interface Snapshot {
  readonly text: string;
  readonly places: Places;
}

/** So much of earlier states of a text is kept, in UTF-16 code units, and so many of them. */
const mostKept = 4_000_000;
const mostSnapshots = 200;

/**
 * Follows the quotes of an open text through its edits. The edits are known exactly, so that a quote whose words change
 * is still at its place; nothing is guessed. What is attached when the text is opened is followed; words that are cut
 * out as a whole are let go of, until they are put in again or an undo brings them back.
 */
export class Follower {
  #base: string;
  #text: string;
  /** Edits since `#base`, of which nobody has asked yet where they lead. */
  #waiting: TextChange[] = [];
  #places: Map<string, QuotePlaces> | undefined;
  #snapshots: Snapshot[] = [];
  readonly #cut = new Map<string, Cut>();
  #expected: { readonly sidecar: string; readonly places: readonly (QuotePlaces | undefined)[] } | undefined;
  /** The sidecar whose entries were last looked for in the text. */
  #sought: SidecarContents | undefined;
  /** The quotes that the last edit has cut out. */
  #lastCut = new Map<string, Cut>();
  readonly #guests = new Guests();
  /** Quotes that were put in elsewhere than they were cut out, since the sidecar last followed. */
  readonly #replaced = new Set<string>();
  #isSaved = true;

  constructor(text: string) {
    this.#base = text;
    this.#text = text;
  }

  /** The text as it stands. */
  get text(): string {
    return this.#text;
  }

  /**
   * Notes edits that were made one after the other.
   * @param after the text behind all of them
   */
  edited(changes: readonly TextChange[], after: string): void {
    const before = this.#text;
    this.#text = after;
    this.#isSaved = false;
    const inserted = insertedBy(changes);
    this.#guests.edited(changes, inserted, after);
    this.#lastCut = new Map();
    if (!this.#places) {
      this.#waiting.push(...changes);
      return;
    }
    const places = this.#places;
    this.#expected = this.#expected && {
      sidecar: this.#expected.sidecar,
      places: this.#expected.places.map((place) => place && placesAfter(place, changes, after)),
    };
    this.#remember({ text: before, places });
    const known = this.#snapshots.find(({ text }) => text.length === after.length && text === after);
    // The places of before belong to the snapshot.
    const next = new Map(known && [...known.places].filter(([key]) => places.has(key) || this.#cut.has(key)));
    for (const [key, { content }] of next) {
      const place = places.get(key);
      const moved = place && placesAfter(place, changes, after);
      if (moved?.content[0].start !== content[0].start) this.#replaced.add(key);
      this.#cut.delete(key);
    }
    for (const [key, place] of places) {
      // An entry that was written since that state was left is in the text as well.
      if (next.has(key)) continue;
      const moved = placesAfter(place, changes, after);
      if (moved) next.set(key, moved);
      else {
        const cut = cutOut(before, place, changes);
        this.#cut.set(key, cut);
        this.#lastCut.set(key, cut);
      }
    }
    this.#places = next;
    this.#putIn(inserted, next, after);
    for (const key of this.#lastCut.keys()) if (!this.#cut.has(key)) this.#lastCut.delete(key);
  }

  /** Whether nothing was written into the text since it was opened or saved. */
  get isSaved(): boolean {
    return this.#isSaved;
  }

  saved(): void {
    this.#isSaved = true;
  }

  /** The quotes of other texts that have come here with their words. */
  get guests(): readonly Guest[] {
    return this.#guests.all;
  }

  /** Whether a quote of this text is cut out of it. */
  hasCut(key: string): boolean {
    return this.#cut.has(key);
  }

  /**
   * Takes in quotes of another text that have come here with their words. Copies never come: nothing is cut out where
   * they are from.
   * @param edited which of the two was just edited: this one, into which words were put, or the other, which lost them
   * @param isTaken whether a quote has gone elsewhere already
   */
  takeIn(from: Uri, other: Follower, edited: 'this' | 'other', isTaken: (key: string) => boolean): void {
    const [cuts, where] = edited === 'this' ? [other.#cut, 'last' as const] : [other.#lastCut, 'any' as const];
    this.#guests.takeIn(from, cuts, where, this.#text, isTaken);
  }

  /** Lets go of quotes that have come from another text: they are in the sidecar now, or never will be. */
  letGo(guests: readonly Guest[]): void {
    this.#guests.letGo(guests);
  }

  /**
   * The places of the quotes of a sidecar in the text as it stands, by their position in its list of entries that could
   * be read; undefined for those that are not followed.
   * @param search of the text as it was when nobody had asked yet, where there is one already
   */
  placesOf(sidecar: SidecarContents, sidecarText: string, search?: TextSearch): readonly (QuotePlaces | undefined)[] {
    // In one go nothing is written meanwhile, so that once is enough.
    inOneGo(this.seekInSteps(sidecar, sidecarText, search));
    return keysOf(sidecar.quotes).map((key) => this.#places?.get(key));
  }

  /**
   * Looks for the quotes of a sidecar that are not followed yet, in steps, so that {@link placesOf} is quick. What is
   * written into the text meanwhile may have it look for them again.
   */
  *seekInSteps(sidecar: SidecarContents, sidecarText: string, search?: TextSearch): Steps<void> {
    const keys = yield* keysInSteps(sidecar.quotes);
    if (!this.#places) {
      const base = this.#base;
      const found = yield* attachedInSteps(search?.text === base ? search : searchIn(base), sidecar, keys);
      this.#begin(base, found);
    }
    this.#takeExpected(keys, sidecarText);
    // Entries that were written since are followed from where they stand now. Once for each sidecar: those that are not
    // found cost as much as all others together.
    if (this.#sought !== sidecar && keys.some((key) => this.#isNew(key))) {
      const text = this.#text;
      const found = yield* attachedInSteps(searchIn(text), sidecar, keys);
      if (text !== this.#text) return;
      for (const [key, place] of found) if (this.#isNew(key)) this.#places?.set(key, place);
    }
    this.#sought = sidecar;
  }

  /** Begins with the places of quotes in the text as it was when nobody had asked yet. */
  #begin(base: string, found: Map<string, QuotePlaces>): void {
    // Somebody may have said meanwhile where they stand.
    if (this.#places || base !== this.#base) return;
    this.#places = found;
    for (const [key, place] of this.#waiting.length === 0 ? [] : found) {
      const moved = placesAfter(place, this.#waiting, this.#text);
      if (moved) found.set(key, moved);
      else found.delete(key);
    }
    this.#base = this.#text;
    this.#waiting = [];
  }

  #takeExpected(keys: readonly string[], sidecarText: string): void {
    if (this.#expected?.sidecar !== sidecarText) return;
    const { places: expected } = this.#expected;
    this.#expected = undefined;
    for (const [i, place] of expected.entries()) {
      const key = keys[i];
      if (key === undefined || !place) continue;
      this.#places?.set(key, place);
      this.#cut.delete(key);
    }
  }

  /** Whether nobody follows a quote, and it was not cut out. */
  #isNew(key: string): boolean {
    return this.#places?.has(key) !== true && !this.#cut.has(key);
  }

  /** Whether a quote was cut out and put in elsewhere, so that its entry may stand out of order. */
  isReplaced(key: string): boolean {
    return this.#replaced.has(key);
  }

  /** Says what the sidecar will be, and where its quotes stand then. */
  expect(sidecarText: string, places: readonly (QuotePlaces | undefined)[]): void {
    this.#replaced.clear();
    this.#expected = { sidecar: sidecarText, places };
    if (!this.#places) {
      this.#places = new Map();
      this.#base = this.#text;
      this.#waiting = [];
    }
    // What is new is known at once: it may be cut out before anybody asks.
    for (const [i, key] of keysOf(readContents(sidecarText).quotes).entries()) {
      const place = places[i];
      if (place && !this.#places.has(key) && !this.#cut.has(key)) this.#places.set(key, place);
    }
  }

  /** Quotes that were cut out and whose words are in what was put in stand there now. */
  #putIn(inserted: readonly Span[], places: Map<string, QuotePlaces>, text: string): void {
    for (const [key, { words, places: inWords }] of this.#cut) {
      for (const { start, end } of inserted) {
        if (end - start < words.length) continue;
        const window = text.slice(start, end);
        const at = window.indexOf(words);
        // In several places of what was put in, nobody knows which is meant.
        if (at === -1 || window.includes(words, at + 1)) continue;
        places.set(key, shiftedBy(inWords, start + at, text.length));
        this.#cut.delete(key);
        this.#replaced.add(key);
        break;
      }
    }
  }

  #remember(snapshot: Snapshot): void {
    this.#snapshots = [snapshot, ...this.#snapshots.filter(({ text }) => text !== snapshot.text)];
    let kept = 0;
    this.#snapshots = this.#snapshots.filter(({ text }, i) => {
      kept += text.length;
      return i < mostSnapshots && (i === 0 || kept <= mostKept);
    });
  }
}

const knownKeys = new WeakMap<readonly QuoteEntry[], readonly string[]>();

/**
 * What the quotes of a sidecar are known by, by their position in its list of entries that could be read: what an entry
 * says of its words, and the how many-th it is that says so.
 */
export function keysOf(entries: readonly QuoteEntry[]): readonly string[] {
  return inOneGo(keysInSteps(entries));
}

function* keysInSteps(entries: readonly QuoteEntry[]): Steps<readonly string[]> {
  const known = knownKeys.get(entries);
  if (known) return known;
  const seen = new Map<string, number>();
  const keys: string[] = [];
  for (const [i, { quote }] of entries.entries()) {
    const words = wordsOf(quote);
    const count = seen.get(words) ?? 0;
    seen.set(words, count + 1);
    keys.push(`${words}#${count}`);
    if (isStep(i)) yield undefined;
  }
  knownKeys.set(entries, keys);
  return keys;
}

function wordsOf({ content, source, cue }: Quote): string {
  return JSON.stringify([content, source ?? null, cue ?? null]);
}

function* attachedInSteps(
  search: TextSearch,
  sidecar: SidecarContents,
  keys: readonly string[],
): Steps<Map<string, QuotePlaces>> {
  const places = new Map<string, QuotePlaces>();
  yield* search.prepareInSteps();
  for (const [i, { anchoring, source, cue }] of (yield* locateQuotesInSteps(search, sidecar)).entries()) {
    const key = keys[i];
    if (key !== undefined && anchoring.state === 'attached') {
      places.set(key, { content: anchoring.content, source, cue });
    }
  }
  return places;
}

/** What edits made one after the other have put in, where it stands behind all of them. */
function insertedBy(changes: readonly TextChange[]): readonly Span[] {
  return changes.flatMap(({ start, newEnd }, i) => {
    const inserted = changes
      .slice(i + 1)
      .reduce<Span | undefined>((at, change) => at && spanAfter(at, change), { start, end: newEnd });
    return newEnd > start && inserted ? [inserted] : [];
  });
}
