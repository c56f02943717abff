import type { RuleName } from './candidate';

/** What each rule has found, for a person: the one place where rules have words. */
const words: Readonly<Record<RuleName, string>> = {
  'verb-that': 'a cue, and a clause behind it that a word such as “that” opens',
  'verb-clause': 'a cue, and a clause behind it',
  'verb-quote': 'a cue, and words in quotation marks behind it',
  'verb-infinitive': 'a cue, and an infinitive behind it',
  'verb-object': 'a cue, and the noun phrase behind it',
  'verb-preposition': 'a cue, and what its preposition introduces',
  'quote-verb': 'words in quotation marks, and a cue behind or between them',
  'clause-verb': 'a clause, and a cue behind it or inside it',
  passive: 'a cue in the passive',
  raising: 'a cue between the subject of a clause and the rest of it',
  'noun-that': 'a noun for what is said, and a clause behind it that a word such as “that” opens',
  'noun-infinitive': 'a noun for what is said, and an infinitive behind it',
  'noun-preposition': 'a noun for what is said, and what its preposition introduces',
  phrase: 'a phrase that attributes its sentence or clause, such as “according to”',
  adverb: 'a word that says that others say so, such as “reportedly”',
  colon: 'a colon between who speaks and what is said',
  mood: 'a verb whose form tells the words of somebody else',
  'floating-quote': 'a sentence or paragraph that is nothing but words in quotation marks',
  'lone-quote': 'words in quotation marks that no cue attributes',
};

/**
 * A rule as a noun phrase for people, its name behind it: `a cue, and a clause behind it (en/verb-clause)`. Of a name
 * that no rule has, the name alone.
 * @param rule as an attribution has it, `LANGUAGE/NAME`
 */
export function ruleInWords(rule: string): string {
  const name = rule.slice(rule.indexOf('/') + 1);
  return isRule(name) ? `${words[name]} (${rule})` : rule;
}

function isRule(name: string): name is RuleName {
  return Object.hasOwn(words, name);
}
