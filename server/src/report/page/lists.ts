import type { ListedQuote } from '../groups';
import { counted, type Html, markup, number, raw } from './html';
import { dateName } from './names';

export interface ListOf {
  /** What the quotes have in common, for people. */
  readonly title: string;
  /** How many there are; more than are listed, as a rule. */
  readonly total: number;
  readonly quotes: readonly ListedQuote[];
  /** Where counts are not of quotes, how many quotes of each are listed. */
  readonly note?: string;
}

/** How the quotes of a list lead to their texts. */
export type Linking = 'none' | 'editor';

/** The lists of quotes of a page: each figure leads to its own. */
export class Lists {
  readonly #lists: ListOf[] = [];
  /** Many figures are of the same quotes. */
  readonly #known = new Map<readonly ListedQuote[], string>();
  /** Of each text that a list names, its number. */
  readonly #texts = new Map<string, number>();

  /** Address of a list with these quotes; undefined where there are none. */
  link(list: ListOf): string | undefined {
    if (list.quotes.length === 0) return undefined;
    const known = this.#known.get(list.quotes) ?? `#q${this.#lists.push(list)}`;
    this.#known.set(list.quotes, known);
    return known;
  }

  /** URIs of the texts by the numbers that the page knows them by. */
  get texts(): readonly string[] {
    return [...this.#texts.keys()];
  }

  written(linking: Linking): Html {
    const lists = this.#lists.map((list, i) => this.#list(list, `q${i + 1}`, linking));
    return markup`${lists}`;
  }

  #list({ title, total, quotes, note }: ListOf, id: string, linking: Linking): Html {
    const some =
      quotes.length < total
        ? markup`<p class="cut">${note ?? `The first ${number(quotes.length)} of ${counted(total, 'quote')}.`}</p>`
        : markup`<p class="cut">${counted(total, 'quote')}.</p>`;
    const items = quotes.map((quote) => this.#item(quote, linking));
    return markup`<section class="list" id="${id}" tabindex="-1" aria-labelledby="${id}h"><header><h3 id="${id}h" dir="auto">${title}</h3><a class="close" href="#-" aria-label="Close the list">✕</a></header>${raw(some)}<ol>${items}</ol></section>
`;
  }

  #item(quote: ListedQuote, linking: Linking): Html {
    const { text, line, words, type, who, isUnlabeled } = quote;
    const place = raw(this.#place(quote, line === undefined ? text.path : `${text.path}:${line}`, linking));
    const how = [type, ...(text.date === undefined ? [] : [dateName(text.date)])].map((word) => ` · ${word}`).join('');
    const state = isUnlabeled ? raw(markup` · <em>not labeled</em>`) : '';
    // What stands twenty times in each of hundreds of lists is short: directions are isolated by the style.
    return markup`<li><p>${words}</p><p><b>${who}</b>${how}${state}<br>${place}</p></li>`;
  }

  #place({ text, hull }: ListedQuote, place: string, linking: Linking): Html {
    if (linking === 'none') return markup`<i>${place}</i>`;
    const known = this.#texts.get(text.uri) ?? this.#texts.size;
    this.#texts.set(text.uri, known);
    return markup`<a href="#" data-t="${known}" data-s="${hull?.start ?? 0}" data-e="${hull?.end ?? 0}">${place}</a>`;
  }
}
