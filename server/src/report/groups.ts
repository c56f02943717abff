import { type QuoteType } from '../model/quote';
import type { TextFacts } from './facts';

export type Types = Readonly<Record<QuoteType, number>>;
export const noTypes: Types = { direct: 0, indirect: 0, mixed: 0, 'free-indirect': 0, reported: 0 };

/** A quote as a list of a report shows it. */
export interface ListedQuote {
  readonly text: Pick<TextFacts, 'uri' | 'path' | 'date'>;
  /** UTF-16, end exclusive; undefined where the quote is lost. */
  readonly hull?: { readonly start: number; readonly end: number };
  /** From 1. */
  readonly line?: number;
  /** Cut to a readable length. */
  readonly words: string;
  readonly type: QuoteType;
  /** Who speaks, for people. */
  readonly who: string;
  readonly isUnlabeled: boolean;
}

/** Quotes that have something in common. */
export interface Group {
  readonly key: string;
  readonly quotes: number;
  /** In how many texts they stand. */
  readonly texts: number;
  readonly types: Types;
  /** The first of them, as many as are kept. */
  readonly listed: readonly ListedQuote[];
}

interface Growing {
  readonly key: string;
  quotes: number;
  texts: number;
  readonly types: Record<QuoteType, number>;
  listed: ListedQuote[];
  last: ListedQuote['text'] | undefined;
}

/** How many quotes a list holds at most. */
export const listLength = 20;
/** How many groups of a kind have a list at most; where there are more, the largest keep theirs. */
const mostLists = 600;

/**
 * Counts quotes by a key. Counts are exact; the first quotes of each group are kept for the largest groups, so that memory
 * grows with the number of groups and not with that of quotes. Texts come one after the other.
 */
export class Groups {
  readonly #groups = new Map<string, Growing>();
  readonly #length: number;
  #lists = 0;

  /** @param length how many quotes the list of a group holds at most */
  constructor(length = listLength) {
    this.#length = length;
  }

  get size(): number {
    return this.#groups.size;
  }

  add(key: string, quote: ListedQuote): void {
    const group = this.#groups.get(key) ?? this.#create(key);
    group.quotes++;
    group.types[quote.type]++;
    if (group.last !== quote.text) group.texts++;
    group.last = quote.text;
    if (group.listed.length >= this.#length) return;
    if (group.listed.length === 0) this.#makeRoom();
    group.listed.push(quote);
  }

  /** A group by its key; an empty one where nothing was added. */
  get(key: string): Group {
    return this.#groups.get(key) ?? { key, quotes: 0, texts: 0, types: noTypes, listed: [] };
  }

  /** The largest first, equal ones by key. */
  get rows(): readonly Group[] {
    return [...this.#groups.values()].toSorted((a, b) => b.quotes - a.quotes || compare(a.key, b.key));
  }

  clear(): void {
    this.#groups.clear();
    this.#lists = 0;
  }

  #create(key: string): Growing {
    const group: Growing = { key, quotes: 0, texts: 0, types: { ...noTypes }, listed: [], last: undefined };
    this.#groups.set(key, group);
    return group;
  }

  #makeRoom(): void {
    this.#lists++;
    if (this.#lists <= mostLists) return;
    const listed = [...this.#groups.values()].filter((group) => group.listed.length > 0);
    for (const group of listed.toSorted((a, b) => b.quotes - a.quotes).slice(mostLists / 2)) group.listed = [];
    this.#lists = mostLists / 2 + 1;
  }
}

/** By code units: the same order on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
