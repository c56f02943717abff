import type { Content } from '../model/attribution';
import type { Quote } from '../model/quote';
import { hullOf, type Span, shift } from '../model/span';
import type { QuoteEntry, SidecarContents } from '../sidecar/read';
import { searchIn } from '../sidecar/search';
import { spanAfter, type TextChange } from '../text/change';
import { locateQuotes } from './locate';

/** Where the parts of a labeled quote stand: UTF-16, end exclusive. */
export interface QuotePlaces {
  readonly content: Content;
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
}

/** The places of a sidecar's quotes, each by what its entry says and the how many-th it is of those that say the same. */
type Places = ReadonlyMap<string, QuotePlaces>;

/** A state of the text that an undo may come back to. */
interface Snapshot {
  readonly text: string;
  readonly places: Places;
}

/** A quote that went with words that were cut out, to be found where they are put in again. */
interface Cut {
  readonly words: string;
  /** In these words. */
  readonly places: QuotePlaces;
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
    for (const key of next.keys()) this.#cut.delete(key);
    for (const [key, place] of places) {
      // An entry that was written since that state was left is in the text as well.
      if (next.has(key)) continue;
      const moved = placesAfter(place, changes, after);
      if (moved) next.set(key, moved);
      else {
        const { start, end } = hullOf(place.content);
        this.#cut.set(key, { words: before.slice(start, end), places: shiftedBy(place, -start, end - start) });
      }
    }
    this.#places = next;
    this.#putIn(insertedBy(changes), next, after);
  }

  /**
   * The places of the quotes of a sidecar in the text as it stands, by their position in its list of entries that could
   * be read; undefined for those that are not followed.
   */
  placesOf(sidecar: SidecarContents, sidecarText: string): readonly (QuotePlaces | undefined)[] {
    const keys = keysOf(sidecar.quotes);
    if (!this.#places) {
      this.#places = attachedIn(this.#base, sidecar, keys);
      for (const [key, place] of this.#places) {
        const moved = placesAfter(place, this.#waiting, this.#text);
        if (moved) this.#places.set(key, moved);
        else this.#places.delete(key);
      }
      this.#base = this.#text;
      this.#waiting = [];
    }
    const places = this.#places;
    if (this.#expected?.sidecar === sidecarText) {
      const { places: expected } = this.#expected;
      this.#expected = undefined;
      for (const [i, place] of expected.entries()) {
        const key = keys[i];
        if (key !== undefined && place) places.set(key, place);
      }
    }
    // Entries that were written since are followed from where they stand now. Once for each sidecar: those that are not
    // found cost as much as all others together.
    if (this.#sought !== sidecar && keys.some((key) => !places.has(key) && !this.#cut.has(key))) {
      for (const [key, place] of attachedIn(this.#text, sidecar, keys)) {
        if (!places.has(key) && !this.#cut.has(key)) places.set(key, place);
      }
    }
    this.#sought = sidecar;
    return keys.map((key) => places.get(key));
  }

  /** Says what the sidecar will be, and where its quotes stand then. */
  expect(sidecarText: string, places: readonly (QuotePlaces | undefined)[]): void {
    this.#expected = { sidecar: sidecarText, places };
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

/** What an entry says of its words, and the how many-th it is that says so. */
function keysOf(entries: readonly QuoteEntry[]): readonly string[] {
  const known = knownKeys.get(entries) ?? keysFor(entries);
  knownKeys.set(entries, known);
  return known;
}

function keysFor(entries: readonly QuoteEntry[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map(({ quote }) => {
    const words = wordsOf(quote);
    const count = seen.get(words) ?? 0;
    seen.set(words, count + 1);
    return `${words}#${count}`;
  });
}

function wordsOf({ content, source, cue }: Quote): string {
  return JSON.stringify([content, source ?? null, cue ?? null]);
}

function attachedIn(text: string, sidecar: SidecarContents, keys: readonly string[]): Map<string, QuotePlaces> {
  const places = new Map<string, QuotePlaces>();
  for (const [i, { anchoring, source, cue }] of locateQuotes(searchIn(text), sidecar).entries()) {
    const key = keys[i];
    if (key !== undefined && anchoring.state === 'attached') {
      places.set(key, { content: anchoring.content, source, cue });
    }
  }
  return places;
}

/** The places behind edits; undefined where nothing of the content is left. */
function placesAfter(places: QuotePlaces, changes: readonly TextChange[], text: string): QuotePlaces | undefined {
  const [only, ...others] = changes;
  // While somebody types, nearly all quotes of a long text stand away from the edit.
  if (only && others.length === 0) {
    if (isBefore(places, only.start)) return places;
    if (isBehind(places, only.oldEnd)) {
      return only.newEnd === only.oldEnd ? places : shiftedBy(places, only.newEnd - only.oldEnd, text.length);
    }
  }
  const follow = (span: Span | undefined): Span | undefined =>
    changes.reduce<Span | undefined>((at, change) => at && spanAfter(at, change), span);
  const [first, ...rest] = places.content.flatMap((span) => {
    const moved = follow(span);
    return moved && moved.end <= text.length ? [moved] : [];
  });
  return first && { content: [first, ...rest], source: follow(places.source), cue: follow(places.cue) };
}

/** Whether all parts end before an offset, and do not touch it. */
function isBefore({ content, source, cue }: QuotePlaces, offset: number): boolean {
  return content.every(({ end }) => end < offset) && !(source && source.end >= offset) && !(cue && cue.end >= offset);
}

/** Whether all parts begin behind an offset, and do not touch it. */
function isBehind({ content, source, cue }: QuotePlaces, offset: number): boolean {
  return (
    content.every(({ start }) => start > offset) && !(source && source.start <= offset) && !(cue && cue.start <= offset)
  );
}

/** Moved by so many code units; a source or cue that is not within the length then is let go of. */
function shiftedBy({ content: [first, ...rest], source, cue }: QuotePlaces, by: number, length: number): QuotePlaces {
  const within = (span: Span | undefined) => {
    const moved = span && shift(span, by);
    return moved && moved.start >= 0 && moved.end <= length ? moved : undefined;
  };
  return {
    content: [shift(first, by), ...rest.map((span) => shift(span, by))],
    source: within(source),
    cue: within(cue),
  };
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
