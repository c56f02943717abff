import type { Span } from '../model/span';
import { Character, classOf, foldOf } from './characters';

/** The narrowest and widest lines that are taken for lines wrapped by hand or by a mail program. */
const NARROWEST = 40;
const WIDEST = 130;

/** The same as asking for the class, without looking up what is plainly a letter. */
function isBreak(code: number): boolean {
  return (code <= 0x0d || code === 0x85 || code >= 0x20_28) && classOf(code) === Character.Break;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isSpace(code: number): boolean {
  const found = classOf(code);
  return found === Character.Blank || found === Character.Break || found === Character.Invisible;
}

/** Length of the first word of a line, for finding out whether it would still have fit on the line before. */
function firstWordOf(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && classOf(text.charCodeAt(at)) !== Character.Blank) at++;
  return at - start;
}

function startsLower(text: string, line: Span): boolean {
  const code = text.charCodeAt(line.start);
  return (
    classOf(code) === Character.Letter &&
    foldOf(code) === code &&
    String.fromCharCode(code).toUpperCase() !== String.fromCharCode(code)
  );
}

/**
 * Whether lines that stand together are one paragraph wrapped at a fixed width: no first word would have fit on the
 * line before it, and some line goes on in the middle of a sentence.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  if (lines.length < 2 || width < NARROWEST || width > WIDEST) return false;
  let continued = false;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined) continue;
    if (before.end - before.start + 1 + firstWordOf(text, line) <= width) return false;
    continued ||= startsLower(text, line);
  }
  return continued;
}

/**
 * The paragraphs of a text, in order, without the white space around them. An empty line ends a paragraph, and so does
 * every line break, except in blocks that are wrapped at a fixed width, where the breaks belong to the paragraph.
 * Line breaks are CRLF, LF, a lone CR, and the Unicode separators. Linear in the text.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let block: Span[] = [];
  const flush = (): void => {
    const first = block[0];
    const last = block.at(-1);
    if (first === undefined || last === undefined) return;
    if (isWrapped(text, block)) paragraphs.push({ start: first.start, end: last.end });
    else for (const line of block) paragraphs.push(line);
    block = [];
  };
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    const line = trimmed(text, start, at);
    if (line.start === line.end) flush();
    else block.push(line);
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  flush();
  return paragraphs;
}
