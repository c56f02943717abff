import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeCorpus } from '../generate/corpus.mjs';

/** A quote takes about this many UTF-16 code units of an English text, with what stands between quotes. */
const perQuote = 158;

/**
 * A folder with one long text, its sidecar and a registry.
 * @param {string} folder made
 * @param {{ readonly quotes: number, readonly labeled?: number }} of
 */
export function writeLongText(folder, { quotes, labeled = 0.8 }) {
  const corpus = makeCorpus({ texts: 1, quotes, speakers: 60, languages: ['en'], labeled, suggested: 0.1 });
  const { text, sidecar = '' } = corpus.text(0);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'speakers.yaml'), corpus.registry);
  writeFileSync(path.join(folder, 'long.txt'), text);
  writeFileSync(path.join(folder, 'long.txt.quotes.yaml'), sidecar);
  const uri = pathToFileURL(path.join(folder, 'long.txt')).href;
  return { text, sidecar, uri, sidecarUri: `${uri}.quotes.yaml` };
}

/** How many quotes make a text of a length. @param {number} length in UTF-16 code units */
export function quotesFor(length) {
  return Math.round(length / perQuote);
}
