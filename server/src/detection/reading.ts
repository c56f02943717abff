import type { Attribution, DetectedType } from '../model/attribution';
import type { Span } from '../model/span';

/** Who speaks and by which words, without the words that are spoken. */
export interface Introduction {
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
}

/** What was found in one paragraph; spans are relative to it, so that it stays true wherever the paragraph stands. */
export interface Reading {
  readonly attributions: readonly Attribution[];
  /** The paragraph is nothing but a quotation: who speaks stands elsewhere. */
  readonly isQuotation: boolean;
  /** It is one whose closing mark is missing, so that the quotation goes on in the next paragraph. */
  readonly isOpen: boolean;
  /** The paragraph ends with a cue and a colon: the next one is what is said. */
  readonly introduces: Introduction | undefined;
  /** Index of the last attribution with words in quotation marks, -1 where there is none. */
  readonly lastQuoted: number;
  /** The paragraph begins with a phrase that attributes what stands before it: `Đó là khẳng định của` X. */
  readonly refers: Attribution | undefined;
  /** The last sentence, without its mark, where it attributes nothing itself. */
  readonly plain: Plain | undefined;
}

/** A sentence that attributes nothing, relative to its paragraph. */
export interface Plain {
  readonly span: Span;
  readonly type: DetectedType;
  /** A mark of its own ends it, unlike a title or a caption. */
  readonly marked: boolean;
}
