import { describe, expect, it } from 'vitest';
import { textGrammar, tokenize } from './kit';

const plain = await textGrammar();

/** The text with what is marked as quoted in ⟦⟧; the marks of the text are left out where they are punctuation. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      tokenize(plain, line)
        .map(({ text: words, scopes }) => {
          if (!scopes.some((scope) => scope.startsWith('string.quoted.'))) return words;
          const mark = scopes.findLast((scope) => scope.startsWith('punctuation.definition.string.'));
          if (mark === undefined) return words;
          return mark.includes('.begin.') ? '⟦' : '⟧';
        })
        .join(''),
    )
    .join('\n');
}

describe('quotation marks in plain text', () => {
  it.each([
    ['“We win,” he said, “soon.”', '⟦We win,⟧ he said, ⟦soon.⟧'],
    ['„Wir gewinnen“, sagte er. „Bald.”', '⟦Wir gewinnen⟧, sagte er. ⟦Bald.⟧'],
    ['Han sade: ”Vi vinner”, och gick.', 'Han sade: ⟦Vi vinner⟧, och gick.'],
    ['« Nous gagnons », a-t-il dit', '⟦ Nous gagnons ⟧, a-t-il dit'],
    ['«\u00A0Nous gagnons\u00A0», «\u202Fbientôt\u202F»', '⟦\u00A0Nous gagnons\u00A0⟧, ⟦\u202Fbientôt\u202F⟧'],
    ['Er sagt: »Wir gewinnen« und »bald«.', 'Er sagt: ⟦Wir gewinnen⟧ und ⟦bald⟧.'],
    ['‹ peut-être › und ›vielleicht‹', '⟦ peut-être ⟧ und ⟦vielleicht⟧'],
    ['他说:「我们赢了」,『是』。', '他说:⟦我们赢了⟧,⟦是⟧。'],
    ['"We win," he said.', '⟦We win,⟧ he said.'],
    ["''We win,'' he said.", '⟦We win,⟧ he said.'],
    ['‘We win,’ he said.', '⟦We win,⟧ he said.'],
    ['‚Wir gewinnen‘, sagte er.', '⟦Wir gewinnen⟧, sagte er.'],
    ['Ông nói: “Chúng ta thắng”.', 'Ông nói: ⟦Chúng ta thắng⟧.'],
  ])('are marked: %s', (text, marked) => {
    expect(quoted(text)).toBe(marked);
  });

  it.each([
    ['“He said ‘never’ and left,” she said.', '⟦He said ⟦never⟧ and left,⟧ she said.'],
    ['« Il a dit “jamais” », dit-elle.', '⟦ Il a dit ⟦jamais⟧ ⟧, dit-elle.'],
    ['「他说『不』」', '⟦他说⟦不⟧⟧'],
    ['“It’s the players’ day,” he said.', '⟦It’s the players’ day,⟧ he said.'],
  ])('nest: %s', (text, marked) => {
    expect(quoted(text)).toBe(marked);
  });

  it.each([
    'It’s the players’ day in the ’90s.',
    'Back in the ‘90s, ‘tis said, it wasn’t.',
    "It's the players' day.",
    'A 27" screen.',
    "Hawai‘i and the d''Artagnan",
    'stray » and stray ”',
  ])('are not seen in apostrophes, inches and strays: %s', (text) => {
    expect(quoted(text)).toBe(text);
  });

  it.each(['“', '„', '"', "''", '«', '‹', '「', '『', '‚'])(
    'end with the paragraph where nothing closes %s',
    (mark) => {
      expect(quoted(`He: ${mark}We win\nNothing is quoted here.`)).toBe('He: ⟦We win\nNothing is quoted here.');
    },
  );

  it('do not hide the end of a quotation by an open one inside it', () => {
    expect(quoted('“He said ‘never, «ever, “oh” and left.')).toBe('⟦He said ‘never, «ever, “oh⟧ and left.');
  });

  it('are a string for colors: the inside and the marks, which are punctuation, too', () => {
    expect(tokenize(plain, '“We win”')).toEqual([
      { text: '“', scopes: ['string.quoted.double.whosaid', 'punctuation.definition.string.begin.whosaid'] },
      { text: 'We win', scopes: ['string.quoted.double.whosaid'] },
      { text: '”', scopes: ['string.quoted.double.whosaid', 'punctuation.definition.string.end.whosaid'] },
    ]);
  });
});
