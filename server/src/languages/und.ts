import type { LanguagePack } from './pack';

/** For texts in a language that has no file here: quotation marks of every style, and no words. */
export const und: LanguagePack = {
  tag: 'und',
  quotationMarks: [
    { open: '“', close: '”' },
    { open: '„', close: '“' },
    { open: '„', close: '”' },
    { open: '«', close: '»' },
    { open: '"', close: '"' },
    { open: "''", close: "''" },
    { open: '「', close: '」' },
    { open: '『', close: '』' },
    { open: '《', close: '》' },
  ],
  writing: { elisions: '', clitics: '', enclitics: '', titleAbbreviations: '', abbreviations: '' },
  words: {},
  mixed: {},
  nouns: {},
  endings: {},
  morphology: { forms: {}, principalParts: [], nounForms: {}, paradigm: [] },
  verbs: '',
  alsoNouns: '',
  cues: [],
  nounCues: [],
  phrases: [],
  contexts: [],
  grammar: {
    bareClause: 'verb',
    adjectivesFollow: false,
    nounsAreCapitalized: false,
    links: '',
    agents: '',
    expletives: '',
    commaEndsClause: false,
  },
  people: { titles: [], pronouns: [], relatives: '', sides: '', countries: {}, roles: {}, empty: '' },
};
