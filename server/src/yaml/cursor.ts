import { isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../model/span';
import { containsOffset } from '../model/span';
import { isEol, nextLine, startOfLine } from './lines';
import { entriesOf, itemsOf, type Node, spanOf } from './nodes';
import { maxLength, parseYaml, type YamlFile } from './parse';
import type { Path } from './schema';

/** A key of a mapping at a cursor. */
export interface KeyPlace {
  /** Of the mapping that holds the key. */
  readonly path: Path;
  readonly key: string;
  readonly span: Span;
}

/** The key that stands at an offset, if one does. UTF-16. */
export function keyAt(file: YamlFile, offset: number): KeyPlace | undefined {
  return findKey(file.root, offset, []);
}

function findKey(node: Node | undefined, offset: number, path: Path): KeyPlace | undefined {
  if (isSeq(node)) {
    for (const [i, item] of itemsOf(node).entries()) {
      const found = mayHold(item, offset) && findKey(item, offset, [...path, i]);
      if (found) return found;
    }
    return undefined;
  }
  for (const { key, keySpan, value } of entriesOf(node)) {
    if (containsOffset(keySpan, offset, true)) return { path, key, span: keySpan };
    const found = value && mayHold(value, offset) && findKey(value, offset, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function mayHold(node: Node, offset: number): boolean {
  return containsOffset(spanOf(node), offset, true);
}

/** Where something is being typed: a key of the mapping at `path`, or the value at `path`. */
export interface TypingPlace {
  readonly role: 'key' | 'value';
  readonly path: Path;
  /** The word so far, with the quotation marks around it; in the text as it is. */
  readonly span: Span;
  /** The other keys of the same mapping. */
  readonly siblings: ReadonlySet<string>;
}

/** No file holds this character: it is for private use, and we are the private ones. */
const marker = '\uE0F0';

/**
 * What is being typed at an offset, found by parsing as if one more character stood there: that turns an empty place
 * into a node. In a list of entries only the entry around the offset is parsed. Undefined in comments and wherever
 * nothing can be completed.
 */
export function typingAt(text: string, offset: number): TypingPlace | undefined {
  const part = itemAround(text, offset);
  if (!part) return typingIn(text, offset);
  const place = typingIn(part.text, offset - part.cut);
  if (!place) return undefined;
  const [list, , ...rest] = place.path;
  // What is no part of the entry after all is better judged with all that stands around it.
  if (list === undefined || place.path[1] !== 0) return typingIn(text, offset);
  const { start, end } = place.span;
  return { ...place, path: [list, part.index, ...rest], span: { start: start + part.cut, end: end + part.cut } };
}

/** One item of a list under the list's key, with the item behind it, where the whole file is long. */
interface Part {
  readonly text: string;
  /** Which item of the list it is. */
  readonly index: number;
  /** How much of the file before the item is left out, in UTF-16 code units. */
  readonly cut: number;
}

/**
 * The item of a block list right under a key of the file that an offset lies in, found by indentation alone. Undefined
 * where that does not tell: outside of such lists, beside an item, in files of several documents or with conflicts.
 */
function itemAround(text: string, offset: number): Part | undefined {
  if (text.length > maxLength || /^(?:---|\.\.\.|<{7}|={7}|>{7}|\|{7})/m.test(text.slice(1))) return undefined;
  const ownLine = startOfLine(text, offset);
  const key = keyAbove(text, ownLine);
  if (key === undefined) return undefined;
  const from = nextLine(text, key);
  const column = columnOfItems(text, from, ownLine);
  if (column === undefined) return undefined;
  let index = -1;
  let start = from;
  for (let line = from; line <= ownLine; line = nextLine(text, line)) {
    if (isItem(text, line, column)) {
      index++;
      start = line;
    }
    if (nextLine(text, line) === line) break;
  }
  // On another line than that of the dash, what is typed belongs to the item only if it is indented further.
  if (index < 0 || (start < ownLine && indentation(text, ownLine, offset) <= column)) return undefined;
  let end = nextLine(text, ownLine);
  for (let items = 0; end < text.length; end = nextLine(text, end)) {
    if (isItem(text, end, column) && ++items === 2) break;
    if (!isItem(text, end, 0) && /[^\s#]/.test(text.charAt(end))) break;
  }
  return { text: text.slice(key, from) + text.slice(start, end), index, cut: start - (from - key) };
}

/** Where the line of a key stands that has nothing but a list behind it, above a line; undefined for any other line. */
function keyAbove(text: string, line: number): number | undefined {
  let at = line;
  while (at > 0) {
    at = startOfLine(text, at - 1);
    if (/[\s#]/.test(text.charAt(at)) || isItem(text, at, 0)) continue;
    return /^[\w-]+:[ \t]*(?:#.*)?\r?\n$/.test(text.slice(at, nextLine(text, at))) ? at : undefined;
  }
  return undefined;
}

/** How far the first item is indented, if it stands at or above a line and is the first thing there. */
function columnOfItems(text: string, from: number, line: number): number | undefined {
  for (let at = from; at <= line && at < text.length; at = nextLine(text, at)) {
    const words = text.slice(at, nextLine(text, at));
    if (/^\s*(?:#|$)/.test(words)) continue;
    const column = words.search(/[^ ]/);
    return isItem(text, at, column) ? column : undefined;
  }
  return undefined;
}

/** Whether a line begins with the dash of an item at a column. */
function isItem(text: string, line: number, column: number): boolean {
  const at = line + column;
  if (text.charAt(at) !== '-' || indentation(text, line, at) !== column) return false;
  const behind = text.charAt(at + 1);
  return behind === ' ' || behind === '' || isEol(behind);
}

/** How many blanks a line begins with, counted up to an offset. */
function indentation(text: string, line: number, offset: number): number {
  let at = line;
  while (at < offset && text.charAt(at) === ' ') at++;
  return at - line;
}

function typingIn(text: string, offset: number): TypingPlace | undefined {
  const place = markedPlace(text, offset, marker);
  if (!place || !/[\r\n]/.test(text.slice(place.span.start, place.span.end))) return place;
  // A key without its colon yet runs on into the key on the next line; with one, it ends where it should.
  return place.role === 'key' ? markedPlace(text, offset, `${marker}:`) : undefined;
}

function markedPlace(text: string, offset: number, inserted: string): TypingPlace | undefined {
  const file = parseYaml(text.slice(0, offset) + inserted + text.slice(offset));
  return file.root && findMarker(file.root, []);
}

function findMarker(node: Node, path: Path): TypingPlace | undefined {
  if (isScalar(node)) {
    // A word where a mapping could stand is a key in the making.
    return holdsMarker(node) ? { role: 'value', path, span: unmarked(spanOf(node)), siblings: new Set() } : undefined;
  }
  if (isSeq(node)) {
    for (const [i, item] of itemsOf(node).entries()) {
      const found = findMarker(item, [...path, i]);
      if (found) return found;
    }
    return undefined;
  }
  if (!isMap(node)) return undefined;
  const entries = entriesOf(node);
  for (const { key, keySpan, value } of entries) {
    if (key.includes(marker)) {
      const siblings = new Set(entries.map((entry) => entry.key).filter((other) => other !== key));
      return { role: 'key', path, span: unmarked(keySpan), siblings };
    }
    const found = value && findMarker(value, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function holdsMarker(node: { value: unknown }): boolean {
  return typeof node.value === 'string' && node.value.includes(marker);
}

function unmarked({ start, end }: Span): Span {
  return { start, end: end - marker.length };
}
