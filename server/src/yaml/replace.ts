import { isMap, isNode, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { all, type Change, type Edited, refuse } from './change';
import { copyOf } from './copy';
import { insertIntoSequence, insertPair } from './insert';
import { endOfLine, followingLines, isEol, startOfBlankLines } from './lines';
import { entriesOf } from './nodes';
import type { YamlFile } from './parse';
import {
  behindColon,
  columnOf,
  endOf,
  insertion,
  isBlockScalar,
  isInline,
  isMissing,
  keyOf,
  nodeAt,
  pairAt,
  rangeOf,
  startOf,
} from './places';
import { removeFromSequence, removePairs, sharedName } from './removeMany';
import { renderFlow, renderLines, renderScalar, type Value } from './render';
import type { Path } from './schema';

/** What the keys of a mapping shall say; undefined takes a key away. Keys that are not named stay as they are. */
export type NewValues = Readonly<Record<string, Value | undefined>>;

/**
 * Sets keys of the mapping at a path, or takes them away. Values that say the same already stay as they are written,
 * and of lists and mappings only what differs is changed.
 * @param order the keys in the order in which people write them; a new key goes behind its nearest predecessor
 */
export function setKeys(path: Path, values: NewValues, order: readonly string[] = []): Change {
  return (file) => {
    const map = nodeAt(file, path);
    if (!isMap(map)) return refuse(missing(path));
    const last = path.at(-1);
    const outer = typeof last === 'string' ? nodeAt(file, path.slice(0, -1)) : undefined;
    return setPairs(file, map, values, order, isMap(outer) ? pairAt(outer, String(last)) : undefined);
  };
}

/**
 * Copies the keys that an item of a list lacks from other items of it.
 * @param except keys that are left out
 */
export function adoptKeys(list: string, into: number, from: readonly number[], except: readonly string[]): Change {
  return (file) => {
    const item = nodeAt(file, [list, into]);
    if (!isMap(item) || !file.document) return refuse(missing([list, into]));
    const found: Record<string, Value> = {};
    for (const index of from) {
      const other = nodeAt(file, [list, index]);
      for (const { key, value } of isMap(other) ? entriesOf(other) : []) {
        if (value && !except.includes(key) && !pairAt(item, key)) found[key] ??= copyOf(value, file.document);
      }
    }
    return setPairs(file, item, found, []);
  };
}

/** @param holder the pair whose value the mapping is, where it is one */
export function setPairs(
  file: YamlFile,
  map: YAMLMap,
  values: NewValues,
  order: readonly string[],
  holder?: Pair,
): Edited {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(values).toSorted(([a], [b]) => rank(a) - rank(b));
  const gone = new Set<Pair>();
  for (const [key, value] of entries) {
    const pair = pairAt(map, key);
    if (pair && value === undefined) gone.add(pair);
  }
  const edits: Edited[] = [];
  const added: Edited[] = [];
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    const pair = pairAt(map, key);
    if (pair) edits.push(replaceValue(file, map, pair, value));
    else added.push(insertPair(file, map, key, value, order.slice(order.indexOf(key) + 1), gone));
  }
  // What goes into the last value of a mapping stands before a key that goes behind it.
  edits.push(...added);
  if (gone.size > 0) edits.push(removePairs(file, map, gone, holder));
  return all(edits);
}

function replaceValue(file: YamlFile, map: YAMLMap, pair: Pair, value: Value): Edited {
  const old = pair.value;
  const { text } = file;
  if (saysAlready(file, old, value)) return [];
  if (isSeq(old) && old.items.length > 0 && isList(value) && value.length > 0) return replaceItems(file, old, value);
  if (isMap(old) && old.items.length > 0 && isRecord(value)) {
    const gone = old.items.flatMap((inner) => ((keyOf(inner) ?? '') in value ? [] : [[keyOf(inner) ?? '', undefined]]));
    return setPairs(file, old, { ...value, ...Object.fromEntries(gone) }, Object.keys(value), pair);
  }
  const shared = sharedName(file, [pair]);
  if (shared) return refuse(shared);
  if (isInline(old) && isScalar(old) && !isMissing(old) && typeof value === 'string' && !/[\r\n]/.test(value)) {
    return replaceRange(old, renderText(value, old, map.flow));
  }
  if (map.flow)
    return isMissing(old)
      ? [insertion(behindColon(text, pair), ` ${renderFlow(value)}`)]
      : replaceRange(old, renderFlow(value));

  const key = keyOf(pair) ?? '';
  const [head = '', ...below] = renderLines({ [key]: value });
  const behindKey = valueOn(head, key);
  const column = columnOf(text, startOf(pair));
  const colon = behindColon(text, pair);
  if (isMissing(old)) {
    return [
      ...(behindKey === '' ? [] : [insertion(colon, ` ${behindKey}`)]),
      ...linesBelow(text, endOfLine(text, colon), below, column),
    ];
  }
  const [start = 0] = rangeOf(old) ?? [];
  if (isInline(old)) {
    const end = endOf(old);
    // The blank before goes with the value.
    const from = behindKey === '' ? colon : start;
    return [
      { span: { start: from, end }, newText: behindKey },
      ...linesBelow(text, endOfLine(text, end), below, column),
    ];
  }
  return replaceBlock(file, pair, behindKey, below);
}

