import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../model/edit';
import { all, type Change, type Edited, refuse } from './change';
import { endOfComments, endOfLine, eolOf, followingLines, isEol, startOfComments, startOfLine } from './lines';
import type { YamlFile } from './parse';
import { behindColon, dashesOf, endOf, insertion, isMissing, keyOf, pairAt, startOf } from './places';
import { renderFlow, renderLines, type Value } from './render';

/** The spaces by which a new block is indented below its key. */
const indentStep = 2;

/** A value for a list, and the position of the item that it goes before: 0-based; at or behind the end appends. */
export interface NewItem {
  readonly index: number;
  readonly value: Value;
}

/**
 * Inserts items into the list under a key of the root mapping; the key is added where it is missing.
 * @param before keys of the root before which a missing `key` goes
 */
export function insertItems(key: string, items: readonly NewItem[], before: readonly string[] = []): Change {
  const values = items.toSorted((a, b) => a.index - b.index).map(({ value }) => value);
  return (file) => {
    const { root, text } = file;
    if (items.length === 0) return [];
    if (root === undefined) return appendLines(text, renderLines({ [key]: values }));
    if (!isMap(root)) return refuse('The file is not a mapping (`key: value` lines).');
    const pair = pairAt(root, key);
    if (!pair) return insertPair(file, root, key, values, before);
    const list = pair.value;
    if (isSeq(list)) {
      if (list.items.length === 0) return fillEmptyFlow(file, list, renderLines(values), renderFlow(values));
      return all(items.map(({ index, value }) => insertIntoSequence(file, list, index, value)));
    }
    if (isMissing(list)) return insertBelow(file, root, pair, renderLines(values), renderFlow(values));
    return refuse(`\`${key}\` is not a list.`);
  };
}

/** Adds an entry to the mapping under a key of the root mapping, behind the entries there are. */
export function insertEntryAt(key: string, entry: string, value: Value): Change {
  return (file) => {
    const { root, text } = file;
    if (root === undefined) return appendLines(text, renderLines({ [key]: { [entry]: value } }));
    if (!isMap(root)) return refuse('The file is not a mapping (`key: value` lines).');
    const pair = pairAt(root, key);
    if (!pair) return insertPair(file, root, key, { [entry]: value }, []);
    const map = pair.value;
    if (isMap(map)) {
      if (pairAt(map, entry)) return refuse(`\`${entry}\` stands there already.`);
      return insertPair(file, map, entry, value, []);
    }
    if (isMissing(map))
      return insertBelow(file, root, pair, renderLines({ [entry]: value }), renderFlow({ [entry]: value }));
    return refuse(`\`${key}\` is not a mapping.`);
  };
}

/** @param gone items that are removed by the same edit, so that nothing may stand on their lines */
export function insertIntoSequence(
  file: YamlFile,
  list: YAMLSeq,
  index: number,
  value: Value,
  gone: ReadonlySet<unknown> = new Set(),
): Edited {
  const kept = list.items.filter((item) => !gone.has(item));
  const at = index - list.items.slice(0, index).filter((item) => gone.has(item)).length;
  if (list.flow) {
    if (list.items.length > 0) return insertIntoFlow(list, kept, at, renderFlow(value));
    return fillEmptyFlow(file, list, renderLines([value]), renderFlow([value]));
  }
  const starts = dashesOf(list)?.filter((_, i) => !gone.has(list.items[i]));
  if (!starts) return refuse('The list is written in a way that cannot be edited here.');
  return insertIntoBlock(file, kept, starts, at, renderLines([value]));
}

/** @param gone pairs that are removed by the same edit */
export function insertPair(
  file: YamlFile,
  map: YAMLMap,
  key: string,
  value: Value,
  before: readonly string[],
  gone: ReadonlySet<unknown> = new Set(),
): Edited {
  const kept = map.items.filter((pair) => !gone.has(pair));
  const successor = kept.findIndex((pair) => before.includes(keyOf(pair) ?? ''));
  // The first key of an item shares its line with the dash, so nothing goes before it.
  const index = successor <= 0 ? kept.length : successor;
  if (map.flow) {
    const inner = renderFlow({ [key]: value }).slice(1, -1);
    if (map.items.length > 0) return insertIntoFlow(map, kept, index, inner);
    return fillEmptyFlow(file, map, renderLines({ [key]: value }), `{${inner}}`);
  }
  return insertIntoBlock(file, kept, kept.map(startOf), index, renderLines({ [key]: value }));
}

function insertIntoFlow(collection: Node, items: readonly unknown[], index: number, rendered: string): Edited {
  const next = items[index];
  if (next !== undefined) return [insertion(startOf(next), `${rendered}, `)];
  return [insertion(endOf(items.at(-1)) || (collection.range?.[0] ?? 0) + 1, `, ${rendered}`)];
}

/** `quotes: []` becomes a block below its key, as long as it does not stand inside another flow collection. */
function fillEmptyFlow(file: YamlFile, node: YAMLMap | YAMLSeq, lines: readonly string[], flow: string): Edited {
  const [start, end] = node.range ?? [0, 0];
  const root = file.root;
  if (isMap(root) && root.flow) return [{ span: { start, end }, newText: flow }];
  const lineStart = startOfLine(file.text, start);
  const column = file.text.slice(lineStart).search(/[^ ]/) + indentStep;
  const from = lineStart + file.text.slice(lineStart, start).trimEnd().length;
  return [
    { span: { start: from, end }, newText: '' },
    insertion(endOfLine(file.text, end), followingLines(file.text, lines, column)),
  ];
}

/** `quotes:` with nothing behind it gets its first entry below. */
export function insertBelow(file: YamlFile, map: YAMLMap, pair: Pair, lines: readonly string[], flow: string): Edited {
  const colon = isCollection(pair.key) || isScalar(pair.key) ? behindColon(file.text, pair) : 0;
  if (map.flow) return [insertion(colon, ` ${flow}`)];
  const column = startOf(pair) - startOfLine(file.text, startOf(pair)) + indentStep;
  return [insertion(endOfLine(file.text, colon), followingLines(file.text, lines, column))];
}

export function insertIntoBlock(
  file: YamlFile,
  items: readonly unknown[],
  starts: readonly number[],
  index: number,
  lines: readonly string[],
): Edited {
  const { text } = file;
  const first = starts[0] ?? 0;
  const column = first - startOfLine(text, first);
  const eol = eolOf(text);
  if (index <= 0) {
    if (text.slice(startOfLine(text, first), first).trim() !== '') {
      return refuse('The first entry does not stand on a line of its own.');
    }
    const at = startOfComments(text, startOfLine(text, first));
    return [insertion(at, lines.map((line) => `${' '.repeat(column)}${line}${eol}`).join(''))];
  }
  const previous = items[Math.min(index, items.length) - 1];
  const start = starts[Math.min(index, items.length) - 1] ?? first;
  const end = endOf(previous) || endOfLine(text, start);
  // A block scalar reaches to the start of the next line, blank lines included.
  if (end > 0 && isEol(text.charAt(end - 1))) {
    return [insertion(end, lines.map((line) => `${' '.repeat(column)}${line}${eol}`).join(''))];
  }
  return [insertion(endOfComments(text, endOfLine(text, end), column), followingLines(text, lines, column))];
}

function appendLines(text: string, lines: readonly string[]): TextEdit[] {
  const eol = eolOf(text);
  const separator = text === '' || isEol(text.charAt(text.length - 1)) ? '' : eol;
  return [insertion(text.length, `${separator}${lines.join(eol)}${eol}`)];
}
