import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../server/src/detection/lexicon';
import { en } from '../../../server/src/languages/en';
import { fr } from '../../../server/src/languages/fr';
import type { LanguagePack } from '../../../server/src/languages/pack';
import { folded, hashOf } from '../../../server/src/text/folding';
import { quotationsOf } from '../../../server/src/text/marks';
import { tokenize } from '../../../server/src/text/tokenize';
import { Kind, Shape, Tokens } from '../../../server/src/text/tokens';

function cut(text: string, pack: LanguagePack = en): { readonly words: readonly string[]; readonly tokens: Tokens } {
  const lexicon = lexiconOf(pack);
  const tokens = new Tokens(2);
  const span = { start: 0, end: text.length };
  tokenize(text, span, quotationsOf(text, 0, text.length, lexicon.marks), lexicon.tokenRules, tokens);
  const words = Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
  return { words, tokens };
}

describe('tokenize', () => {
  it.each([
    ["Trump's voters' choice isn't", ['Trump', "'s", 'voters', "'", 'choice', 'is', "n't"]],
    ['Mr. Smith of the U.S. left.', ['Mr.', 'Smith', 'of', 'the', 'U.S.', 'left', '.']],
    ['J. K. Rowling, R-Calif., at 8:30 a.m.', ['J.', 'K.', 'Rowling', ',', 'R-Calif.', ',', 'at', '8:30', 'a.m.']],
    ['$1,000.50 or 45% of 2.5million', ['$1,000.50', 'or', '45%', 'of', '2.5million']],
    ['well-known -- not so ... really', ['well-known', '--', 'not', 'so', '...', 'really']],
    ['See https://example.org/a,b. @name #tag', ['See', 'https://example.org/a,b', '.', '@name', '#tag']],
    ['the end.The next', ['the', 'end', '.', 'The', 'next']],
  ])('cuts “%s”', (text, expected) => {
    expect(cut(text).words).toEqual(expected);
  });

  it('cuts elisions and inverted pronouns off in French', () => {
    expect(cut("L'ONU qu'il l’a dit-elle, a-t-il ajouté", fr).words).toEqual([
      "L'",
      'ONU',
      "qu'",
      'il',
      'l’',
      'a',
      'dit',
      '-elle',
      ',',
      'a',
      '-t-il',
      'ajouté',
    ]);
  });

  it('tells quotation marks from other marks', () => {
    const { words, tokens } = cut('He said “yes.”');
    expect(words).toEqual(['He', 'said', '“', 'yes', '.', '”']);
    expect(tokens.kind[2]).toBe(Kind.OpenQuote);
    expect(tokens.kind[5]).toBe(Kind.CloseQuote);
  });

  it('says how a word is written', () => {
    const { tokens } = cut('NATO Mr. e\u0301te\u0301');
    expect((tokens.shape[0] ?? 0) & Shape.AllCapitals).not.toBe(0);
    expect((tokens.shape[1] ?? 0) & Shape.Title).not.toBe(0);
    expect((tokens.shape[2] ?? 0) & Shape.Decomposed).not.toBe(0);
  });

  it('skips emoji and lone surrogates without losing its place', () => {
    expect(cut('😀 He 😀 left \ud83d.').words.filter((word) => /\p{L}/u.test(word))).toEqual(['He', 'left']);
  });
});

describe('hashOf', () => {
  it('is equal for words that differ in case or in the form of their apostrophe only', () => {
    expect(hashOf('DON’T', 0, 5)).toBe(hashOf("don't", 0, 5));
  });
});

describe('folded', () => {
  it('composes letters and marks', () => {
    expect(folded('Tha\u0301i')).toBe('thái');
  });
});
