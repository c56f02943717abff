import { isCollection, isMap, isNode, isPair, isSeq, type Pair, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../model/edit';
import type { Span } from '../model/span';
import { all, type Change, type Edited, refuse } from './change';
import { endOfComments, isHeading, startOfComments, startOfOwnComments } from './comments';
import { behindBlankLines, behindWords, endOfLine, isEol, nextLine, startOfBlankLines, startOfLine } from './lines';
import type { YamlFile } from './parse';
import {
  behindColon,
  columnOf,
  dashesOf,
  deletion,
  endOf,
  insertion,
  isBlockScalar,
  isMarked,
  markedHere,
  missing,
  nodeAt,
  pairAt,
  rangeOf,
  startOf,
  writtenElsewhere,
} from './places';
import type { Path } from './schema';

/** What is left where the last item of a list goes: the key with `[]`, or nothing. */
export type WhenEmpty = 'empty-list' | 'no-key';

/**
 * Whether comments above the first entry of a group stay, which may be about all of them, or go with the entry. They go
 * where it is put in elsewhere as it is written: then nothing is lost, and putting it back puts them back.
 */
export type Headings = 'stay' | 'go';

/**
 * Takes items out of the list at a path, with the comments that are about them (`comments.ts`); all others stay. A list
 * or mapping of which nothing is left stays as `[]` or `{}`: a bare key would be null, which is no list for the programs
 * that read our files, and what is added next stands in the place of the brackets as if they had never been there.
 */
export function removeItems(
  path: Path,
  indexes: readonly number[],
  whenEmpty: WhenEmpty = 'empty-list',
  headings: Headings = 'stay',
): Change {
  return (file) => {
    if (indexes.length === 0) return [];
    const list = nodeAt(file, path);
    if (!isSeq(list)) return refuse(missing(path, 'list'));
    const absent = indexes.find((index) => index >= list.items.length);
    if (absent !== undefined) return refuse(missing([...path, absent], 'list'));
    const gone = new Set(indexes.map((index) => list.items[index]));
    const map = nodeAt(file, path.slice(0, -1));
    const pair = isMap(map) ? pairAt(map, String(path.at(-1))) : undefined;
    if (whenEmpty === 'no-key' && gone.size === list.items.length && isMap(map) && pair && map.items.length > 1) {
      return removePairs(file, map, new Set([pair]));
    }
    return removeFromSequence(file, list, gone, pair, headings);
  };
}

/** Takes a key with its value out of the mapping at a path, in the same way. */
export function removeKey(path: Path, key: string): Change {
  return (file) => {
    const map = nodeAt(file, path);
    const pair = isMap(map) ? pairAt(map, key) : undefined;
    if (!isMap(map) || !pair) return refuse(`There is no \`${key}\` any more.`);
    const outer = nodeAt(file, path.slice(0, -1));
    const holder = isMap(outer) && path.length > 0 ? pairAt(outer, String(path.at(-1))) : undefined;
    return removePairs(file, map, new Set([pair]), holder);
  };
}

/** @param holder the pair whose value the list is, which gets `[]` where nothing is left */
export function removeFromSequence(
  file: YamlFile,
  list: YAMLSeq,
  gone: ReadonlySet<unknown>,
  holder?: Pair,
  headings: Headings = 'stay',
): Edited {
  const shared = sharedName(file, gone);
  if (shared) return refuse(shared);
  if (list.flow) return removeFromFlow(file.text, list, gone);
  const dashes = dashesOf(list);
  if (!dashes) return refuse(writtenElsewhere);
  const removed = removeFromBlock(file, list.items, dashes, gone, headings);
  if (gone.size < list.items.length) return removed;
  if (!holder) return refuse('The only item of this list cannot be taken out here.');
  return all([[insertion(behindColon(file.text, holder), ' []')], removed]);
}

/**
 * @param holder the pair whose value the mapping is, which gets `{}` where nothing is left
 * @param isFilled whether the same edit puts keys into the mapping
 */
export function removePairs(
  file: YamlFile,
  map: YAMLMap,
  gone: ReadonlySet<Pair>,
  holder?: Pair,
  isFilled = false,
): Edited {
  const shared = sharedName(file, gone);
  if (shared) return refuse(shared);
  if (map.flow) return removeFromFlow(file.text, map, gone);
  const [first] = map.items;
  const isWhole = gone.size === map.items.length;
  if (first && gone.has(first) && isBehindDash(file.text, startOf(first))) {
    return isWhole ? refuse('The only key of an entry cannot be taken out.') : removeFirst(file, map, gone);
  }
  const removed = removeFromBlock(file, map.items, map.items.map(startOf), gone);
  if (!isWhole || isFilled || map === file.root) return removed;
  if (!holder) return refuse('The only key of this mapping cannot be taken out here.');
  return all([[insertion(behindColon(file.text, holder), ' {}')], removed]);
}

/** The first key of an item shares its line with the dash: the next one takes its place there. */
function removeFirst(file: YamlFile, map: YAMLMap, gone: ReadonlySet<Pair>): Edited {
  const { text } = file;
  const next = map.items.findIndex((pair) => !gone.has(pair));
  const [start, to] = [startOf(map.items[0]), startOf(map.items[next])];
  const rest = new Set(map.items.slice(next).filter((pair) => gone.has(pair)));
  const others = removeFromBlock(file, map.items, map.items.map(startOf), rest);
  const end = endOfLine(text, lastWord(text, start, endOf(map.items[next - 1])));
  const between = text.slice(end, to);
  // A comment about the key that moves up stays above it, below the dash.
  const moved = between.includes('#') ? deletion(behindWords(text, start), end) : deletion(start, to);
  return all([[moved], others]);
}

/** Deletes whole lines. */
function removeFromBlock(
  { text }: YamlFile,
  items: readonly unknown[],
  starts: readonly number[],
  gone: ReadonlySet<unknown>,
  headings: Headings = 'stay',
): Edited {
  const spans: Span[] = [];
  for (const [i, item] of items.entries()) {
    if (!gone.has(item)) continue;
    const span = linesOfItem(text, item, i, starts, headings);
    if (!span) return refuse('An entry does not stand on a line of its own.');
    const before = spans.at(-1);
    if (before && before.end >= span.start) spans[spans.length - 1] = { start: before.start, end: span.end };
    else spans.push(span);
  }
  const kept = items.flatMap((item, i) => (gone.has(item) ? [] : [{ item, start: starts[i] ?? 0 }]));
  const edits: TextEdit[] = [];
  for (const span of spans) {
    const previous = kept.findLast(({ start }) => start < span.start);
    const next = kept.find(({ start }) => start >= span.end);
    const opens = !previous && next !== undefined && opensBlock(text, span, next.start);
    const { start, end } = withBlankLines(text, span, opens || keepsBlankLines(text, previous?.item));
    edits.push(deletion(Math.max(start, edits.at(-1)?.span.end ?? 0), end));
  }
  return edits;
}

/**
 * The lines of an entry of a block and of the comments that are about it alone; undefined where it shares one with
 * something else.
 * @param starts where the keys or the dashes of all entries stand
 */
export function linesOfItem(
  text: string,
  item: unknown,
  index: number,
  starts: readonly number[],
  headings: Headings,
): Span | undefined {
  const start = starts[index] ?? 0;
  const column = columnOf(text, start);
  const lineStart = startOfLine(text, start);
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  const last = lastWord(text, start, endOf(item));
  const end = nextLine(text, endOfComments(text, endOfLine(text, last), column));
  const own = startOfOwnComments(text, lineStart, column);
  const next = starts[index + 1];
  const isFollowed = next !== undefined && startOfLine(text, next) === end;
  const staysAbove = headings === 'stay' && isHeading(text, own, index === 0, isFollowed);
  return { start: staysAbove ? lineStart : own, end };
}

/** Whether an entry comes first in its block when a span goes, which is no place for a pause above it. */
function opensBlock(text: string, { start, end }: Span, next: number): boolean {
  const own = startOfOwnComments(text, startOfLine(text, next), columnOf(text, next));
  return (
    behindBlankLines(text, end) === own &&
    startOfComments(text, start) === start &&
    startOfBlankLines(text, start) === start
  );
}

/** A pause above and below what goes becomes one, or none where `isBelowToo`; and a line end goes that nothing stands behind any more. */
function withBlankLines(text: string, { start, end }: Span, isBelowToo: boolean): Span {
  const below = behindBlankLines(text, end);
  if (isBelowToo) return { start, end: below };
  const above = startOfBlankLines(text, start);
  if (above < start && below === text.length) return { start: above, end: below };
  if (above < start && below > end) return { start, end: below };
  const hasEnd = end > 0 && isEol(text.charAt(end - 1));
  if (hasEnd || start === 0) return { start, end };
  return { start: start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1), end };
}

