// A workspace of 10,000 texts with 20 quotes each: nobody who works on one of them notices.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { WorkDoneProgress } from 'vscode-languageserver-protocol/node';
import { writeCorpus } from '../../generate/write.mjs';
import { computed, pause, percentile } from '../measure.mjs';
import { Server } from '../server.mjs';

const group = 'workspace';
const large = 10_000;
const small = 1000;
/** Files that a checkout touches. */
const touched = 5000;
/** VS Code tells of changes on disk in parts of about this size. */
const part = 500;
const idleMs = 10_000;
/** A server that is still busy then has nothing to do with what was asked of it. */
const mostRestMs = 120_000;

/** @param {import('../measure.mjs').Bench} bench @returns {Promise<import('../measure.mjs').Row[]>} */
export async function workspace(bench) {
  const tiny = await look(bench, 10);
  const few = await look(bench, small);
  const many = await look(bench, large);
  const again = await look(bench, large, true);
  const { hovers, idle, checkout } = many;
  return [
    { group, what: '10,000 texts with 20 quotes, cold index, computed', value: many.index, unit: 'ms' },
    { group, what: 'the same, until the client knows', value: many.waited, unit: 'ms' },
    ratio(
      'cold index: 10,000 texts over 1,000, by ten times as many',
      (many.index - tiny.index) / (few.index - tiny.index) / 10,
      1.25,
    ),
    { ...ratio('progress told of meanwhile', many.reports, 2), unit: '', least: true },
    absolute('hover in the open text meanwhile, p95 as the client sees it', percentile(hovers, 0.95), 50),
    { group, what: `the same, the longest of ${hovers.length}`, value: Math.max(...hovers), unit: 'ms' },
    { group, what: 'second start, index computed', value: again.index, unit: 'ms' },
    { group, what: 'the same, over the first', value: again.index / many.index, unit: '×' },
    { group, what: 'counts of all texts, computed', value: many.counts, unit: 'ms' },
    { group, what: 'second start, the same', value: again.counts, unit: 'ms' },
    ratio('second start over the first: index and counts', whole(again) / whole(many), 0.2),
    ratio('resident memory beyond that of a workspace of 10', (many.resident - tiny.resident) / 1e6, 64, 'MB'),
    { group, what: 'heap beyond that of 10', value: (many.heap - tiny.heap) / 1e6, unit: 'MB' },
    ratio('processor time in 10 s in which nothing changes', idle, 20, 'ms'),
    { group, what: '5,000 sidecars changed at once, computed', value: checkout.time, unit: 'ms' },
    ratio('per sidecar, over that of the cold index', checkout.time / touched / (many.index / large), 2),
    ratio('messages that the client gets', checkout.messages, 12, ''),
  ];
}

/** From the start of the server until all is known. @param {{ readonly index: number, readonly counts: number }} look */
function whole({ index, counts }) {
  return index + counts;
}

/** @param {string} what @param {number} value @param {number} limit @param {string} [unit] @returns {import('../measure.mjs').Row} */
function ratio(what, value, limit, unit = '×') {
  return { group, what, value, unit, limit, kind: 'ratio' };
}

/** @param {string} what @param {number} value @param {number} limit @returns {import('../measure.mjs').Row} */
function absolute(what, value, limit) {
  return { group, what, value, unit: 'ms', limit, kind: 'absolute' };
}

/** @param {import('../measure.mjs').Bench} bench @param {number} texts @param {boolean} [again] with what the first look has left in the cache */
async function look(bench, texts, again = false) {
  const folder = path.join(bench.folder, `workspace ${texts}`);
  if (!again) writeCorpus(folder, { texts, speakers: 50 });
  const client = await Client.start(bench, folder, `workspace ${texts}${again ? ' again' : ''}`);
  const { server } = client;
  const sidecars = sidecarsIn(folder);
  const openText = await client.openOne(path.join(folder, sidecars[0]?.slice(0, -'.quotes.yaml'.length) ?? ''));

  const begun = performance.now();
  const whole = server.connection.sendRequest('workspace/symbol', { query: 'a' }).then(() => performance.now());
  const hovers = await client.hoverUntil(openText, whole);
  const waited = (await whole) - begun;
  await client.rest();
  const { active, processor } = await server.usage();
  const index = Math.min(active, processor);
  const { reports } = client;

  const { resident, heap } = await server.usage(true);
  const isMeasured = texts === large && !again;
  const idle = isMeasured ? await client.idle() : 0;
  const checkout = isMeasured ? await client.checkout(folder, sidecars.slice(0, touched)) : { time: 0, messages: 0 };
  // Last: what has been counted once is counted again after each change.
  const counts = texts === large ? await client.count() : 0;
  await server.end();
  return { index, waited, hovers, reports, resident, heap, counts, idle, checkout };
}

