import type { Anchor } from '../model/quote';
import type { Span } from '../model/span';
import { shared } from './context';
import { foldedText } from './fold';

/** A place is told from another by so much more of its context, in UTF-16 code units. */
const clearly = 4;
/** So long are words that are not there twice by chance, in UTF-16 code units. */
const copyLength = 40;

/** Whether a stretch of a text goes over a blank line, or where a line is copied, over any. */
export function isBeyondParagraph(stretch: string, isCopied: boolean): boolean {
  return (isCopied ? lineBreak : blankLine).test(stretch);
}

/**
 * Whether words that stand elsewhere as well are no more those of an anchor than the others in the paragraph they are in:
 * context beyond it goes when paragraphs are moved, and stays behind when one is copied. Context on both sides tells that.
 */
export function isToldApartOutside(
  text: string,
  { prefix = '', suffix = '' }: Anchor,
  span: Span,
  other: Span,
): boolean {
  const [wantedBefore, wantedBehind] = [foldedText(prefix).trim(), foldedText(suffix).trim()];
  // Of what is copied a line may be the paragraph.
  const isCopied = areCopies(text, span, other);
  const before = (place: Span) => comparableBefore(text, place.start, wantedBefore.length, isCopied);
  const behind = (place: Span) => comparableBehind(text, place.end, wantedBehind.length, isCopied);
  const goesOn = {
    before: before(span).length < wantedBefore.length,
    behind: behind(span).length < wantedBehind.length,
  };
  if (goesOn.before === goesOn.behind) {
    // A copy right before or behind has one side of what is around both, and the other side stayed with the first one.
    return (
      agreeingBefore(text, other, wantedBefore) >= agreeingBefore(text, span, wantedBefore) + clearly ||
      agreeingBehind(text, other, wantedBehind) >= agreeingBehind(text, span, wantedBehind) + clearly
    );
  }
  const agreeing = (place: Span): number =>
    shared(wantedBefore, before(place), 'end') + shared(wantedBehind, behind(place), 'start');
  return agreeing(other) + clearly > agreeing(span);
}

function agreeingBefore(text: string, { start }: Span, wanted: string): number {
  return shared(wanted, foldedText(text.slice(Math.max(0, start - wanted.length * 2 - 8), start)).trim(), 'end');
}

function agreeingBehind(text: string, { end }: Span, wanted: string): number {
  return shared(wanted, foldedText(text.slice(end, end + wanted.length * 2 + 8)).trim(), 'start');
}

/** Whether two places of the same words have so much around them in common, in their paragraphs, that it is no chance. */
export function areCopies(text: string, span: Span, other: Span): boolean {
  const before = shared(
    comparableBefore(text, span.start, copyLength),
    comparableBefore(text, other.start, copyLength),
    'end',
  );
  const behind = shared(
    comparableBehind(text, span.end, copyLength),
    comparableBehind(text, other.end, copyLength),
    'start',
  );
  return before + span.end - span.start + behind >= copyLength;
}

/** A line that is blank: single line breaks may be those of lines of one width. */
const blankLine = /(?:\r\n|\r(?!\n)|[\n\u2028])[ \t]*[\r\n\u2028]/u;
const lineBreak = /[\r\n\u2028]/u;
const blankLines = /(?:\r\n|\r(?!\n)|[\n\u2028])[ \t]*[\r\n\u2028]/gu;

/** Behind the last blank line of some words. */
export function endOfParagraph(words: string): string {
  const last = [...words.matchAll(blankLines)].at(-1);
  return last ? words.slice(last.index + last[0].length) : words;
}

/** Before the first blank line of some words. */
export function startOfParagraph(words: string): string {
  return words.split(blankLine, 1)[0] ?? '';
}

function comparableBefore(text: string, offset: number, length: number, inLine = false): string {
  const words = text.slice(Math.max(0, offset - length * 2 - 8), offset);
  return foldedText(inLine ? (words.split(lineBreak).at(-1) ?? '') : endOfParagraph(words)).trim();
}

function comparableBehind(text: string, offset: number, length: number, inLine = false): string {
  const words = text.slice(offset, offset + length * 2 + 8);
  return foldedText(inLine ? (words.split(lineBreak, 1)[0] ?? '') : startOfParagraph(words)).trim();
}
