import type { Span } from '../model/span';
import type { Uri } from '../model/uri';
import { spanAfter, type TextChange } from '../text/change';
import { type Cut, placesAfter, type QuotePlaces, shiftedBy } from './places';

/** A quote of another text whose words were cut out there and put in here. */
export interface Guest {
  readonly from: Uri;
  /** What the follower of that text knows it by. */
  readonly key: string;
  readonly places: QuotePlaces;
}

/** Fewer code units than this may come up in another text by chance: all of what was put in has to be them. */
const fewest = 20;
/** So many of the last stretches that were put in may be what another text cuts out next. */
const mostInserted = 20;
/** So much is looked through for what another text has cut out, in UTF-16 code units for each edit. */
const mostSearched = 20_000_000;

/** The quotes that have come into an open text with words of others, followed through its edits. */
export class Guests {
  #all: readonly Guest[] = [];
  /** What the last edit has put in, and what all have, the last of it at the end. */
  #last: readonly Span[] = [];
  #inserted: readonly Span[] = [];

  get all(): readonly Guest[] {
    return this.#all;
  }

  /**
   * Notes edits that were made one after the other.
   * @param inserted what they have put in, where it stands behind all of them
   * @param after the text behind all of them
   */
  edited(changes: readonly TextChange[], inserted: readonly Span[], after: string): void {
    const carried = (span: Span) =>
      changes.reduce<Span | undefined>((at, change) => at && spanAfter(at, change), span) ?? [];
    this.#last = inserted.filter(({ start, end }) => end - start > 1);
    this.#inserted = [...this.#inserted.flatMap(carried), ...this.#last].slice(-mostInserted);
    this.#all = this.#all.flatMap((guest) => {
      const places = placesAfter(guest.places, changes, after);
      return places ? [{ ...guest, places }] : [];
    });
  }

  /**
   * Takes in quotes that were cut out of another text where all that was cut out with them has been put in, once.
   * @param where in what the last edit has put in, or in what any has
   */
  takeIn(
    from: Uri,
    cuts: ReadonlyMap<string, Cut>,
    where: 'last' | 'any',
    text: string,
    isTaken: (key: string) => boolean,
  ): void {
    const inserted = where === 'last' ? this.#last : this.#inserted;
    if (inserted.length === 0) return;
    let searched = 0;
    for (const [key, { stretch, placesInStretch }] of cuts) {
      const words = stretch.trim();
      for (const { start, end } of inserted.toReversed()) {
        if (end - start < words.length || words === '') continue;
        searched += end - start;
        if (searched > mostSearched) return;
        const window = text.slice(start, end);
        const at = window.indexOf(words);
        // In several places of what was put in, nobody knows which is meant.
        if (at === -1 || window.includes(words, at + 1)) continue;
        if (words.length < fewest && window.trim() !== words) continue;
        if (isTaken(key)) break;
        const by = start + at - stretch.indexOf(words);
        this.#all = [...this.#all, { from, key, places: shiftedBy(placesInStretch, by, text.length) }];
        break;
      }
    }
  }

  letGo(guests: readonly Guest[]): void {
    this.#all = this.#all.filter(({ from, key }) => !guests.some((each) => each.from === from && each.key === key));
  }
}
