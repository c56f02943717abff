// Hover, definition and completion on a text with 200 quotes.
import path from 'node:path';
import { computed, pause, percentile } from '../measure.mjs';
import { Server } from '../server.mjs';
import { writeLongText } from '../texts.mjs';

const times = 200;

/** @param {import('../measure.mjs').Bench} bench @returns {Promise<import('../measure.mjs').Row[]>} */
export async function requests(bench) {
  const folder = path.join(bench.folder, 'requests');
  const { text, uri, sidecar, sidecarUri } = writeLongText(folder, { quotes: 200 });
  const server = await Server.start({ folders: [folder], node: bench.node('requests') });
  await server.open(uri, text);
  await server.open(sidecarUri, sidecar);
  await server.connection.sendRequest('workspace/symbol', { query: '' });
  await server.diagnostics(uri);
  await pause(300);

  const inText = placesIn(text, /\p{Lu}\p{L}{3,}/gu);
  const inSidecar = placesIn(sidecar, /(?<=speaker: )\S/gu);
  const rows = [];
  for (const [what, method, document, places] of /** @type {const} */ ([
    ['hover', 'textDocument/hover', uri, inText],
    ['definition', 'textDocument/definition', uri, inText],
    ['completion', 'textDocument/completion', sidecarUri, inSidecar],
  ])) {
    /** @type {number[]} */
    const active = [];
    let answers = 0;
    for (let time = -20; time < times; time++) {
      const position = places[(time + 20) % places.length];
      const from = await server.usage();
      const answer = await server.connection.sendRequest(method, { textDocument: { uri: document }, position });
      const to = await server.usage();
      if (time < 0) continue;
      active.push(computed(from, to));
      if (answer !== null && !(Array.isArray(answer) && answer.length === 0)) answers++;
    }
    if (answers < times / 10) throw new Error(`Only ${answers} of ${times} requests for ${what} had an answer.`);
    /** @type {import('../measure.mjs').Row} */
    const row = {
      group: 'requests',
      what: `${what}, p95`,
      value: percentile(active, 0.95),
      unit: 'ms',
      limit: 5,
      kind: 'absolute',
    };
    rows.push(row);
  }
  await server.end();
  return rows;
}

/** @param {string} text @param {RegExp} pattern @returns {{ line: number, character: number }[]} */
function placesIn(text, pattern) {
  return text
    .split('\n')
    .flatMap((words, line) => [...words.matchAll(pattern)].map(({ index }) => ({ line, character: index })));
}
