// What is left after a review, done as a person would who reads the text: words that no proposal stood for are found by
// the editor's search, selected and labeled; all by keyboard.
import { written } from './decide.mjs';
import { keysBetween } from './edges.mjs';
import { nameIn, select } from './label.mjs';

/** @typedef {import('../../../server/src/protocol').QuoteItem} QuoteItem */
/** @typedef {import('../../../server/src/protocol').TextSpan} TextSpan */

/**
 * @typedef {object} Job one quote that is not as it should be
 * @property {readonly string[]} names of the speakers; none where it is unknown
 * @property {string} type
 * @property {readonly TextSpan[]} content
 * @property {readonly TextSpan[]} missing the words that nothing labels yet; none where only the type is another
 */

/**
 * What has to be done, in text order.
 *
 * @param {readonly QuoteItem[]} result
 * @param {readonly QuoteItem[]} expected
 * @returns {readonly Job[]}
 */
export function jobsFor(result, expected) {
  return expected
    .filter(({ state }) => state === 'labeled')
    .flatMap(({ content, type, speakers }) => {
      const names = speakers.map(({ name }) => name);
      const spans = new Set(content.map((span) => written([span])));
      const part = result.find(
        (quote) => quote.state === 'labeled' && quote.content.every((span) => spans.has(written([span]))),
      );
      const has = new Set(part?.content.map((span) => written([span])));
      const missing = content.filter((span) => !has.has(written([span])));
      return missing.length === 0 && part?.type === type ? [] : [{ names, type, content, missing }];
    });
}

/**
 * @param {import('./review.mjs').Review} review
 * @param {string} text
 * @param {Job} job
 * @param {(act: () => Promise<void>) => Promise<void>} changing does something, and waits until the sidecar has changed
 * @param {() => Promise<string | undefined>} typeNow the type that the quote of the job has
 */
export async function byHand(review, text, job, changing, typeNow) {
  const [first, ...others] = job.missing;
  if (first && job.missing.length === job.content.length) {
    await label(review, text, job, first, changing);
    for (const span of others) await add(review, text, span, changing);
  } else {
    for (const span of job.missing) await add(review, text, span, changing);
  }
  if ((await typeNow()) === job.type) return;
  // Right after it was labeled the cursor is still there.
  const [begin] = job.content;
  if (!first && begin) await review.find(uniqueFrom(text, begin.start));
  await changing(async () => {
    await review.pick(['Control+Alt+W', 't'], 'How is it said?');
    await select(review, job.type);
    await review.press('Enter');
  });
}

/**
 * Selects words and says who says them. Of a long content only the first word is selected, and its end moved.
 *
 * @param {import('./review.mjs').Review} review
 * @param {string} text
 * @param {Job} job
 * @param {TextSpan} span
 * @param {(act: () => Promise<void>) => Promise<void>} changing
 */
async function label(review, text, { names }, span, changing) {
  const found = uniqueFrom(text, span.start);
  const ends = wordEnds(text, span.start + found.length, span.end);
  const [firstEnd = span.end] = ends;
  const edges = keysBetween(text, [{ start: span.start, end: firstEnd }], [span], 'end');
  const isLong = edges !== undefined && edges.length + 3 < ends.length;
  await review.find(found);
  for (const _ of isLong ? ends.slice(0, 1) : ends) await review.press('Control+Shift+ArrowRight');
  await changing(async () => {
    await review.pick(['Control+Alt+L'], 'Who says the selected words?');
    const [name = 'Unknown speaker'] = names;
    if (nameIn(await review.focused()) !== name) await select(review, name);
    await review.press('Enter');
  });
  if (isLong && edges.length > 0) await changing(() => review.adjust('Control+Alt+E', edges));
}

/**
 * Selects words and adds them to the quote beside them.
 *
 * @param {import('./review.mjs').Review} review
 * @param {string} text
 * @param {TextSpan} span
 * @param {(act: () => Promise<void>) => Promise<void>} changing
 */
async function add(review, text, span, changing) {
  const found = uniqueFrom(text, span.start);
  await review.find(found);
  for (const _ of wordEnds(text, span.start + found.length, span.end)) await review.press('Control+Shift+ArrowRight');
  await changing(async () => {
    await review.press('Control+Alt+W');
    await review.press('a');
  });
}

/**
 * So many letters of the words at a place that the search finds only them.
 *
 * @param {string} text
 * @param {number} start
 */
function uniqueFrom(text, start) {
  const folded = text.toLowerCase();
  let length = 1;
  while (
    folded.indexOf(folded.slice(start, start + length)) !== folded.lastIndexOf(folded.slice(start, start + length))
  ) {
    length++;
  }
  return text.slice(start, start + length);
}

/**
 * Where the cursor stops on its way by words: at their ends and, as VS Code has it, behind marks that stand alone.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function wordEnds(text, from, to) {
  const separators = '`~!@#$%^&*()-=+[{]}\\|;:\'",.<>/?';
  /** @param {number} at */
  const kindOf = (at) =>
    /\s/.test(text.charAt(at)) ? 'space' : separators.includes(text.charAt(at)) ? 'mark' : 'word';
  const ends = [];
  let at = from;
  while (at < to) {
    while (at < to && kindOf(at) === 'space') at++;
    let kind = kindOf(at);
    const began = at;
    while (at < text.length && kindOf(at) === kind) at++;
    // One mark before a word is passed together with it.
    if (kind === 'mark' && at - began === 1 && kindOf(at) === 'word') {
      kind = 'word';
      while (at < text.length && kindOf(at) === kind) at++;
    }
    ends.push(at);
  }
  return ends;
}
