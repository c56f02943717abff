// Scores the built command line against gold labels: `npm run bench:detection [-- FOLDER]`.
// FOLDER holds the corpora as JSON lines (../shared/data unless given); without them the project's own gold is left.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { detect, isBuilt } from './detection/cli.mjs';
import { corpusFile, ownGold, speechCues, textsOf } from './detection/corpora.mjs';
import { Comparison, Segments, speechScope } from './detection/score.mjs';
import { germanTargets, measures, reliability, targets } from './detection/tables.mjs';

/** @typedef {import('./detection/corpora.mjs').Text} Text */
/** @typedef {import('./detection/cli.mjs').Found} Found */

const data = path.resolve(process.argv[2] ?? path.join(root, '..', 'shared', 'data'));
const everything = ['--min-confidence', '0'];

if (!isBuilt()) {
  console.error('There is no dist/cli.js. Run `npm run build` first.');
  process.exit(2);
}

if (existsSync(data)) {
  for (const name of ['polnear-dev', 'polnear-train']) await english(name);
  for (const name of ['wikinews-de-dev', 'wikinews-de-train']) await germanNews(name);
} else {
  console.log(`No corpora in ${path.relative(process.cwd(), data) || data}: the project's own gold alone.`);
}
for (const [folder, texts] of await ownGold()) await own(folder, texts);

/** @param {string} name */
async function english(name) {
  const file = corpusFile(data, name);
  if (file === undefined) return;
  const texts = textsOf(file, 'en');
  const { found, ms } = await detect(texts);
  const words = speechCues(data);
  const full = new Comparison();
  const speech = new Comparison();
  const segments = new Segments();
  for (const [text, gold, each] of pairs(texts, found)) {
    full.add(text, gold, each);
    segments.add(text, gold, each);
    const scope = speechScope(text, gold, each, words);
    speech.add(text, scope.gold, scope.found);
  }
  heading(name, texts, found);
  console.log(`${measures('full scope', full)}\n\n${measures('speech scope', speech)}\n`);
  console.log(`${targets(full, speech, segments)}\n`);
  const all = new Comparison();
  const { found: candidates } = await detect(texts, everything);
  for (const [text, gold, each] of pairs(texts, candidates)) all.add(text, gold, each);
  console.log(`${reliability(judged(all))}\n`);
  await speed(texts, ms);
}

/** @param {string} name */
async function germanNews(name) {
  const file = corpusFile(data, name);
  if (file === undefined) return;
  const texts = textsOf(file, 'de');
  const { found } = await detect(texts);
  const full = new Comparison();
  for (const [text, gold, each] of pairs(texts, found)) full.add(text, gold, each);
  heading(name, texts, found);
  console.log(`${measures('full scope', full)}\n\n${germanTargets(full)}`);
}

/** @param {string} folder @param {readonly Text[]} texts */
async function own(folder, texts) {
  const { found } = await detect(texts);
  const full = new Comparison();
  const segments = new Segments();
  for (const [text, gold, each] of pairs(texts, found)) {
    full.add(text, gold, each);
    segments.add(text, gold, each);
  }
  heading(folder, texts, found);
  console.log(measures('full scope', full));
  const [source, cue, content] = /** @type {const} */ (['source', 'cue', 'content']).map((role) =>
    segments.f1(role).toFixed(1),
  );
  console.log(`exact segments           source ${source}, cue ${cue}, content ${content}`);
  console.log(speakerAccuracy(full));
  console.log(`${falseAlarms(texts, found)}\n`);
  console.log(reliability(judged(full)));
}

/** Of the matched contents, whose speaker is the one labeled; nobody is right where nobody is labeled. @param {Comparison} comparison */
function speakerAccuracy({ matched }) {
  let right = 0;
  let wrong = 0;
  let silent = 0;
  let asked = 0;
  for (const [gold, found] of matched) {
    const expected = 'speakers' in gold && Array.isArray(gold.speakers) ? gold.speakers : [];
    const speaker = 'speaker' in found && typeof found.speaker === 'string' ? found.speaker : undefined;
    if (expected.length > 0) asked++;
    if (speaker === undefined) silent += expected.length > 0 ? 1 : 0;
    else if (expected.includes(speaker)) right++;
    else wrong++;
  }
  const share = asked === 0 ? 0 : (100 * right) / asked;
  return `speakers                 ${right} of ${asked} right (${share.toFixed(1)} %), ${silent} left open, ${wrong} wrong`;
}

/** @param {readonly Text[]} texts @param {readonly (readonly Found[])[]} found */
function falseAlarms(texts, found) {
  let places = 0;
  let taken = 0;
  for (const [index, { dismissed = [] }] of texts.entries()) {
    places += dismissed.length;
    for (const place of dismissed) {
      const hit = (found[index] ?? []).some(({ content }) =>
        content.some(([start, end]) => place.some(([from, to]) => start < to && from < end)),
      );
      if (hit && !labeledOver(texts[index], place)) taken++;
    }
  }
  return `dismissed places         ${taken} of ${places} taken for a quote`;
}

/** @param {Text | undefined} text @param {readonly import('./detection/score.mjs').Range[]} place */
function labeledOver(text, place) {
  return (text?.attributions ?? []).some(({ content }) =>
    content.some(([start, end]) => place.some(([from, to]) => start < to && from < end)),
  );
}

/** @param {Comparison} comparison */
function judged({ details }) {
  return [...details.found].map((each) => ({ confidence: each.confidence ?? 0, right: details.near.has(each) }));
}

/**
 * Each text with its gold and what was found, characters outside the basic plane replaced, so that offsets in code points
 * are offsets in the string.
 * @param {readonly Text[]} texts @param {readonly (readonly Found[])[]} found
 * @returns {(readonly [string, Text['attributions'], readonly Found[]])[]}
 */
function pairs(texts, found) {
  return texts.map(({ text, attributions }, index) => [
    text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '□'),
    attributions,
    found[index] ?? [],
  ]);
}

/** @param {string} name @param {readonly Text[]} texts @param {readonly (readonly Found[])[]} found */
function heading(name, texts, found) {
  const gold = texts.reduce((sum, { attributions }) => sum + attributions.length, 0);
  const count = found.reduce((sum, each) => sum + each.length, 0);
  console.log(`\n== ${name}: ${texts.length} texts, ${gold} attributions, ${count} found`);
}

/** @param {readonly Text[]} texts @param {number} ms */
async function speed(texts, ms) {
  const { ms: start } = await detect([]);
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  const rate = size / 1000 / (ms - start);
  console.log(
    `${(size / 1e6).toFixed(2)} million characters in ${Math.round(ms)} ms with JSON in and out, ${Math.round(start)} ms of it the start: ${rate.toFixed(1)} million a second`,
  );
}
