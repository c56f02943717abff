import { expect, describe as group, it } from 'vitest';
import { languageFor } from '../../../server/src/languages';
import { describe, PhraseBook } from '../../../server/src/speakers/phrases';

const books = new Map(['en', 'fr', 'vi', 'de'].map((tag) => [tag, new PhraseBook([languageFor(tag)])]));

function read(language: string, text: string): ReturnType<typeof describe> {
  const book = books.get(language);
  if (book === undefined) throw new Error(language);
  return describe(text, { start: 0, end: text.length }, book);
}

group('a description', () => {
  it.each([
    ['en', 'the Chinese foreign minister', 'definite', ['chinese', 'foreign minister']],
    ['en', 'a lawyer, who left', 'indefinite', ['lawyer']],
    ['fr', 'L’adjoint aux travaux', 'definite', ['adjoint', 'travaux']],
    ['fr', 'de l’exploitant', 'definite', ['exploitant']],
    ['fr', 'Sa directrice de cabinet', 'possessive', ['directrice', 'cabinet']],
    ['fr', 'le chef de la diplomatie', 'definite', ['chef de la diplomatie']],
    ['vi', 'Bộ trưởng Ngoại giao Nga', undefined, ['bộ trưởng ngoại giao', 'nga']],
    ['vi', 'Công ty này', 'demonstrative', ['công ty']],
    ['vi', 'Vị giáo sư', 'demonstrative', ['giáo sư']],
    ['de', 'der russische Außenminister', 'definite', ['russische', 'außenminister']],
    ['fr', 'le député écologiste'.normalize('NFD'), 'definite', ['député', 'écologiste']],
  ])('%s: %s', (language, text, article, terms) => {
    const description = read(language, text);
    expect(description.article?.kind).toBe(article);
    expect(description.terms.map(({ words }) => words.join(' '))).toEqual(terms);
  });

  it('ends at a comma, a bracket or a relative clause', () => {
    expect(read('fr', 'Le préfet, hier à Brenne').end).toBe('Le préfet'.length);
    expect(read('en', 'the mayor (right)').end).toBe('the mayor'.length);
    expect(read('en', 'the mayor who left').end).toBe('the mayor'.length);
  });

  it('leaves circumstances loose', () => {
    const { terms, loose } = read('fr', 'les marins devant le hangar');
    expect(terms.map(({ words }) => words.join(' '))).toEqual(['marins']);
    expect(loose.map(({ words }) => words.join(' '))).toEqual(['hangar']);
  });

  it('takes from a title who may be meant', () => {
    expect(read('en', 'Mrs. Reed').titles).toEqual(new Set(['she']));
    expect(read('vi', 'Ông Hải').titles).toEqual(new Set(['he']));
  });
});
