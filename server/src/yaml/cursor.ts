import { isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../model/span';
import { containsOffset } from '../model/span';
import { entriesOf, itemsOf, type Node, spanOf } from './nodes';
import { parseYaml, type YamlFile } from './parse';
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
 * What is being typed at an offset, found by parsing the file as if one more character stood there: that turns an
 * empty place into a node. Undefined in comments and wherever nothing can be completed.
 */
export function typingAt(text: string, offset: number): TypingPlace | undefined {
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
