import { isAlias, isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import type { EditResult } from '../model/edit';
import {
  type Edited,
  edited,
  insertBelow,
  insertIntoSequence,
  insertPair,
  isInline,
  isMissing,
  pairAt,
  quoteStyle,
  refuse,
} from './edit';
import { isEol } from './lines';
import type { YamlFile } from './parse';
import { collectionAt } from './remove';
import { renderFlow, renderLines, renderScalar, type Value } from './render';
import type { Path } from './schema';

const elsewhere = 'This is written in a way that cannot be edited here; change it by hand.';

/**
 * Adds a key to the mapping at a path; where nothing stands at the path yet, the key becomes the first of a mapping.
 * @param order the keys in the order in which people write them; the new key goes before its nearest successor
 */
export function addField(text: string, path: Path, key: string, value: Value, order: readonly string[]): EditResult {
  return edited(text, (file) => {
    const map = collectionAt(file, path);
    if (isMap(map)) {
      if (pairAt(map, key)) return refuse(`\`${key}\` stands there already.`);
      return insertPair(file, map, key, value, order.includes(key) ? order.slice(order.indexOf(key) + 1) : []);
    }
    const holder = collectionAt(file, path.slice(0, -1));
    const pair = isMap(holder) ? pairAt(holder, String(path.at(-1))) : undefined;
    if (!isMap(holder) || !pair || !isMissing(pair.value)) return refuse(elsewhere);
    return insertBelow(file, holder, pair, renderLines({ [key]: value }), renderFlow({ [key]: value }));
  });
}

/**
 * Adds a word to the list under a key of the mapping at a path, as its last item. A single word in the list's place
 * becomes a list; a missing list is added.
 * @param order as in {@link addField}
 */
export function addToList(text: string, path: Path, key: string, item: string, order: readonly string[]): EditResult {
  return edited(text, (file) => {
    const map = collectionAt(file, path);
    const pair = isMap(map) ? pairAt(map, key) : undefined;
    if (!isMap(map) || !pair) {
      const added = addField(text, path, key, [item], order);
      return added.ok ? [...added.edits] : refuse(added.message);
    }
    const list = pair.value;
    if (isSeq(list)) return insertIntoSequence(file, list, list.items.length, item);
    if (isMissing(list)) return insertBelow(file, map, pair, [`- ${renderScalar(item)}`], renderFlow([item]));
    if (!isScalar(list) || !isInline(list) || !list.range || list.anchor !== undefined) return refuse(elsewhere);
    const [start, end] = list.range;
    const written = file.text.slice(start, end);
    // What may stand bare behind a key may not always stand so in a list.
    const first = /[[\]{},\r\n]/.test(written) && !quoteStyle(list) ? JSON.stringify(String(list.value)) : written;
    return [{ span: { start, end }, newText: `[${first}, ${renderFlow([item]).slice(1)}` }];
  });
}

/** Replaces the word at a path; its style of quotation is kept where it can be. */
export function replaceWord(text: string, path: Path, word: string): EditResult {
  return edited(text, (file) => {
    const holder = collectionAt(file, path.slice(0, -1));
    const step = path.at(-1);
    const old: unknown = isMap(holder)
      ? pairAt(holder, String(step))?.value
      : typeof step === 'number'
        ? holder?.items[step]
        : undefined;
    if (isAlias(old) || !isScalar(old) || !old.range) return refuse(elsewhere);
    const inFlow = holder?.flow === true || isSeq(holder);
    return [{ span: wordSpan(file, old), newText: renderWord(word, quoteStyle(old), inFlow) }];
  });
}

/** Gives the key at the end of a path another name. */
export function renameKey(text: string, path: Path, key: string): EditResult {
  return edited(text, (file) => {
    const holder = collectionAt(file, path.slice(0, -1));
    const pair: Pair | undefined = isMap(holder) ? pairAt(holder, String(path.at(-1))) : undefined;
    if (!isMap(holder) || !pair || !isScalar(pair.key)) return refuse(`There is no entry \`${String(path.at(-1))}\`.`);
    if (pairAt(holder, key)) return refuse(`\`${key}\` stands there already.`);
    return renamed(file, pair.key, key);
  });
}

function renamed(file: YamlFile, scalar: Scalar, key: string): Edited {
  return [{ span: wordSpan(file, scalar), newText: respelled(file.text, scalar, key) }];
}

/** Where the words of a scalar stand, quotation marks included; without the line end behind a block. */
export function wordSpan(file: YamlFile, scalar: Scalar): { readonly start: number; readonly end: number } {
  const [start, to] = scalar.range ?? [0, 0];
  let end = to;
  while (end > start && isEol(file.text.charAt(end - 1))) end--;
  return { start, end };
}

/** An id in the place and the style of another. Ids have no character that YAML takes for syntax, so plain stays plain. */
export function respelled(text: string, old: Scalar, id: string): string {
  const mark = text.charAt(old.range?.[0] ?? 0);
  return quoteStyle(old) ? `${mark}${id}${mark}` : id;
}

function renderWord(word: string, style: Scalar.Type | undefined, inFlow: boolean): string {
  if (style) return renderScalar(word, style);
  return inFlow ? renderFlow([word]).slice(1, -1) : renderScalar(word);
}
