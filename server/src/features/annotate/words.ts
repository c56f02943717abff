import type { Content } from '../../model/attribution';
import { compareSpans, type Span, united } from '../../model/span';
import { paragraphsOf } from '../../text/paragraphs';

/**
 * The words that a selection means: without white space at its ends, no character torn, in text order, overlapping
 * spans as one. Undefined where no words are left, or where a span reaches beyond the text.
 */
export function wordsOf(text: string, spans: readonly Span[]): Content | undefined {
  if (spans.some(({ end }) => end > text.length)) return undefined;
  const words = spans.map((span) => trimmed(text, whole(text, span))).filter(({ start, end }) => start < end);
  const [first, ...rest] = united(words);
  return first && [first, ...rest];
}

/** A content and more words in text order; fragments with no word between them in their paragraph become one. */
export function joined(text: string, content: Content, more: readonly Span[]): Content {
  const paragraphs = paragraphsOf(text);
  const [head = content[0], ...tail] = [...content, ...more].toSorted(compareSpans);
  const found: [Span, ...Span[]] = [head];
  for (const span of tail) {
    const last = found.at(-1) ?? head;
    const gap = { start: last.end, end: span.start };
    const isOneParagraph = paragraphs.some(({ start, end }) => start <= last.start && span.end <= end);
    if (gap.end <= gap.start || (isOneParagraph && !holdsWord(text, gap))) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else found.push(span);
  }
  return found;
}

/** The span without white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Whether a span holds a letter or a digit. */
export function holdsWord(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** Extended over what belongs to the characters at its ends: the other half of a pair, combining marks. */
function whole(text: string, { start, end }: Span): Span {
  if (start === end) return { start, end };
  let [from, to] = [start, end];
  while (from > 0 && isInside(text, from)) from--;
  while (to < text.length && isInside(text, to)) to++;
  return { start: from, end: to };
}

function isInside(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code >= 0xdc_00 && code <= 0xdf_ff) || /\p{M}/u.test(text.charAt(offset));
}

export const noWords = {
  ok: false,
  message: 'No words of the text are selected. Select the words and try again.',
} as const;
