import { Kind } from '../text/tokens';
import { ChunkKind, Form } from './chunks';
import type { Sentence } from './sentence';
import { Trait } from './tags';
import type { Run, Words } from './words';

/** The words of a sentence that is nothing but a quotation. */
export function quotationOf(sentence: Sentence): Run | undefined {
  let quoted = false;
  for (let at = 0; at < sentence.length; at++) {
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Quote) quoted = true;
    else if (kind !== ChunkKind.Stop) return undefined;
  }
  // Where the mark of the sentence stands behind the quotation, it does not belong to it.
  const bare = sentence.lexicon.pack.grammar.bareCues === true;
  return quoted ? (bare ? spokenOf(sentence) : sentence.wordsOf(0, sentence.length)) : undefined;
}

/** The words of a sentence without its last mark. */
export function spokenOf(sentence: Sentence): Run | undefined {
  let end = sentence.length;
  while (end > 0 && sentence.kind(end - 1) === ChunkKind.Stop) end--;
  return sentence.wordsOf(0, end);
}

/** Whether the form of its first verb says that a sentence tells somebody else's words. */
export function isReported(sentence: Sentence): boolean {
  const verb = sentence.chunks.find((chunk) => chunk.form === Form.Finite);
  if (verb === undefined) return false;
  return (
    (sentence.words.traitsAt(verb.start) & Trait.Reported) !== 0 ||
    (sentence.words.traitsAt(verb.head) & Trait.Reported) !== 0
  );
}

/** Whether what ends before a word is a question or a cry in quotation marks. */
export function isCry(words: Words, end: number): boolean {
  let at = end - 1;
  while (words.kind(at) === Kind.CloseQuote || words.kind(at) === Kind.Other) at--;
  const kind = words.kind(at);
  return at < end - 1 && (kind === Kind.Question || kind === Kind.Exclamation);
}
