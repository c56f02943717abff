import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { applyEdits, type EditResult, type TextEdit } from '../model/edit';
import { endOfComments, endOfLine, eolOf, followingLines, isEol, startOfComments, startOfLine } from './lines';
import { isEmpty, scalarText } from './nodes';
import { parseYaml, type YamlFile } from './parse';
import { renderFlow, renderLines, renderScalar, type Value } from './render';

/** The spaces by which a new block is indented below its key. */
const indentStep = 2;

/**
 * Inserts an item into the list under a key of the root mapping; the key is added where it is missing.
 * Everything else stays as it is: comments, order, quoting, indentation, line ends.
 * @param index where the item goes, 0-based; at or behind the end appends
 * @param before keys of the root before which a missing `key` goes
 */
export function insertItem(
  text: string,
  key: string,
  index: number,
  value: Value,
  before: readonly string[] = [],
): EditResult {
  return edited(text, (file) => {
    const root = file.root;
    if (root === undefined) return appendLines(text, renderLines({ [key]: [value] }));
    if (!isMap(root)) return refuse('The file is not a mapping (`key: value` lines).');
    const pair = pairAt(root, key);
    if (!pair) return insertPair(file, root, key, [value], before);
    const list = pair.value;
    if (isSeq(list)) return insertIntoSequence(file, list, index, value);
    if (isMissing(list)) return insertBelow(file, root, pair, renderLines([value]), renderFlow([value]));
    return refuse(`\`${key}\` is not a list.`);
  });
}

/**
 * Adds an entry to the mapping under a key of the root mapping, behind the entries there are.
 * Refuses where the entry's key stands there already.
 */
export function insertEntry(text: string, key: string, entry: string, value: Value): EditResult {
  return edited(text, (file) => {
    const root = file.root;
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
  });
}

/**
 * Sets a key of the item at `index` of the list under `list`. The style of quotation of a value that is replaced is kept.
 * @param order the keys in the order in which people write them; a new key goes behind its nearest predecessor
 */
export function setItemKey(
  text: string,
  list: string,
  index: number,
  key: string,
  value: Value,
  order: readonly string[],
): EditResult {
  return edited(text, (file) => {
    const items = isMap(file.root) ? pairAt(file.root, list)?.value : undefined;
    const item = isSeq(items) ? items.items[index] : undefined;
    if (!isMap(item)) return refuse(`There is no entry ${index + 1} under \`${list}\`.`);
    const pair = pairAt(item, key);
    if (!pair) return insertPair(file, item, key, value, order.slice(order.indexOf(key) + 1));
    return replaceValue(file, pair, value);
  });
}

/** What an edit comes to, before it is proved: edits, or why there are none. */
export type Edited = TextEdit[] | { readonly refused: string };

export function refuse(message: string): Edited {
  return { refused: message };
}

/** Makes an edit of a file that can be read in full, and proves that the result can be read in full, too. */
export function edited(text: string, edit: (file: YamlFile) => Edited): EditResult {
  const file = parseYaml(text, { keepSyntax: true });
  const [problem] = file.problems;
  if (problem) return { ok: false, message: `The file cannot be edited before it can be read: ${problem.message}` };
  const result = edit(file);
  if (!Array.isArray(result)) return { ok: false, message: result.refused };
  const after = parseYaml(applyEdits(text, result));
  const [broken] = after.problems;
  if (broken) return { ok: false, message: `The edit would break the file: ${broken.message}` };
  return { ok: true, edits: result };
}

export function insertIntoSequence(file: YamlFile, list: YAMLSeq, index: number, value: Value): Edited {
  if (list.flow) {
    if (list.items.length > 0) return insertIntoFlow(list, list.items, index, renderFlow([value]).slice(1, -1));
    return replaceEmptyFlow(file, list, renderLines([value]), renderFlow([value]));
  }
  const syntax = list.srcToken;
  if (syntax?.type !== 'block-seq') return refuse('The list is written in a way that cannot be edited here.');
  const starts = syntax.items.map(
    (item) => item.start.find((token) => token.type === 'seq-item-ind')?.offset ?? syntax.offset,
  );
  return insertIntoBlock(file, list.items, starts, index, renderLines([value]));
}

