import type { Plain } from '../plain';

/** A list or mapping under a key of the root whose entries are merged one by one. */
export interface Collection {
  readonly kind: 'list' | 'mapping';
  /** What makes two items of a list the same entry; a mapping has its keys for that. */
  nameOf(value: Plain): string | undefined;
  /** The keys of an entry in the order in which people write them. */
  readonly keys: readonly string[];
  /** Keys whose lists of words are sets: what one side adds and what the other adds stand in it together. */
  readonly sets: ReadonlySet<string>;
  /** Whether the key goes with its last entry. */
  readonly goesWhenEmpty: boolean;
}

/** What a kind of files is made of. */
export type Shape = ReadonlyMap<string, Collection>;