/** Whether an item ends with a block scalar to which the blank lines behind it belong (`|+`). */
function keepsBlankLines(text: string, item: unknown): boolean {
  let leaf = item;
  while (isCollection(leaf) || isPair(leaf)) leaf = isPair(leaf) ? leaf.value : leaf.items.at(-1);
  return isBlockScalar(leaf) && /^[|>][-0-9]*\+/.test(text.slice(startOf(leaf), startOf(leaf) + 3));
}

function removeFromFlow(text: string, list: YAMLSeq | YAMLMap, gone: ReadonlySet<unknown>): Edited {
  const items: readonly unknown[] = list.items;
  const [open = 0, close = 0] = rangeOf(list) ?? [];
  if (items.every((item) => gone.has(item)) && !text.slice(open, close).includes('#')) {
    return [deletion(open + 1, close - 1)];
  }
  const edits: TextEdit[] = [];
  for (let i = 0; i < items.length; i++) {
    if (!gone.has(items[i])) continue;
    const from = i;
    while (i + 1 < items.length && gone.has(items[i + 1])) i++;
    const [start, end] = [startOf(items[from]), endOf(items[i])];
    const [previous, next] = [items[from - 1], items[i + 1]];
    if (isMarked(items[from]) || isMarked(next)) return refuse(markedHere);
    if (next !== undefined) edits.push(deletion(start, startOf(next)));
    // A comma may stand behind the last item; comments before what goes belong to what stays.
    else if (previous !== undefined && !text.slice(endOf(previous), start).includes('#')) {
      edits.push(deletion(endOf(previous), end));
    } else edits.push(deletion(start, previous === undefined ? behindComma(text, end) : end));
  }
  return edits;
}

function behindComma(text: string, offset: number): number {
  return /^\s*,/.exec(text.slice(offset))?.[0].length ? text.indexOf(',', offset) + 1 : offset;
}

/** A block scalar reaches to the start of the next line; what goes ends with its last word. */
function lastWord(text: string, start: number, end: number): number {
  let at = Math.max(start, end);
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function isBehindDash(text: string, offset: number): boolean {
  return text.slice(startOfLine(text, offset), offset).includes('-');
}

/** Says so where another entry refers to what is taken away (`&name` and `*name`). */
export function sharedName(file: YamlFile, gone: Iterable<unknown>): string | undefined {
  if (!file.text.includes('*') || !file.document) return undefined;
  const names = new Set<string>();
  for (const item of gone) {
    const value = isPair(item) ? item.value : item;
    if (!isNode(value)) continue;
    visit(value, {
      Value: (_, { anchor }) => {
        if (anchor) names.add(anchor);
      },
    });
  }
  let used: string | undefined;
  visit(file.document, {
    Alias: (_, { source }) => {
      if (!names.has(source)) return undefined;
      used = source;
      return visit.BREAK;
    },
  });
  return used && `Another place of the file refers to this one by \`*${used}\`; change it by hand.`;
}
