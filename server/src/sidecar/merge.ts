import { type Merged, mergeVersions, type Versions } from '../yaml/merge/merge';
import { fieldOf } from '../yaml/merge/parts';
import type { Collection, Shape } from '../yaml/merge/shape';
import { isPlainList, type Plain } from '../yaml/plain';
import { quoteKeys } from './edit';

/**
 * Merges versions of a sidecar: quotes are known by their content, so that two people who label one text side by side
 * are asked only about what both labeled in different ways.
 * @param startOf where words stand in the text, as far as it is known: UTF-16
 */
export function mergeSidecars(versions: Versions, startOf: (exact: string) => number | undefined): Merged {
  return mergeVersions(versions, sidecarShape, ({ value }) => {
    const [first] = wordsOf(fieldOf(value, 'content'));
    return first === undefined ? undefined : startOf(first);
  });
}

const entry: Omit<Collection, 'keys' | 'goesWhenEmpty'> = {
  kind: 'list',
  nameOf: (value) => {
    const words = wordsOf(fieldOf(value, 'content'));
    return words.length > 0 ? words.map((exact) => exact.replaceAll(/\s+/g, ' ')).join(' … ') : undefined;
  },
  sets: new Set(['tags']),
};

const sidecarShape: Shape = new Map<string, Collection>([
  ['quotes', { ...entry, keys: quoteKeys, goesWhenEmpty: false }],
  ['dismissed', { ...entry, keys: ['content', 'reason'], goesWhenEmpty: true }],
]);

/** The exact words of each fragment. */
function wordsOf(content: Plain | undefined): readonly string[] {
  const fragments = isPlainList(content) ? content : [content];
  return fragments.flatMap((fragment) => {
    const words = typeof fragment === 'string' ? fragment : fragment && fieldOf(fragment, 'exact');
    return typeof words === 'string' ? [words] : [];
  });
}
