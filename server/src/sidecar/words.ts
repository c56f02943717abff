import type { Span } from '../model/span';
import { closest } from './closest';
import type { TextSearch } from './search';

/**
 * Whether every figure of what was found for some words is one of theirs, of which digits may be lost: who types a
 * letter wrong leaves the figures alone, and a like sentence with another figure says something else.
 */
export function hasItsFigures(found: string, words: string): boolean {
  const figures = words.match(/\p{N}+/gu) ?? [];
  return (found.match(/\p{N}+/gu) ?? []).every((figure) => figures.some((each) => isLeftOf(figure, each)));
}

/** Whether something is left where characters of a whole are taken out. */
function isLeftOf(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole.charAt(i) === part.charAt(at)) at++;
  return at === part.length;
}

/** How much further on or back a word may stand than its share of the whole says, in UTF-16 code units. */
const slack = 12;
/** Of fewer words each has to be there, in UTF-16 code units; of more the first and the last that is not short. */
const few = 20;
const shortWord = 5;
/** The share of a word that may differ: more makes another one of it. */
const mostOfFew = 0.5;
const most = 0.6;

/**
 * Whether every word of what was found, where these are few, or the first and the last one have a like one in some other
 * words, about where it has to be, and the other way round: in a few words the score cannot tell a typing error in each
 * word from one other word.
 * @param found folded, in lower case, and so the words
 */
export function hasItsWords(found: string, words: string): boolean {
  return haveLikeOnes(found, words) && haveLikeOnes(words, found);
}

function haveLikeOnes(each: string, others: string): boolean {
  const isFew = Math.min(each.length, others.length) < few;
  const all = [...each.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const long = all.filter(({ 0: word }) => word.length >= shortWord);
  const compared = isFew ? all : [...long.slice(0, 1), ...long.slice(-1)];
  return compared.every(({ 0: word, index }) => {
    const around = Math.round((index * others.length) / each.length);
    const [from, to] = [Math.max(0, around - slack), Math.min(others.length, around + word.length + slack)];
    const share = isFew ? mostOfFew : most;
    return closest(others, from, to, word).errors <= Math.max(1, Math.ceil(word.length * share) - 1);
  });
}

/** The words of a stretch, with the apostrophes within them. */
export function wordsIn(stretch: string): readonly string[] {
  return stretch.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

/** So much of an end is looked at for its last word, in UTF-16 code units. */
const edgeReach = 64;

/** The first and the last word of a stretch. */
export function edgeWords(stretch: string): readonly string[] {
  const end = wordsIn(stretch.slice(-edgeReach));
  // The first word of an end may be the end of a word.
  const all = end.length > 1 && stretch.length > edgeReach ? end : wordsIn(stretch);
  const first = all === end ? wordsIn(stretch.slice(0, edgeReach)) : all;
  const [opening, next] = first;
  const whole = next === undefined ? wordsIn(stretch)[0] : opening;
  const last = all.at(-1);
  return whole === undefined || last === undefined ? [] : [whole, last];
}

/** Whether a word stands in a text by itself twice or more often. */
export function standsTwice(search: TextSearch, word: string): boolean {
  const letter = /[\p{L}\p{M}\p{N}'’]/u;
  const { text } = search;
  const isAlone = (start: number) =>
    !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(start + word.length));
  let count = 0;
  if (word.length >= rare) {
    for (const { start, end } of search.find(word)) {
      if (text.slice(start, end) === word && isAlone(start) && ++count > 1) return true;
    }
    return false;
  }
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (isAlone(at) && ++count > 1) return true;
  }
  return false;
}

/** Words of so many letters may be rare, and are looked up; shorter ones are soon met again. */
const rare = 4;

const spacedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u;

/** Whether a place begins or ends within a word of a script that has spaces between them. */
export function tearsWord(text: string, { start, end }: Span): boolean {
  const joins = (at: number) => spacedLetter.test(text.charAt(at - 1)) && spacedLetter.test(text.charAt(at));
  return joins(start) || joins(end);
}

/** A mark at an end that stands in another paragraph belongs to what is said there: the one that was here is lost. */
const markOfNext = /^["“”„‟«»]\n\n|\n\n["“”„‟«»]$/u;
const lineEnds = /\r\n|\r|\u2028/gu;
const blanks = /[ \t]/gu;

/** Whether a quotation mark at an end of a place is one of the paragraph before or behind it. */
export function hasMarkOfNext(text: string, { start, end }: Span): boolean {
  const ends = [text.slice(start, start + markReach), text.slice(Math.max(start, end - markReach), end)];
  return ends.some((words) => markOfNext.test(words.replaceAll(lineEnds, '\n').replaceAll(blanks, '')));
}

/** So far from its mark a paragraph may end, in UTF-16 code units. */
const markReach = 8;
