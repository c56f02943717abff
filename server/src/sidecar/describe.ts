import type { Content } from '../model/attribution';
import type { Anchor } from '../model/quote';
import { type Span, textOf } from '../model/span';
import { anchorNear } from './near';
import type { TextSearch } from './search';

/** How far the context of repeated words may reach on either side, in UTF-16 code units. */
const contextSteps = [16, 32, 64, 128];

/**
 * Names a content so that {@link anchorContents} finds it again: the words alone where they stand in one place only,
 * with as little context as tells them apart otherwise. Line breaks inside a fragment become spaces, which the
 * matching folds, so that a sidecar stays readable.
 */
export function describeContent(text: string, content: Content): readonly [Anchor, ...Anchor[]] {
  const [first, ...rest] = content;
  return [describeSpan(text, first), ...rest.map((span) => describeSpan(text, span))];
}

/** Names a source or a cue; the nearest occurrence is meant, so no context is needed. */
export function describeNearby(text: string, span: Span): Anchor {
  return { exact: inOneLine(textOf(text, span)) };
}

/**
 * Names a source or a cue of a content: the words alone where the nearest occurrence is the one that is meant, with
 * context otherwise.
 */
export function describeBeside(search: TextSearch, span: Span, content: Content): Anchor {
  const plain = describeNearby(search.text, span);
  const nearest = anchorNear(search, plain, content);
  return nearest?.start === span.start && nearest.end === span.end ? plain : describeSpan(search.text, span);
}

function describeSpan(text: string, span: Span): Anchor {
  const exact = textOf(text, span);
  const plain: Anchor = { exact: inOneLine(exact) };
  if (isOnly(text, exact)) return plain;
  for (const size of contextSteps) {
    const prefix = wordsBefore(text, span.start, size);
    const suffix = wordsAfter(text, span.end, size);
    if (prefix && isOnly(text, prefix + exact)) return { ...plain, prefix: inOneLine(prefix) };
    if (suffix && isOnly(text, exact + suffix)) return { ...plain, suffix: inOneLine(suffix) };
    if (isOnly(text, prefix + exact + suffix))
      return { ...plain, prefix: inOneLine(prefix), suffix: inOneLine(suffix) };
  }
  // A repeated block: the order of the entries tells its copies apart.
  return plain;
}

function isOnly(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words);
}

function inOneLine(words: string): string {
  return words.replaceAll(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? ' ' : blanks));
}

/** Up to `size` code units before an offset, cut at a white space so that no word or character is torn. */
function wordsBefore(text: string, offset: number, size: number): string {
  const from = Math.max(0, offset - size);
  const words = text.slice(from, offset);
  const cut = from === 0 ? -1 : words.search(/\s/);
  return words.slice(cut + 1);
}

function wordsAfter(text: string, offset: number, size: number): string {
  const words = text.slice(offset, offset + size);
  if (offset + size >= text.length) return words;
  const cut = words.search(/\s\S*$/);
  return cut === -1 ? '' : words.slice(0, cut + 1);
}
