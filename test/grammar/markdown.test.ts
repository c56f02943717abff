import { describe, expect, it } from 'vitest';
import { lines } from '../unit/kit/markers';
import { grammar, tokenize, wordsIn } from './kit';

const [bare, markdown] = await Promise.all([grammar('markdown', { injected: false }), grammar('markdown')]);
const marks = ['punctuation.definition.string.begin.whosaid', 'punctuation.definition.string.end.whosaid'];

/** The words between quotation marks, without the marks. */
function quoted(text: string): readonly string[] {
  const tokens = tokenize(markdown, text).filter(({ scopes }) => !marks.some((mark) => scopes.includes(mark)));
  return ['double', 'single', 'other'].flatMap((style) => wordsIn(tokens, `string.quoted.${style}.whosaid`));
}

describe('quotation marks in Markdown', () => {
  it.each([
    ['in a paragraph', '“We win,” he said.', ['We win,']],
    ['in a heading', '# Wang: “We win”', ['We win']],
    ['in a list', '- « Nous gagnons », a-t-il dit', ['Nous gagnons']],
    ['in a block quote', "> ''We win,'' he said, ‘soon.’", ['We win,', 'soon.']],
    ['straight', 'He said "We win" and "it’s time".', ['We win', 'it’s time']],
  ])('are marked %s', (_, text, words) => {
    expect(quoted(text)).toEqual(words);
  });

  it('leave what Markdown marks inside them as it is', () => {
    const text = '“We **will** [win](https://a.example)” and *on*';
    const tokens = tokenize(markdown, text);
    expect(quoted(text)).toEqual(['We', '**', 'will', '**', '[', 'win', ']', '(', 'https://a.example', ')']);
    expect(wordsIn(tokens, 'markup.bold.markdown')).toEqual(['**', 'will', '**']);
    expect(wordsIn(tokens, 'markup.underline.link.markdown')).toEqual(['https://a.example']);
    expect(wordsIn(tokens, 'markup.italic.markdown')).toEqual(['*', 'on', '*']);
  });

  it.each([
    ['a fenced block', lines('```js', 'say("hi")', '```')],
    ['an indented block', lines('A text.', '', '    say("hi")')],
    ['code in a line', 'Call `say("hi")` now.'],
    ['the title of a link', '[a](https://a.example "A title")'],
    ['a reference', '[a]: https://a.example "A title"'],
    ['HTML', '<a href="https://a.example" title="x">y</a>'],
    ['front matter', lines('---', 'title: "A “title”"', '---', '', 'Text')],
    ['a mark that nothing closes', 'He said: “We win, and left. «So »'.replace('»', '')],
    ['inches and apostrophes', 'A 27" screen, it’s the players’ day.'],
  ])('are not seen in %s', (_, text) => {
    expect(tokenize(markdown, text)).toEqual(tokenize(bare, text));
  });
});
