import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../model/edit';
import { startOfLine } from './lines';
import { isEmpty, scalarText } from './nodes';
import type { YamlFile } from './parse';
import type { Path } from './schema';

/** Why a place that is understood cannot be edited by rule. */
export const writtenElsewhere = 'This is written in a way that cannot be edited here; change it by hand.';
export const markedHere = 'An anchor (`&`) or a tag stands here; change it by hand.';

/** What stands at a path; undefined where nothing does, or only by way of an alias. */
export function nodeAt(file: YamlFile, path: Path): unknown {
  let node: unknown = file.root;
  for (const step of path) {
    if (typeof step === 'number') node = isSeq(node) ? node.items[step] : undefined;
    else node = isMap(node) ? pairAt(node, step)?.value : undefined;
  }
  return node;
}

/** Why nothing can be changed at a path. */
export function missing(path: Path, kind: 'list' | 'mapping'): string {
  const [last, list] = [path.at(-1), path.at(-2)];
  if (last === undefined) return 'The file is not a mapping (`key: value` lines).';
  if (typeof last === 'number') return `There is no entry ${last + 1} under \`${String(list)}\`.`;
  return `There is no ${kind} under \`${last}\`.`;
}

export function pairAt(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && scalarText(pair.key) === key);
}

export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? scalarText(pair.key) : undefined;
}

export function isMissing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && isEmpty(node));
}

/** Whether a value ends in the line that it begins in, or stands in brackets. */
export function isInline(node: unknown): boolean {
  if (isCollection(node)) return node.flow === true;
  return isAlias(node) || (isScalar(node) && !isBlockScalar(node));
}

export function isBlockScalar(node: unknown): boolean {
  return isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
}

/** Where an item of a list or a pair of a mapping begins: UTF-16. */
export function startOf(item: unknown): number {
  if (isPair(item)) return startOf(item.key);
  return rangeOf(item)?.[0] ?? 0;
}

/** The end of the last word of an item, comments behind it not included; 0 where it has none. */
export function endOf(item: unknown): number {
  if (isCollection(item) && !item.flow && item.items.length > 0) return endOf(item.items.at(-1));
  if (isPair(item)) return isMissing(item.value) ? endOf(item.key) : endOf(item.value);
  return rangeOf(item)?.[1] ?? 0;
}

/** Whether a tag or an anchor stands before the words that the place of an item names. */
export function isMarked(item: unknown): boolean {
  const node = isPair(item) ? item.key : item;
  return (isScalar(node) || isCollection(node)) && (node.anchor !== undefined || node.tag !== undefined);
}

/** Where the dashes of a block list stand; undefined where they cannot be told. */
export function dashesOf(list: YAMLSeq): readonly number[] | undefined {
  const syntax = list.srcToken;
  if (syntax?.type !== 'block-seq') return undefined;
  return syntax.items.map((item) => item.start.find((token) => token.type === 'seq-item-ind')?.offset ?? syntax.offset);
}

/** How far an offset stands behind the beginning of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** Behind the colon of a pair. */
export function behindColon(text: string, pair: Pair): number {
  return text.indexOf(':', endOf(pair.key)) + 1;
}

export function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return (isScalar(node) || isCollection(node) || isAlias(node) ? node.range : undefined) ?? undefined;
}

export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

export function deletion(start: number, end: number): TextEdit {
  return { span: { start, end }, newText: '' };
}
