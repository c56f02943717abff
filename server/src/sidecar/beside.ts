import type { Content } from '../model/attribution';
import type { Anchor } from '../model/quote';
import { hullOf, type Span } from '../model/span';
import type { Anchored } from './candidates';
import { comparable, foldedText, lowerCase } from './fold';
import type { Candidate } from './order';
import { endOfParagraph, startOfParagraph } from './rivals';

/** How far a source and a cue are looked for on either side, in UTF-16 code units. */
const reach = 300;
/** A place is told from another by so much nearer source and cue, in UTF-16 code units. */
const clearlyNearer = 24;
/** A word or two are there by chance unless their source or their cue is so near, in the same sentence. */
const closeBy = 60;

/** Whether source and cue are near: for each +1 and +0.5 where it is, as much less where it is not. */
export function besideSupport(
  text: string,
  words: readonly Anchor[],
  beside: readonly Anchor[],
  content: Content,
): number {
  if (beside.length === 0) return 0;
  const { start, end } = hullOf(content);
  const around = text.slice(Math.max(0, start - reach), end + reach);
  let folded: string | undefined;
  return beside.reduce((sum, { exact }, i) => {
    const weight = i === 0 ? 1 : 0.5;
    if (around.includes(exact)) return sum + weight;
    folded ??= comparable(around);
    if (folded.includes(comparable(exact))) return sum + weight;
    // What is a part of the words has changed with them.
    return words.some((each) => each.exact.includes(exact)) ? sum : sum - weight;
  }, 0);
}

/** Whether neither source nor cue stands in the paragraph, as a word of its own; what is a part of the words is no help. */
export function isFarFromAll(text: string, { content, beside }: Anchored, candidate: Candidate): boolean {
  const outside = beside.filter(({ exact }) => content.every((each) => !each.exact.includes(exact)));
  return (
    outside.length > 0 &&
    outside.every((each) => candidate.content.every((span) => isAway(distanceFromBeside(text, [each], span))))
  );
}

/** Whether more speaks against a place than for it: the source is not around it, and a cue neither, in 300 UTF-16 code units. */
export function isFarFromBeside(text: string, entry: Anchored | undefined, { content }: Candidate): boolean {
  return entry !== undefined && besideSupport(text, entry.content, entry.beside, content) <= -1;
}

/** The end of a line, or of a sentence: right behind the words, or behind more than the few letters of “Sen.”. */
const sentenceEnd = /[\r\n\u2028。！？]|^[.!?]\s|(?<=\p{L}{4}["”»’]?)[.!?]["”»’]?\s/u;

/** Whether a source or a cue stands within 60 UTF-16 code units of one of the fragments, in the same sentence. */
export function isCloseToBeside(text: string, beside: readonly Anchor[], { content }: Candidate): boolean {
  const around = content.flatMap(({ start, end }) => [
    text
      .slice(Math.max(0, start - closeBy), start)
      .split(sentenceEnd)
      .at(-1),
    text.slice(end, end + closeBy).split(sentenceEnd)[0],
  ]);
  const sentences = around.map((words) => comparable(words ?? ''));
  return beside.some(({ exact }) => {
    const words = comparable(exact);
    return sentences.some((sentence) => !isAway(distanceAhead(sentence, words)));
  });
}

/** Whether source and cue both do: one name may be near by chance. */
export function isCloseToAllBeside(text: string, beside: readonly Anchor[], candidate: Candidate): boolean {
  return beside.length > 0 && beside.every((each) => isCloseToBeside(text, [each], candidate));
}

/** How far from a place the source and the cue are in its paragraph, added up, in UTF-16 code units; what is not there is 300 away. */
export function distanceFromBeside(text: string, beside: readonly Anchor[], { start, end }: Span): number {
  return beside.reduce((sum, { exact }) => {
    const words = comparable(exact);
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
