import type { Span } from '../model/span';
import { ParagraphMemo } from '../text/memo';

import { type Description, describe, type PhraseBook, type Term } from './phrases';

/** How a sentence begins, if with somebody who is known: `In the dock, the accused …` */
export interface Opening {
  /** Where the article stands, in UTF-16 code units from the beginning of the sentence. */
  readonly at: number;
  /** The noun phrases that may begin there, the longest first. */
  readonly readings: readonly Description[];
}

/**
 * What was read of the phrases of a text, by their words, so that the phrases that an edit left alone are not read again.
 * Nothing here depends on where a phrase stands or on what else the text says. One memory belongs to one text.
 */
export interface PhraseMemory {
  /** The book that the phrases were read with. */
  book: PhraseBook | undefined;
  readonly openings: ParagraphMemo<{ readonly opening: Opening | undefined }>;
  readonly before: ParagraphMemo<readonly Term[]>;
  readonly behind: ParagraphMemo<readonly Term[]>;
  readonly descriptions: ParagraphMemo<Description>;
  readonly keys: ParagraphMemo<string>;
}

export function createPhraseMemory(): PhraseMemory {
  return {
    book: undefined,
    openings: new ParagraphMemo(),
    before: new ParagraphMemo(),
    behind: new ParagraphMemo(),
    descriptions: new ParagraphMemo(),
    keys: new ParagraphMemo(),
  };
}

/** Begins a reading of a text; a memory of what another book said is of no use. */
export function beginReading(memory: PhraseMemory, book: PhraseBook): void {
  if (memory.book !== book) for (const memo of memosOf(memory)) memo.clear();
  memory.book = book;
}

/** Ends it: phrases that it did not come by are forgotten. */
export function endReading(memory: PhraseMemory): void {
  for (const memo of memosOf(memory)) memo.endReading();
}

/** As many phrases are remembered that only edits brought, while somebody types. */
const mostTyped = 20_000;

/** Ends a reading that came by some phrases of a text only: what is known of the others is kept. */
export function interruptReading(memory: PhraseMemory): void {
  for (const memo of memosOf(memory)) if (memo.fresh > mostTyped) memo.endReading();
}

function memosOf({ openings, before, behind, descriptions, keys }: PhraseMemory): readonly ParagraphMemo<unknown>[] {
  return [openings, before, behind, descriptions, keys];
}

/** A slice would keep the whole text alive that it is of, and each edit makes another text. */
export function ownCopy(words: string): string {
  return ` ${words}`.slice(1);
}

/** Terms that keep no text alive; where they stand means nothing any more. */
export function ownTerms(terms: readonly Term[]): readonly Term[] {
  return terms.map((term) => ({ ...term, words: term.words.map(ownCopy) }));
}

/** The same as {@link describe}. */
export function describeAgain(text: string, span: Span, book: PhraseBook, memory: PhraseMemory): Description {
  const words = text.slice(span.start, span.end);
  const read = memory.descriptions.get(words, () => describe(ownCopy(words), { start: 0, end: words.length }, book));
  return span.start === 0 ? read : movedBy(read, span.start);
}

function movedBy(description: Description, by: number): Description {
  const { start, end, head, terms, loose } = description;
  const moved = (term: Term): Term => ({ ...term, start: term.start + by, end: term.end + by });
  const at = head === undefined ? -1 : terms.indexOf(head);
  const movedTerms = terms.map(moved);
  return {
    ...description,
    start: start + by,
    end: end + by,
    head: movedTerms[at] ?? (head && moved(head)),
    terms: movedTerms,
    loose: loose.map(moved),
  };
}
