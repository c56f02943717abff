import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeCorpus } from './corpus.mjs';

/**
 * Writes a made-up corpus into a folder, in memory that does not grow with it.
 * @param {string} folder made where it is missing; files of the same names are replaced
 * @param {import('./corpus.mjs').CorpusOptions} options
 */
export function writeCorpus(folder, options) {
  const corpus = makeCorpus(options);
  /** @type {Set<string>} */
  const made = new Set();
  let texts = 0;
  let bytes = 0;
  /** @param {string} name @param {string} content */
  const write = (name, content) => {
    const file = join(folder, name);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    const data = Buffer.from(content);
    writeFileSync(file, data);
    bytes += data.length;
  };
  write('speakers.yaml', corpus.registry);
  for (const { path, text, sidecar } of corpus.all()) {
    write(path, text);
    if (sidecar !== undefined) write(`${path}.quotes.yaml`, sidecar);
    texts++;
  }
  return { texts, bytes };
}
