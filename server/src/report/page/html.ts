/** Markup that is safe to put into a page. */
export type Html = string & { readonly [html]: true };
declare const html: unique symbol;

/** Takes a string for markup: for our own templates alone. */
export function trusted(markup: string): Html {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
  return markup as Html;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '#': '&#35;',
  ':': '&#58;',
};

/**
 * Words of files, shown as they stand: no tags, no entities, no attributes, and no commands for the log of a CI (`::` of
 * GitHub Actions, `##[` and `##vso[` of Azure Pipelines), where the page goes to it. Control characters are left out.
 */
export function escaped(words: string): Html {
  const special = /[&<>"']|#(?=#(?:vso)?\[)|:(?=:)|(?![\t\n\r])\p{Cc}/giu;
  return trusted(words.replaceAll(special, (char) => entities[char] ?? ''));
}

type Part = string | number | undefined | { readonly html: Html } | readonly Html[];

/** A template whose values are escaped, but for {@link raw} markup and lists of markup. */
export function markup(pieces: TemplateStringsArray, ...values: readonly Part[]): Html {
  let written = pieces[0] ?? '';
  values.forEach((value, i) => {
    written += partOf(value) + (pieces[i + 1] ?? '');
  });
  return trusted(written);
}

function partOf(value: Part | { readonly html: Html }): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.join('');
}

/** Markup as a value of {@link markup}. */
export function raw(content: Html): { readonly html: Html } {
  return { html: content };
}

/** A word that may be written from right to left, in a line that is not. */
export function isolated(words: string): { readonly html: Html } {
  return raw(trusted(`<bdi>${escaped(words)}</bdi>`));
}

const counts = new Intl.NumberFormat('en');

export function number(value: number): string {
  return counts.format(value);
}

/** `3 texts`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** A whole percentage; `< 1 %` and `> 99 %` where rounding would say none or all. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = Math.round((part / whole) * 100);
  if (percent === 0 && part > 0) return '< 1 %';
  if (percent === 100 && part < whole) return '> 99 %';
  return `${percent} %`;
}
