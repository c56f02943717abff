import type { WordSet } from './folding';

/** What a token is. Words and numbers come first, so that `kind <= Kind.Number` means "has a meaning of its own". */
export const Kind = {
  Word: 1,
  Number: 2,
  Comma: 3,
  Stop: 4,
  Question: 5,
  Exclamation: 6,
  Ellipsis: 7,
  Colon: 8,
  Semicolon: 9,
  Dash: 10,
  OpenBracket: 11,
  CloseBracket: 12,
  /** The opening mark of a quotation. */
  OpenQuote: 13,
  CloseQuote: 14,
  Slash: 15,
  Other: 16,
} as const;

/** Bits that say how a token is written. */
export const Shape = {
  /** Begins with an upper-case letter. */
  Capital: 1,
  /** Two letters or more, all upper case. */
  AllCapitals: 2,
  HasDigit: 4,
  /** Holds combining marks: it has to be normalized before it is looked up. */
  Decomposed: 8,
  /** `@name`, `#tag`, an address. */
  Handle: 16,
  /** Ends with the full stop of an abbreviation that belongs to the next word: `Mr.` */
  Title: 32,
  /** Ends with the full stop of an abbreviation that may end a sentence too: `Inc.` */
  Abbreviation: 64,
  /** White space stands before it. */
  Spaced: 128,
} as const;

/** How a language writes words together that the engine reads apart. */
export interface TokenRules {
  /** Words that lose their vowel before another one, apostrophe included: `l'`, `qu'`. */
  readonly elisions: WordSet;
  /** Endings with an apostrophe that are words of their own: `'s`, `n't`. */
  readonly clitics: WordSet;
  /** Endings with a hyphen that are words of their own, the longest first: `-t-il`. */
  readonly enclitics: readonly string[];
  /** Abbreviations before a name, without the full stop, folded: `mr`. */
  readonly titleAbbreviations: WordSet;
  /** Other abbreviations, without the full stop, folded: `inc`. */
  readonly abbreviations: WordSet;
}

/**
 * Tokens in columns, so that a paragraph costs no objects. Offsets are UTF-16 code units of the text that was cut.
 * Only the first `count` entries mean anything.
 */
export class Tokens {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  shape: Uint8Array;
  /** Of the folded word; see `hashOf` in folding.ts. */
  hash: Int32Array;

  constructor(capacity = 256) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.shape = new Uint8Array(capacity);
    this.hash = new Int32Array(capacity);
  }

  push(start: number, end: number, kind: number, shape: number, hash: number): void {
    if (this.count === this.start.length) this.grow();
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
    this.shape[at] = shape;
    this.hash[at] = hash;
  }

  private grow(): void {
    const capacity = this.start.length * 2;
    this.start = enlarged(new Int32Array(capacity), this.start);
    this.end = enlarged(new Int32Array(capacity), this.end);
    this.kind = enlarged(new Uint8Array(capacity), this.kind);
    this.shape = enlarged(new Uint8Array(capacity), this.shape);
    this.hash = enlarged(new Int32Array(capacity), this.hash);
  }
}

function enlarged<T extends Int32Array | Uint8Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
