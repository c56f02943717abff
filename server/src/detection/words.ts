import type { Span } from '../model/span';
import { type Quotation, quotationsOf } from '../text/marks';
import { tokenize } from '../text/tokenize';
import { Kind, Shape, Tokens } from '../text/tokens';
import type { Lexicon } from './lexicon';
import { Tag } from './tags';

/**
 * The words of one paragraph in columns, entries of several words (`according to`) joined into one. Offsets are UTF-16
 * code units of the text. Beyond the first `count` nothing is told: the object is used again for the next paragraph, and what
 * stands there is of the one before.
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
    return at < this.count ? (this.tokens.start[at] ?? 0) : 0;
  }

  end(at: number): number {
    return at < this.count ? (this.tokens.end[at] ?? 0) : 0;
  }

  kind(at: number): number {
    return at < this.count ? (this.tokens.kind[at] ?? Kind.Other) : Kind.Other;
  }

  shape(at: number): number {
    return at < this.count ? (this.tokens.shape[at] ?? 0) : 0;
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
