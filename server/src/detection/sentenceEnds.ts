import { Kind, Shape } from '../text/tokens';
import { Tag } from './tags';
import type { Run, Words } from './words';

/** Nothing that is longer is one sentence; the limit keeps everything that looks around in a sentence linear. */
const LONGEST_SENTENCE = 250;

/**
 * Cuts a paragraph into sentences. What stands in quotation marks is not cut; a quotation that ends with the mark of a
 * sentence ends the sentence where a capital follows.
 */
export function sentencesOf(words: Words): readonly Run[] {
  const sentences: Run[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < words.count; at++) {
    const kind = words.kind(at);
    if (kind === Kind.OpenQuote) quoted = true;
    else if (kind === Kind.CloseQuote) quoted = false;
    const long = at - start >= LONGEST_SENTENCE;
    if (!long && (quoted || !endsSentence(words, at, kind))) continue;
    let end = at + 1;
    if (!long) while (end < words.count && words.kind(end) === Kind.CloseBracket) end++;
    sentences.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < words.count) sentences.push({ start, end: words.count });
  return sentences;
}

/** Whether a mark ends sentences. */
export function isStop(kind: number): boolean {
  return kind === Kind.Stop || kind === Kind.Question || kind === Kind.Exclamation || kind === Kind.Ellipsis;
}

/** Whether what follows may begin a sentence. */
function mayBegin(words: Words, at: number): boolean {
  let next = at;
  while (next < words.count && words.kind(next) === Kind.CloseBracket) next++;
  if (next >= words.count) return true;
  const kind = words.kind(next);
  // `– Bao giờ xong? – bà Hạnh hỏi.`: who speaks follows, not another sentence.
  if (kind === Kind.Dash && words.kind(next + 1) === Kind.Word) return (words.shape(next + 1) & Shape.Capital) !== 0;
  if (kind === Kind.Word) return (words.shape(next) & Shape.Capital) !== 0 || words.entryAt(next) < -1;
  return (
    kind === Kind.Number ||
    kind === Kind.OpenQuote ||
    kind === Kind.OpenBracket ||
    kind === Kind.Other ||
    kind === Kind.Dash
  );
}

function endsSentence(words: Words, at: number, kind: number): boolean {
  if (isStop(kind)) return mayBegin(words, at + 1);
  if (kind === Kind.CloseQuote) {
    return isStop(words.kind(at - 1)) && mayBegin(words, at + 1) && words.kind(at + 1) !== Kind.Dash;
  }
  if (kind !== Kind.Word || (words.shape(at) & Shape.Abbreviation) === 0) return false;
  // An abbreviation ends a sentence where a word follows that begins sentences rather than names.
  const next = words.lexicon.tagsOf(words.entryAt(at + 1));
  const opens = Tag.Determiner | Tag.Pronoun | Tag.Preposition | Tag.Conjunction | Tag.Subordinator | Tag.Possessive;
  return (words.shape(at + 1) & Shape.Capital) !== 0 && (next & opens) !== 0;
}
