// Edits real texts in many ways and tells where the anchors of their quotes come to stand:
// `npm run bench:anchors [-- --trials N --seed N --class NAME --data FOLDER --show N]`.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    class: { type: 'string' },
    data: { type: 'string', default: path.join(root, '..', 'shared', 'data') },
    show: { type: 'string', default: '5' },
  },
});
const outfile = path.join(root, 'out', 'bench', 'anchors.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/anchors/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
});
/** @type {{ default: typeof import('./anchors/main') }} */
const { default: bench } = await import(pathToFileURL(outfile).href);

const corpora = ['polnear-dev', 'wikinews-de-dev', 'polnear-train', 'wikinews-de-train'];
const texts = [
  ...['samples', 'test/corpus/fr', 'test/corpus/vi'].flatMap((folder) => bench.ownTexts(path.join(root, folder))),
  ...corpora.flatMap((name) => bench.corpusTexts(path.join(values.data, `${name}.jsonl`))),
];
if (texts.every(({ written }) => written))
  console.log(`only the project's own texts: no corpus is in ${values.data}\n`);
const sentences = texts.slice(0, 300).flatMap(({ text }) => text.match(/[^.!?\n]+[.!?]/gu)?.slice(0, 3) ?? []);
const stored = texts.map((each) => bench.quotesOf(each));
const kinds = values.class === undefined ? Object.keys(bench.edits) : [values.class];
const perKind = Math.ceil(Number(values.trials) / kinds.length);

/** @typedef {{ anchors: number, there: number, offered: number, counts: Map<string, number> }} Row */
/** @type {Map<string, Row>} */
const rows = new Map();
let shown = 0;
for (const kind of kinds) {
  /** @type {Row} */
  const row = { anchors: 0, there: 0, offered: 0, counts: new Map() };
  rows.set(kind, row);
  for (let i = 0; i < perKind; i++) {
    const seed = Number(values.seed) * 1_000_003 + i;
    const at = (seed * 7919) % texts.length;
    const [text, quotes] = [texts[at], stored[at]];
    if (!text || !quotes) continue;
    for (const { outcome, state, isThere, isOffered, words } of bench.trial(text, quotes, kind, seed, sentences)) {
      row.anchors++;
      if (isThere) row.there++;
      if (isOffered) row.offered++;
      row.counts.set(outcome, (row.counts.get(outcome) ?? 0) + 1);
      if (isThere && (outcome === 'attached' || outcome === 'moved'))
        row.counts.set('found', (row.counts.get('found') ?? 0) + 1);
      if (outcome === 'wrong' && shown++ < Number(values.show)) {
        console.log(`wrong (${state}, ${kind}, seed ${seed}, ${text.id}, words ${isThere ? 'there' : 'gone'}):`);
        console.log(`  stored ${JSON.stringify(words[0])}\n  found  ${JSON.stringify(words[1])}`);
      }
    }
  }
}

const heads = ['anchors', 'there', ...bench.outcomes, 'found %', 'offered'];
console.log(`${texts.length} texts, ${perKind} trials of each class, seed ${values.seed}\n`);
console.log(line('class', heads));
for (const [kind, { anchors, there, offered, counts }] of rows) {
  const found = there === 0 ? '' : ((100 * (counts.get('found') ?? 0)) / there).toFixed(1);
  console.log(line(kind, [anchors, there, ...bench.outcomes.map((name) => counts.get(name) ?? 0), found, offered]));
}
const wrong = [...rows.values()].reduce((sum, { counts }) => sum + (counts.get('wrong') ?? 0), 0);
const typos = rows.get('typos, up to 15 %');
const share = typos ? (typos.counts.get('found') ?? 0) / typos.there : 1;

if (values.class === undefined) {
  console.log('\n1,000 anchors in a text of 1 MB, processor time, the best of 5:');
  const big = bench.corpusTexts(path.join(values.data, 'polnear-train.jsonl'));
  const pool = big.length > 0 ? big : texts;
  speed('words as they stand', (words) => words, pool);
  speed(
    'a letter of each changed',
    (words) => `${words.slice(0, words.length / 2)}#${words.slice(words.length / 2 + 1)}`,
    pool,
  );
  speed('all words gone', (words) => words.split('').toReversed().join(''), pool);
}
console.log(
  `\nwrong: ${wrong} (at most 0), found with up to 15 % changed: ${(share * 100).toFixed(1)} % (at least 95)`,
);
process.exitCode = wrong > 0 || share < 0.95 ? 1 : 0;

/** @param {string} name @param {(words: string) => string} change @param {readonly import('./anchors/trial').LabeledText[]} pool */
function speed(name, change, pool) {
  const { anchors, run } = bench.manyAnchors(pool, 1_000_000, 1000, change);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  console.log(`  ${name.padEnd(26)} ${String(anchors).padStart(5)} anchors ${best.toFixed(0).padStart(6)} ms`);
}

/** @param {string} first @param {readonly (string | number)[]} cells */
function line(first, cells) {
  return `${first.padEnd(26)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}
