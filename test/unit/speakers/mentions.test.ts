import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageFor } from '../../../server/src/languages';
import { compileNames, createMentionCache, findMentions } from '../../../server/src/speakers/mentions';
import { type Entries, mentionsIn, speakersOf } from './kit';

const speakers = speakersOf({
  ferro: { name: 'Ana Ferro', aliases: ['Ferro'] },
  brandt: { name: 'Jonas Brandt', aliases: ['Brandt', 'Jonas'] },
  orlane: { name: 'Élise Orlane', aliases: ['Orlane'] },
  hoa: { name: 'Tôn Nữ Thúy Hòa' },
  mills: { name: 'Union of Paper Mills', aliases: ['UPM'], kind: 'organization' },
  plain: { name: 'Plaine', kind: 'organization' },
  russia: { name: 'Nga', aliases: ['Moscow'], kind: 'organization', country: 'RU' },
  poet: { name: '王毅' },
});

describe('names are found', () => {
  it.each([
    ['in full and by alias', 'Ana Ferro waited. Then Ferro left.', ['ferro: Ana Ferro', 'ferro: Ferro']],
    ['with a possessive ending', 'It was Ferro’s idea, not Brandt’s.', ['ferro: Ferro', 'brandt: Brandt']],
    ['with a no-break space', 'Ana\u00A0Ferro said so.', ['ferro: Ana\u00A0Ferro']],
    ['without blanks around them', '昨日王毅表示', ['poet: 王毅']],
    ['of a body in small letters too', 'The union of paper mills agreed.', ['mills: union of paper mills']],
    ['in capitals only, where they are an acronym', 'UPM agreed; upm did not.', ['mills: UPM']],
  ])('%s', (_, text, expected) => {
    expect(mentionsIn(text, speakers)).toEqual(expected);
  });

  it.each([
    ['behind an elided article', "l'avocat d'Orlane et l’avis d’Orlane", 'fr', ['orlane: Orlane', 'orlane: Orlane']],
    ['in decomposed letters', 'Élise Orlane'.normalize('NFD'), 'fr', [`orlane: ${'Élise Orlane'.normalize('NFD')}`]],
    ['with tone marks', 'Bà Tôn Nữ Thúy Hòa nói.', 'vi', ['hoa: Tôn Nữ Thúy Hòa']],
    [
      'with decomposed tone marks',
      'Tôn Nữ Thúy Hòa'.normalize('NFD'),
      'vi',
      [`hoa: ${'Tôn Nữ Thúy Hòa'.normalize('NFD')}`],
    ],
    ['before a noun in German', 'Wie Brandt Zweifel säte', 'de', ['brandt: Brandt']],
  ])('%s', (_, text, language, expected) => {
    expect(mentionsIn(text, speakers, language)).toEqual(expected);
  });
});

describe('a word is no mention', () => {
  it.each([
    ['in small letters, where it names a person or a place', 'plaine and ferro', 'en'],
    ['inside another word', 'Ferrovia, Brandtner', 'en'],
    ['before the rest of a longer name', 'The Ferro Foundation paid.', 'en'],
    ['behind another first name', 'They met Laura Ferro in town.', 'en'],
    ['before an unknown surname', 'They met Jonas Wexler in town.', 'en'],
    ['where it says whose minister somebody is', 'Bộ trưởng Ngoại giao Nga phát biểu.', 'vi'],
    ['where it says whose deputy prime minister somebody is', 'Phó Thủ tướng Nga đến Hà Nội.', 'vi'],
  ])('%s', (_, text, language) => {
    expect(mentionsIn(text, speakers, language)).toEqual([]);
  });
});

describe('a name beside capitals stays a mention', () => {
  it.each([
    ['behind a role', 'They met Senator Ferro in town.', ['ferro: Ferro']],
    ['behind an acronym and a comma', 'In the EU, Ferro waited.', ['ferro: Ferro']],
    ['at the beginning of a sentence', 'Ferro left. Yesterday Brandt left.', ['ferro: Ferro', 'brandt: Brandt']],
    ['before a day', 'They met Ferro Monday.', ['ferro: Ferro']],
    ['in a headline', 'Ferro Says Strike Will End Before Friday', ['ferro: Ferro']],
    ['beside more of the same name', 'Brandt, Jonas Brandt!', ['brandt: Brandt', 'brandt: Jonas Brandt']],
  ])('%s', (_, text, expected) => {
    expect(mentionsIn(text, speakers)).toEqual(expected);
  });

  it('as a country that acts', () => {
    expect(mentionsIn('Hôm qua, Nga tuyên bố như vậy.', speakers, 'vi')).toEqual(['russia: Nga']);
  });
});

describe('names that overlap', () => {
  const entries: Entries = {
    ut: { name: 'Út Nhàn', aliases: ['Cô Út'] },
    sea: { name: 'North Sea', kind: 'organization' },
    board: { name: 'Sea Bird Board', kind: 'organization' },
  };

  it('count by the longest one', () => {
    expect(mentionsIn('Cô Út Nhàn', speakersOf(entries), 'vi')).toEqual(['ut: Út Nhàn']);
    expect(mentionsIn('the North Sea Bird Board', speakersOf(entries))).toEqual(['board: Sea Bird Board']);
  });

  it('give every speaker who bears them', () => {
    const two = speakersOf({ a: { name: 'Tom Reed', aliases: ['Reed'] }, b: { name: 'Ann Reed', aliases: ['Reed'] } });
    expect(mentionsIn('Reed met Ann Reed.', two)).toEqual(['a/b: Reed', 'b: Ann Reed']);
  });
});

describe('for any text', () => {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const piece = fc.oneof(
    fc.constantFrom(
      'Ana',
      'Ferro',
      'Brandt',
      'Thúy',
      'Hòa',
      'Tôn',
      'Nữ',
      '王毅',
      'Nga',
      "d'",
      '’s',
      '\u0301',
      '\u200D',
    ),
    fc.constantFrom(' ', '\n', '\r\n', '\u00A0', '-', ', ', '. ', '👩‍🔬'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
  const names = compileNames(speakers);

  it('mentions lie inside it, in order, apart, and split no grapheme', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'fr', 'vi', 'de', 'und'), (text, language) => {
        const edges = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
        let last = 0;
        for (const { start, end } of findMentions(text, names, languageFor(language))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(edges.has(start) && edges.has(end)).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('a memory of the text before changes nothing', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const cache = createMentionCache();
        const pack = languageFor('en');
        findMentions(before, names, pack, cache);
        expect(findMentions(after, names, pack, cache)).toEqual(findMentions(after, names, pack));
      }),
    );
  });

  it('a memory is not used for another language', () => {
    const cache = createMentionCache();
    const text = 'Bộ trưởng Ngoại giao Nga';
    expect(findMentions(text, names, languageFor('en'), cache)).toHaveLength(1);
    expect(findMentions(text, names, languageFor('vi'), cache)).toHaveLength(0);
  });
});
