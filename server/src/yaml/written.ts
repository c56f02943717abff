import { isNode, isSeq, visit } from 'yaml';
import type { TextEdit } from '../model/edit';
import { type Change, refuse } from './change';
import { insertItems } from './items';
import { eolOf } from './lines';
import type { YamlFile } from './parse';
import { columnOf, dashesOf, nodeAt, writtenElsewhere } from './places';
import { linesOfItem, sharedName } from './remove';
import type { Path } from './schema';

/** An item of a list as somebody wrote it, comments included: its lines, without the indentation of the list. */
export type WrittenItem = readonly string[];

/**
 * Items of the list at a path with the comments that are about them, to be put elsewhere: just what goes when
 * they are taken out with headings. Undefined where one cannot be taken along as it is written.
 */
export function writtenItems(
  file: YamlFile,
  path: Path,
  indexes: readonly number[],
): readonly WrittenItem[] | undefined {
  const list = nodeAt(file, path);
  if (file.problems.length > 0 || !isSeq(list) || list.flow) return undefined;
  const starts = dashesOf(list);
  const wanted = indexes.map((index) => list.items[index]);
  if (!starts || wanted.includes(undefined) || sharedName(file, wanted) !== undefined) return undefined;
  if (wanted.some(refersElsewhere)) return undefined;
  const column = columnOf(file.text, starts[0] ?? 0);
  const found: WrittenItem[] = [];
  for (const [i, index] of indexes.entries()) {
    const span = linesOfItem(file.text, wanted[i], index, starts, 'go');
    const lines = span && withoutIndent(file.text.slice(span.start, span.end), column);
    if (!lines) return undefined;
    found.push(lines);
  }
  return found;
}

/** Whether it says something by the name of another place (`*name`), which it may not have where it goes. */
function refersElsewhere(item: unknown): boolean {
  let refers = false;
  if (isNode(item)) {
    visit(item, {
      Alias: () => {
        refers = true;
        return visit.BREAK;
      },
    });
  }
  return refers;
}

function withoutIndent(text: string, column: number): WrittenItem | undefined {
  const indent = ' '.repeat(column);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  // Blank lines that belong to the words (`|+`) are no part of these lines.
  if (lines.some((line) => /[|>][-0-9]*\+/.test(line))) return undefined;
  if (lines.some((line) => line.trim() !== '' && !line.startsWith(indent))) return undefined;
  return lines.map((line) => line.slice(column));
}

/**
 * Inserts items as they are written into the list under a key of the root mapping, each before the item with its index;
 * at or behind the end appends. The key is added where it is missing.
 * @param order the keys of the root in the order in which people write them, for a key that is missing
 */
export function insertWritten(
  key: string,
  items: readonly { readonly index: number; readonly item: WrittenItem }[],
  order: readonly string[],
): Change {
  return (file) => {
    // Where and how far indented a new item goes is known for values; these stand in for the lines.
    const standIns = items.map((_, i) => standIn(file.text, i));
    const edits = insertItems(
      key,
      items.map(({ index }, i) => ({ index, value: { content: standIns[i] ?? '' } })),
      order,
    )(file);
    if ('ok' in edits) return edits;
    let found = 0;
    const eol = eolOf(file.text);
    const filled = edits.map(({ span, newText }): TextEdit => {
      const lines = newText.split(eol).flatMap((line) => {
        const at = standIns.findIndex((each) => line.trimStart() === `- content: ${each}`);
        const item = items[at]?.item;
        if (!item) return [line];
        found++;
        const indent = ' '.repeat(line.length - line.trimStart().length);
        return item.map((each) => (each === '' ? '' : indent + each));
      });
      return { span, newText: lines.join(eol) };
    });
    return found === items.length ? filled : refuse(writtenElsewhere);
  };
}

/** A word that the file does not have. */
function standIn(text: string, index: number): string {
  let word = `item-${index}-`;
  while (text.includes(word)) word += 'x';
  return `${word}end`;
}
