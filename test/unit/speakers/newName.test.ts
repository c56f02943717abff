import { expect, test } from 'vitest';
import { languageFor } from '../../../server/src/languages';
import { nameFrom } from '../../../server/src/speakers/newName';

test.each([
  ['en', 'The mayor, Ana Ruiz,', 'Ana Ruiz'],
  ['en', 'Ana Ruiz, the mayor of Lund,', 'Ana Ruiz'],
  ['en', 'Wang', 'Wang'],
  ['en', 'White House press secretary Josh Earnest', 'Josh Earnest'],
  ['en', 'Ursula von der Leyen', 'Ursula von der Leyen'],
  ['fr', 'le président Charles de Gaulle', 'Charles de Gaulle'],
  ['fr', 'M. Zhao', 'Zhao'],
  ['vi', 'Ông Hàn Chính', 'Hàn Chính'],
])('of a source in %s, “%s”, the name is taken', (language, source, name) => {
  expect(nameFrom(source, languageFor(language))).toBe(name);
});

test.each([
  ['the port authority', 'the port authority'],
  ['a spokesman for Human Rights Watch', 'a spokesman for Human Rights Watch'],
  ['a United Nations official', 'a United Nations official'],
  ['', ''],
])('where somebody has no name, “%s”, all the words are', (source, name) => {
  expect(nameFrom(source, languageFor('en'))).toBe(name);
});

test('a pronoun names nobody', () => {
  expect(nameFrom('She', languageFor('en'))).toBe('');
  expect(nameFrom('elle', languageFor('fr'))).toBe('');
});
