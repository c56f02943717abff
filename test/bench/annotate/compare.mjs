// Whether a sidecar labels what another labels.
import { written } from './decide.mjs';

/** @typedef {import('../../../server/src/protocol').QuoteItem} QuoteItem */

/**
 * The same words, type and speakers are the same label. Where source or cue are others, which a review takes over from
 * the proposal, the lines tell.
 *
 * @param {string} text
 * @param {readonly QuoteItem[]} result
 * @param {readonly QuoteItem[]} expected
 */
export function compare(text, result, expected) {
  const labeled = result.filter(({ state }) => state === 'labeled');
  const wanted = expected.filter(({ state }) => state === 'labeled');
  const has = new Map(labeled.map((quote) => [written(quote.content), quote]));
  const wantedAt = new Set(wanted.map(({ content }) => written(content)));
  const wrong = [];
  const notes = [];
  for (const quote of wanted) {
    const found = has.get(written(quote.content));
    if (!found) wrong.push(`not labeled at ${written(quote.content)}: “${quote.words}”`);
    else if (said(found) !== said(quote)) wrong.push(`${said(found)} instead of ${said(quote)}: “${quote.words}”`);
    else {
      for (const part of /** @type {const} */ (['source', 'cue'])) {
        const [is, should] = [found, quote].map(({ [part]: span }) =>
          span ? text.slice(span.start, span.end) : 'none',
        );
        if (is !== should) notes.push(`${part} ${is} instead of ${should}: “${quote.words}”`);
      }
    }
  }
  for (const quote of labeled) {
    if (!wantedAt.has(written(quote.content))) wrong.push(`too much at ${written(quote.content)}: ${said(quote)}`);
  }
  for (const quote of result) {
    if (quote.state !== 'labeled') wrong.push(`${quote.state}: “${quote.words}”`);
  }
  const same = wanted.filter((quote) => {
    const found = has.get(written(quote.content));
    return found && said(found) === said(quote);
  });
  return {
    isSame: wrong.length === 0,
    lines: [`${same.length} of ${wanted.length} labels are the expected ones`, ...wrong, ...notes],
  };
}

/** @param {QuoteItem} quote */
function said({ type, speakers }) {
  return `${type}, ${speakers.map(({ name }) => name).join(' and ') || 'unknown'}`;
}