export function insertPair(file: YamlFile, map: YAMLMap, key: string, value: Value, before: readonly string[]): Edited {
  const successor = map.items.findIndex(({ key: other }) => isScalar(other) && before.includes(String(other.value)));
  // The first key of an item shares its line with the dash, so nothing goes before it.
  const index = successor <= 0 ? map.items.length : successor;
  if (map.flow) {
    const inner = renderFlow({ [key]: value }).slice(1, -1);
    if (map.items.length > 0) return insertIntoFlow(map, map.items, index, inner);
    return replaceEmptyFlow(file, map, renderLines({ [key]: value }), `{${inner}}`);
  }
  const starts = map.items.map(startOf);
  return insertIntoBlock(file, map.items, starts, index, renderLines({ [key]: value }));
}

function insertIntoFlow(collection: Node, items: readonly unknown[], index: number, rendered: string): Edited {
  const next = items[index];
  if (next !== undefined) return [insertion(startOf(next), `${rendered}, `)];
  return [insertion(endOf(items.at(-1)) || (collection.range?.[0] ?? 0) + 1, `, ${rendered}`)];
}

/** `quotes: []` becomes a block below its key, as long as it does not stand inside another flow collection. */
function replaceEmptyFlow(file: YamlFile, node: YAMLMap | YAMLSeq, lines: readonly string[], flow: string): Edited {
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
  const keyEnd = isCollection(pair.key) || isScalar(pair.key) ? endOf(pair.key) : 0;
  const colon = file.text.indexOf(':', keyEnd) + 1;
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

function replaceValue(file: YamlFile, pair: Pair, value: Value): Edited {
  const old = pair.value;
  if (isMissing(old)) {
    const keyEnd = endOf(pair.key);
    return [insertion(file.text.indexOf(':', keyEnd) + 1, ` ${renderFlow(value)}`)];
  }
  const [start, end] = (isScalar(old) || isCollection(old) ? old.range : undefined) ?? [0, 0];
  if (isScalar(old) && typeof value === 'string' && isInline(old)) {
    return [{ span: { start, end }, newText: renderScalar(value, quoteStyle(old)) }];
  }
  if (isInline(old)) return [{ span: { start, end }, newText: renderFlow(value) }];
  return refuse('The value stands on several lines; change it by hand.');
}

export function isInline(node: unknown): boolean {
  if (isCollection(node)) return node.flow === true;
  return isScalar(node) && node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL';
}

export function quoteStyle(scalar: Scalar): Scalar.Type | undefined {
  return scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? scalar.type : undefined;
}

export function pairAt(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && scalarText(pair.key) === key);
}

export function isMissing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && isEmpty(node));
}

export function startOf(item: unknown): number {
  if (typeof item === 'object' && item !== null && 'key' in item && !isScalar(item) && !isCollection(item))
    return startOf(item.key);
  return (isScalar(item) || isCollection(item) ? item.range?.[0] : undefined) ?? 0;
}

/** The end of the last word of an item, comments behind it not included; 0 where it has none. */
export function endOf(item: unknown): number {
  if (isCollection(item) && !item.flow && item.items.length > 0) return endOf(item.items.at(-1));
  if (typeof item === 'object' && item !== null && 'range' in item && Array.isArray(item.range))
    return Number(item.range[1]);
  if (typeof item === 'object' && item !== null && 'key' in item && 'value' in item) {
    return isMissing(item.value) ? endOf(item.key) : endOf(item.value);
  }
  return 0;
}

export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function appendLines(text: string, lines: readonly string[]): TextEdit[] {
  const eol = eolOf(text);
  const separator = text === '' || isEol(text.charAt(text.length - 1)) ? '' : eol;
  return [insertion(text.length, `${separator}${lines.join(eol)}${eol}`)];
}
