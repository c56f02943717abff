import { sentencesIn } from '../../detection/sentences';
import type { LanguagePack } from '../../languages';
import type { Span } from '../../model/span';
import { paragraphsOf } from '../../text/paragraphs';
import { holdsWord } from './words';

export const units = ['word', 'clause', 'sentence'] as const;
export type Unit = (typeof units)[number];

/** How far around an offset words are looked for, in UTF-16 code units: longer than any word. */
const reach = 400;

/**
 * The words, clauses or sentences around an offset, in text order: UTF-16, end exclusive. Words are those of Unicode and
 * of the language's dictionary where it writes without spaces; sentences are cut as the detector cuts them; clauses end
 * at the punctuation inside them. The full stop of a sentence outside quotation marks does not belong to it.
 */
export function unitsAround(text: string, offset: number, unit: Unit, pack: LanguagePack): readonly Span[] {
  if (unit === 'word') return wordsAround(text, offset, pack.tag);
  const sentences = sentencesAround(text, offset, pack).map((span) => withoutStop(text, span));
  return unit === 'sentence' ? sentences : sentences.flatMap((sentence) => clausesOf(text, sentence));
}

function wordsAround(text: string, offset: number, language: string): readonly Span[] {
  const from = Math.max(0, offset - reach);
  const window = text.slice(from, offset + reach);
  return [...segmenterFor(language).segment(window)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // A sidecar may name any language, even one that is none.
    made = new Intl.Segmenter('und', { granularity: 'word' });
  }
  segmenters.set(language, made);
  return made;
}

/** The sentences of the paragraph at an offset and of those beside it. */
export function sentencesAround(text: string, offset: number, pack: LanguagePack): readonly Span[] {
  const paragraphs = paragraphsOf(text);
  const here = paragraphs.findIndex(({ end }) => end >= offset);
  const at = here === -1 ? paragraphs.length - 1 : here;
  return paragraphs
    .slice(Math.max(0, at - 1), at + 2)
    .flatMap(({ start, end }) =>
      sentencesIn(text.slice(start, end), pack).map((span) => ({ start: start + span.start, end: start + span.end })),
    );
}

/** Where the marks that end a sentence right at an offset end; the offset where there are none. */
export function stopBehind(text: string, offset: number): number {
  let to = offset;
  while (/[.。!！?？…]/u.test(text.charAt(to))) to++;
  // A point between digits or letters ends nothing.
  return /[\p{L}\p{N}]/u.test(text.charAt(to)) ? offset : to;
}

const closing = /[”"»’'›」』]/u;

function withoutStop(text: string, { start, end }: Span): Span {
  let to = end;
  if (closing.test(text.charAt(to - 1))) return { start, end };
  while (to > start && /[.。!！?？…\s]/u.test(text.charAt(to - 1))) to--;
  return { start, end: to };
}

/** Stretches between commas and the like, and quotations. A comma in a number parts nothing. */
function clausesOf(text: string, sentence: Span): readonly Span[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: Span[] = [];
  let from = 0;
  const add = (to: number) => {
    const span = { start: sentence.start + from, end: sentence.start + to };
    if (to > from && holdsWord(text, span)) found.push(span);
  };
  // Few marks follow a comma; a limit keeps a long run of them from being looked at from each of them.
  for (const { index, 0: mark } of words.matchAll(
    /[,;:–—(][^\p{L}\p{N}\s]{0,8}\s+|\s[-–—]\s|[，；：、——]+|[“«「『]|\s"/gu,
  )) {
    if (/["“«「『]$/u.test(mark) && !/^[,;:]/.test(mark)) {
      const at = index + mark.length - 1;
      add(words.slice(0, at).trimEnd().length);
      from = at;
      continue;
    }
    // A comma inside quotation marks closes them: `win,” he said`.
    const close = /[”"»’」』]/u.exec(mark);
    add(close ? index + close.index + 1 : index);
    from = index + mark.length;
  }
  add(words.length);
  return found;
}
