import { isAlias } from 'yaml';
import { entriesOf, isMap, isScalar, isSeq, scalarText } from './nodes';
import type { YamlFile } from './parse';

/** What a value says: words as a person wrote them, null for nothing. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** What a node says; undefined where an alias stands in it, or a key that is no word. */
export function plainOf(node: unknown): Plain | undefined {
  if (isScalar(node)) return scalarText(node) ?? null;
  if (isSeq(node)) return allOf(node.items.map(plainOf));
  if (node === null || node === undefined) return null;
  if (isAlias(node) || !isMap(node)) return undefined;
  const values: [string, Plain][] = [];
  for (const { key, value } of entriesOf(node)) {
    const plain = plainOf(value);
    if (plain === undefined) return undefined;
    values.push([key, plain]);
  }
  return values.length === node.items.length ? Object.fromEntries(values) : undefined;
}

/** What a whole file says; undefined where it cannot be read in full, or says something by way of an alias. */
export function plainFile({ root, problems }: YamlFile): Plain | undefined {
  return problems.length > 0 ? undefined : plainOf(root);
}

/** Whether two values say the same; the order of keys says nothing. */
export function isSame(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b) return true;
  if (isPlainList(a)) return isPlainList(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isPlainRecord(a) || !isPlainRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

export function isPlainList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

export function isPlainRecord(value: Plain | undefined): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of a record that is its own; not what every object has. */
export function own(record: Readonly<Record<string, Plain>>, key: string): Plain | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function allOf(values: readonly (Plain | undefined)[]): Plain | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
