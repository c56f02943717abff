import type { Person } from './facts';
import { compare, type ListedQuote } from './groups';

/** Two who are quoted in the same texts. */
export interface PairRow {
  readonly a: Person;
  readonly b: Person;
  readonly texts: number;
  /** A quote of each from the first of these texts. */
  readonly listed: readonly ListedQuote[];
}

/** Of a text that quotes more people than this, those who are quoted most are paired. */
const mostPeople = 40;
/** More pairs than this are not counted at once; those that met once are forgotten first. */
const mostPairs = 200_000;
/** Pairs with quotes; where there are more, those that meet most keep theirs. */
const mostLists = 2000;
const listLength = 12;

interface Growing {
  readonly a: string;
  readonly b: string;
  texts: number;
  listed: ListedQuote[];
}

/** Counts who is quoted beside whom; exact as long as there are not more pairs than anybody can look at. */
export class Pairs {
  readonly #pairs = new Map<string, Growing>();
  #isExact = true;
  #lists = 0;

  /** The quotes of each speaker of one text, by key. */
  add(people: ReadonlyMap<string, readonly ListedQuote[]>): void {
    const most = [...people].toSorted(([a, x], [b, y]) => y.length - x.length || compare(a, b));
    if (most.length > mostPeople) this.#isExact = false;
    const present = most.slice(0, mostPeople).toSorted(([a], [b]) => compare(a, b));
    present.forEach(([a, [ofA]], i) => {
      for (const [b, [ofB]] of present.slice(i + 1)) this.#meet(a, b, [ofA, ofB]);
    });
    if (this.#pairs.size > mostPairs) this.#forget();
  }

  /** Those who meet in most texts first. */
  table(personOf: (key: string) => Person | undefined): {
    readonly rows: readonly PairRow[];
    readonly isExact: boolean;
  } {
    const rows = [...this.#pairs.values()]
      .toSorted((x, y) => y.texts - x.texts || compare(x.a, y.a) || compare(x.b, y.b))
      .flatMap(({ a, b, texts, listed }): PairRow[] => {
        const [first, second] = [personOf(a), personOf(b)];
        return first && second ? [{ a: first, b: second, texts, listed }] : [];
      });
    return { rows, isExact: this.#isExact };
  }

  #meet(a: string, b: string, quotes: readonly (ListedQuote | undefined)[]): void {
    const key = `${a}\n\n${b}`;
    const pair = this.#pairs.get(key) ?? { a, b, texts: 0, listed: [] };
    this.#pairs.set(key, pair);
    pair.texts++;
    if (pair.listed.length >= listLength) return;
    if (pair.listed.length === 0) this.#makeRoom();
    for (const quote of quotes) if (quote) pair.listed.push(quote);
  }

  #makeRoom(): void {
    this.#lists++;
    if (this.#lists <= mostLists) return;
    const listed = [...this.#pairs.values()].filter((pair) => pair.listed.length > 0);
    for (const pair of listed.toSorted((x, y) => y.texts - x.texts).slice(mostLists / 2)) pair.listed = [];
    this.#lists = mostLists / 2 + 1;
  }

  #forget(): void {
    this.#isExact = false;
    const rows = [...this.#pairs].toSorted(([, x], [, y]) => y.texts - x.texts);
    for (const [key] of rows.slice(mostPairs / 2)) this.#pairs.delete(key);
    this.#lists = [...this.#pairs.values()].filter((pair) => pair.listed.length > 0).length;
  }
}
