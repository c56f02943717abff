import type { LanguagePack } from '../languages';
import type { Attribution } from '../model/attribution';

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
export function detect(_text: string, _pack: LanguagePack, _cache?: ParagraphCache): readonly Attribution[] {
  return [];
}
