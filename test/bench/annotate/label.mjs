// The keys that decide about one quote.
import { written } from './decide.mjs';

/**
 * @param {import('./review.mjs').Review} review
 * @param {import('../../../server/src/protocol').QuoteItem | undefined} quote
 * @param {import('./decide.mjs').Label | undefined} decision
 */
export async function label(review, quote, decision) {
  if (!decision || !quote) {
    await review.decide('d');
    return;
  }
  const wanted = decision.names.length === 0 ? 'Unknown speaker' : decision.names.join(' and ');
  if (written(decision.content) !== written(quote.content)) {
    // what is moved is told by compare.mjs
  }
  await review.settled();
  if (nameIn(await review.focused()) === wanted) {
    await review.decide('Enter');
    return;
  }
  const row = (await review.rows()).find((each) => nameIn(each) === wanted);
  const number = row && /^(\d) {2}/.exec(row)?.[1];
  if (number !== undefined) {
    await review.decide(number);
    return;
  }
  for (const letter of wanted.toLowerCase()) {
    await review.press(letter);
    await review.settled();
    if (nameIn(await review.focused()) === wanted) break;
  }
  await review.decide('Enter');
}

/** `2  Sergei Lavrov, Lavrov, …` names Sergei Lavrov. */
function nameIn(/** @type {string} */ row) {
  return row.replace(/^\d {2}/, '').split(',')[0];
}
