import { isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { all, type Change, type Edited, refuse } from './change';
import { copyOf } from './copy';
import { insertIntoSequence, insertPair } from './insert';
import { eolOf, isEol } from './lines';
import { entriesOf, scalarText } from './nodes';
import type { YamlFile } from './parse';
import { insertion, isInline, isMissing, keyOf, missing, nodeAt, pairAt } from './places';
import { removeFromSequence, removePairs, sharedName } from './remove';
import { isList, isRecord, renderLines, type Value } from './render';
import type { Path } from './schema';
import { appendItems, writeItem, writeValue } from './value';

/** Items to be added to a list, behind those that it has. */
export class Appended {
  constructor(readonly items: readonly Value[]) {}
}

/** What the keys of a mapping shall say; undefined takes a key away. Keys that are not named stay as they are. */
export type NewValues = Readonly<Record<string, Value | Appended | undefined>>;

/**
 * Sets keys of the mapping at a path, or takes them away; where nothing stands at the path yet, the mapping begins with
 * them. Values that say the same already stay as they are written, and of lists and mappings only what differs is
 * changed.
 * @param order the keys in the order in which people write them; a new key goes before its nearest successor
 */
export function setKeys(path: Path, values: NewValues, order: readonly string[] = []): Change {
  return (file) => {
    const map = nodeAt(file, path);
    const outer = path.length > 0 ? nodeAt(file, path.slice(0, -1)) : undefined;
    const holder = isMap(outer) ? pairAt(outer, String(path.at(-1))) : undefined;
    if (isMap(map)) return setPairs(file, map, values, order, holder);
    const added = Object.fromEntries(ordered(values, order).flatMap(([key, value]) => valueOf(key, value)));
    if (isMap(outer) && holder && isMissing(map)) return writeValue(file, outer, holder, added);
    if (path.length === 0 && isMissing(map)) return appendLines(file.text, renderLines(added));
    return refuse(missing(path, 'mapping'));
  };
}

/** Writes an item of a list anew: the last step of the path is its index, 0-based. */
export function setItem(path: Path, value: Value): Change {
  return (file) => {
    const list = nodeAt(file, path.slice(0, -1));
    const item = nodeAt(file, path);
    return isSeq(list) && item !== undefined ? replaceItem(file, list, item, value) : refuse(missing(path, 'list'));
  };
}

/**
 * Copies the keys that an item of a list lacks from other items of it.
 * @param except keys that are left out
 */
export function adoptKeys(list: string, into: number, from: readonly number[], except: readonly string[]): Change {
  return (file) => {
    const item = nodeAt(file, [list, into]);
    if (!isMap(item) || !file.document) return refuse(missing([list, into], 'mapping'));
    const found = new Map<string, Value>();
    for (const index of from) {
      const other = nodeAt(file, [list, index]);
      for (const { key, value } of isMap(other) ? entriesOf(other) : []) {
        if (!value || except.includes(key) || pairAt(item, key) || found.has(key)) continue;
        found.set(key, copyOf(value, file.document));
      }
    }
    return setPairs(file, item, Object.fromEntries(found), []);
  };
}

/** @param holder the pair whose value the mapping is, where it is one */
function setPairs(file: YamlFile, map: YAMLMap, values: NewValues, order: readonly string[], holder?: Pair): Edited {
  const entries = ordered(values, order);
  const gone = new Set<Pair>();
  for (const [key, value] of entries) {
    const pair = pairAt(map, key);
    if (pair && value === undefined) gone.add(pair);
  }
  const edits: Edited[] = [];
  const added: Edited[] = [];
  for (const [key, value] of entries) {
    const pair = pairAt(map, key);
    if (pair && value !== undefined) edits.push(changeValue(file, map, pair, value));
    if (pair) continue;
    const before = order.includes(key) ? order.slice(order.indexOf(key) + 1) : [];
    for (const [, fresh] of valueOf(key, value)) added.push(insertPair(file, map, key, fresh, before, gone));
  }
  // What goes into the last value of a mapping stands before a key that goes behind it.
  edits.push(...added);
  if (gone.size > 0) edits.push(removePairs(file, map, gone, holder, added.length > 0));
  return all(edits);
}

function ordered(values: NewValues, order: readonly string[]) {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(values).toSorted(([a], [b]) => rank(a) - rank(b));
}

/** What is written under a key that is new; nothing where there is nothing to say. */
function valueOf(key: string, value: Value | Appended | undefined): readonly (readonly [string, Value])[] {
  if (!(value instanceof Appended)) return value === undefined ? [] : [[key, value]];
  return value.items.length === 0 ? [] : [[key, value.items]];
}

function changeValue(file: YamlFile, map: YAMLMap, pair: Pair, value: Value | Appended): Edited {
  if (value instanceof Appended) return appendItems(file, map, pair, value.items);
  const old = pair.value;
  if (saysAlready(file, old, value)) return [];
  if (isSeq(old) && old.items.length > 0 && isList(value) && value.length > 0) return changeItems(file, old, value);
  if (isMap(old) && old.items.length > 0 && isRecord(value)) return changeMap(file, old, value, pair);
  const shared = sharedName(file, [pair]);
  return shared ? refuse(shared) : writeValue(file, map, pair, value);
}

/** Makes a mapping say what another says and nothing else. */
function changeMap(file: YamlFile, map: YAMLMap, value: Readonly<Record<string, Value>>, holder?: Pair): Edited {
  const keys = map.items.flatMap((pair) => keyOf(pair) ?? []);
  const gone = keys.flatMap((key) => (Object.hasOwn(value, key) ? [] : [[key, undefined]]));
  return setPairs(file, map, { ...value, ...Object.fromEntries(gone) }, Object.keys(value), holder);
}

/** Of a list only the items between those that stay at its beginning and at its end are changed. */
function changeItems(file: YamlFile, list: YAMLSeq, values: readonly Value[]): Edited {
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
  if (isMap(item) && isRecord(value) && (!isInline(item) || item.items.length > 0)) return changeMap(file, item, value);
  return writeItem(file, item, value, list.flow === true);
}

function saysAlready(file: YamlFile, node: unknown, value: Value | undefined): boolean {
  if (!isNode(node) || !file.document || isMissing(node)) return false;
  // A scalar says more by its text than by its value: `2020` and `true` are words here.
  if (isScalar(node) && typeof value === 'string') return scalarText(node) === value;
  return JSON.stringify(node.toJS(file.document, { maxAliasCount: 100 })) === JSON.stringify(value);
}

function appendLines(text: string, lines: readonly string[]): Edited {
  const eol = eolOf(text);
  const separator = text === '' || isEol(text.charAt(text.length - 1)) ? '' : eol;
  return [insertion(text.length, `${separator}${lines.join(eol)}${eol}`)];
}
