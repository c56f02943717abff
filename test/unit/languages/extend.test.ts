import { describe, expect, test } from 'vitest';
import { detect } from '../../../server/src/detection/detect';
import { languageFor } from '../../../server/src/languages';
import { withCues } from '../../../server/src/languages/extend';
import type { AddedCues } from '../../../server/src/model/cues';

/** `source | cue | content` of what is found with added cues. */
function found(text: string, language: string, added: Partial<AddedCues>): string | undefined {
  const pack = withCues(languageFor(language), { [language]: { verbs: [], phrases: [], ...added } });
  const [first, ...others] = detect(text, pack).filter(({ cue }) => cue);
  if (!first) return undefined;
  expect(others).toEqual([]);
  const words = [first.source, first.cue, ...first.content].map((span) => text.slice(span?.start, span?.end));
  return words.join(' | ');
}

describe('added verbs', () => {
  test.each<[string, string, string, string]>([
    ['en', 'spitball', 'Wang spitballs that it rains.', 'Wang | spitballs | that it rains'],
    ['en', 'spitball', 'Wang had spitballed that it rains.', 'Wang | had spitballed | that it rains'],
    ['en', 'snarkify', 'Wang snarkified that it rains.', 'Wang | snarkified | that it rains'],
    ['en', 'zub', 'Wang zubbed that it rains.', 'Wang | zubbed | that it rains'],
    ['en', 'mispeak/mispoke/mispoken', 'Wang mispoke that it rains.', 'Wang | mispoke | that it rains'],
    ['fr', 'bonimenter', 'M. Zhao a bonimenté que la pluie tombait.', 'M. Zhao | a bonimenté | que la pluie tombait'],
    ['de', 'faseln', 'Der Minister faselte, dass es regnet.', 'Der Minister | faselte | dass es regnet'],
    ['vi', 'bật mí vui', 'Ông Hải bật mí vui rằng trời mưa.', 'Ông Hải | bật mí vui | rằng trời mưa'],
  ])('%s, %s: %s', (language, verb, text, expected) => {
    expect(found(text, language, {})).not.toBe(expected);
    expect(found(text, language, { verbs: [verb] })).toBe(expected);
  });
});

describe('added phrases', () => {
  test.each<[string, string, string, string]>([
    ['en', 'straight from', 'Straight from Wang, it rains.', 'Wang | Straight from | it rains'],
    ['de', '… zuvolge', 'Dem Minister zuvolge regnet es.', 'Dem Minister | zuvolge | regnet es'],
  ])('%s, %s: %s', (language, phrase, text, expected) => {
    expect(found(text, language, {})).not.toBe(expected);
    expect(found(text, language, { phrases: [phrase] })).toBe(expected);
  });
});

describe('an extended language', () => {
  const en = languageFor('en');
  const cues = (verb: string) => ({ en: { verbs: [verb], phrases: [] } });

  test('is the language itself where nothing is added to it', () => {
    expect(withCues(en, {})).toBe(en);
    expect(withCues(en, { en: { verbs: [], phrases: [] } })).toBe(en);
    expect(withCues(languageFor('fr'), cues('spitball'))).toBe(languageFor('fr'));
    expect(withCues({ ...en, tag: 'constructor' }, {})).toMatchObject({ tag: 'constructor', cues: en.cues });
  });

  test('is made once for equal cues, and forgotten when others have taken its place', () => {
    const first = withCues(en, cues('spitball'));
    expect(withCues(en, cues('spitball'))).toBe(first);
    for (const verb of ['a', 'b', 'c']) withCues(en, cues(verb));
    expect(withCues(en, cues('spitball'))).toBe(first);
    for (const verb of ['a', 'b', 'c', 'd']) withCues(en, cues(verb));
    expect(withCues(en, cues('spitball'))).not.toBe(first);
  });
});
