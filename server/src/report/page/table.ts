import { type Html, isolated, markup, number, raw } from './html';

export type Cell =
  | string
  | number
  /** A number or words that lead to a list. */
  | { readonly value: string | number; readonly href: string | undefined; readonly sort?: number };

/** A table with a caption. The first column names its rows. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  note?: string,
): Html {
  const isNumber = head.map((_, column) =>
    rows.every((row) => typeof valueOf(row[column] ?? '') === 'number' || sortOf(row[column]) !== undefined),
  );
  const heads = head.map(
    (name, i) => markup`<th scope="col"${raw(i > 0 && isNumber[i] ? markup` class="n"` : markup``)}>${name}</th>`,
  );
  const lines = rows.map(
    (row) => markup`<tr>${row.map((cell, i) => written(cell, i, isNumber[i] ?? false))}</tr>
`,
  );
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table data-sortable><caption>${caption}${note === undefined ? '' : ` ${note}`}</caption><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

function written(cell: Cell, column: number, isNumber: boolean): Html {
  const value = valueOf(cell);
  const words = typeof value === 'number' ? markup`${number(value)}` : isolated(value).html;
  const href = typeof cell === 'object' ? cell.href : undefined;
  const content = href === undefined ? words : markup`<a href="${href}">${raw(words)}</a>`;
  if (column === 0) return markup`<th scope="row">${raw(content)}</th>`;
  if (!isNumber) return markup`<td>${raw(content)}</td>`;
  return markup`<td class="n" data-v="${sortOf(cell) ?? value}">${raw(content)}</td>`;
}

function valueOf(cell: Cell): string | number {
  return typeof cell === 'object' ? cell.value : cell;
}

function sortOf(cell: Cell | undefined): number | undefined {
  return typeof cell === 'object' ? cell.sort : undefined;
}

/** A table that is there for whoever prefers numbers to pictures. */
export function alternative(summary: string, content: Html): Html {
  return markup`<details class="table"><summary>${summary}</summary>${raw(content)}</details>`;
}
