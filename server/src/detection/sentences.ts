import type { LanguagePack } from '../languages';
import { type Span, shift } from '../model/span';
import { paragraphsOf } from '../text/paragraphs';
import { lexiconOf } from './lexicon';
import { sentencesOf } from './sentenceEnds';
import { Words } from './words';

/** The sentences of a text as the detector cuts them, in order: UTF-16 code units, end exclusive. Linear. */
export function sentencesIn(text: string, pack: LanguagePack): readonly Span[] {
  const words = new Words(lexiconOf(pack));
  return paragraphsOf(text).flatMap((paragraph) => {
    words.read(text.slice(paragraph.start, paragraph.end), { start: 0, end: paragraph.end - paragraph.start });
    return sentencesOf(words).map(({ start, end }) =>
      shift({ start: words.start(start), end: words.end(end - 1) }, paragraph.start),
    );
  });
}
