import { isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { TextEdit } from '../model/edit';
import { all, type Edited, refuse } from './change';
import { insertIntoSequence } from './insert';
import { endOfLine, followingLines, isEol, startOfBlankLines } from './lines';
import type { YamlFile } from './parse';
import {
  behindColon,
  columnOf,
  endOf,
  insertion,
  isBlockScalar,
  isInline,
  isMissing,
  keyOf,
  rangeOf,
  startOf,
  writtenElsewhere,
} from './places';
import { renderFlow, renderLines, renderScalar, type Value } from './render';
import { quoteStyle } from './spelling';

/** Writes a value behind a key, in the place of whatever stands there. A comment beside the key stays. */
export function writeValue(file: YamlFile, map: YAMLMap, pair: Pair, value: Value): Edited {
  const { text } = file;
  const old = pair.value;
  if (isInline(old) && isScalar(old) && !isMissing(old) && typeof value === 'string' && !/[\r\n]/.test(value)) {
    return replaceRange(old, renderWords(value, old, map.flow));
  }
  const colon = behindColon(text, pair);
  if (map.flow)
    return isMissing(old) ? [insertion(colon, ` ${renderFlow(value)}`)] : replaceRange(old, renderFlow(value));

  const key = keyOf(pair) ?? '';
  const [head = '', ...below] = renderLines({ [key]: value });
  const behindKey = valueOn(head, key);
  const column = columnOf(text, startOf(pair));
  if (isMissing(old)) {
    return [
      ...(behindKey === '' ? [] : [insertion(colon, ` ${behindKey}`)]),
      ...linesBelow(text, endOfLine(text, colon), below, column),
    ];
  }
  if (!isInline(old)) return replaceBlock(file, pair, behindKey, below);
  const end = endOf(old);
  // The blank before goes with the value.
  const start = behindKey === '' ? colon : (rangeOf(old)?.[0] ?? 0);
  return [{ span: { start, end }, newText: behindKey }, ...linesBelow(text, endOfLine(text, end), below, column)];
}

/** Adds items to the list behind a key, as its last; a single word becomes a list, an empty or missing one is written. */
export function appendItems(file: YamlFile, map: YAMLMap, pair: Pair, items: readonly Value[]): Edited {
  const list = pair.value;
  if (items.length === 0) return [];
  if (isMissing(list) || (isSeq(list) && list.items.length === 0)) return writeValue(file, map, pair, items);
  if (isSeq(list)) return all(items.map((item) => insertIntoSequence(file, list, list.items.length, item)));
  if (!isScalar(list) || !isInline(list) || list.anchor !== undefined) return refuse(writtenElsewhere);
  const [start = 0, end = 0] = rangeOf(list) ?? [];
  const written = file.text.slice(start, end);
  // What may stand bare behind a key may not always stand so in a list.
  const first = /[[\]{},\r\n]/.test(written) && !quoteStyle(list) ? JSON.stringify(String(list.value)) : written;
  return replaceRange(list, `[${first}, ${renderFlow(items).slice(1)}`);
}

/** Writes an item in the place of another one of a list. */
export function writeItem({ text }: YamlFile, item: unknown, value: Value, isInFlow: boolean): Edited {
  if (isInline(item) && !isMissing(item)) {
    const words = isScalar(item) && typeof value === 'string' ? renderWords(value, item, isInFlow) : renderFlow(value);
    return replaceRange(item, words);
  }
  const [start = 0] = rangeOf(item) ?? [];
  const end = lastLineEnd(text, endOf(item));
  if (start >= end) return refuse('This item cannot be changed here.');
  return [{ span: { start, end }, newText: renderFlow(value) }];
}

/** In the marks that the old words had; without them, what stands in brackets needs some more often. */
function renderWords(value: string, old: Scalar, isInFlow = false): string {
  const style = quoteStyle(old);
  return isInFlow && !style ? renderFlow(value) : renderScalar(value, style);
}

/** A value that stands below its key, or a block scalar: its lines go, the comment beside the key stays. */
function replaceBlock({ text }: YamlFile, pair: Pair, behindKey: string, below: readonly string[]): Edited {
  const old = pair.value;
  const colon = behindColon(text, pair);
  const column = columnOf(text, startOf(pair));
  const [start = 0] = rangeOf(old) ?? [];
  const header = isBlockScalar(old) ? (/^[|>][-+0-9]*/.exec(text.slice(start))?.[0].length ?? 1) : 0;
  const lineEnd = endOfLine(text, colon);
  const end = lastLineEnd(text, endOf(old));
  return [
    header > 0
      ? { span: { start: behindKey === '' ? colon : start, end: start + header }, newText: behindKey }
      : insertion(colon, behindKey === '' ? '' : ` ${behindKey}`),
    { span: { start: lineEnd, end }, newText: followingLines(text, below, column) },
  ];
}

/** The end of the last line with words at or before an offset, its comment included. */
function lastLineEnd(text: string, offset: number): number {
  if (offset > 0 && isEol(text.charAt(offset - 1))) {
    const at = startOfBlankLines(text, offset);
    return text.slice(at - 2, at) === '\r\n' ? at - 2 : at - 1;
  }
  return endOfLine(text, offset);
}

function linesBelow(text: string, at: number, lines: readonly string[], column: number): readonly TextEdit[] {
  return lines.length === 0 ? [] : [insertion(at, followingLines(text, lines, column))];
}

/** What a rendered line says behind its key and colon. */
function valueOn(line: string, key: string): string {
  const name = renderLines({ [key]: '' })[0]?.replace(/ ?""$/, '') ?? '';
  return line.slice(name.length).trim();
}

function replaceRange(node: unknown, newText: string): Edited {
  const [start, end] = rangeOf(node) ?? [0, 0];
  return [{ span: { start, end }, newText }];
}
