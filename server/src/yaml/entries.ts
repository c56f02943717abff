import { isMap, type YAMLMap } from 'yaml';
import type { TextEdit } from '../model/edit';
import { type Change, refuse } from './change';
import { insertIntoBlock, insertIntoFlow } from './insert';
import { eolOf, isEol, startOfLine } from './lines';
import { isMissing, keyOf, nodeAt, pairAt, startOf } from './places';
import { renderFlow, renderLines, type Value } from './render';
import { setKeys } from './set';

/** So many entries stand in the order of their keys by chance only once in a while. */
const fewestSorted = 3;

/**
 * Adds an entry to the mapping under a key of the root mapping, as the entries there are written: where they stand in
 * the order of their keys it goes to its place, otherwise behind them; where each stands on one line it does, too; and
 * blank lines stand around it where they stand around the others. Refuses where the entry's key stands there already.
 */
export function insertEntry(key: string, entry: string, value: Value): Change {
  return (file) => {
    const map = nodeAt(file, [key]);
    if (!isMap(map) || map.items.length === 0) {
      if (!isMap(map) && !isMissing(map)) return refuse(`\`${key}\` is not a mapping.`);
      return setKeys([], { [key]: { [entry]: value } })(file);
    }
    if (pairAt(map, entry)) return refuse(`\`${entry}\` stands there already.`);
    const index = placeIn(map, entry);
    const inOneLine = renderFlow({ [entry]: value }).slice(1, -1);
    if (map.flow) return insertIntoFlow(map, map.items, index, inOneLine);
    const isInline = map.items.every((pair) => isMap(pair.value) && pair.value.flow === true);
    const lines = isInline ? [inOneLine] : renderLines({ [entry]: value });
    const edits = insertIntoBlock(file, map.items, map.items.map(startOf), index, lines);
    if ('ok' in edits || !isSpaced(file.text, map)) return edits;
    return edits.map((edit) => withBlankLine(file.text, edit, index === 0, index < map.items.length));
  };
}

function placeIn({ items }: YAMLMap, entry: string): number {
  const keys = items.map((pair) => orderOf(keyOf(pair) ?? ''));
  const isSorted = keys.length >= fewestSorted && keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key);
  const later = isSorted ? keys.findIndex((key) => key > orderOf(entry)) : -1;
  return later === -1 ? keys.length : later;
}

function orderOf(key: string): string {
  return key.normalize('NFC').toLowerCase();
}

/** Whether a blank line stands before each entry but the first. */
function isSpaced(text: string, { items }: YAMLMap): boolean {
  const [, ...rest] = items.map(startOf);
  return rest.length > 0 && rest.every((start) => hasBlankLineAbove(text, start));
}

function hasBlankLineAbove(text: string, start: number): boolean {
  let lineStart = startOfLine(text, start);
  for (let above = ''; lineStart > 0; ) {
    const from = startOfLine(text, lineStart - 1);
    above = text.slice(from, lineStart).trim();
    if (above === '') return true;
    if (!above.startsWith('#')) return false;
    lineStart = from;
  }
  return false;
}

/** Whole lines are inserted: with their line ends before them, or at the start of a line with their line ends behind. */
function withBlankLine(text: string, { span, newText }: TextEdit, isFirst: boolean, hasNext: boolean): TextEdit {
  const eol = eolOf(text);
  if (isEol(newText.charAt(0))) return { span, newText: eol + newText };
  const above = startOfLine(text, Math.max(0, span.start - 1));
  const blankAbove = text.slice(above, span.start).trim() === '';
  if (isFirst || (blankAbove && hasNext)) return { span, newText: newText + eol };
  return { span, newText: blankAbove ? newText : eol + newText };
}
