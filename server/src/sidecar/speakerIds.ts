import { isAlias, type Scalar, visit } from 'yaml';
import type { TextEdit } from '../model/edit';
import type { Span } from '../model/span';
import { type SpeakerId, toSpeakerId } from '../model/speaker';
import { all, type Change, type Edited, refuse } from '../yaml/change';
import { entriesOf, isScalar, isSeq, type Node, resolved, scalarText, spanOf } from '../yaml/nodes';
import type { YamlFile } from '../yaml/parse';
import { removeItems } from '../yaml/remove';
import type { Path } from '../yaml/schema';
import { respelled, wordSpan, writtenId } from '../yaml/spelling';

/** A place of a sidecar that names a speaker: one who speaks, or one who is spoken to. UTF-16, end exclusive. */
export interface IdPlace {
  readonly id: SpeakerId;
  readonly span: Span;
}

interface IdNode {
  readonly id: SpeakerId;
  readonly path: Path;
  /** As it is written: an alias where it is one. */
  readonly node: Node;
  readonly scalar: Scalar;
}

/**
 * Every id that a sidecar names as speaker or addressee, `unknown` aside, once for each place; also in entries that make
 * no quote otherwise, since what renames an id must not pass them over.
 */
export function idPlaces(file: YamlFile): readonly IdPlace[] {
  return idNodes(file).map(({ id, node }) => ({ id, span: spanOf(node) }));
}

/** The same, each id once. */
export function idsIn(file: YamlFile): ReadonlySet<SpeakerId> {
  return new Set(idNodes(file).map(({ id }) => id));
}

/**
 * Puts one id in the place of another wherever a sidecar names a speaker, and nowhere else; how it is quoted stays. In a
 * list that names both already, the one that goes is taken out.
 */
export function replaceId(from: SpeakerId, to: SpeakerId): Change {
  return (file) => {
    const nodes = idNodes(file);
    const doubles = doublesAfter(nodes, from, to);
    const lists = new Map(doubles.map(({ list }) => [list.join(' '), list]));
    const removals = [...lists].map(([name, list]) => {
      const indexes = doubles.flatMap((double) => (double.list.join(' ') === name ? [double.index] : []));
      return removeItems(list, indexes)(file);
    });
    const gone = new Set(doubles.map(({ node }) => node));
    return all([
      ...removals,
      respellings(
        file,
        nodes.filter((node) => !gone.has(node)),
        from,
        to,
      ),
    ]);
  };
}

function idNodes(file: YamlFile): readonly IdNode[] {
  const { document, root } = file;
  const quotes = document && resolved(entriesOf(root).find(({ key }) => key === 'quotes')?.value, document);
  if (!document || !isSeq(quotes)) return [];
  return quotes.items.flatMap((item, i) => {
    const entry = resolved(item, document);
    return entriesOf(entry).flatMap(({ key, value }) =>
      value && (key === 'speaker' || key === 'addressee') ? idsUnder(file, value, ['quotes', i, key]) : [],
    );
  });
}

function idsUnder({ document }: YamlFile, value: Node, path: Path): readonly IdNode[] {
  const target = document && resolved(value, document);
  if (!document || !target) return [];
  const parts = isSeq(target)
    ? target.items.map((item, i) => ({ item, at: [...path, i] }))
    : [{ item: value, at: path }];
  return parts.flatMap(({ item, at }) => {
    const scalar = resolved(item, document);
    const text = scalarText(scalar);
    const isId = isScalar(scalar) && text !== undefined && text !== '' && text !== 'unknown';
    return isId ? [{ id: toSpeakerId(text), path: at, node: isAlias(item) ? item : scalar, scalar }] : [];
  });
}

/** An item of a list. */
interface Double {
  readonly node: IdNode;
  readonly list: Path;
  readonly index: number;
}

/** Where an id would stand in a list for a second time. */
function doublesAfter(nodes: readonly IdNode[], from: SpeakerId, to: SpeakerId): readonly Double[] {
  const inLists = nodes.flatMap((node): readonly Double[] => {
    const index = node.path.at(-1);
    return typeof index === 'number' ? [{ node, list: node.path.slice(0, -1), index }] : [];
  });
  const taken = new Set(inLists.filter(({ node }) => node.id === to).map(({ list }) => list.join(' ')));
  return inLists.filter(({ node, list }) => {
    if (node.id !== from) return false;
    const isTaken = taken.has(list.join(' '));
    taken.add(list.join(' '));
    return isTaken;
  });
}

function respellings(file: YamlFile, nodes: readonly IdNode[], from: SpeakerId, to: SpeakerId): Edited {
  const wanted = nodes.filter(({ id }) => id === from);
  // Where an alias stands for an id that is written at such a place itself, the alias follows by itself.
  const written = new Set(wanted.filter(({ node }) => !isAlias(node)).map(({ scalar }) => scalar));
  if (isSharedElsewhere(file, nodes, written)) {
    return refuse(`\`${from}\` has an anchor (\`&\`) here and stands for something else as well; change it by hand.`);
  }
  const edits = new Map<number, TextEdit>();
  for (const { node, scalar } of wanted) {
    if (isAlias(node)) {
      if (!written.has(scalar)) edits.set(spanOf(node).start, { span: spanOf(node), newText: writtenId(to) });
      continue;
    }
    const span = wordSpan(file, scalar);
    edits.set(span.start, { span, newText: respelled(file.text, scalar, to) });
  }
  return [...edits.values()];
}

/** Whether one of these scalars is meant by an alias that is no id. */
function isSharedElsewhere({ document }: YamlFile, nodes: readonly IdNode[], written: ReadonlySet<Scalar>): boolean {
  if (!document || ![...written].some(({ anchor }) => anchor !== undefined)) return false;
  const ids = new Set(nodes.map(({ node }) => node));
  let shared = false;
  visit(document, {
    Alias(_, alias) {
      const target = resolved(alias, document);
      if (isScalar(target) && written.has(target) && !ids.has(alias)) shared = true;
    },
  });
  return shared;
}
