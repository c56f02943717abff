import { isScalar, type Pair } from 'yaml';
import { startOfOwnComments } from '../comments';
import { startOfBlankLines, startOfLine } from '../lines';
import { isMap, isSeq } from '../nodes';
import type { YamlFile } from '../parse';
import { columnOf, dashesOf, isMissing, keyOf, nodeAt, startOf } from '../places';
import { isPlainRecord, own, type Plain, plainOf } from '../plain';
import type { Collection, Shape } from './shape';

/** An entry of a collection, or a key of the root with its value, as whole lines. */
export interface Part {
  /** The key, or what the entry is known by. */
  readonly name: string;
  /** The blank lines above it and its comments. */
  readonly gap: string;
  /** Its own comments and everything up to the next part. */
  readonly text: string;
  readonly column: number;
  readonly value: Plain;
}

/** The entries of a collection, one after the other. */
export interface Entries {
  /** What stands before the first entry; without entries, everything. */
  readonly head: string;
  readonly parts: readonly Part[];
}

/** A file in parts. What is put together again is the file, byte by byte. */
export interface FileParts extends Entries {
  /** For each collection that the file has. */
  readonly collections: ReadonlyMap<string, Entries>;
}

/** Takes a file apart; undefined where it cannot be read in full or stands otherwise than one entry below the other. */
export function partsOf(file: YamlFile, shape: Shape): FileParts | undefined {
  if (file.problems.length > 0) return undefined;
  const { root, text } = file;
  if (isMissing(root)) return { head: text, parts: [], collections: new Map() };
  if (!isMap(root) || root.flow || !root.items.every(hasPlainKey)) return undefined;
  const starts = root.items.map(startOf);
  const whole = split(text, 0, text.length, starts, (i) => ({
    name: nameOf(root.items[i]),
    value: plainOf(root.items[i]?.value),
  }));
  if (!whole) return undefined;
  const collections = new Map<string, Entries>();
  let at = whole.head.length;
  for (const part of whole.parts) {
    const start = at + part.gap.length;
    at = start + part.text.length;
    const collection = shape.get(part.name);
    if (!collection) continue;
    const entries = entriesIn(file, part, { start, end: at }, collection);
    if (!entries) return undefined;
    collections.set(part.name, entries);
  }
  return { ...whole, collections };
}

function entriesIn(
  file: YamlFile,
  { name, text }: Part,
  { start, end }: { readonly start: number; readonly end: number },
  collection: Collection,
): Entries | undefined {
  const node = nodeAt(file, [name]);
  const isEmpty = isMissing(node) || ((isSeq(node) || isMap(node)) && node.items.length === 0);
  if (isEmpty) return { head: text, parts: [] };
  if (collection.kind === 'mapping') {
    if (!isMap(node) || node.flow || !node.items.every(hasPlainKey)) return undefined;
    return split(file.text, start, end, node.items.map(startOf), (i) => ({
      name: nameOf(node.items[i]),
      value: plainOf(node.items[i]?.value),
    }));
  }
  const dashes = isSeq(node) ? dashesOf(node) : undefined;
  if (!dashes || !isSeq(node)) return undefined;
  return split(file.text, start, end, dashes, (i) => {
    const value = plainOf(node.items[i]);
    return { value, name: value === undefined ? '' : (collection.nameOf(value) ?? JSON.stringify(value)) };
  });
}

/** @param starts where the keys or dashes stand, each first in its line and below the one before */
function split(
  text: string,
  from: number,
  to: number,
  starts: readonly number[],
  about: (index: number) => { readonly name: string; readonly value: Plain | undefined },
): Entries | undefined {
  const column = columnOf(text, starts[0] ?? 0);
  const bounds: { gap: number; own: number }[] = [];
  for (const start of starts) {
    const line = startOfLine(text, start);
    if (line < from || columnOf(text, start) !== column || text.slice(line, start).trim() !== '') return undefined;
    const own = Math.max(from, startOfOwnComments(text, line, column));
    bounds.push({ own, gap: Math.max(from, startOfBlankLines(text, own)) });
  }
  const parts: Part[] = [];
  for (const [i, { gap, own: start }] of bounds.entries()) {
    const { name, value } = about(i);
    if (value === undefined) return undefined;
    const end = bounds[i + 1]?.gap ?? to;
    if (end < start) return undefined;
    parts.push({ name, value, column, gap: text.slice(gap, start), text: text.slice(start, end) });
  }
  return { head: text.slice(from, bounds[0]?.gap ?? to), parts };
}

function nameOf(pair: Pair | undefined): string {
  return (pair && keyOf(pair)) ?? '';
}

function hasPlainKey({ key }: Pair): boolean {
  return isScalar(key) && key.anchor === undefined && key.tag === undefined;
}

/** The fields of an entry; undefined where it is no mapping. */
export function fieldOf(value: Plain, key: string): Plain | undefined {
  return isPlainRecord(value) ? own(value, key) : undefined;
}
