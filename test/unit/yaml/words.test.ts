import { expect, test } from 'vitest';
import { isWordForWord } from '../../../server/src/yaml/words';

function puts(text: string, old: string, newText: string): boolean {
  const start = text.indexOf(old);
  return isWordForWord(text, { span: { start, end: start + old.length }, newText });
}

test.each<[string, string, string]>([
  ['a: ada # c\n', 'ada', '王毅'],
  ['a: ada\n', 'ada', '2020'],
  ['a: [bob, "ada"]\n', '"ada"', '"joe-1"'],
  ["a: 'ada'\n", "'ada'", "'joe'"],
])('a plain word takes the place of another: %j', (text, old, word) => {
  expect(puts(text, old, word)).toBe(true);
});

test.each<[string, string, string, string]>([
  ['words that need marks', 'a: ada\n', 'ada', 'a: b'],
  ['nothing', 'a: ada\n', 'ada', ''],
  ['a word where there was none', 'a: ada\n', '', 'joe'],
  ['other marks', 'a: ada\n', 'ada', '"joe"'],
  ['marks that end early', 'a: "ada"\n', '"ada"', '"j"oe"'],
  ['a key, which could stand there twice', '? ada : x\n', 'ada', 'joe'],
  ['a dash', 'a: ada\n', 'ada', '-'],
])('what has to be proved: %s', (_, text, old, word) => {
  expect(puts(text, old, word)).toBe(false);
});
