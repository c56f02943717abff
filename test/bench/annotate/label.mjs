// The keys that decide about one quote.
import { written } from './decide.mjs';
import { keysBetween } from './edges.mjs';

/**
 * @param {import('./review.mjs').Review} review
 * @param {string} text
 * @param {import('../../../server/src/protocol').QuoteItem | undefined} quote
 * @param {import('./decide.mjs').Label | undefined} decision
 */
export async function label(review, text, quote, decision) {
  if (!decision || !quote) {
    await review.decide('d');
    return;
  }
  const wanted = decision.names.length === 0 ? 'Unknown speaker' : decision.names.join(' and ');
  const isElsewhere = written(decision.content) !== written(quote.content);
  const isPart = quote.content.every((span) => decision.content.some((each) => written([each]) === written([span])));
  const edges =
    isElsewhere && !isPart ? keysBetween(text, contentOf(quote.content), contentOf(decision.content)) : undefined;
  // Too far off: it is labeled by hand later. What is a part of it gets the rest then.
  if (isElsewhere && !isPart && !edges) {
    await review.decide('d');
    return;
  }
  if (nameIn(await review.focused()) !== wanted) {
    const isTogether = !(await review.rows()).some((row) => nameIn(row) === wanted);
    const [last = '', ...others] = isTogether ? decision.names.toReversed() : [wanted];
    for (const name of others.toReversed()) {
      await select(review, name);
      await review.press('+');
      await review.settled();
    }
    const number = edges ? undefined : await numberOf(review, last);
    if (number !== undefined) {
      await review.decide(number);
      return;
    }
    await select(review, last);
  }
  if (edges) await review.adjust('e', edges);
  else await review.decide('Enter');
}

/**
 * The key that chooses a speaker at once, where the list shows them among the first nine.
 *
 * @param {import('./review.mjs').Review} review
 * @param {string} name
 */
async function numberOf(review, name) {
  const row = (await review.rows()).find((each) => nameIn(each) === name);
  return row && /^(\d) {2}/.exec(row)?.[1];
}

/**
 * Selects a speaker: by the arrow where the list shows them, else by typing until they are selected.
 *
 * @param {import('./review.mjs').Review} review
 * @param {string} name
 */
export async function select(review, name) {
  const rows = await review.rows();
  if (rows.some((row) => nameIn(row) === name)) {
    for (const _ of rows) {
      if (nameIn(await review.focused()) === name) break;
      await review.press('ArrowDown');
    }
  } else {
    for (const letter of name.toLowerCase()) {
      if (nameIn(await review.focused()) === name) break;
      await review.press(letter);
      await review.settled();
    }
  }
  await review.settled();
}

/**
 * @param {readonly import('./decide.mjs').TextSpan[]} spans
 * @returns {import('./edges.mjs').Content}
 */
function contentOf([first, ...rest]) {
  if (!first) throw new Error('A quote without words is never asked about.');
  return [first, ...rest];
}

/**
 * `2  Sergei Lavrov, Lavrov, …` names Sergei Lavrov.
 *
 * @param {string} row
 */
export function nameIn(row) {
  return row.replace(/^\d {2}/, '').split(',')[0];
}
