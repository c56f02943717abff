// Sentences from templates. In a template `$word` stands for one of the alternatives of a rule or for a value that is
// given, `$Word` for the same with a capital; `“` and `”` for the quotation marks of the text; and `[…]`, `<…>`, `{…}`
// mark content, source and cue.

/** @typedef {'content' | 'source' | 'cue'} Part */
/** @typedef {{ readonly text: string } | { readonly slot: string, readonly capital: boolean } | { readonly mark: 0 | 1 } | { readonly open: Part } | { readonly close: Part }} Piece */
/** @typedef {Readonly<Record<string, readonly string[]>>} Rules */
/** @typedef {{ readonly at: number, readonly words: string }} Fragment where it begins, in UTF-16 code units, and what it says */
/** @typedef {{ readonly text: string, readonly content: readonly Fragment[], readonly source: string | undefined, readonly cue: string | undefined }} Sentence */

/** @type {Readonly<Record<string, Piece>>} */
const signs = {
  '[': { open: 'content' },
  ']': { close: 'content' },
  '<': { open: 'source' },
  '>': { close: 'source' },
  '{': { open: 'cue' },
  '}': { close: 'cue' },
  '“': { mark: 0 },
  '”': { mark: 1 },
};

/** @type {Map<string, readonly Piece[]>} */
const compiled = new Map();

/** @param {string} template @returns {readonly Piece[]} */
function piecesOf(template) {
  const known = compiled.get(template);
  if (known) return known;
  /** @type {Piece[]} */
  const pieces = template
    .split(/(\$[A-Za-z]+|[[\]<>{}“”])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('$')) {
        const name = part.slice(1);
        const small = name.charAt(0).toLowerCase() + name.slice(1);
        return { slot: small, capital: small !== name };
      }
      return signs[part] ?? { text: part };
    });
  compiled.set(template, pieces);
  return pieces;
}

/**
 * @typedef {object} Voice what a text is written with
 * @property {import('./random.mjs').Random} random
 * @property {Rules} rules
 * @property {readonly [string, string]} marks
 * @property {string} thousands between groups of digits; `$number` stands for a number, `$few` for a small one
 */

/** Writes one sentence. @param {Voice} voice @param {string} template @param {Readonly<Record<string, string>>} [given] @returns {Sentence} */
export function write(voice, template, given = {}) {
  let text = '';
  /** @type {Partial<Record<Part, number>>} */
  const open = {};
  /** @type {Fragment[]} */
  const content = [];
  /** @type {Partial<Record<Part, string>>} */
  const words = {};
  for (const piece of piecesOf(template)) {
    if ('text' in piece) text += piece.text;
    else if ('mark' in piece) text += voice.marks[piece.mark];
    else if ('open' in piece) open[piece.open] = text.length;
    else if ('close' in piece) {
      const at = open[piece.close] ?? 0;
      if (piece.close === 'content') content.push({ at, words: text.slice(at) });
      else words[piece.close] = text.slice(at);
    } else text += valueOf(voice, piece, given);
  }
  return { text, content, source: words.source, cue: words.cue };
}

/** @param {Voice} voice @param {{ slot: string, capital: boolean }} piece @param {Readonly<Record<string, string>>} given */
function valueOf(voice, { slot, capital }, given) {
  const value = given[slot] ?? numberFor(voice, slot) ?? expanded(voice, slot, given);
  return capital ? value.charAt(0).toUpperCase() + value.slice(1) : value;
}

/** @param {Voice} voice @param {string} slot */
function numberFor({ random, thousands }, slot) {
  if (slot === 'few') return String(random.between(2, 60));
  if (slot !== 'number') return undefined;
  const number = random.between(2, random.pick([90, 900, 9000]));
  return number < 1000
    ? String(number)
    : `${Math.floor(number / 1000)}${thousands}${String(number % 1000).padStart(3, '0')}`;
}

/** @param {Voice} voice @param {string} slot @param {Readonly<Record<string, string>>} given */
function expanded(voice, slot, given) {
  const alternatives = voice.rules[slot];
  if (!alternatives) throw new RangeError(`No rule says what $${slot} stands for.`);
  const alternative = voice.random.pick(alternatives);
  return alternative.includes('$') || alternative.includes('“') ? write(voice, alternative, given).text : alternative;
}
