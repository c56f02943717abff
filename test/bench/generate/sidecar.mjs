// The sidecar of a made-up text: some of its quotes labeled, some suggested, some missing.
import { scalar } from './yaml.mjs';

/** @typedef {import('./text.mjs').MadeText} MadeText */

/** Code units of prefix and suffix. */
const context = 24;

/**
 * @typedef {object} Shares of the quotes, 0…1; what is left of 1 is missing
 * @property {number} labeled
 * @property {number} suggested
 */

/**
 * Undefined where nothing of the text is labeled.
 * @param {MadeText} made @param {string} tag the language @param {Shares} shares @param {import('./random.mjs').Random} random
 * @returns {string | undefined}
 */
export function sidecarOf({ text, quotes }, tag, { labeled, suggested }, random) {
  const entries = quotes.flatMap((quote) => {
    const share = random.unit();
    return share < labeled + suggested ? [entryOf(text, quote, share >= labeled)] : [];
  });
  return entries.length === 0 ? undefined : `version: 1\nlanguage: ${tag}\nquotes:\n${entries.join('')}`;
}

/** @param {string} text @param {import('./text.mjs').MadeQuote} quote @param {boolean} suggested */
function entryOf(text, { content, type, speaker, source, cue }, suggested) {
  const [first, ...others] = content;
  const lines = [
    ...(first && others.length === 0
      ? [`  - content: ${selector(text, first)}`]
      : ['  - content:', ...content.map((each) => `      - ${selector(text, each)}`)]),
    `    type: ${type}`,
    `    speaker: ${speaker}`,
    ...(source === undefined ? [] : [`    source: ${scalar(source)}`]),
    ...(cue === undefined ? [] : [`    cue: ${scalar(cue)}`]),
    ...(suggested ? ['    status: suggested'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The words, with what stands around them where they stand in the text more than once. @param {string} text @param {import('./grammar.mjs').Fragment} fragment */
function selector(text, { at, words }) {
  if (text.indexOf(words) === at && !text.includes(words, at + 1)) return scalar(words);
  const suffix = text.slice(at + words.length, at + words.length + context).split('\n')[0] ?? '';
  const prefix =
    text
      .slice(Math.max(0, at - context), at)
      .split('\n')
      .at(-1) ?? '';
  return `{ exact: ${quoted(words)}, prefix: ${quoted(prefix)}, suffix: ${quoted(suffix)} }`;
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
