import { Kind, Shape } from '../text/tokens';
import { isStop } from './sentenceEnds';
import { NOMINAL, Tag, VERB } from './tags';
import type { Run, Words } from './words';

/** Whether most words of a sentence are capitalized, so that capitals say nothing about names. */
function isHeadline(words: Words, sentence: Run): boolean {
  let all = 0;
  let capitals = 0;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (words.kind(at) !== Kind.Word || words.end(at) - words.start(at) < 4) continue;
    all++;
    if ((words.shape(at) & Shape.Capital) !== 0) capitals++;
  }
  return all >= 3 && capitals * 10 >= all * 8;
}

const FUNCTION =
  Tag.Determiner |
  Tag.Possessive |
  Tag.Pronoun |
  Tag.Preposition |
  Tag.Conjunction |
  Tag.Subordinator |
  Tag.Complementizer |
  Tag.Relative |
  Tag.Negation;

/** Gives every word of a sentence the tags that it may have, from the lexicon, its ending and its capital. */
export function tagWords(text: string, words: Words, sentence: Run): void {
  const { lexicon } = words;
  const capitalized = lexicon.pack.grammar.nounsAreCapitalized;
  const headline = !capitalized && isHeadline(words, sentence);
  let first = true;
  for (let at = sentence.start; at < sentence.end; at++) {
    const kind = words.kind(at);
    if (kind > Kind.Number) {
      words.tags[at] = kind === Kind.OpenQuote || kind === Kind.CloseQuote ? Tag.Quote : Tag.Edge;
      if (kind === Kind.OpenQuote || kind === Kind.Colon || isStop(kind)) first = true;
      continue;
    }
    const shape = words.shape(at);
    const entry = words.entryAt(at);
    const known = lexicon.tagsOf(entry);
    let tags = known;
    if (tags === 0) {
      if (kind === Kind.Number)
        tags = isYear(text, words.start(at), words.end(at)) ? Tag.Numeral | Tag.Time : Tag.Numeral;
      else if ((shape & (Shape.Capital | Shape.Handle)) === 0)
        tags = lexicon.endings.guess(text, words.start(at), words.end(at));
      else {
        // At the beginning of a sentence any word has a capital.
        const guess = lexicon.endings.guess(text, words.start(at), words.end(at));
        tags = headline || capitalized || (first && guess === Tag.Adverb) ? guess | Tag.Name : Tag.Name;
        if (first && !headline && beginsCompound(words, at)) tags = guess;
      }
    } else if ((shape & Shape.Capital) !== 0 && !first && !headline) {
      if ((tags & FUNCTION) === 0) {
        if (!capitalized) tags &= ~VERB;
        if ((tags & Tag.Time) === 0) tags |= Tag.Name;
      } else if ((shape & Shape.AllCapitals) !== 0 && !isShouted(words, sentence)) {
        tags |= Tag.Name;
      }
    }
    // `US` is no pronoun.
    if ((tags & Tag.ObjectPronoun) !== 0 && (shape & Shape.AllCapitals) !== 0 && !isShouted(words, sentence))
      tags = Tag.Name;
    if ((shape & Shape.Title) !== 0 && (known & NOMINAL) === 0) tags |= Tag.Name;
    words.tags[at] = tags;
    // What a pronoun is written together with is a verb: `rigole-t-il`.
    if ((shape & Shape.Spaced) === 0 && at > sentence.start && lexicon.enclitics.has(entry))
      words.tags[at - 1] = words.tagsAt(at - 1) & VERB || Tag.Finite;
    first = false;
  }
}

/**
 * Whether a word with a capital at the beginning of a sentence is the first syllable of a common word, in a language
 * that writes syllables apart: another one that is not known follows, without a capital.
 */
function beginsCompound(words: Words, at: number): boolean {
  const { lexicon } = words;
  if (lexicon.pack.grammar.headFirst !== true || words.kind(at + 1) !== Kind.Word) return false;
  return (words.shape(at + 1) & Shape.Capital) === 0 && (lexicon.tagsOf(words.entryAt(at + 1)) & ~Tag.Noun) === 0;
}

/** Whether the whole sentence is in capitals; then they say nothing about abbreviations such as `IT` and `US`. */
function isShouted(words: Words, sentence: Run): boolean {
  let small = 0;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (words.kind(at) === Kind.Word && (words.shape(at) & Shape.Capital) === 0) small++;
  }
  return small * 2 < sentence.end - sentence.start;
}

/** Whether a number may be a year of modern times. */
function isYear(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return end - start === 4 && (first === 0x31 || first === 0x32) && /^(?:1[5-9]|20)\d\d$/u.test(text.slice(start, end));
}
