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
  const small = await typed(bench, '100 KB', 100_000);
  const large = await typed(bench, '1 MB', 1_000_000);
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
async function typed(bench, name, length) {
  const { text, uri } = writeLongText(path.join(bench.folder, `keystroke ${name}`), { quotes: quotesFor(length) });
  const server = await Server.start({
    folders: [path.join(bench.folder, `keystroke ${name}`)],
    node: bench.node(name),
  });
  await server.open(uri, text);
  const begun = await server.usage();
  let resultId = (await server.diagnostics(uri)).resultId;
  const first = computed(begun, await server.usage());
  await pause(500);

  const lines = text.split('\n');
  /** @type {number[]} */
  const active = [];
  /** @type {number[]} */
  const seen = [];
  for (let stroke = 0; stroke < before + strokes; stroke++) {
    // A word is typed, letter by letter, then one elsewhere.
    const word = Math.floor(stroke / 6);
    const line = lineFor(lines, word);
    const character = Math.floor((lines[line] ?? '').length / 2) + (stroke % 6);
    const from = await server.usage();
    const sent = performance.now();
    await server.change(uri, { line, character }, { line, character }, 'words '.charAt(stroke % 6));
    resultId = (await server.diagnostics(uri, resultId)).resultId;
    const answered = performance.now();
    const to = await server.usage();
    if (stroke >= before) {
      active.push(computed(from, to));
      seen.push(answered - sent);
    }
    // What the server does when nobody has typed for a while is not to be counted for the next stroke.
    if (stroke % 6 === 5) await pause(200);
  }
  await server.end();
  return { p50: median(active), p95: percentile(active, 0.95), seen: percentile(seen, 0.95), first };
}

/** A line with words, another one for each number, all over the text. @param {readonly string[]} lines @param {number} number */
function lineFor(lines, number) {
  let line = Math.floor(lines.length * ((number * 0.618) % 1));
  while ((lines[line] ?? '').length < 20) line = (line + 1) % lines.length;
  return line;
}
