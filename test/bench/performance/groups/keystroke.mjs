// From a keystroke in a text to its new findings: didChange and a pull of diagnostics.
import path from 'node:path';
import { computed, median, pause, percentile } from '../measure.mjs';
import { Server } from '../server.mjs';
import { quotesFor, writeLongText } from '../texts.mjs';

/** Keystrokes that count, and those before, while the machine's code is still warming up. */
const strokes = 120;
const before = 30;

/** @param {import('../measure.mjs').Bench} bench @returns {Promise<import('../measure.mjs').Row[]>} */
export async function keystroke(bench) {
  const texts = [await open(bench, '100 KB', 100_000), await open(bench, '1 MB', 1_000_000)];
  for (let stroke = 0; stroke < before + strokes; stroke++) {
    // In turn, so that what else the machine does meanwhile makes no difference between them.
    for (const text of texts) await type(text, stroke);
    // What the server does when nobody has typed for a while is not to be counted for the next stroke.
    if (stroke % 6 === 5) await pause(200);
  }
  const [small, large] = texts.map(({ active, seen, first }) => ({
    p50: median(active),
    p95: percentile(active, 0.95),
    seen: percentile(seen, 0.95),
    first,
  }));
  for (const { server } of texts) await server.end();
  if (!small || !large) throw new Error('Nothing was typed.');
  return [
    row('at 100 KB, p95', small.p95, { limit: 16, kind: 'absolute' }),
    row('at 1 MB, p95', large.p95, { limit: 32, kind: 'absolute' }),
    row('at 100 KB, p50', small.p50),
    row('at 1 MB, p50', large.p50),
    row('at 100 KB, p95 as the client sees it', small.seen),
    row('at 1 MB, p95 as the client sees it', large.seen),
    {
      group: 'keystroke',
      what: 'p50 at 1 MB over p50 at 100 KB, by ten times the length',
      value: large.p50 / small.p50 / 10,
      unit: '×',
      limit: 0.5,
      kind: 'ratio',
    },
    row('opening 1 MB until its first findings', large.first),
  ];
}

/** @param {string} what @param {number} value @param {{ limit: number, kind: 'absolute' }} [budget] @returns {import('../measure.mjs').Row} */
function row(what, value, budget) {
  return { group: 'keystroke', what, value, unit: 'ms', ...budget };
}

/** @param {import('../measure.mjs').Bench} bench @param {string} name @param {number} length */
async function open(bench, name, length) {
  const folder = path.join(bench.folder, `keystroke ${name}`);
  const { text, uri } = writeLongText(folder, { quotes: quotesFor(length) });
  const server = await Server.start({ folders: [folder], node: bench.node(name) });
  await server.open(uri, text);
  const begun = await server.usage();
  const { resultId } = await server.diagnostics(uri);
  const first = computed(begun, await server.usage());
  await pause(500);
  return { server, uri, lines: text.split('\n'), resultId, first, active: numbers(), seen: numbers() };
}

/** @returns {number[]} milliseconds */
function numbers() {
  return [];
}

/** A word is typed, letter by letter, then one elsewhere. @param {Awaited<ReturnType<typeof open>>} text @param {number} stroke */
async function type(text, stroke) {
  const { server, uri, lines } = text;
  const line = lineFor(lines, Math.floor(stroke / 6));
  const character = Math.floor((lines[line] ?? '').length / 2) + (stroke % 6);
  const from = await server.usage();
  const sent = performance.now();
  await server.change(uri, { line, character }, { line, character }, 'words '.charAt(stroke % 6));
  text.resultId = (await server.diagnostics(uri, text.resultId)).resultId;
  const answered = performance.now();
  const to = await server.usage();
  if (stroke < before) return;
  text.active.push(computed(from, to));
  text.seen.push(answered - sent);
}

/** A line with words, another one for each number, all over the text. @param {readonly string[]} lines @param {number} number */
function lineFor(lines, number) {
  let line = Math.floor(lines.length * ((number * 0.618) % 1));
  while ((lines[line] ?? '').length < 20) line = (line + 1) % lines.length;
  return line;
}
