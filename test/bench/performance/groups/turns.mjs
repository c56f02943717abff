// How long the server's event loop is held in one go, while nobody else may be answered.
import path from 'node:path';
import { writeCorpus } from '../../generate/write.mjs';
import { pause } from '../measure.mjs';
import { Server } from '../server.mjs';
import { quotesFor, writeLongText } from '../texts.mjs';

/** Milliseconds. */
const limit = 50;

/** @param {import('../measure.mjs').Bench} bench @returns {Promise<import('../measure.mjs').Row[]>} */
export async function turns(bench) {
  const { opening, typing } = await inLongText(bench);
  return [
    row('a cold index of 1,000 texts with 20 quotes', await inIndex(bench)),
    row('opening a text of 1 MB until its first findings', opening),
    row('typing in it', typing),
    row('suggesting labels for a text of 200 quotes', await inSuggesting(bench)),
  ];
}

/** @param {string} what @param {number} value @returns {import('../measure.mjs').Row} */
function row(what, value) {
  return { group: 'turns', what: `the longest one in ${what}`, value, unit: 'ms', limit, kind: 'absolute' };
}

/** @param {import('../measure.mjs').Bench} bench */
async function inIndex(bench) {
  const folder = path.join(bench.folder, 'turns index');
  writeCorpus(folder, { texts: 1000, speakers: 50 });
  const server = await begun(bench, folder, 'turns index');
  await server.connection.sendRequest('workspace/symbol', { query: 'a' });
  const longest = await server.longestTurn();
  await server.end();
  return longest;
}

/** @param {import('../measure.mjs').Bench} bench */
async function inLongText(bench) {
  const folder = path.join(bench.folder, 'turns 1 MB');
  const { text, uri } = writeLongText(folder, { quotes: quotesFor(1_000_000) });
  const server = await begun(bench, folder, 'turns 1 MB');
  await server.longestTurn();
  await server.open(uri, text);
  let { resultId } = await server.diagnostics(uri);
  const opening = await server.longestTurn();
  await pause(500);

  const lines = text.split('\n');
  await server.longestTurn();
  for (let stroke = 0; stroke < 60; stroke++) {
    const line = Math.floor((lines.length * Math.floor(stroke / 6)) / 10);
    const start = { line, character: Math.min(stroke % 6, (lines[line] ?? '').length) };
    await server.change(uri, start, start, 'words '.charAt(stroke % 6));
    resultId = (await server.diagnostics(uri, resultId)).resultId;
  }
  await pause(500);
  const typing = await server.longestTurn();
  await server.end();
  return { opening, typing };
}

/** @param {import('../measure.mjs').Bench} bench */
async function inSuggesting(bench) {
  const folder = path.join(bench.folder, 'turns suggest');
  const { text, uri } = writeLongText(folder, { quotes: 200, labeled: 0 });
  const server = await begun(bench, folder, 'turns suggest');
  // Clients apply edits at their own pace; what is measured is what the server does for them.
  server.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
  await server.open(uri, text);
  await server.diagnostics(uri);
  await server.longestTurn();
  await server.connection.sendRequest('workspace/executeCommand', { command: 'whosaid.suggest', arguments: [{ uri }] });
  const longest = await server.longestTurn();
  await server.end();
  return longest;
}

/** A server that has started: the time that its bundle takes to load is no turn of it. @param {import('../measure.mjs').Bench} bench @param {string} folder @param {string} name */
async function begun(bench, folder, name) {
  const server = await Server.start({ folders: [folder], node: bench.node(name) });
  await server.longestTurn();
  return server;
}
