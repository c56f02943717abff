import { quoteTypesOf } from '../../collect';
import type { Group } from '../../groups';
import { type Html, markup, number, raw } from '../html';
import { typeNames } from '../names';
import { table } from '../table';

/** How much of what there is a picture or a table can show. */
const most = { placeRows: 200 };

/** A part of the page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** What a section says where it has nothing to show. */
export function empty(words: string): Html {
  return markup`<p class="empty">${words}</p>`;
}

export function figure(caption: string, picture: Html, after: Html = markup``): Html {
  return markup`<figure><figcaption>${caption}</figcaption><div class="picture">${raw(picture)}</div>${raw(after)}</figure>`;
}

export function legend(items: readonly (readonly [fill: string, name: string])[]): Html {
  const all = items.map(
    ([fill, name]) =>
      markup`<li><svg class="swatch" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="2" fill="url(#f-${fill})"/></svg>${name}</li>`,
  );
  return markup`<ul class="legend" aria-label="Legend">${all}</ul>`;
}

export function cut(shown: number, all: number, what: string): string | undefined {
  return shown < all ? `The first ${number(shown)} of ${number(all)} ${what}.` : undefined;
}

export function addedUp(groups: readonly Group[]): Group['types'] {
  const sum = { direct: 0, indirect: 0, mixed: 0, 'free-indirect': 0, reported: 0 };
  for (const { types } of groups) for (const type of quoteTypesOf({ types })) sum[type] += types[type];
  return sum;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function groupTable(
  caption: string,
  head: string,
  groups: readonly Group[],
  nameOf: (key: string) => string,
): Html {
  const types = quoteTypesOf({ types: addedUp(groups) });
  return table(
    caption,
    [head, 'Quotes', ...types.map((type) => capital(typeNames[type])), 'Texts'],
    groups
      .slice(0, most.placeRows)
      .map(({ key, quotes, types: own, texts }) => [nameOf(key), quotes, ...types.map((type) => own[type]), texts]),
    cut(most.placeRows, groups.length, 'rows'),
  );
}
