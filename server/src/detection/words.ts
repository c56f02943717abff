import type { Span } from '../model/span';
import { type Quotation, quotationsOf } from '../text/marks';
import { tokenize } from '../text/tokenize';
import { Kind, Shape, Tokens } from '../text/tokens';
import type { Lexicon } from './lexicon';
import { NOMINAL, Tag, VERB } from './tags';

/**
 * The words of one paragraph in columns, entries of several words (`according to`) joined into one. Offsets are UTF-16
 * code units of the text. Only the first `count` mean anything; the object is used again for the next paragraph.
 */
export class Words {
  count = 0;
  readonly tokens = new Tokens();
  entry = new Int32Array(256);
  /** What each word may be; see {@link Tag}. Punctuation is `Tag.Edge`. */
  tags = new Int32Array(256);
  quotations: readonly Quotation[] = [];

  constructor(readonly lexicon: Lexicon) {}

  /** Reads a paragraph; what was here before is gone. */
  read(text: string, paragraph: Span): void {
    const { tokens, lexicon } = this;
    tokens.count = 0;
    this.quotations = quotationsOf(text, paragraph.start, paragraph.end, lexicon.marks);
    tokenize(text, paragraph, this.quotations, lexicon.tokenRules, tokens);
    if (this.entry.length < tokens.count) {
      this.entry = new Int32Array(tokens.count * 2);
      this.tags = new Int32Array(tokens.count * 2);
    }
    this.lookUp(text);
    this.join();
    this.count = tokens.count;
  }

  start(at: number): number {
    return this.tokens.start[at] ?? 0;
  }

  end(at: number): number {
    return this.tokens.end[at] ?? 0;
  }

  kind(at: number): number {
    return this.tokens.kind[at] ?? Kind.Other;
  }

  shape(at: number): number {
    return this.tokens.shape[at] ?? 0;
  }

  /** The tags of a word; beyond the paragraph there is an edge. */
  tagsAt(at: number): number {
    return at >= 0 && at < this.count ? (this.tags[at] ?? Tag.Edge) : Tag.Edge;
  }

  entryAt(at: number): number {
    return at >= 0 && at < this.count ? (this.entry[at] ?? -1) : -1;
  }

  traitsAt(at: number): number {
    return this.lexicon.traitsOf(this.entryAt(at));
  }

  is(at: number, tags: number): boolean {
    return (this.tagsAt(at) & tags) !== 0;
  }

  private lookUp(text: string): void {
    const { tokens, lexicon } = this;
    for (let at = 0; at < tokens.count; at++) {
      const kind = tokens.kind[at] ?? 0;
      if (kind > Kind.Number) {
        this.entry[at] = -1;
        continue;
      }
      const start = tokens.start[at] ?? 0;
      const shape = tokens.shape[at] ?? 0;
      let end = tokens.end[at] ?? 0;
      if ((shape & (Shape.Title | Shape.Abbreviation)) !== 0) end--;
      this.entry[at] =
        (shape & Shape.Decomposed) !== 0
          ? lexicon.entryOf(text.slice(start, end))
          : lexicon.table.find(text, start, end, tokens.hash[at] ?? 0);
    }
  }

  /** Joins entries of several words, the longest first, and closes the gaps. */
  private join(): void {
    const { tokens, entry, lexicon } = this;
    let to = 0;
    for (let at = 0; at < tokens.count; at++, to++) {
      const own = entry[at] ?? -1;
      const found =
        own >= 0 && lexicon.compounds.begins(own) ? lexicon.compounds.longest(entry, at, tokens.count) : undefined;
      // Up to the first entry of several words, everything stands where it belongs.
      if (found === undefined && to === at) continue;
      const last = at + (found?.length ?? 1) - 1;
      tokens.start[to] = tokens.start[at] ?? 0;
      tokens.end[to] = tokens.end[last] ?? 0;
      tokens.kind[to] = tokens.kind[at] ?? 0;
      tokens.shape[to] = tokens.shape[at] ?? 0;
      entry[to] = found?.entry ?? own;
      at = last;
    }
    tokens.count = to;
  }
}

/** A run of words, by index: `end` is exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

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

function isStop(kind: number): boolean {
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
