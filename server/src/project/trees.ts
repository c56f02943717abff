import { parseYaml, type YamlFile } from '../yaml/parse';
import type { Source } from './sources';

const trees = new WeakMap<Source, YamlFile>();

/** Parses a file once for each of its states while it is open. Trees are large, so those of other files are not kept. */
export function treeOf(source: Source): YamlFile {
  const tree = trees.get(source) ?? parseYaml(source.text);
  if (source.version !== undefined) trees.set(source, tree);
  return tree;
}