/** A value that stands below its key, or a block scalar: its lines go, the comment beside the key stays. */
function replaceBlock({ text }: YamlFile, pair: Pair, behindKey: string, below: readonly string[]): Edited {
  const old = pair.value;
  const colon = behindColon(text, pair);
  const column = columnOf(text, startOf(pair));
  const [start = 0] = rangeOf(old) ?? [];
  const header = isBlockScalar(old) ? (/^[|>][-+0-9]*/.exec(text.slice(start))?.[0].length ?? 1) : 0;
  const lineEnd = endOfLine(text, colon);
  const end = lastLineEnd(text, endOf(old));
  return [
    header > 0
      ? { span: { start: behindKey === '' ? colon : start, end: start + header }, newText: behindKey }
      : insertion(colon, behindKey === '' ? '' : ` ${behindKey}`),
    { span: { start: lineEnd, end }, newText: followingLines(text, below, column) },
  ];
}

/** The end of the last line with words at or before an offset, its comment included. */
function lastLineEnd(text: string, offset: number): number {
  if (offset > 0 && isEol(text.charAt(offset - 1))) {
    const at = startOfBlankLines(text, offset);
    return text.slice(at - 2, at) === '\r\n' ? at - 2 : at - 1;
  }
  return endOfLine(text, offset);
}

function linesBelow(text: string, at: number, lines: readonly string[], column: number) {
  return lines.length === 0 ? [] : [insertion(at, followingLines(text, lines, column))];
}

/** Of a list only the items between those that stay at its beginning and at its end are changed. */
function replaceItems(file: YamlFile, list: YAMLSeq, values: readonly Value[]): Edited {
  const old = list.items;
  let head = 0;
  while (head < old.length && head < values.length && saysAlready(file, old[head], values[head])) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < values.length - head &&
    saysAlready(file, old[old.length - 1 - tail], values[values.length - 1 - tail])
  )
    tail++;
  const before = old.slice(head, old.length - tail);
  const after = values.slice(head, values.length - tail);
  const gone = new Set(before.slice(after.length));
  return all([
    ...before.slice(0, after.length).map((item, i) => replaceItem(file, list, item, after[i] ?? '')),
    ...after.slice(before.length).map((value) => insertIntoSequence(file, list, head + before.length, value)),
    ...(gone.size > 0 ? [removeFromSequence(file, list, gone)] : []),
  ]);
}

function replaceItem(file: YamlFile, list: YAMLSeq, item: unknown, value: Value): Edited {
  const shared = sharedName(file, [item]);
  if (shared) return refuse(shared);
  if (!isInline(item) || isMissing(item)) {
    if (isMap(item) && isRecord(value)) {
      const gone = item.items.flatMap((inner) =>
        (keyOf(inner) ?? '') in value ? [] : [[keyOf(inner) ?? '', undefined]],
      );
      return setPairs(file, item, { ...value, ...Object.fromEntries(gone) }, Object.keys(value));
    }
    const [start = 0] = rangeOf(item) ?? [];
    const end = lastLineEnd(file.text, endOf(item));
    return start < end
      ? [{ span: { start, end }, newText: renderFlow(value) }]
      : refuse('This item cannot be changed here.');
  }
  if (isScalar(item) && typeof value === 'string') return replaceRange(item, renderText(value, item, list.flow));
  return replaceRange(item, renderFlow(value));
}

/** In the marks that the old words had; without them, what stands in brackets needs some more often. */
function renderText(value: string, old: Scalar, isInFlow = false): string {
  const style = quoteStyle(old);
  return isInFlow && !style ? renderFlow(value) : renderScalar(value, style);
}

function replaceRange(node: unknown, newText: string): Edited {
  const [start, end] = rangeOf(node) ?? [0, 0];
  return [{ span: { start, end }, newText }];
}

/** What a rendered line says behind its key and colon. */
function valueOn(line: string, key: string): string {
  const name = renderLines({ [key]: '' })[0]?.replace(/ ?""$/, '') ?? '';
  return line.slice(name.length).trim();
}

function saysAlready(file: YamlFile, node: unknown, value: Value | undefined): boolean {
  if (!isNode(node) || !file.document || isMissing(node)) return false;
  // A scalar says more by its text than by its value: `2020` and `true` are words here.
  if (isScalar(node) && typeof value === 'string') return node.value === value;
  return JSON.stringify(node.toJS(file.document, { maxAliasCount: 100 })) === JSON.stringify(value);
}

export function quoteStyle(scalar: Scalar): Scalar.Type | undefined {
  return scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? scalar.type : undefined;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isRecord(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && !Array.isArray(value);
}

function missing(path: Path): string {
  const last = path.at(-1);
  const list = path.at(-2);
  if (typeof last === 'number') return `There is no entry ${last + 1} under \`${String(list)}\`.`;
  return `There is no mapping under \`${String(last)}\`.`;
}
