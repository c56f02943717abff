// Whether a sidecar labels what another labels.
import { written } from './decide.mjs';

/** @typedef {import('../../../server/src/protocol').QuoteItem} QuoteItem */

/**
 * @param {readonly QuoteItem[]} result
 * @param {readonly QuoteItem[]} expected
 * @param {readonly import('./decide.mjs').Label[]} missed those that no quote of the review stood for
 */
export function compare(result, expected, missed) {
  const labeled = result.filter(({ state }) => state === 'labeled');
  const left = result.filter(({ state }) => state !== 'labeled');
  const has = new Map(labeled.map((quote) => [written(quote.content), quote]));
  const neverAsked = new Set(missed.map(({ content }) => written(content)));
  const lines = [];
  let same = 0;
  const matched = new Set();
  for (const quote of expected.filter(({ state }) => state === 'labeled')) {
    const place = written(quote.content);
    const found = has.get(place);
    if (found && speakers(found) === speakers(quote)) {
      same++;
      matched.add(found);
    } else if (neverAsked.has(place)) lines.push(`not found by the detector: “${quote.words}”, ${speakers(quote)}`);
    else if (found) lines.push(`“${quote.words}” is labeled as ${speakers(found)}, not ${speakers(quote)}`);
    else lines.push(`“${quote.words}” is not labeled at ${place}`);
  }
  for (const quote of left) lines.push(`left: “${quote.words}”, ${quote.state}`);
  const wanted = expected.filter(({ state }) => state === 'labeled').length;
  const surplus = labeled.filter((quote) => !matched.has(quote));
  for (const quote of surplus) lines.push(`surplus: “${quote.words}” at ${written(quote.content)}, ${speakers(quote)}`);
  lines.unshift(`${same} of ${wanted} labels are the expected ones`);
  return { isSame: left.length === 0 && same === wanted && surplus.length === 0, lines };
}

/** @param {QuoteItem} quote */
function speakers(quote) {
  return quote.speakers.map(({ name }) => name).join(' and ') || 'unknown';
}
