import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { type Edited, refuse } from './change';
import { endOfComments, startOfComments } from './comments';
import { endOfLine, eolOf, followingLines, isEol, startOfLine } from './lines';
import type { YamlFile } from './parse';
import { dashesOf, endOf, insertion, isMarked, keyOf, markedHere, startOf, writtenElsewhere } from './places';
import { renderFlow, renderLines, type Value } from './render';

/**
 * Puts an item into a list that has some.
 * @param index 0-based; at or behind the end appends
 */
export function insertIntoSequence(file: YamlFile, list: YAMLSeq, index: number, value: Value): Edited {
  if (list.flow) return insertIntoFlow(list, list.items, index, renderFlow(value));
  const starts = dashesOf(list);
  if (!starts) return refuse(writtenElsewhere);
  return insertIntoBlock(file, list.items, starts, index, renderLines([value]));
}

/**
 * Puts a key into a mapping that has some.
 * @param before the keys before which it goes
 * @param gone pairs that the same edit takes away, so that nothing may stand on their lines
 */
export function insertPair(
  file: YamlFile,
  map: YAMLMap,
  key: string,
  value: Value,
  before: readonly string[],
  gone: ReadonlySet<unknown> = new Set(),
): Edited {
  // Where nothing stays, the new keys take the place of the old ones.
  const isReplaced = !map.flow && gone.size === map.items.length;
  const kept = isReplaced ? map.items : map.items.filter((pair) => !gone.has(pair));
  const successor = kept.findIndex((pair) => before.includes(keyOf(pair) ?? ''));
  // The first key of an item shares its line with the dash, so nothing goes before it.
  const index = successor <= 0 ? kept.length : successor;
  if (map.flow) return insertIntoFlow(map, kept, index, renderFlow({ [key]: value }).slice(1, -1));
  return insertIntoBlock(file, kept, kept.map(startOf), index, renderLines({ [key]: value }));
}

/** @param items those that stay */
export function insertIntoFlow(collection: Node, items: readonly unknown[], index: number, rendered: string): Edited {
  const next = items[index];
  if (isMarked(next)) return refuse(markedHere);
  if (next !== undefined) return [insertion(startOf(next), `${rendered}, `)];
  const last = items.at(-1);
  if (last === undefined) return [insertion((collection.range?.[0] ?? 0) + 1, rendered)];
  return [insertion(endOf(last), `, ${rendered}`)];
}

/**
 * Puts lines before one of the entries of a block, or behind the last.
 * @param starts where the keys or the dashes of the entries stand
 */
export function insertIntoBlock(
  { text }: YamlFile,
  items: readonly unknown[],
  starts: readonly number[],
  index: number,
  lines: readonly string[],
): Edited {
  const first = starts[0] ?? 0;
  const column = first - startOfLine(text, first);
  const eol = eolOf(text);
  const whole = lines.map((line) => `${' '.repeat(column)}${line}${eol}`).join('');
  if (index <= 0) {
    if (text.slice(startOfLine(text, first), first).trim() !== '') {
      return refuse('The first entry does not stand on a line of its own.');
    }
    return [insertion(startOfComments(text, startOfLine(text, first)), whole)];
  }
  const previous = Math.min(index, items.length) - 1;
  const end = endOf(items[previous]) || endOfLine(text, starts[previous] ?? first);
  // A block scalar reaches to the start of the next line, blank lines included.
  if (end > 0 && isEol(text.charAt(end - 1))) return [insertion(end, whole)];
  return [insertion(endOfComments(text, endOfLine(text, end), column), followingLines(text, lines, column))];
}
