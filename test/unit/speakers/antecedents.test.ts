import { describe, expect, it } from 'vitest';
import { type SpeakerId, toSpeakerId } from '../../../server/src/model/speaker';
import { Antecedents, type Fit } from '../../../server/src/speakers/antecedents';
import { sentenceStarts } from '../../../server/src/text/paragraphs';
import { speakersOf } from './kit';

describe('sentences begin', () => {
  const starts = (text: string): readonly string[] => sentenceStarts(text).map((at) => text.slice(at, at + 3));

  it.each([
    ['behind a full stop', 'One two. Two three.', ['One', 'Two']],
    ['behind a closing mark', '“One?” Two three.', ['“On', 'Two']],
    ['at every line', 'One\nTwo', ['One', 'Two']],
    ['not behind an abbreviation', 'One Mr. Twelve. Six', ['One', 'Six']],
  ])('%s', (_, text, expected) => {
    expect(starts(text)).toEqual(expected);
  });
});

describe('whom a pronoun stands for', () => {
  const [ann, ben, uno] = ['ann', 'ben', 'uno'].map(toSpeakerId) as [SpeakerId, SpeakerId, SpeakerId];
  const speakers = new Map(
    speakersOf({ ann: { pronouns: 'she' }, ben: { pronouns: 'he' }, uno: { kind: 'organization' } }).map((speaker) => [
      speaker.id,
      speaker,
    ]),
  );
  // Sentences of ten code units.
  const starts = Array.from({ length: 40 }, (_, at) => at * 10);
  const a = (pronoun: string): Fit => ({
    speaker: ({ pronouns }) => pronouns === pronoun,
    stranger: (fits) => fits.has(pronoun),
  });
  const anyone: Fit = { speaker: () => true, stranger: () => true };
  const after = (...list: readonly Parameters<Antecedents['add']>[0][]): Antecedents => {
    const antecedents = new Antecedents(starts, speakers);
    for (const appearance of list) antecedents.add(appearance);
    return antecedents;
  };

  it('is the nearest one who fits', () => {
    const antecedents = after({ at: 1, speaker: ann, speaks: true }, { at: 11, speaker: ben, speaks: true });
    expect(antecedents.find(21, a('he'))).toBe(ben);
    expect(antecedents.find(21, a('she'))).toBe(ann);
  });

  it('is, in one sentence, who speaks before who is named first', () => {
    const antecedents = after(
      { at: 1, speaker: ann, speaks: false },
      { at: 4, speaker: ben, speaks: true },
      { at: 7, speaker: uno, speaks: false },
    );
    expect(antecedents.find(11, anyone)).toBe(ben);
  });

  it('is nobody where a stranger comes between', () => {
    const antecedents = after(
      { at: 1, speaker: ben, speaks: true },
      { at: 11, speaker: undefined, speaks: true, fits: new Set(['he']) },
    );
    expect(antecedents.find(21, a('he'))).toBeUndefined();
  });

  it('is far away only the one person who came in at all', () => {
    const alone = after({ at: 1, speaker: ann, speaks: false });
    expect(alone.find(301, a('she'))).toBe(ann);
    alone.add({ at: 5, speaker: undefined, speaks: true, fits: new Set(['she']) });
    expect(alone.find(301, a('she'))).toBeUndefined();
  });

  it('takes in order what is added out of order', () => {
    const antecedents = after({ at: 21, speaker: ben, speaks: true }, { at: 1, speaker: ann, speaks: true });
    expect(antecedents.find(31, anyone)).toBe(ben);
    expect(antecedents.find(11, anyone)).toBe(ann);
  });

  it('keeps who spoke last in play, as long as a pronoun reaches', () => {
    const antecedents = after({ at: 1, speaker: ann, speaks: true }, { at: 11, speaker: ben, speaks: false });
    expect(antecedents.inPlay(21)).toBe(ann);
    expect(antecedents.inPlay(201)).toBeUndefined();
  });

  it('knows who of several was meant last', () => {
    const antecedents = after({ at: 1, speaker: ann, speaks: true }, { at: 11, speaker: ben, speaks: false });
    expect(antecedents.latest(30, new Set([ann, uno]))).toBe(ann);
    expect(antecedents.latest(30, new Set([uno]))).toBeUndefined();
  });
});
