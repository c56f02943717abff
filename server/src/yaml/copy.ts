import { type Document, isMap, isScalar, isSeq, Scalar } from 'yaml';
import { entriesOf, type Node, resolved } from './nodes';
import type { Value } from './render';

/** A value for another place, words quoted as they are here. What aliases stand for is written out; comments stay here. */
export function copyOf(node: Node, document: Document): Value {
  const target = resolved(node, document);
  if (isScalar(target)) {
    const copy = new Scalar(target.value);
    if (target.type) copy.type = target.type;
    return copy;
  }
  if (isSeq(target)) return target.items.map((item) => copyOf(nodeOf(item), document));
  if (!isMap(target)) return null;
  return Object.fromEntries(entriesOf(target).map(({ key, value }) => [key, value ? copyOf(value, document) : null]));
}

function nodeOf(item: unknown): Node {
  return isScalar(item) || isSeq(item) || isMap(item) ? item : new Scalar(null);
}
