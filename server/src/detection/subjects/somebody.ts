import { ChunkKind } from '../chunks';
import type { Sentence } from '../sentence';
import { Tag, Trait } from '../tags';

/** Whether a noun phrase names a person, a body or a document, by its head or by a name in it. */
export function isSomebody(sentence: Sentence, noun: number): boolean {
  const chunk = sentence.at(noun);
  if (chunk?.kind !== ChunkKind.Noun) return false;
  if (chunk.pronoun || sentence.lexicon.persons.has(sentence.words.entryAt(chunk.head))) return true;
  if ((sentence.headTags(noun) & Tag.Name) !== 0) return true;
  return (sentence.headTraits(noun) & (Trait.Person | Trait.Body | Trait.Document)) !== 0;
}

/** A noun phrase that begins with a word for a person, or is a pronoun. */
export function isTitled(sentence: Sentence, noun: number): boolean {
  return sentence.at(noun)?.pronoun === true || (sentence.headTraits(noun) & (Trait.Person | Trait.Document)) !== 0;
}

/** Whether a noun phrase stands for a person, so that it may speak. */
export function mayTell(sentence: Sentence, noun: number): boolean {
  const { persons, expletives } = sentence.lexicon;
  const entry = sentence.entry(noun);
  if (persons.has(entry)) return !expletives.has(entry);
  return (sentence.headTags(noun) & Tag.Name) !== 0 || (sentence.headTraits(noun) & Trait.Person) !== 0;
}
