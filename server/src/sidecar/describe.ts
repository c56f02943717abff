import type { Content } from '../model/attribution';
import type { Anchor } from '../model/quote';
import { overlaps, type Span, textOf } from '../model/span';
import { contextShare } from './context';
import { anchorNear } from './near';
import { areCopies, isBeyondParagraph } from './rivals';
import type { TextSearch } from './search';

/** How far the context of repeated words may reach on either side, in UTF-16 code units. */
const contextSteps = [16, 32, 64, 128, 256];
/** Other words are told apart by their context where they are so much alike: one day they may be all that is left. */
const likeness = 0.75;
/** The context of others agrees with this share of it at most. */
const otherContext = 0.5;

/**
 * Names a content so that {@link anchorContents} finds it again: the words alone where nothing like them stands anywhere
 * else, with as little context as tells them apart otherwise. Line breaks inside a fragment become spaces, which the
 * matching folds, so that a sidecar stays readable.
 */
export function describeContent(search: TextSearch, content: Content): readonly [Anchor, ...Anchor[]] {
  const [first, ...rest] = content;
  return [describeSpan(search, first), ...rest.map((span) => describeSpan(search, span))];
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
  return nearest?.start === span.start && nearest.end === span.end ? plain : describeSpan(search, span);
}

function describeSpan(search: TextSearch, span: Span): Anchor {
  const { text } = search;
  const exact = textOf(text, span);
  const plain: Anchor = { exact: inOneLine(exact) };
  const others = othersLike(search, plain.exact, span);
  if (others.length === 0 && isOnly(text, exact)) return plain;
  const isCopied = others.slice(0, mostOthers).some((other) => areCopies(text, span, other));
  let longest = plain;
  for (const size of contextSteps) {
    const prefix = inOneLine(wordsBefore(text, span.start, size));
    const suffix = inOneLine(wordsAfter(text, span.end, size));
    const before = { ...plain, prefix };
    const behind = { ...plain, suffix };
    const both = { ...plain, prefix, suffix };
    // What stands in another paragraph may go from there: of it both sides are named.
    const goesOn = {
      before: suffix !== '' && isBeyondParagraph(text.slice(Math.max(0, span.start - size), span.start), isCopied),
      behind: prefix !== '' && isBeyondParagraph(text.slice(span.end, span.end + size), isCopied),
    };
    if (prefix && !goesOn.before && tellsApart(text, before, others)) return before;
    if (suffix && !goesOn.behind && tellsApart(text, behind, others)) return behind;
    if (prefix && suffix && goesOn.before === goesOn.behind && tellsApart(text, both, others)) return both;
    if (prefix || suffix) longest = { ...plain, ...(prefix && { prefix }), ...(suffix && { suffix }) };
  }
  // A repeated block: the order of the entries tells its copies apart, and much context whatever is not copied with it.
  return longest;
}

/** Where else the words stand, folded or in part of others, and where others stand that are much like them. */
function othersLike(search: TextSearch, words: string, span: Span): readonly Span[] {
  const alike = search.findApproximately(words).filter(({ score }) => score >= likeness);
  return [...search.find(words), ...alike].filter((hit) => !overlaps(hit, span));
}

function tellsApart(text: string, anchor: Anchor, others: readonly Span[]): boolean {
  return others.slice(0, mostOthers).every((other) => (contextShare(text, other, anchor) ?? 1) <= otherContext);
}

/** Of words that stand everywhere only so many places are compared. */
const mostOthers = 200;

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
