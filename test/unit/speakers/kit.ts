import { languageFor } from '../../../server/src/languages';
import type { Attribution } from '../../../server/src/model/attribution';
import { type Speaker, type SpeakerId, toSpeakerId } from '../../../server/src/model/speaker';
import { compileNames, findMentions } from '../../../server/src/speakers/mentions';
import { resolveSpeakers } from '../../../server/src/speakers/resolve';
import { marked } from '../kit/markers';

/** Entries of a registry by their ids, in short. */
export type Entries = Readonly<Record<string, Partial<Omit<Speaker, 'id'>>>>;

export function speakersOf(entries: Entries): readonly Speaker[] {
  return Object.entries(entries).map(([id, entry]) => ({
    name: id,
    aliases: [],
    kind: 'person',
    links: [],
    ...entry,
    id: toSpeakerId(id),
  }));
}

/** The mentions of a text, in words: `id: words`, several ids parted by a slash. */
export function mentionsIn(text: string, speakers: readonly Speaker[], language = 'en'): readonly string[] {
  return findMentions(text, compileNames(speakers), languageFor(language)).map(
    ({ start, end, speakers: ids }) => `${ids.join('/')}: ${text.slice(start, end)}`,
  );
}

const OPENING = /^[“"«„]/u;

/**
 * Who the marked ranges of a text are resolved to, in order. A range is a source, and one that begins with a quotation mark
 * is a quotation without one.
 */
export function resolvedIn(
  source: string,
  speakers: readonly Speaker[],
  language = 'en',
): readonly (SpeakerId | undefined)[] {
  const { text, ranges } = marked(source);
  const pack = languageFor(language);
  const attributions = ranges.map(({ start, end }): Attribution => {
    const floats = OPENING.test(text.slice(start, end));
    const content = floats ? { start, end } : { start: end, end: Math.min(text.length, end + 1) };
    return {
      type: floats ? 'direct' : 'indirect',
      content: [content],
      source: floats ? undefined : { start, end },
      cue: undefined,
      confidence: 1,
      rule: 'test',
    };
  });
  const mentions = findMentions(text, compileNames(speakers), pack);
  return resolveSpeakers(text, attributions, mentions, speakers, pack).map(({ speaker }) => speaker);
}
