import type { TextItem } from '../../../server/src/protocol';

/** What is left in a text or in all texts of a folder; `known` is false where some text has not been looked at. */
export interface Left {
  readonly labeled: number;
  readonly unlabeled: number;
  /** Labels whose words are not found in their text for certain; absent where none. */
  readonly lost?: number;
  readonly known: boolean;
}

export interface TextLeaf extends Left {
  readonly kind: 'text';
  readonly uri: string;
  readonly name: string;
}
export interface TextFolder extends Left {
  readonly kind: 'folder';
  readonly path: string;
  readonly name: string;
  readonly children: readonly TextNode[];
}
export type TextNode = TextLeaf | TextFolder;

interface Building {
  readonly folders: Map<string, Building>;
  readonly leaves: TextLeaf[];
}

/**
 * The texts by folder, those with most left first. A folder that holds nothing but one folder is shown with it in one
 * line.
 *
 * @param pathOf where a text stands: names of folders and of the file, from the workspace
 */
export function treeOf(texts: readonly TextItem[], pathOf: (uri: string) => readonly string[]): readonly TextNode[] {
  const root: Building = { folders: new Map(), leaves: [] };
  for (const { uri, counts } of texts) {
    const path = pathOf(uri);
    let place = root;
    for (const name of path.slice(0, -1)) {
      const next = place.folders.get(name) ?? { folders: new Map(), leaves: [] };
      place.folders.set(name, next);
      place = next;
    }
    const { labeled = 0, unlabeled = 0, lost } = counts ?? {};
    const left = { labeled, unlabeled, ...(lost !== undefined && { lost }), known: counts !== undefined };
    place.leaves.push({ kind: 'text', uri, name: path.at(-1) ?? uri, ...left });
  }
  return nodesOf(root, '');
}

/** The sum over texts and folders. */
export function leftIn(nodes: readonly TextNode[]): Left {
  let labeled = 0;
  let unlabeled = 0;
  let lost = 0;
  let known = true;
  for (const node of nodes) {
    labeled += node.labeled;
    unlabeled += node.unlabeled;
    lost += node.lost ?? 0;
    known &&= node.known;
  }
  return { labeled, unlabeled, ...(lost > 0 && { lost }), known };
}

function nodesOf({ folders, leaves }: Building, parent: string): readonly TextNode[] {
  const nodes: TextNode[] = [...leaves];
  for (const [first, inner] of folders) {
    let name = first;
    let place = inner;
    while (place.leaves.length === 0 && place.folders.size === 1) {
      const [only] = place.folders;
      if (!only) break;
      name = `${name}/${only[0]}`;
      place = only[1];
    }
    const path = `${parent}/${name}`;
    const children = nodesOf(place, path);
    nodes.push({ kind: 'folder', path, name, children, ...leftIn(children) });
  }
  return nodes.toSorted((a, b) => b.unlabeled - a.unlabeled || a.name.localeCompare(b.name, 'en', { numeric: true }));
}
