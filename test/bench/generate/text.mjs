// One made-up text with its quotes: paragraphs of what somebody says, with sentences between that nobody says.
import { write } from './grammar.mjs';

/** @typedef {import('./languages/index.mjs').Language} Language */
/** @typedef {import('./speakers.mjs').Speaker} Speaker */
/** @typedef {import('./grammar.mjs').Voice} Voice */

/**
 * @typedef {object} MadeQuote
 * @property {readonly import('./grammar.mjs').Fragment[]} content in the text; more than one where it is discontinuous
 * @property {import('./languages/index.mjs').Type} type
 * @property {string} speaker an id, or `unknown`
 * @property {string | undefined} source
 * @property {string | undefined} cue
 *
 * @typedef {{ readonly text: string, readonly quotes: readonly MadeQuote[] }} MadeText
 */

/** How often each kind of quote is taken. @type {readonly (keyof import('./languages/index.mjs').Frames)[]} */
const kinds = [
  ...Array.from({ length: 7 }, () => /** @type {const} */ ('direct')),
  ...Array.from({ length: 8 }, () => /** @type {const} */ ('indirect')),
  ...Array.from({ length: 3 }, () => /** @type {const} */ ('mixed')),
  ...Array.from({ length: 2 }, () => /** @type {const} */ ('discontinuous')),
  'anonymous',
];

/**
 * Writes a text. Contents are not repeated in it.
 * @param {{ readonly random: import('./random.mjs').Random, readonly language: Language, readonly cast: readonly Speaker[], readonly quotes: number, readonly title: string }} of
 * @returns {MadeText}
 */
export function makeText({ random, language, cast, quotes: count, title }) {
  /** @type {Voice} */
  const voice = {
    random,
    rules: language.rules,
    marks: random.pick(language.marks),
    thousands: language.thousands,
  };
  /** @type {MadeQuote[]} */
  const quotes = [];
  /** @type {Set<string>} */
  const contents = new Set();
  /** @type {Set<Speaker>} */
  const introduced = new Set();
  let text = title;
  while (quotes.length < count) {
    let between = '\n\n';
    if (random.chance(0.6)) {
      text += between + filler(voice, language, random.between(1, 2));
      between = ' ';
    }
    const speaker = random.pick(cast);
    let named = false;
    for (let left = Math.min(random.between(1, 3), count - quotes.length); left > 0; left--) {
      const kind = random.pick(kinds);
      const anonymous = kind === 'anonymous';
      const name = called(speaker, language, introduced);
      const pronoun = named && random.chance(0.5) ? language.pronouns[speaker.gender] : undefined;
      const sentence = unheard(voice, language.frames[kind], { name, pronoun }, contents);
      if (!anonymous) introduced.add(speaker);
      named = !anonymous;
      text += between;
      const begin = text.length;
      text += sentence.text;
      quotes.push({
        content: sentence.content.map(({ at, words }) => ({ at: begin + at, words })),
        type: anonymous ? 'indirect' : kind === 'discontinuous' ? 'direct' : kind,
        speaker: anonymous ? 'unknown' : speaker.id,
        source: sentence.source,
        cue: sentence.cue,
      });
      between = ' ';
    }
    if (random.chance(0.5)) text += `\n\n${filler(voice, language, random.between(2, 5))}`;
  }
  return { text: `${text}\n`, quotes };
}

/** A headline. @param {import('./random.mjs').Random} random @param {Language} language */
export function makeTitle(random, language) {
  /** @type {Voice} */
  const voice = {
    random,
    rules: language.rules,
    marks: ['', ''],
    thousands: language.thousands,
  };
  return write(voice, random.pick(language.headlines)).text;
}

/** @param {Voice} voice @param {Language} language @param {number} sentences */
function filler(voice, language, sentences) {
  return Array.from({ length: sentences }, () => write(voice, voice.random.pick(language.filler)).text).join(' ');
}

/**
 * A sentence whose contents were not written before.
 * @param {Voice} voice @param {readonly string[]} frames
 * @param {{ readonly name: string, readonly pronoun: string | undefined }} speaker the pronoun stands in for the name where a sentence begins with it
 * @param {Set<string>} contents
 */
function unheard(voice, frames, { name, pronoun }, contents) {
  for (let tries = 0; ; tries++) {
    const frame = voice.random.pick(frames);
    const source = pronoun !== undefined && frame.startsWith('<$Source>') ? pronoun : name;
    const sentence = write(voice, frame, { source });
    if (tries < 20 && sentence.content.some(({ words }) => contents.has(words))) continue;
    for (const { words } of sentence.content) contents.add(words);
    return sentence;
  }
}

/** With title and name first, and briefly later. @param {Speaker} speaker @param {Language} language @param {ReadonlySet<Speaker>} introduced */
function called(speaker, language, introduced) {
  const { name, alias, gender, title } = speaker;
  if (!introduced.has(speaker)) return [language.titles[gender][title], name].filter(Boolean).join(' ');
  return language.briefly(gender, alias ?? name);
}
