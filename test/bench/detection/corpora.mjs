// The texts to score against: the corpora beside the repository where they are, and always the project's own gold.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/paths.mjs';

/** @typedef {import('./score.mjs').Attribution} Attribution */
/** @typedef {Attribution & { speakers?: readonly string[] }} Labeled */
/** @typedef {{ id: string, text: string, language?: string | undefined, speakers?: unknown, attributions: readonly Labeled[], dismissed?: readonly (readonly import('./score.mjs').Range[])[] }} Text */

/**
 * The texts of a JSON lines file.
 * @param {string} file
 * @param {string} language
 * @returns {Text[]}
 */
export function textsOf(file, language) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...JSON.parse(line), language }));
}

/** @param {string} folder where the corpora are @param {string} name */
export function corpusFile(folder, name) {
  const file = path.join(folder, `${name}.jsonl`);
  return existsSync(file) ? file : undefined;
}

/** Words that define the speech scope. @param {string} folder @returns {ReadonlySet<string>} */
export function speechCues(folder) {
  const file = path.join(folder, '..', 'tools', 'speech_cues.txt');
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split(/\s+/u).filter(Boolean) : []);
}

/** The project's own texts with their labels, by language. @returns {Promise<ReadonlyMap<string, Text[]>>} */
export async function ownGold() {
  const outfile = path.join(root, 'out', 'bench', 'gold.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/detection/gold.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  /** @type {{ default: typeof import('./gold') }} */
  const { default: gold } = await import(pathToFileURL(outfile).href);
  /** @type {Map<string, Text[]>} */
  const corpora = new Map();
  for (const folder of ['samples', 'test/corpus/fr', 'test/corpus/vi']) {
    const full = path.join(root, folder);
    if (existsSync(path.join(full, 'speakers.yaml'))) corpora.set(folder, [...gold.goldIn(full)]);
  }
  return corpora;
}
