import type { Anchor } from '../model/quote';
import type { Span } from '../model/span';
import { foldedText, lowerCase } from './fold';

/** How far a source and a cue are looked for on either side, in UTF-16 code units. */
const reach = 300;
/** A place is told from another by so much more of its context, or so much nearer source and cue, in UTF-16 code units. */
const clearly = 4;
const clearlyNearer = 24;
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
  if (goesOn.before === goesOn.behind) return false;
  const agreeing = (place: Span): number =>
    sharedEnd(wantedBefore, before(place)) + sharedStart(wantedBehind, behind(place));
  return agreeing(other) + clearly > agreeing(span);
}

/** Whether two places of the same words have so much around them in common, in their paragraphs, that it is no chance. */
export function areCopies(text: string, span: Span, other: Span): boolean {
  const before = sharedEnd(
    comparableBefore(text, span.start, copyLength),
    comparableBefore(text, other.start, copyLength),
  );
  const behind = sharedStart(
    comparableBehind(text, span.end, copyLength),
    comparableBehind(text, other.end, copyLength),
  );
  return before + span.end - span.start + behind >= copyLength;
}

/** How far from a place the source and the cue are in its paragraph, added up; what is not there is far away. */
export function distanceFromBeside(text: string, beside: readonly Anchor[], { start, end }: Span): number {
  return beside.reduce((sum, { exact }) => {
    const words = lowerCase(foldedText(exact)).trim();
    // What is long is there with its near end within reach.
    const width = reach + exact.length;
    const before = lowerCase(foldedText(endOfParagraph(text.slice(Math.max(0, start - width), start))));
    const behind = lowerCase(foldedText(startOfParagraph(text.slice(end, end + width))));
    return sum + Math.min(reach, distanceBack(before, words), distanceAhead(behind, words));
  }, 0);
}

/** Whether a distance is that of something that is not there. */
export function isAway(distance: number): boolean {
  return distance >= reach;
}

/** Whether one distance is so much less than another that it tells two places apart. */
export function isClearlyNearer(distance: number, than: number): boolean {
  return distance + clearlyNearer <= than;
}

function distanceBack(text: string, words: string): number {
  for (let at = text.lastIndexOf(words); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(words, at - 1)) {
    if (isWholeWord(text, at, words)) return text.length - at - words.length;
  }
  return reach;
}

function distanceAhead(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isWholeWord(text, at, words)) return at;
  }
  return reach;
}

function isWholeWord(text: string, at: number, words: string): boolean {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + words.length));
}

/** A line that is blank: single line breaks may be those of lines of one width. */
const blankLine = /(?:\r\n|\r(?!\n)|[\n\u2028])[ \t]*[\r\n\u2028]/u;
const lineBreak = /[\r\n\u2028]/u;
const blankLines = /(?:\r\n|\r(?!\n)|[\n\u2028])[ \t]*[\r\n\u2028]/gu;

function endOfParagraph(words: string): string {
  const last = [...words.matchAll(blankLines)].at(-1);
  return last ? words.slice(last.index + last[0].length) : words;
}

function startOfParagraph(words: string): string {
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

function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.charAt(count) === b.charAt(count)) count++;
  return count;
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.charAt(a.length - 1 - count) === b.charAt(b.length - 1 - count))
    count++;
  return count;
}
