import { isSeq } from 'yaml';
import { all, type Change, refuse } from './change';
import { insertIntoSequence } from './insert';
import { isMissing, nodeAt } from './places';
import type { Value } from './render';
import { setKeys } from './set';

/** A value for a list, and the position of the item that it goes before: 0-based; at or behind the end appends. */
export interface NewItem {
  readonly index: number;
  readonly value: Value;
}

/**
 * Inserts items into the list under a key of the root mapping; the key is added where it is missing. Everything else
 * stays as it is: comments, order, quoting, indentation, line ends.
 * @param order the keys of the root in the order in which people write them, for a key that is missing
 */
export function insertItems(key: string, items: readonly NewItem[], order: readonly string[] = []): Change {
  return (file) => {
    if (items.length === 0) return [];
    const list = nodeAt(file, [key]);
    if (isSeq(list) && list.items.length > 0) {
      return all(items.map(({ index, value }) => insertIntoSequence(file, list, index, value)));
    }
    if (!isSeq(list) && !isMissing(list)) return refuse(`\`${key}\` is not a list.`);
    const values = items.toSorted((a, b) => a.index - b.index).map(({ value }) => value);
    return setKeys([], { [key]: values }, order)(file);
  };
}
