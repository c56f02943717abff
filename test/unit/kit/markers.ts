/** A text without its markers, and where they stood: `<|>` is a cursor, `<|words|>` a range. UTF-16 offsets. */
export interface Marked {
  readonly text: string;
  readonly cursors: readonly number[];
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export function marked(source: string): Marked {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  let start: number | undefined;
  for (const part of source.split(/(<\|>|<\||\|>)/)) {
    if (part === '<|>') cursors.push(text.length);
    else if (part === '<|') start = text.length;
    else if (part === '|>') {
      if (start === undefined) throw new Error('A range ends that never began.');
      ranges.push({ start, end: text.length });
      start = undefined;
    } else text += part;
  }
  if (start !== undefined) throw new Error('A range begins that never ends.');
  return { text, cursors, ranges };
}

/** The only cursor of a text. */
export function cursorIn(source: string): { readonly text: string; readonly offset: number } {
  const { text, cursors } = marked(source);
  const [offset] = cursors;
  if (offset === undefined || cursors.length > 1) throw new Error('One cursor is needed.');
  return { text, offset };
}

/** The inverse: a text with its ranges marked, for readable expectations. */
export function withRanges(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    result += `${text.slice(from, start)}<|${text.slice(start, end)}|>`;
    from = end;
  }
  return result + text.slice(from);
}

/** Lines as a file, so that tests read like one. */
export function lines(...parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('');
}
