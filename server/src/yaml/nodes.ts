import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../model/span';

/** A key of a mapping with its value; the value is undefined where only the key is typed so far. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node | undefined;
}

/** Where a node's own text stands, without the comment behind it. UTF-16, end exclusive. */
export function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start, end };
}

/** The node itself, or what an alias stands for; undefined where an alias leads nowhere. */
export function resolved(node: unknown, document: Document): Node | undefined {
  if (isAlias(node)) return aliasesIn(document).get(node);
  return isNode(node) ? node : undefined;
}

const aliases = new WeakMap<Document, ReadonlyMap<Node, Node>>();

/** What each alias of a file stands for, found in one pass: looking for each of many takes time by their square. */
function aliasesIn(document: Document): ReadonlyMap<Node, Node> {
  const known = aliases.get(document);
  if (known) return known;
  const anchors = new Map<string, Node>();
  const found = new Map<Node, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) found.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  aliases.set(document, found);
  return found;
}

/** The entries of a mapping whose keys are scalars, in file order; none for any other node. */
export function entriesOf(node: Node | undefined): Entry[] {
  if (!isMap(node)) return [];
  return node.items.flatMap((pair: Pair): Entry[] => {
    if (!isScalar(pair.key)) return [];
    const value = isNode(pair.value) && !isEmpty(pair.value) ? pair.value : undefined;
    return [{ key: textOfScalar(pair.key), keySpan: spanOf(pair.key), value }];
  });
}

/** The value under a key, or undefined. The first one where a key stands twice. */
export function valueAt(node: Node | undefined, key: string): Node | undefined {
  return entriesOf(node).find((entry) => entry.key === key)?.value;
}

/** The items of a sequence; none for any other node. */
export function itemsOf(node: Node | undefined): Node[] {
  return isSeq(node) ? node.items.filter(isNode) : [];
}

/** A scalar's text as a person wrote it: `2020` and `true` are words here, not values. Undefined for other nodes. */
export function scalarText(node: Node | undefined): string | undefined {
  return isScalar(node) && !isEmpty(node) ? textOfScalar(node) : undefined;
}

/** Whether a value is missing or null: `speaker:` with nothing behind it. */
export function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source === undefined || node.source === '');
}

function textOfScalar(node: { value: unknown; source?: string }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

export type { Node, YAMLMap, YAMLSeq };
export { isMap, isNode, isScalar, isSeq };
