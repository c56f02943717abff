import { describe, expect, it } from 'vitest';
import { attributionsIn } from './kit';

const found = (text: string, threshold?: number): readonly string[] => attributionsIn(text, 'de', threshold);

describe('quotation marks', () => {
  it.each([
    ['„ “', '„Die Schleuse ist leer“, sagte die Fischerin.', 'die Fischerin | sagte | „Die Schleuse ist leer“'],
    ['» «', '»Die Schleuse ist leer«, sagte die Fischerin.', 'die Fischerin | sagte | »Die Schleuse ist leer«'],
    ['" "', '"Die Schleuse ist leer", sagte die Fischerin.', 'die Fischerin | sagte | "Die Schleuse ist leer"'],
    [
      'before their content',
      'Die Fischerin sagte: „Die Schleuse ist leer.“',
      'Die Fischerin | sagte: | „Die Schleuse ist leer.“',
    ],
    ['around a clause', '„Die Schleuse“, sagte sie, „ist leer.“', 'sie | sagte | „Die Schleuse“ … „ist leer.“'],
    [
      'over two sentences',
      '„Die Schleuse ist leer“, sagte sie. „Niemand füllt sie.“',
      'sie | sagte | „Die Schleuse ist leer“ … „Niemand füllt sie.“',
    ],
    [
      'over two paragraphs',
      '„Die Schleuse ist leer“, sagte sie.\n\n„Niemand füllt sie.“',
      'sie | sagte | „Die Schleuse ist leer“ … „Niemand füllt sie.“',
    ],
    [
      'before a name with its apposition',
      '„Sie ist leer“, sagte Ana Ferro, die Sprecherin der Behörde.',
      'Ana Ferro, die Sprecherin der Behörde | sagte | „Sie ist leer“',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('verb and clause', () => {
  it.each([
    ['“dass”', 'Die Fischerin sagte, dass sie geht.', 'Die Fischerin | sagte | dass sie geht'],
    [
      'Konjunktiv behind the verb',
      'Die Fischerin sagte, die Schleuse sei leer.',
      'Die Fischerin | sagte | die Schleuse sei leer',
    ],
    [
      'Konjunktiv before the verb',
      'Die Schleuse sei leer, sagte die Fischerin.',
      'die Fischerin | sagte | Die Schleuse sei leer',
    ],
    ['the perfect', 'Die Fischerin hat gesagt, dass sie geht.', 'Die Fischerin | hat gesagt | dass sie geht'],
    ['a separable verb', 'Er teilte mit, dass sie geht.', 'Er | teilte | dass sie geht'],
    [
      'a separable verb behind its content',
      '„Sie ist leer“, teilte die Behörde mit.',
      'die Behörde | teilte | „Sie ist leer“',
    ],
    [
      'an infinitive',
      'Die Behörde kündigte an, die Schleuse zu schließen.',
      'Die Behörde | kündigte | die Schleuse zu schließen',
    ],
    ['“ob”', 'Die Fischerin fragte, ob sie geht.', 'Die Fischerin | fragte | ob sie geht'],
    ['a thought', 'Er glaubt, dass sie geht.', 'Er | glaubt | dass sie geht'],
    ['a noun phrase', 'Die Fischerin kritisierte den Plan.', 'Die Fischerin | kritisierte | den Plan'],
    [
      'what something is called',
      'Die Fischerin nannte den Plan „eine Pfütze“.',
      'Die Fischerin | nannte | den Plan „eine Pfütze“',
    ],
    [
      'as what something is described',
      'Sie bezeichnete den Plan als „Pfütze“.',
      'Sie | bezeichnete | den Plan als „Pfütze“',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
    expect(found(text.normalize('NFD'))).toEqual([expected.normalize('NFD')]);
  });

  it('goes on in the Konjunktiv of the next sentence', () => {
    expect(found('Die Fischerin sagte, die Schleuse sei leer. Niemand werde sie füllen.')).toEqual([
      'Die Fischerin | sagte | die Schleuse sei leer',
      'Die Fischerin | - | Niemand werde sie füllen',
    ]);
  });
});

describe('the subject stands behind the verb', () => {
  it.each([
    ['behind a day', 'Am Mittwoch sagte der Minister, dass er geht.', 'der Minister | sagte | dass er geht'],
    ['behind a month', 'Im Mai sagte sie, dass er geht.', 'sie | sagte | dass er geht'],
    ['behind a place', 'In Lauen sagte die Ministerin, sie werde gehen.', 'die Ministerin | sagte | sie werde gehen'],
    ['before the Konjunktiv', 'Am Mittwoch sagte Ana Ferro, er werde gehen.', 'Ana Ferro | sagte | er werde gehen'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('attributive phrases', () => {
  it.each([
    ['„Sie ist leer“, so der Minister.', 'der Minister | so | „Sie ist leer“'],
    ['Die Schleuse ist leer, so die Fischerin.', 'die Fischerin | so | Die Schleuse ist leer'],
    ['Laut der Behörde ist die Schleuse leer.', 'der Behörde | Laut | ist die Schleuse leer'],
    ['Nach Angaben der Behörde ist die Schleuse leer.', 'Angaben der Behörde | Nach | ist die Schleuse leer'],
    ['Der Behörde zufolge ist die Schleuse leer.', 'Der Behörde | zufolge | ist die Schleuse leer'],
    ['Die Schleuse ist leer, wie die Behörde mitteilte.', 'die Behörde | mitteilte | Die Schleuse ist leer'],
    ['Wie die Behörde mitteilte, ist die Schleuse leer.', 'die Behörde | mitteilte | ist die Schleuse leer'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('sources', () => {
  it('take their relative clause with them', () => {
    expect(found('Die Sprecherin, die dort lebt, sagte, dass er geht.')).toEqual([
      'Die Sprecherin, die dort lebt, | sagte | dass er geht',
    ]);
  });
});

describe('what is no quotation', () => {
  it.each([
    ['a title', 'Der Film „Die Schleuse“ läuft am Dienstag.'],
    ['a term', 'Das Wort „Schleuse“ ist alt.'],
    ['scare quotes', 'Die sogenannte „große Schleuse“ schließt am Dienstag.'],
    ['“so” that compares', 'Die Schleuse liegt so hoch wie der Turm.'],
    ['“nach” of a time', 'Nach dem Sommer ist die Schleuse leer.'],
    ['“nach” of a place', 'Nach Lauen fährt heute kein Schiff.'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a quotation without a cue', () => {
  it.each([
    ['of a whole sentence', 'Der Hafen ist empört: Man werde „nicht noch einmal drei Jahre auf eine Schleuse warten“.'],
    ['that begins with a small letter', 'Die Behörde hält das für „kaum zu glauben“.'],
    ['of one word that is no noun', 'Für den Hafen war das „unbegreiflich“.'],
    ['that speaks to somebody', 'Auf dem Plakat am Tor stand „Wir bleiben hier“.'],
  ])('is found: %s', (_, text) => {
    expect(found(text).some((attribution) => attribution.includes('„'))).toBe(true);
  });

  it.each([
    ['a newspaper', 'Der Artikel stand in der „Neuen Hafenzeitung“.'],
    ['a ship', 'Die „Roter Sand“ liegt seit Mai im Dock.'],
  ])('is not found where it is the name of something: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
