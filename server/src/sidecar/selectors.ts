import { type Document, isMap } from 'yaml';
import { copyOf } from '../yaml/copy';
import { entriesOf, isSeq, type Node, resolved, scalarText } from '../yaml/nodes';
import { isList, isRecord, type Value } from '../yaml/render';

/** The keys of a selector that are ours. */
const selectorKeys: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix']);

interface Selector {
  readonly exact: string | undefined;
  /** What it says under keys that are not ours. */
  readonly foreign: Readonly<Record<string, Value>>;
}

/**
 * Words that take the place of others, with what the selectors of those say under keys that are not ours: it goes with
 * the same words, otherwise with those at the same place of the list. Where two go with one, the first says it.
 * @param value words or a selector, or a list of them
 * @param old what stands there now
 */
export function withForeignKeys(value: Value, old: unknown, document: Document): Value {
  const before = selectorsIn(old, document);
  if (!before.some(({ foreign }) => Object.keys(foreign).length > 0)) return value;
  const items = isList(value) ? value : [value];
  const kept = new Map<number, Readonly<Record<string, Value>>>();
  for (const [i, { exact, foreign }] of before.entries()) {
    const same = items.findIndex((item) => exactOf(item) === exact);
    const at = same === -1 ? Math.min(i, items.length - 1) : same;
    kept.set(at, { ...foreign, ...kept.get(at) });
  }
  const united = items.map((item, i): Value => {
    const foreign = kept.get(i) ?? {};
    if (Object.keys(foreign).length === 0) return item;
    return { ...(isRecord(item) ? item : { exact: item }), ...foreign };
  });
  return isList(value) ? united : (united[0] ?? value);
}

function selectorsIn(node: unknown, document: Document): readonly Selector[] {
  const target = resolved(node, document);
  const items: readonly unknown[] = isSeq(target) ? target.items : [target];
  return items.map((item) => selectorOf(resolved(item, document), document));
}

function selectorOf(node: Node | undefined, document: Document): Selector {
  if (!isMap(node)) return { exact: scalarText(node), foreign: {} };
  const entries = entriesOf(node);
  const foreign = entries.filter(({ key }) => !selectorKeys.has(key));
  return {
    exact: scalarText(resolved(entries.find(({ key }) => key === 'exact')?.value, document)),
    foreign: Object.fromEntries(foreign.map(({ key, value }) => [key, value ? copyOf(value, document) : null])),
  };
}

function exactOf(value: Value): Value | undefined {
  return isRecord(value) ? value['exact'] : value;
}
