import { describe, expect, it } from 'vitest';
import { resolvedIn, speakersOf } from './kit';

const english = speakersOf({
  ferro: {
    name: 'Ana Ferro',
    aliases: ['Ferro'],
    role: 'Foreign Minister of Portugal',
    country: 'PT',
    pronouns: 'she',
  },
  brandt: { name: 'Jonas Brandt', role: 'Spokesman for the harbor board', pronouns: 'he' },
  tom: { name: 'Tom Reed', aliases: ['Reed'], role: 'Baker', pronouns: 'he' },
  ann: { name: 'Ann Reed', aliases: ['Reed'], role: 'Lawyer', pronouns: 'she' },
  board: { name: 'Harbor Board', kind: 'organization', pronouns: 'it' },
  pilots: { name: 'Harbor pilots', kind: 'group', pronouns: 'they' },
  lisbon: { name: 'Government of Portugal', kind: 'organization', country: 'PT', pronouns: 'it' },
});

describe('in English, a source is', () => {
  it.each([
    ['a full name', '<|Ana Ferro|> agreed.', ['ferro']],
    ['a name with title and role', '<|Foreign Minister Ana Ferro|> agreed.', ['ferro']],
    ['a name with an apposition', '<|Jonas Brandt, who met Ferro,|> agreed.', ['brandt']],
    ['a surname behind a title', 'Jonas Brandt came. <|Mr. Brandt|> agreed.', ['brandt']],
    ['a surname of somebody named before', 'Jonas Brandt came. <|Brandt|> agreed.', ['brandt']],
    ['a role', 'Tom Reed came. <|The baker|> agreed.', ['tom']],
    ['a role that the text gives', 'Tom Reed, the accused, came. <|The accused|> agreed.', ['tom']],
    ['a role with its country', '<|The Portuguese foreign minister|> agreed.', ['ferro']],
    ['a wider role', 'Ana Ferro came. <|The diplomat|> agreed.', ['ferro']],
    ['a body by part of its name', 'The Harbor Board met. <|The board|> agreed.', ['board']],
    ['a country’s government', '<|Lisbon|> agreed. <|The Portuguese side|> signed.', ['lisbon', 'lisbon']],
    ['“he” and “she”', 'Tom Reed met Ana Ferro. <|He|> agreed, <|she|> did not.', ['tom', 'ferro']],
    ['“they” for a group', 'The harbor pilots met Tom Reed. <|They|> agreed.', ['pilots']],
    ['“it” for a body', 'The Harbor Board met Tom Reed. <|It|> agreed.', ['board']],
    ['“who”', 'They met Jonas Brandt, <|who|> agreed.', ['brandt']],
    ['a stand-in', 'Tom Reed came with Ana Ferro. <|The man|> agreed.', ['tom']],
    ['one’s promise', 'Tom Reed came. <|His promise|> was that it would pass.', ['tom']],
    ['a body’s report', '<|A report by the Harbor Board|> says so.', ['board']],
    ['who speaks for a body', '<|The spokesman for the Harbor Board|> agreed. <|He|> left.', ['board', 'board']],
    ['behind a dateline', '<|LISBON, May 3 (Wire) – Tom Reed|> agreed.', ['tom']],
    ['a quotation’s last speaker', '<|Tom Reed|> sat down.\n\n<|“It is over.”|>', ['tom', 'tom']],
  ])('%s', (_, text, expected) => {
    expect(resolvedIn(text, english)).toEqual(expected);
  });

  it.each([
    ['two with one name, of whom neither is named in full', '<|Reed|> agreed.'],
    ['somebody’s lawyer', '<|Ferro’s lawyer|> agreed.'],
    ['somebody new', 'Tom Reed came. <|A baker|> agreed.'],
    ['a pronoun for somebody new', 'Tom Reed came. <|A baker|> agreed, and <|he|> left.'],
    ['the same somebody new again', 'Tom Reed came. <|A young baker|> agreed. <|The baker|> left.'],
    ['a role of another country', 'Ana Ferro came. <|The French foreign minister|> agreed.'],
    ['two who speak together', '<|Ana Ferro and Tom Reed|> agreed.'],
    ['a longer name', 'Ana Ferro came. <|The Ferro Foundation|> agreed.'],
    ['a pronoun that nobody fits', 'Tom Reed came. <|She|> agreed.'],
    ['a quotation before anybody spoke', '<|“It is over.”|>'],
    ['a description that says more than is known', 'Tom Reed came. <|The baker of Lille|> agreed.'],
  ])('nobody known: %s', (_, text) => {
    const found = resolvedIn(text, english);
    expect(found).toEqual(found.map(() => undefined));
  });

  it('of two with one name the one whom the text names in full', () => {
    expect(resolvedIn('Ann Reed came. <|Reed|> agreed.', english)).toEqual(['ann']);
    expect(resolvedIn('<|The lawyer Reed|> agreed.', english)).toEqual(['ann']);
  });

  it('is not whom a quotation names', () => {
    expect(resolvedIn('<|Ana Ferro|> came. <|“I know Tom Reed.”|> <|He|> agreed.', english)).toEqual([
      'ferro',
      'ferro',
      undefined,
    ]);
  });
});

