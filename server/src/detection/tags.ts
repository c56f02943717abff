import { type Classes, type NounTrait, nounTraits, type WordClass, wordClasses } from '../languages/pack';

/** Word classes as bits. A word's tags are everything that it may be; the sentence around it narrows them. */
export const Tag = {
  Determiner: 1 << 0,
  Possessive: 1 << 1,
  Pronoun: 1 << 2,
  ObjectPronoun: 1 << 3,
  Relative: 1 << 4,
  Noun: 1 << 5,
  Name: 1 << 6,
  Adjective: 1 << 7,
  Numeral: 1 << 8,
  Adverb: 1 << 9,
  Preposition: 1 << 10,
  Conjunction: 1 << 11,
  Subordinator: 1 << 12,
  Complementizer: 1 << 13,
  InfinitiveMark: 1 << 14,
  Auxiliary: 1 << 15,
  Modal: 1 << 16,
  Finite: 1 << 17,
  Base: 1 << 18,
  Participle: 1 << 19,
  Gerund: 1 << 20,
  Negation: 1 << 21,
  Time: 1 << 22,
  Title: 1 << 23,
  Genitive: 1 << 24,
  Past: 1 << 25,
  Plural: 1 << 26,
  Clitic: 1 << 27,
  Being: 1 << 28,
  Quantifier: 1 << 29,
  /** No word: the beginning or the end of a sentence, or a mark of punctuation. */
  Edge: 1 << 30,
  /** A quotation mark. */
  Quote: 1 << 31,
} as const;

/** Anything that is a verb form. */
export const VERB = Tag.Finite | Tag.Base | Tag.Participle | Tag.Gerund | Tag.Auxiliary | Tag.Modal;
/** Anything that a noun phrase may be built of. */
export const NOMINAL = Tag.Noun | Tag.Name | Tag.Numeral | Tag.Quantifier;

/** What nouns stand for, as bits; see `nounTraits` in languages/pack.ts. */
export const Trait = {
  Person: 1,
  Body: 2,
  Document: 4,
  Venue: 8,
  Naming: 16,
  /** A country, its people or its capital; from the words for speaker resolution. */
  Place: 32,
  /** A verb form that tells somebody else's words, like the German Konjunktiv I. */
  Reported: 64,
  /** A verb whose object does what an infinitive behind it says; see `controllers` in languages/pack.ts. */
  Controller: 128,
} as const;

const bits: ReadonlyMap<string, number> = new Map([
  ...wordClasses.map((name, index): [string, number] => [name, 1 << index]),
  ['edge', Tag.Edge],
  ['quote', Tag.Quote],
]);

/** The bits of word classes as a pack writes them; names it does not know count for nothing. */
export function tagsOf(classes: Classes): number {
  let tags = 0;
  for (const name of listOf(classes)) tags |= bits.get(name) ?? 0;
  return tags;
}

export function tagOf(name: WordClass): number {
  return bits.get(name) ?? 0;
}

export function traitOf(name: NounTrait): number {
  return 1 << nounTraits.indexOf(name);
}

/** The entries of a list in a pack. */
export function listOf(list: string): readonly string[] {
  return list.split(/\s+/u).filter((entry) => entry.length > 0);
}
