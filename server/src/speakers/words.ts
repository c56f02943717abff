import type { Span } from '../model/span';
import { Character, classOf } from '../text/characters';
import { folded, hashOf } from '../text/folding';

/** A word in a text; in scripts that put no space between words, one character. */
export interface Word extends Span {
  /** Equal for words that differ in case or normalization only; see `hashOf`. */
  readonly hash: number;
}

function isLetter(kind: number): boolean {
  return kind === Character.Letter || kind === Character.Digit || kind === Character.Mark;
}

/** The first word that begins at or behind `from`; undefined where there is none before `to`. */
export function nextWord(text: string, from: number, to: number): Word | undefined {
  let start = from;
  while (start < to) {
    const kind = classOf(text.charCodeAt(start));
    if (kind === Character.Ideograph) return { start, end: start + 1, hash: hashOf(text, start, start + 1) };
    if (isLetter(kind)) break;
    start++;
  }
  if (start >= to) return undefined;
  let end = start;
  let marked = false;
  for (; end < to; end++) {
    const kind = classOf(text.charCodeAt(end));
    if (!isLetter(kind)) break;
    marked ||= kind === Character.Mark;
  }
  if (!marked) return { start, end, hash: hashOf(text, start, end) };
  const word = text.slice(start, end).normalize('NFC');
  return { start, end, hash: hashOf(word, 0, word.length) };
}

/** The words of a stretch of text, in order. */
export function wordsIn(text: string, from = 0, to = text.length): readonly Word[] {
  const words: Word[] = [];
  for (let word = nextWord(text, from, to); word !== undefined; word = nextWord(text, word.end, to)) words.push(word);
  return words;
}

/** The words of a name as texts are searched for them: case and normalization make no difference. */
export function foldedWords(name: string): readonly string[] {
  return wordsIn(name).map(({ start, end }) => folded(name.slice(start, end)));
}
