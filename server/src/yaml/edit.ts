import type { EditResult } from '../model/edit';
import { edited } from './change';
import { insertEntryAt, insertItems } from './insert';
import type { Value } from './render';
import { setKeys } from './replace';

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
  return edited(text, insertItems(key, [{ index, value }], before));
}

/**
 * Adds an entry to the mapping under a key of the root mapping, behind the entries there are.
 * Refuses where the entry's key stands there already.
 */
export function insertEntry(text: string, key: string, entry: string, value: Value): EditResult {
  return edited(text, insertEntryAt(key, entry, value));
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
  return edited(text, setKeys([list, index], { [key]: value }, order));
}

export { type Edited, edited, refuse } from './change';
export { insertBelow, insertIntoBlock, insertIntoSequence, insertPair } from './insert';
export { endOf, insertion, isInline, isMissing, pairAt, startOf } from './places';
export { quoteStyle } from './replace';