const french = speakersOf({
  orlane: { name: 'Élise Orlane', aliases: ['Orlane'], role: 'Maire de Brenne', pronouns: 'she' },
  faure: { name: 'Luc Faure', role: 'Boulanger à Brenne', pronouns: 'he' },
  prefet: { name: 'Préfet de la Vire', kind: 'role', role: 'Préfet', pronouns: 'he' },
  prefecture: { name: 'Préfecture de la Vire', kind: 'organization', pronouns: 'it' },
  marais: { name: 'Préfecture du Marais', kind: 'organization', pronouns: 'it' },
  pompiers: { name: 'Pompiers de la Vire', kind: 'organization', pronouns: 'they' },
  marins: { name: 'Groupe des marins', kind: 'group', pronouns: 'they' },
  paris: { name: 'Gouvernement français', aliases: ['Paris'], kind: 'organization', country: 'FR', pronouns: 'it' },
  moulins: { name: 'Moulins Perrin', kind: 'organization', pronouns: 'it' },
});

describe('in French, a source is', () => {
  it.each([
    ['a name behind an elided preposition', 'Selon l’avis <|d’Orlane|>, oui.', ['orlane']],
    ['a role', 'Luc Faure est là. <|Le boulanger|> approuve.', ['faure']],
    ['a role in other words', 'Élise Orlane est là. <|L’édile|> approuve.', ['orlane']],
    ['a role before a name', '<|La maire, Élise Orlane,|> approuve.', ['orlane']],
    ['an office of the place that the text names', 'Feu sur la Vire. <|Le préfet|> approuve.', ['prefet']],
    ['a body of the place that the text names', 'Feu sur la Vire. <|La préfecture|> approuve.', ['prefecture']],
    ['a plural body', 'Feu sur la Vire. <|Les pompiers|> approuvent.', ['pompiers']],
    ['behind a contracted article', 'Feu sur la Vire, de l’avis <|de la préfecture|>.', ['prefecture']],
    ['a group in small letters', '<|Le groupe des marins|> approuve.', ['marins']],
    ['an inverted pronoun', 'Élise Orlane est là. « Oui », a-t-<|elle|> dit.', ['orlane']],
    ['an inverted pronoun with its hyphens', 'Luc Faure est là. « Oui », a<|-t-il|> dit.', ['faure']],
    ['“qui”', 'Le boulanger Luc Faure, <|qui|> approuve.', ['faure']],
    ['“qui” behind a preposition', 'Le boulanger Luc Faure, pour <|qui|> rien ne va.', ['faure']],
    ['“celui-ci”', 'Élise Orlane reçoit Luc Faure. <|Celui-ci|> approuve.', ['faure']],
    ['a promise', 'Élise Orlane est là. <|Sa promesse|> tient.', ['orlane']],
    ['“on” in a place', 'Rien à dire, assure-t-<|on|> à Paris.', ['paris']],
    ['a company by its kind', 'Moulins Perrin ferme. <|L’entreprise|> approuve.', ['moulins']],
    ['a subject of the sentence before', 'Luc Faure est jugé. Le boulanger se lève. <|Il|> approuve.', ['faure']],
  ])('%s', (_, text, expected) => {
    expect(resolvedIn(text, french, 'fr')).toEqual(expected);
    expect(resolvedIn(text.normalize('NFD'), french, 'fr')).toEqual(expected);
  });

  it.each([
    ['a body of a place that the text does not name', '<|La préfecture|> approuve.'],
    ['a woman called what a man is', 'Luc Faure est là. <|La boulangère|> approuve.'],
    ['somebody new', 'Luc Faure est là. <|Un boulanger|> approuve.'],
    ['“on” of nobody', 'Luc Faure est là. <|On|> approuve.'],
    ['several of them', 'Luc Faure est là. <|Les boulangers|> approuvent.'],
    ['a plant, which is not its director', 'Luc Faure est là. <|Le port|> approuve.'],
  ])('nobody known: %s', (_, text) => {
    expect(resolvedIn(text, french, 'fr')).toEqual([undefined]);
  });
});

const vietnamese = speakersOf({
  ly: { name: 'Hà Thanh Lý', role: 'Giám đốc Trung tâm Sông Bạc', pronouns: 'she' },
  ly2: { name: 'Đào Minh Lý', role: 'Luật sư', pronouns: 'he' },
  hoi: { name: 'Âu Dương Hội', role: 'kỹ sư', pronouns: 'he' },
  russia: { name: 'Nga', kind: 'organization', country: 'RU', pronouns: 'it' },
  lavrov: { name: 'Sergei Lavrov', role: 'Foreign Minister of Russia', country: 'RU', pronouns: 'he' },
  coach: { name: 'Marco Bellini', role: 'HLV trưởng', country: 'IT', pronouns: 'he' },
  company: { name: 'Công ty Giấy Sông Bạc', kind: 'organization', pronouns: 'it' },
});

