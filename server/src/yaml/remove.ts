import { isCollection, isMap, isPair, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { EditResult, TextEdit } from '../model/edit';
import { type Edited, edited, endOf, pairAt, refuse, startOf } from './edit';
import { endOfComments, endOfLine, isEol, startOfComments, startOfLine } from './lines';
import { scalarText } from './nodes';
import type { YamlFile } from './parse';
import type { Path } from './schema';

/**
 * Takes a key with its value out of a mapping, or an item out of a list: the last step of `path` says which. Comments
 * behind it, below it and right above it go with it; a comment that heads several entries stays. A mapping or list that
 * is empty then stays as `{}` or `[]` where it was written so, else as a key with nothing behind it.
 */
export function removeAt(text: string, path: Path): EditResult {
  return edited(text, (file) => {
    const step = path.at(-1);
    const holder = collectionAt(file, path.slice(0, -1));
    if (!holder || step === undefined) return refuse('What is to be removed is not there any more.');
    const items: readonly unknown[] = holder.items;
    const index = isMap(holder)
      ? holder.items.findIndex(({ key }) => isScalar(key) && scalarText(key) === step)
      : typeof step === 'number'
        ? step
        : -1;
    const item = items[index];
    if (item === undefined) return refuse('What is to be removed is not there any more.');
    if (holdsAnchor(item))
      return refuse('Something in it has an anchor (`&`) that others may refer to; remove it by hand.');
    return holder.flow ? removeFromFlow(file, holder, index) : removeFromBlock(file, holder, index);
  });
}

/** The mapping or list at a path; aliases are not followed, since what they stand for is shared. */
export function collectionAt(file: YamlFile, path: Path): YAMLMap | YAMLSeq | undefined {
  let node: unknown = file.root;
  for (const step of path) {
    if (isMap(node) && typeof step === 'string') node = pairAt(node, step)?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return isMap(node) || isSeq(node) ? node : undefined;
}

/** A tag or an anchor stands before the words that a node's place names. */
function isMarked(item: unknown): boolean {
  const node: unknown = isPair(item) ? item.key : item;
  return (isScalar(node) || isCollection(node)) && (node.anchor !== undefined || node.tag !== undefined);
}

function holdsAnchor(item: unknown): boolean {
  if (isPair(item)) return holdsAnchor(item.key) || holdsAnchor(item.value);
  if (isCollection(item)) return item.anchor !== undefined || item.items.some(holdsAnchor);
  return isScalar(item) && item.anchor !== undefined;
}

function removeFromFlow(file: YamlFile, { items, range }: YAMLMap | YAMLSeq, index: number): Edited {
  const start = startOf(items[index]);
  const end = endOf(items[index]);
  if (items.length === 1) return [removal((range?.[0] ?? 0) + 1, (range?.[1] ?? 0) - 1)];
  const next = items[index + 1];
  if (isMarked(items[index]) || isMarked(next)) {
    return refuse('An anchor (`&`) or a tag stands here; change it by hand.');
  }
  if (next !== undefined) return [removal(start, startOf(next))];
  const before = endOf(items[index - 1]);
  // The comment between them belongs to the item before, and a comma may stand behind the last one.
  if (file.text.slice(before, start).includes('#')) return [removal(start, end)];
  return [removal(before, end)];
}

function removeFromBlock(file: YamlFile, holder: YAMLMap | YAMLSeq, index: number): Edited {
  const { text } = file;
  const starts = startsIn(holder);
  const start = starts?.[index];
  if (start === undefined) return refuse('This is written in a way that cannot be edited here.');
  const lineStart = startOfLine(text, start);
  if (text.slice(lineStart, start).trim() !== '') {
    return refuse('What is to be removed does not stand on a line of its own; remove it by hand.');
  }
  const until = endOfEntry(text, start, endOf(holder.items[index]), start - lineStart);
  const comments = startOfOwnComments(text, lineStart, start - lineStart);
  const heads = comments < lineStart && isHeading(text, comments, until, index, starts?.[index + 1]);
  return [withBlankLines(text, heads ? lineStart : comments, until, index === 0 && !heads)];
}

/** Where the keys or the dashes of a block stand. */
function startsIn(holder: YAMLMap | YAMLSeq): readonly number[] | undefined {
  if (isMap(holder)) return holder.items.map(startOf);
  const syntax = holder.srcToken;
  if (syntax?.type !== 'block-seq') return undefined;
  return syntax.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

/** Comments right above an entry are about it, but those that are indented deeper are about the entry above. */
function startOfOwnComments(text: string, lineStart: number, column: number): number {
  let at = lineStart;
  for (const top = startOfComments(text, lineStart); at > top; ) {
    const above = startOfLine(text, at - 1);
    if (text.slice(above, at).search(/[^ \t]/) > column) break;
    at = above;
  }
  return at;
}

/** The start of the line behind an entry. */
function endOfEntry(text: string, start: number, end: number, column: number): number {
  let last = Math.max(end, start);
  // A block scalar reaches to the start of the next line, blank lines included.
  while (last > start && (isEol(text.charAt(last - 1)) || text.charAt(last - 1) === ' ')) last--;
  const lineEnd = endOfComments(text, endOfLine(text, last), column);
  const eol = text.indexOf('\n', lineEnd);
  return eol === -1 ? text.length : eol + 1;
}

/** Whether a comment above an entry is about the entries below it, too: it opens a group that goes on. */
function isHeading(text: string, comments: number, until: number, index: number, next: number | undefined): boolean {
  if (next === undefined || startOfLine(text, next) !== until) return false;
  return index === 0 || comments === 0 || text.slice(startOfLine(text, comments - 1), comments).trim() === '';
}

/** Of the blank lines around what goes, those above go as well, so that no gap opens. */
function withBlankLines(text: string, start: number, end: number, isFirst: boolean): TextEdit {
  let from = start;
  let to = end;
  const above = startOfBlankLines(text, from);
  const below = endOfBlankLines(text, to);
  if (above < from && (below > to || to === text.length)) from = above;
  else if (isFirst && below > to) to = below;
  if (to === text.length && from > 0 && !isEol(text.charAt(to - 1)))
    from = endOfLine(text, startOfLine(text, from - 1));
  return removal(from, to);
}

function startOfBlankLines(text: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0) {
    const above = startOfLine(text, at - 1);
    if (text.slice(above, at).trim() !== '') break;
    at = above;
  }
  return at;
}

function endOfBlankLines(text: string, lineStart: number): number {
  let at = lineStart;
  while (at < text.length) {
    const eol = text.indexOf('\n', at);
    const next = eol === -1 ? text.length : eol + 1;
    if (text.slice(at, next).trim() !== '') break;
    at = next;
  }
  return at;
}

function removal(start: number, end: number): TextEdit {
  return { span: { start, end }, newText: '' };
}
