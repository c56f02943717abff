// A made-up corpus, text by text. A text depends on the seed, its number and the speakers alone, so that shards of a
// corpus are made independently and a larger corpus begins like a smaller one with as many speakers.
import { languages as all } from './languages/index.mjs';
import { Random } from './random.mjs';
import { sidecarOf } from './sidecar.mjs';
import { inventSpeakers, registryOf } from './speakers.mjs';
import { makeText, makeTitle } from './text.mjs';

/**
 * @typedef {object} CorpusOptions
 * @property {number} texts
 * @property {number} [quotes] of each text on the average; 20
 * @property {number} [seed] 1
 * @property {number} [labeled] the share of the quotes that is labeled, 0…1; 0.8
 * @property {number} [suggested] the share that is suggested; the rest is missing; 0.1
 * @property {readonly string[]} [languages] tags; all unless given
 * @property {number} [speakers] how many the registry lists; one for twenty texts unless given, at least 12
 *
 * @typedef {object} MadeFiles a text and its sidecar
 * @property {string} path of the text, with slashes, relative to the corpus
 * @property {string} text
 * @property {string | undefined} sidecar undefined where nothing is labeled
 * @property {string} language
 * @property {readonly import('./text.mjs').MadeQuote[]} made the quotes of the text, labeled or not
 */

const firstDay = Date.UTC(2019, 0, 1);
const days = 4 * 365;
const msPerDay = 86_400_000;

/** @param {CorpusOptions} options */
export function makeCorpus({
  texts,
  quotes = 20,
  seed = 1,
  labeled = 0.8,
  suggested = 0.1,
  languages: tags,
  speakers: people = Math.max(12, Math.ceil(texts / 20)),
}) {
  const languages = tags ? tags.map(languageOf) : all;
  const speakers = inventSpeakers(languages, people, seed);
  return {
    registry: registryOf(speakers, languages),

    /** One text. @param {number} index from 0 @returns {MadeFiles} */
    text(index) {
      const random = new Random(seed, index);
      const language = random.pick(languages);
      const count = Math.max(1, random.between(Math.ceil(quotes * 0.75), Math.floor(quotes * 1.25)));
      const title = makeTitle(random, language);
      const made = makeText({
        random,
        language,
        cast: castOf(speakers, language.tag, index, count, random),
        quotes: count,
        title,
      });
      return {
        path: pathOf(index, title, random),
        text: made.text,
        sidecar: sidecarOf(made, language.tag, { labeled, suggested }, random),
        language: language.tag,
        made: made.quotes,
      };
    },

    /** All texts, one after the other. @returns {Generator<MadeFiles, void>} */
    *all() {
      for (let index = 0; index < texts; index++) yield this.text(index);
    },
  };
}

/**
 * Who speaks in a text: one after the other as the first, so that nobody is left out, and others at random.
 * @param {readonly import('./speakers.mjs').Speaker[]} speakers @param {string} tag @param {number} index @param {number} quotes @param {Random} random
 */
function castOf(speakers, tag, index, quotes, random) {
  const first = speakers[index % speakers.length];
  const size = Math.min(speakers.length, 40, 3 + Math.ceil(quotes / 10));
  /** @type {Set<import('./speakers.mjs').Speaker>} */
  const cast = new Set(first ? [first] : []);
  for (let tries = 0; cast.size < size && tries < 20 * size; tries++) {
    const speaker = random.pick(speakers);
    // Papers quote people of their own country most.
    if (speaker.tag === tag || random.chance(0.2)) cast.add(speaker);
  }
  return [...cast];
}

/** `2021/03/2021-03-04-000123-the-bridge.txt`. @param {number} index @param {string} title @param {Random} random */
function pathOf(index, title, random) {
  const date = new Date(firstDay + random.below(days) * msPerDay).toISOString().slice(0, 10);
  const words = title
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .match(/[a-z]+/g);
  const slug = (words ?? []).slice(0, 4).join('-');
  return `${date.slice(0, 4)}/${date.slice(5, 7)}/${date}-${String(index).padStart(6, '0')}-${slug}.txt`;
}

/** @param {string} tag */
function languageOf(tag) {
  const language = all.find((each) => each.tag === tag);
  if (!language) throw new RangeError(`There are no words for ${tag}. Use ${all.map(({ tag }) => tag).join(', ')}.`);
  return language;
}
