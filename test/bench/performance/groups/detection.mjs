// How fast attributions are found, on one core, and whether a longer text takes longer than its length.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../../scripts/lib/paths.mjs';
import { makeCorpus } from '../../generate/corpus.mjs';

const texts = 400;

/** @param {import('../measure.mjs').Bench} bench @returns {Promise<import('../measure.mjs').Row[]>} */
export async function detection({ folder }) {
  const { detect, languageFor } = await load(path.join(folder, 'detect.cjs'));
  /** @param {readonly { text: string, language: string }[]} list */
  const secondsFor = (list) => {
    const before = process.cpuUsage();
    for (const { text, language } of list) detect(text, languageFor(language));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  /** @type {import('../measure.mjs').Row[]} */
  const rows = [];
  let bytes = 0;
  let seconds = 0;
  for (const language of ['en', 'fr', 'vi', 'de']) {
    const list = [...makeCorpus({ texts, languages: [language] }).all()];
    secondsFor(list);
    const best = Math.min(...[1, 2, 3].map(() => secondsFor(list)));
    const size = list.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    bytes += size;
    seconds += best;
    rows.push({ group: 'detection', what: `throughput, ${language}`, value: size / 1e6 / best, unit: 'MB/s' });
  }
  rows.push({
    group: 'detection',
    what: 'throughput, all four languages, of processor time',
    value: bytes / 1e6 / seconds,
    unit: 'MB/s',
    limit: 5,
    least: true,
    kind: 'absolute',
  });
  const [short, long] = [400, 6400].map((quotes) => [makeCorpus({ texts: 1, quotes, languages: ['en'] }).text(0)]);
  if (!short || !long) return rows;
  const [shortTime, longTime] = [short, long].map((list) => Math.min(...[1, 2, 3, 4, 5].map(() => secondsFor(list))));
  const sizes = (long[0]?.text.length ?? 0) / (short[0]?.text.length ?? 1);
  rows.push({
    group: 'detection',
    what: `time ratio over size ratio, of ${((short[0]?.text.length ?? 0) / 1000).toFixed(0)} and ${((long[0]?.text.length ?? 0) / 1000).toFixed(0)} thousand characters`,
    value: (longTime ?? Number.NaN) / (shortTime ?? Number.NaN) / sizes,
    unit: '×',
    limit: 1.5,
    kind: 'ratio',
  });
  return rows;
}

/** @param {string} outfile @returns {Promise<typeof import('../detect').default>} */
async function load(outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/performance/detect.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const loaded = await import(pathToFileURL(outfile).href);
  return loaded.default.default;
}
