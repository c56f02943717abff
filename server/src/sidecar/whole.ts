import type { Anchor } from '../model/quote';
import { agreesInOne } from './align';
import { type Anchored, longFragment } from './candidates';
import { hasCounterparts, keepsEnds } from './closest';
import { contextShare } from './context';
import { comparable } from './fold';
import type { Candidate } from './order';
import type { TextSearch } from './search';
import { edgeWords, hasItsFigures, hasItsWords, standsTwice, wordsIn } from './words';

/** Shorter ones are compared word for word, in UTF-16 code units. */
const wordForWord = 40;
/** Of so few words the first and the last have to be theirs, or written wrong, in UTF-16 code units. */
const edgeLength = 20;
/** Of words this long hardly any are others by chance, in UTF-16 code units. */
const shortLength = 32;
/** So little of the words, in UTF-16 code units, is no reason to read on in another paragraph. */
const hardlyAny = 24;
/** Alike as this, words are not half others. */
const surelyWhole = 0.95;
/** With so much that speaks for a place, words so much alike have hardly any others among them, long ones with less. */
const hardlyOthers = 0.85;
/** So much of the words is theirs for certain, of those that are not few. */
const mostOfThem = 0.8;
/** So much of its context agrees where a fragment is. */
const likeContext = 0.7;
/** Alike as this, words have not lost an end that is made up for. */
const nearlyWhole = 0.9;
const longWords = 64;

/**
 * Whether a word of what was found is none of the words and is of the source or the cue, or, of few words, the first or
 * the last one is none and stands elsewhere, too: then it is no typing error but a word of what is around.
 */
function hasOthersWord(search: TextSearch, found: string, words: string, beside: readonly Anchor[]): boolean {
  const isIn = (word: string) => found.includes(word) && wordsIn(found).includes(word);
  const ofBeside = beside.flatMap(({ exact }) => wordsIn(exact)).filter(isIn);
  const edges = words.length < edgeLength ? edgeWords(found) : [];
  if (ofBeside.length === 0 && edges.length === 0) return false;
  const own = new Set(wordsIn(comparable(words)));
  const isOthers = (word: string) => !own.has(comparable(word));
  return ofBeside.some(isOthers) || edges.some((word) => isOthers(word) && standsTwice(search, word));
}

/** Whether words that began a sentence begin in the midst of one, or the other way round: their first word is another’s. */
function beginsInOtherCase(found: string, words: string): boolean {
  const [first, own] = [found.charAt(0), words.charAt(0)];
  return first !== own && first.toLowerCase() === own.toLowerCase();
}

/** Whether words that stood in quotation marks stand in none: what somebody said is said by the text there. */
function hasLostItsMarks(found: string, words: string): boolean {
  return words.startsWith('"') && words.endsWith('"') && !found.startsWith('"') && !found.endsWith('"');
}

function sentenceEnds(words: string): number {
  return words.match(/[.!?。！？]["”»’]?\s|[\r\n]\s*[\r\n]/gu)?.length ?? 0;
}

/** Whether words begin or end in a paragraph that has hardly any of them: that is what follows a lost end, and much like it. */
function isAcrossParagraphs(words: string): boolean {
  const paragraphBreak = /[\r\n]\s*[\r\n]/u;
  return paragraphBreak.test(words.slice(0, hardlyAny)) || paragraphBreak.test(words.slice(-hardlyAny));
}

/**
 * Whether a short fragment stands where its context is or in the line of a fragment beside it: few words that have
 * changed resemble too many others to be sought further away.
 */
function isBesideOthers(text: string, fragment: Anchor | undefined, { content }: Candidate, index: number): boolean {
  const span = content[index];
  if (!fragment || !span) return false;
  if ((contextShare(text, span, fragment) ?? 0) >= likeContext) return true;
  const [before, behind] = [content[index - 1], content[index + 1]];
  const isInLine = (from: number, to: number) => !/[\r\n\u2028]/u.test(text.slice(from, to));
  return (
    (before !== undefined && isInLine(before.end, span.start)) ||
    (behind !== undefined && isInLine(span.end, behind.start))
  );
}

/** Whether all of what was found is of the words: a part of it may be others where theirs were. */
export function isWhole(search: TextSearch, { content, beside }: Anchored, candidate: Candidate, support = 0): boolean {
  const { text } = search;
  return content.every(({ exact }, i) => {
    const span = candidate.content[i];
    if (!span || (candidate.scores[i] ?? 0) === 1) return true;
    if (content.length > 1 && exact.length < longFragment && !isBesideOthers(text, content[i], candidate, i))
      return false;
    const isSurelyWhole = exact.length >= shortLength && (candidate.scores[i] ?? 0) >= surelyWhole;
    const words = text.slice(span.start, span.end);
    if (isAcrossParagraphs(words)) return false;
    if ((candidate.scores[i] ?? 0) < surelyWhole && beginsInOtherCase(words, exact)) return false;
    if (!isSurelyWhole && !hasItsFigures(words, exact)) return false;
    const [found, own] = [comparable(words), comparable(exact)];
    if (exact.length < wordForWord && !isSurelyWhole && !hasItsWords(found, own)) return false;
    // What one sentence ends with and the next begins with is rarely the half of one thing.
    if (sentenceEnds(words) > sentenceEnds(exact)) return false;
    if (hasOthersWord(search, words, exact, beside)) return false;
    if (exact.length >= shortLength && !isSurelyWhole && !agreesInOne(found, own, mostOfThem)) return false;
    if (exact.length < wordForWord && hasLostItsMarks(found, own)) return false;
    // Of so much that agrees with so much that speaks for it, the ends may have more errors.
    if ((candidate.scores[i] ?? 0) >= hardlyOthers && support >= (exact.length >= longWords ? 1.5 : 2.5))
      return keepsEnds(found, own) && keepsEnds(own, found);
    if (!hasCounterparts(found, own)) return false;
    // Of what is less alike an end may be lost, and made up for by what stands there.
    return (candidate.scores[i] ?? 0) >= nearlyWhole || keepsEnds(found, own);
  });
}
