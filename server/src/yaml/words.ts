import type { TextEdit } from '../model/edit';

/** What YAML takes for words wherever it stands, or for a number or `true`, which are words to our readers. */
const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u;

/** Whether words need no quotation marks at any place of a file. */
export function isPlain(words: string): boolean {
  return plain.test(words);
}

/**
 * Whether an edit puts a plain word into the place of another one, with the same marks around it or none, that is no
 * key: what could be read before can be read afterwards.
 */
export function isWordForWord(text: string, { span, newText }: TextEdit): boolean {
  const [old, mark] = withoutMarks(text.slice(span.start, span.end));
  const [word, newMark] = withoutMarks(newText);
  return mark === newMark && isPlain(old) && isPlain(word) && !/^\s*:/.test(text.slice(span.end, span.end + 80));
}

function withoutMarks(written: string): readonly [string, string] {
  const mark = written.charAt(0);
  const isMarked = (mark === '"' || mark === "'") && written.length > 2 && written.endsWith(mark);
  return isMarked ? [written.slice(1, -1), mark] : [written, ''];
}