/** @param {string} folder */
function sidecarsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.quotes.yaml'));
}

/** A client that counts what it is told. */
class Client {
  reports = 0;
  messages = 0;

  /** @param {import('../measure.mjs').Bench} bench @param {string} folder @param {string} name */
  static async start(bench, folder, name) {
    const client = new Client(new Server(bench.node(name)));
    const { connection } = client.server;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'texts' }],
      initializationOptions: { cacheFolder: `${folder}.cache` },
      capabilities: {
        window: { workDoneProgress: true },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          diagnostics: { refreshSupport: true },
          semanticTokens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
          codeLens: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
      },
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** @param {Server} server */
  constructor(server) {
    this.server = server;
    const { connection } = server;
    const count = () => {
      this.messages++;
      return null;
    };
    for (const what of ['diagnostic', 'semanticTokens', 'inlayHint', 'codeLens']) {
      connection.onRequest(`workspace/${what}/refresh`, count);
    }
    connection.onNotification('whosaid/statusChanged', () => void count());
    connection.onRequest('window/workDoneProgress/create', ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        this.messages++;
        if (kind === 'report') this.reports++;
      });
      return count();
    });
  }

  /** @param {string} file */
  async openOne(file) {
    const uri = pathToFileURL(file).href;
    const text = readFileSync(file, 'utf8');
    await this.server.open(uri, text);
    const line = text.split('\n').findIndex((words) => /\p{Lu}\p{L}{3,}/u.test(words));
    const character = /\p{Lu}\p{L}{3,}/u.exec(text.split('\n')[line] ?? '')?.index ?? 0;
    const place = { textDocument: { uri }, position: { line, character } };
    // Tables of the language are made with the first answer.
    await this.server.connection.sendRequest('textDocument/hover', place);
    return place;
  }

  /** @param {object} place @param {Promise<unknown>} end @returns {Promise<number[]>} milliseconds */
  async hoverUntil(place, end) {
    /** @type {number[]} */
    const waited = [];
    const over = end.then(() => true);
    do {
      const begun = performance.now();
      await this.server.connection.sendRequest('textDocument/hover', place);
      waited.push(performance.now() - begun);
    } while (!(await Promise.race([over, pause(20).then(() => false)])));
    return waited;
  }

  /** What it takes until the list of texts has the counts of all of them; every text is looked at for that. */
  async count() {
    const from = await this.server.usage();
    for (;;) {
      const { complete } = await this.server.connection.sendRequest('whosaid/texts');
      if (complete) break;
      await pause(200);
    }
    await this.rest();
    return computed(from, await this.server.usage());
  }

  async idle() {
    const from = await this.server.usage();
    await pause(idleMs);
    return (await this.server.usage()).processor - from.processor;
  }

  /** @param {string} folder @param {readonly string[]} names */
  async checkout(folder, names) {
    for (const name of names) {
      const file = path.join(folder, name);
      writeFileSync(file, `${readFileSync(file, 'utf8')}# ${createHash('sha1').update(name).digest('hex')}\n`);
    }
    await pause(100);
    const from = await this.server.usage();
    const before = this.messages;
    for (let at = 0; at < names.length; at += part) {
      const changes = names
        .slice(at, at + part)
        .map((name) => ({ uri: pathToFileURL(path.join(folder, name)).href, type: 2 }));
      await this.server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      await pause(50);
    }
    await this.server.connection.sendRequest('workspace/symbol', { query: 'no such speaker' });
    await this.rest();
    return { time: computed(from, await this.server.usage()), messages: this.messages - before };
  }

  /** Until the server is told of nothing and does nothing: what waits for a pause in typing is part of what led to it. */
  async rest() {
    const end = performance.now() + mostRestMs;
    for (let before = await this.server.usage(); performance.now() < end; ) {
      await pause(1000);
      const now = await this.server.usage();
      if (now.processor - before.processor < 20) return;
      before = now;
    }
    throw new Error(`The server is not at rest after ${mostRestMs / 1000} s.`);
  }
}
