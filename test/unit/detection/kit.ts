import { DEFAULT_THRESHOLD, detect } from '../../../server/src/detection/detect';
import { languageFor } from '../../../server/src/languages';
import type { Attribution } from '../../../server/src/model/attribution';
import { textOf } from '../../../server/src/model/span';

/** An attribution in words, for reading in a test: `source | cue | content … content`; `-` where there is none. */
export function written(text: string, { source, cue, content }: Attribution): string {
  const parts = content.map((span) => textOf(text, span)).join(' … ');
  return `${source === undefined ? '-' : textOf(text, source)} | ${cue === undefined ? '-' : textOf(text, cue)} | ${parts}`;
}

/** The attributions of a text that are likely enough to be shown, in words. */
export function attributionsIn(text: string, language = 'en', threshold = DEFAULT_THRESHOLD): readonly string[] {
  return detect(text, languageFor(language))
    .filter(({ confidence }) => confidence >= threshold)
    .map((attribution) => written(text, attribution));
}
