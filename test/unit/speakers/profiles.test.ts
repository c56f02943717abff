import { describe, expect, it } from 'vitest';
import { languages } from '../../../server/src/languages';
import { PhraseBook } from '../../../server/src/speakers/phrases';
import { indexOf, profileOf } from '../../../server/src/speakers/profiles';
import { speakersOf } from './kit';

const book = new PhraseBook(languages);

function rolesOf(role: string): readonly string[] {
  const [speaker] = speakersOf({ somebody: { role } });
  return speaker === undefined ? [] : [...profileOf(speaker, book).roles].toSorted();
}

describe('roles', () => {
  it.each([
    ['in English', 'State Councilor and Foreign Minister of China', ['foreign minister', 'state councilor']],
    ['in French', 'Ministre des Affaires étrangères', ['foreign minister']],
    ['in Vietnamese', 'Bộ trưởng Ngoại giao Nga', ['foreign minister']],
    ['in German', 'Außenministerin, Vizepremier', ['deputy prime minister', 'foreign minister']],
    ['that a word may mean in two ways', 'Thủ tướng', ['chancellor', 'prime minister']],
    ['but not those of whom somebody works for', 'Avocate du maire', ['lawyer']],
    ['and none in words that nobody knows', 'Luthière à Brenne', []],
  ])('are read %s', (_, role, expected) => {
    expect(rolesOf(role)).toEqual(expected);
  });

  it('of a body are none', () => {
    const [ministry] = speakersOf({ m: { name: 'Office of the President', kind: 'organization', role: 'president' } });
    expect(ministry && [...profileOf(ministry, book).roles]).toEqual([]);
  });
});

describe('heads', () => {
  it.each([
    ['the first word before a preposition', 'Boulanger à Brenne', 'boulanger'],
    ['the last word before a preposition', 'State prosecutor of Brenne', 'prosecutor'],
    ['of each part', 'Violoniste, cheffe de chœur', 'cheffe'],
  ])('are %s', (_, role, head) => {
    const [speaker] = speakersOf({ somebody: { role } });
    expect(speaker && profileOf(speaker, book).heads.has(head)).toBe(true);
  });

  it('are not what stands behind the preposition', () => {
    const [speaker] = speakersOf({ somebody: { role: "Directrice de l'usine" } });
    expect(speaker && profileOf(speaker, book).heads.has('usine')).toBe(false);
  });
});

describe('the index of a registry', () => {
  const speakers = speakersOf({
    minister: { role: 'Foreign Minister of China' },
    deputy: { role: 'Deputy Foreign Minister of China' },
    ministry: { name: 'Ministry of Trade', kind: 'organization', country: 'CN' },
  });
  const index = indexOf(speakers);
  const ids = (list: readonly { readonly speaker: { readonly id: string } }[] | undefined): readonly string[] =>
    (list ?? []).map(({ speaker }) => speaker.id);

  it('is made once', () => {
    expect(indexOf(speakers)).toBe(index);
  });

  it('finds a role under the wider one, but no deputy', () => {
    expect(ids(index.byRole.get('minister'))).toEqual(['minister']);
    expect(ids(index.byRole.get('deputy foreign minister'))).toEqual(['deputy']);
  });

  it('finds words, names of persons, and bodies by country', () => {
    expect(ids(index.byWord.get('trade'))).toEqual(['ministry']);
    expect(ids(index.byName.get('deputy'))).toEqual(['deputy']);
    expect(ids(index.bodies.get('CN'))).toEqual(['ministry']);
  });
});