describe('in Vietnamese, a source is', () => {
  it.each([
    ['a full name', '<|Bà Hà Thanh Lý|> nói vậy.', ['ly']],
    ['a given name behind a pronoun', 'Hà Thanh Lý đến. <|Bà Lý|> nói vậy.', ['ly']],
    ['a given name behind what somebody is', 'Âu Dương Hội đến. <|Kỹ sư Hội|> nói vậy.', ['hoi']],
    ['one of two with one given name', 'Hà Thanh Lý gặp Đào Minh Lý. <|Ông Lý|> nói, <|bà Lý|> nghe.', ['ly2', 'ly']],
    ['a pronoun of kinship', 'Hà Thanh Lý gặp Âu Dương Hội. <|Bà|> nói, <|ông|> nghe.', ['ly', 'hoi']],
    ['“vị này”', 'Âu Dương Hội đến. <|Vị này|> nói vậy.', ['hoi']],
    ['a role with its country', '<|Bộ trưởng Ngoại giao Nga|> nói vậy.', ['lavrov']],
    ['a wider role', 'Marco Bellini đến. <|Nhà cầm quân này|> nói vậy.', ['coach']],
    ['a wider role with a nationality', 'Marco Bellini đến. <|Nhà cầm quân người Italia|> nói vậy.', ['coach']],
    ['a company by its kind', 'Công ty Giấy Sông Bạc đóng cửa. <|Công ty này|> nói vậy.', ['company']],
    [
      'who speaks for a body',
      '<|Đại diện Công ty Giấy Sông Bạc|> nói vậy. <|Vị đại diện|> về.',
      ['company', 'company'],
    ],
  ])('%s', (_, text, expected) => {
    expect(resolvedIn(text, vietnamese, 'vi')).toEqual(expected);
    expect(resolvedIn(text.normalize('NFD'), vietnamese, 'vi')).toEqual(expected);
  });

  it.each([
    ['a given name that the text does not give in full', '<|Ông Hội|> nói vậy.'],
    ['another country’s minister', 'Sergei Lavrov đến. <|Bộ trưởng Ngoại giao Pháp|> nói vậy.'],
    ['somebody new', 'Âu Dương Hội đến. <|Một kỹ sư|> nói vậy.'],
  ])('nobody known: %s', (_, text) => {
    expect(resolvedIn(text, vietnamese, 'vi')).toEqual([undefined]);
  });
});

const german = speakersOf({
  vogt: { name: 'Petra Vogt', aliases: ['Vogt'], role: 'Verteidigungsministerin', country: 'DE', pronouns: 'she' },
  sander: { name: 'Uwe Sander', role: 'Bürgermeister von Lauen', pronouns: 'he' },
  ministry: { name: 'Verkehrsministerium', kind: 'organization', country: 'AT', pronouns: 'it' },
});

describe('in German, a source is', () => {
  it.each([
    ['a full name', '<|Petra Vogt|> stimmte zu.', ['vogt']],
    ['a surname behind a title', 'Uwe Sander kam. <|Herr Sander|> stimmte zu.', ['sander']],
    ['a role', 'Uwe Sander kam. <|Der Bürgermeister|> stimmte zu.', ['sander']],
    ['a role with its country', '<|Die deutsche Verteidigungsministerin|> stimmte zu.', ['vogt']],
    ['a pronoun', 'Uwe Sander traf Petra Vogt. <|Sie|> stimmte zu, <|er|> nicht.', ['vogt', 'sander']],
    ['a relative pronoun', 'Es kam Petra Vogt, <|die|> zustimmte.', ['vogt']],
    ['a body', '<|Das Verkehrsministerium|> stimmte zu.', ['ministry']],
  ])('%s', (_, text, expected) => {
    expect(resolvedIn(text, german, 'de')).toEqual(expected);
  });

  it('nobody known: somebody new', () => {
    expect(resolvedIn('Uwe Sander kam. <|Ein Bürgermeister|> stimmte zu.', german, 'de')).toEqual([undefined]);
  });
});

describe('any language', () => {
  it('gives nobody without a registry', () => {
    expect(resolvedIn('<|Ana Ferro|> agreed.', [])).toEqual([undefined]);
  });

  it('understands a registry in another one', () => {
    expect(resolvedIn('Uwe Sander est là. <|Le maire|> approuve.', german, 'fr')).toEqual(['sander']);
    expect(resolvedIn('Ana Ferro đến. <|Bộ trưởng Ngoại giao Bồ Đào Nha|> nói vậy.', english, 'vi')).toEqual(['ferro']);
  });

  it('names a speaker in a text without a language', () => {
    expect(resolvedIn('<|Ana Ferro|> ok', english, 'und')).toEqual(['ferro']);
  });
});
