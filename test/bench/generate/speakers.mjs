// The people who speak in a made-up corpus, and the registry that lists them.
import { Random } from './random.mjs';
import { scalar } from './yaml.mjs';

/** @typedef {import('./languages/index.mjs').Language} Language */

/**
 * @typedef {object} Speaker
 * @property {string} id
 * @property {string} name
 * @property {string | undefined} alias unique among all names
 * @property {'he' | 'she'} gender
 * @property {number} title which of the titles of a language
 * @property {string} country
 * @property {string} affiliation
 * @property {string} tag the language that the name is of
 */

/**
 * As many speakers as are asked for, no two of them with the same name or alias.
 * @param {readonly Language[]} languages @param {number} count @param {number} seed
 * @returns {Speaker[]}
 */
export function inventSpeakers(languages, count, seed) {
  const random = new Random(seed, -1);
  /** @type {Set<string>} */
  const taken = new Set();
  /** @type {Speaker[]} */
  const speakers = [];
  for (let tries = 0; speakers.length < count; tries++) {
    if (tries > 100 * count + 1000) throw new RangeError(`There are not enough names for ${count} speakers.`);
    const language = languages[speakers.length % languages.length];
    if (!language) throw new RangeError('A corpus needs a language.');
    const gender = random.chance(0.5) ? 'he' : 'she';
    const first = random.pick(language.firstNames[gender]);
    const surname = random.pick(language.surnames[0]) + random.pick(language.surnames[1]);
    const name = language.fullName(first, surname);
    const alias = language.alias(first, surname);
    const id = idOf(name);
    if (taken.has(name) || taken.has(id)) continue;
    const free = !taken.has(alias);
    for (const each of free ? [name, id, alias] : [name, id]) taken.add(each);
    speakers.push({
      id,
      name,
      alias: free ? alias : undefined,
      gender,
      title: random.below(language.titles[gender].length),
      country: random.pick(language.countries),
      affiliation: random.pick(language.affiliations),
      tag: language.tag,
    });
  }
  return speakers;
}

/** The registry's file. @param {readonly Speaker[]} speakers @param {readonly Language[]} languages */
export function registryOf(speakers, languages) {
  const byTag = new Map(languages.map((language) => [language.tag, language]));
  const entries = speakers.map(({ id, name, alias, gender, title, country, affiliation, tag }) => {
    const role = byTag.get(tag)?.titles[gender][title];
    return [
      `  ${id}:`,
      `    name: ${scalar(name)}`,
      ...(alias === undefined ? [] : [`    aliases: [${scalar(alias)}]`]),
      ...(role === undefined ? [] : [`    role: ${scalar(role)}`]),
      `    affiliation: ${scalar(affiliation)}`,
      `    country: ${scalar(country)}`,
      `    pronouns: ${gender}`,
      '',
    ].join('\n');
  });
  return `version: 1\nspeakers:\n${entries.join('')}`;
}

/** @param {string} name */
function idOf(name) {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z]+/g, '-');
}
