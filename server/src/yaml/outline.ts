import { containsOffset, type Span } from '../model/span';
import { entriesOf, isMap, isScalar, isSeq, itemsOf, type Node, spanOf } from './nodes';
import type { YamlFile } from './parse';

/** A part of a file that holds others, or that is a value; without the white space behind it. */
interface Part {
  readonly span: Span;
  readonly node: Node;
}

/**
 * The keys with their values and the items of lists, at every depth and in the order of the file: what an editor can
 * fold. UTF-16, end exclusive.
 */
export function blocksOf(file: YamlFile): readonly Span[] {
  const blocks: Span[] = [];
  const visit = (node: Node): void => {
    for (const part of partsOf(file.text, node)) {
      blocks.push(part.span);
      visit(part.node);
    }
  };
  if (file.root) visit(file.root);
  return blocks;
}

/** The values that are written over several lines, as they stand: what looks like a comment in them is none. */
export function scalarsOf(file: YamlFile): readonly Span[] {
  const scalars: Span[] = [];
  const visit = (node: Node): void => {
    if (isScalar(node)) scalars.push(trimmed(file.text, spanOf(node)));
    for (const part of partsOf(file.text, node)) visit(part.node);
  };
  if (file.root) visit(file.root);
  return scalars;
}

/**
 * What stands around an offset, from the file inwards: the list or mapping, the item or the key with its value, the
 * value, and the words of a value between quotation marks. Each holds the next. UTF-16, end exclusive.
 */
export function spansAround(file: YamlFile, offset: number): readonly Span[] {
  const around: Span[] = [{ start: 0, end: file.text.length }];
  const add = (span: Span) => {
    const last = around.at(-1);
    const isWithin = last && last.start <= span.start && span.end <= last.end;
    if (isWithin && (last.start !== span.start || last.end !== span.end)) around.push(span);
  };
  let node: Node | undefined = file.root;
  while (node) {
    const whole = trimmed(file.text, spanOf(node));
    if (!containsOffset(whole, offset, true)) break;
    add(whole);
    if (isScalar(node)) {
      const inside = { start: whole.start + 1, end: whole.end - 1 };
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuoted && inside.start <= inside.end && containsOffset(inside, offset, true)) add(inside);
      break;
    }
    const found: { part: Part; key: Span | undefined } | undefined = holding(file.text, node, offset);
    if (!found) break;
    add(found.part.span);
    if (found.key && containsOffset(found.key, offset, true)) {
      add(found.key);
      break;
    }
    node = found.part.node;
  }
  return around;
}

function holding(text: string, node: Node, offset: number): { part: Part; key: Span | undefined } | undefined {
  if (isMap(node)) {
    for (const { keySpan, value } of entriesOf(node)) {
      const end = value ? trimmed(text, spanOf(value)).end : keySpan.end;
      const span = { start: keySpan.start, end: Math.max(end, keySpan.end) };
      if (containsOffset(span, offset, true))
        return { part: { span, node: value ?? node }, key: value ? keySpan : span };
    }
    return undefined;
  }
  const part = partsOf(text, node).find(({ span }) => containsOffset(span, offset, true));
  return part && { part, key: undefined };
}

function partsOf(text: string, node: Node): Part[] {
  if (isSeq(node)) return itemsOf(node).map((item) => ({ span: trimmed(text, spanOf(item)), node: item }));
  return entriesOf(node).flatMap(({ keySpan, value }): Part[] => {
    if (!value) return [];
    return [
      { span: { start: keySpan.start, end: Math.max(keySpan.end, trimmed(text, spanOf(value)).end) }, node: value },
    ];
  });
}

/** Block values reach to the start of the next line. */
function trimmed(text: string, { start, end }: Span): Span {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return { start, end: at };
}
