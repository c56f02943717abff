import { inOneGo, type Steps } from '../model/steps';
import { parseYamlInSteps, type YamlFile, type YamlProblem } from '../yaml/parse';
import type { Source } from './sources';

const trees = new WeakMap<Source, YamlFile>();

/** Parses a file once for each of its states while it is open. Trees are large, so those of other files are not kept. */
export function treeOf(source: Source): YamlFile {
  return inOneGo(treeInSteps(source));
}

/** The same in steps, for long files. */
export function* treeInSteps(source: Source): Steps<YamlFile> {
  const tree = trees.get(source) ?? troubled(source, yield* parseYamlInSteps(source.text));
  if (source.version !== undefined) trees.set(source, tree);
  return tree;
}

/** What must not be written is told before everything else. */
function troubled({ text, trouble }: Source, tree: YamlFile): YamlFile {
  if (trouble === undefined) return tree;
  const at = Math.max(0, text.search(/[\uFFFD\0]/));
  const span = { start: at, end: Math.min(at + 1, text.length) };
  const problem: YamlProblem = { kind: 'unreadable', message: `This file ${trouble}`, span };
  return { ...tree, problems: [problem, ...tree.problems] };
}
