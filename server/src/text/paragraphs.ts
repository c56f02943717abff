import type { Span } from '../model/span';
import { inOneGo, type Steps } from '../model/steps';
import { type Comparing, changeBetween } from './change';
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

/** A paragraph with its words; while the text is edited elsewhere, the string stays the same one. */
export interface Paragraph extends Span {
  readonly words: string;
}

/** A line of a text without the white space around it, and where it begins with that. A paragraph, where it is one. */
interface Line extends Paragraph {
  readonly from: number;
}

/** One text with its parts, which another one that came of it by an edit takes over. */
export interface Divided {
  readonly text: string;
  readonly lines: readonly Line[];
  /** See {@link paragraphsOf}. */
  readonly paragraphs: readonly Paragraph[];
  /** See {@link sentenceStarts}. */
  readonly sentences: readonly number[];
}

/**
 * The paragraphs of a text, in order, without the white space around them. An empty line ends a paragraph, and so does
 * every line break, except in blocks that are wrapped at a fixed width, where the breaks belong to the paragraph.
 * Line breaks are CRLF, LF, a lone CR, and the Unicode separators. Linear in the text.
 */
export function paragraphsOf(text: string): readonly Span[] {
  return paragraphsFrom(text, linesIn(text, 0, text.length, true)).map(({ start, end }) => ({ start, end }));
}

/**
 * Divides a text into paragraphs and sentences. Where it came of another text by an edit, only the lines around the edit
 * are read. The result is the same either way.
 */
export function divide(...input: Parameters<typeof divideInSteps>): Divided {
  return inOneGo(divideInSteps(...input));
}

/** The same with pauses, for long texts. */
export function* divideInSteps(text: string, before?: Divided, compare: Comparing = changeBetween): Steps<Divided> {
  if (before?.text === text) return before;
  const change = before && compare(before.text, text);
  if (!before || !change) {
    const lines = linesIn(text, 0, text.length, true);
    yield undefined;
    const paragraphs = paragraphsFrom(text, lines);
    yield undefined;
    return { text, lines, paragraphs, sentences: sentenceStarts(text) };
  }
  const by = change.newEnd - change.oldEnd;
  // What stands before a line decides whether it is one, so one more on either side is read again.
  const first = Math.max(0, lastAtOrBefore(before.lines, change.start) - 1);
  const rest = before.lines.slice(lastAtOrBefore(before.lines, change.oldEnd) + 1);
  const from = before.lines[first]?.from ?? 0;
  const oldTo = rest[0]?.from;
  const to = oldTo === undefined ? text.length : oldTo + by;
  const lines = before.lines.slice(0, first).concat(
    // A slice would keep the whole text alive that it is of, and each edit makes another text.
    linesIn(text, from, to, oldTo === undefined).map((line) => withOwnWords(line)),
    by === 0 ? rest : rest.map((line) => movedLine(line, by)),
  );
  const kept = before.sentences.slice(0, firstAtOrBehind(before.sentences, from));
  const behind = oldTo === undefined ? [] : before.sentences.slice(firstAtOrBehind(before.sentences, oldTo));
  return {
    text,
    lines,
    paragraphs: paragraphsFrom(text, lines),
    sentences: kept.concat(sentenceStarts(text, from, to), by === 0 ? behind : behind.map((at) => at + by)),
  };
}

/** The lines that begin in a stretch, which begins a line itself; the last one is open where the text ends. */
function linesIn(text: string, from: number, to: number, toEnd: boolean): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at === to ? !toEnd : !isBreak(text.charCodeAt(at))) continue;
    const { start: first, end } = trimmed(text, start, at);
    lines.push({ start: first, end, words: text.slice(first, end), from: start });
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  return lines;
}

function withOwnWords({ start, end, words, from }: Line): Line {
  return { start, end, words: ` ${words}`.slice(1), from };
}

function movedLine({ start, end, words, from }: Line, by: number): Line {
  return { start: start + by, end: end + by, words, from: from + by };
}

function paragraphsFrom(text: string, lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (let to = 0; to <= lines.length; to++) {
    const next = lines[to];
    if (next !== undefined && next.start < next.end) continue;
    const first = lines[from];
    const last = lines[to - 1];
    // Most stand alone.
    if (to - from > 1 && first !== undefined && last !== undefined && isWrapped(text, lines.slice(from, to))) {
      paragraphs.push({ start: first.start, end: last.end, words: text.slice(first.start, last.end) });
    } else {
      for (let at = from; at < to; at++) {
        const line = lines[at];
        if (line !== undefined) paragraphs.push(line);
      }
    }
    from = to + 1;
  }
  return paragraphs;
}

/** Index of the last line that begins at or before an offset. */
function lastAtOrBefore(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first number of a sorted list that is not smaller. */
function firstAtOrBehind(sorted: readonly number[], number: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where sentences begin in a text, roughly: behind the mark of a sentence and a blank, and at every line. Good enough
 * for looking back; quotation marks and abbreviations of up to three letters do not end a sentence. Of a stretch that
 * begins a line, those within it.
 */
export function sentenceStarts(text: string, from = 0, to = text.length): readonly number[] {
  const starts = from === 0 ? [0] : [];
  for (let at = Math.max(1, from); at < to; at++) {
    const before = text.charCodeAt(at - 1);
    if (before === 0x0a || before === 0x0d) {
      starts.push(at);
      continue;
    }
    if (before !== 0x20 && before !== 0xa0) continue;
    let mark = at - 2;
    while (mark > 0 && '"”»’\')'.includes(text.charAt(mark))) mark--;
    if (!'.!?…。'.includes(text.charAt(mark)) || mark < 0) continue;
    if (text.charAt(mark) === '.' && isAbbreviation(text, mark)) continue;
    starts.push(at);
  }
  return starts;
}

function isAbbreviation(text: string, stop: number): boolean {
  let letters = 0;
  let at = stop - 1;
  while (at >= 0 && /\p{L}/u.test(text.charAt(at)) && letters < 4) {
    letters++;
    at--;
  }
  return letters > 0 && letters <= 3 && /\p{Lu}/u.test(text.charAt(at + 1));
}
