import stringWidth from 'string-width';
import { oneLine } from './printable';

/** A table of words and numbers in columns as wide as terminals show them; words to the left, numbers to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  strong: (words: string) => string = (words) => words,
): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map((cell) => oneLine(String(cell))));
  const widths = head.map((name, column) =>
    cells.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? '')), stringWidth(name)),
  );
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return column === 0 ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd();
  return [strong(lineOf(head)), ...cells.map(lineOf)].map((line) => `${line}\n`).join('');
}
