import { describe, expect, test } from 'vitest';
import { adjust, adjusted } from '../../../../server/src/features/annotate/adjust';
import { languageFor } from '../../../../server/src/languages';
import { lines, marked, withRanges } from '../../kit/markers';
import { setting } from './kit';

type Step = readonly ['start' | 'end', 'extend' | 'shrink', 'word' | 'clause' | 'sentence'];

function moved(source: string, [edge, direction, by]: Step, language = 'en'): string {
  const { text, ranges } = marked(source);
  const [first, ...rest] = ranges;
  if (!first) throw new Error('A content is needed.');
  const content = adjusted(text, [first, ...rest], { edge, direction, by }, languageFor(language));
  return content ? withRanges(text, content) : 'nothing';
}

describe('an edge of a content moves', () => {
  test.each<[Step, string, string]>([
    [['end', 'extend', 'word'], 'He said <|we win|> the war.', 'He said <|we win the|> war.'],
    [['end', 'shrink', 'word'], 'He said <|we win the|> war.', 'He said <|we win|> the war.'],
    [['start', 'extend', 'word'], 'He said that <|we win|>.', 'He said <|that we win|>.'],
    [['start', 'shrink', 'word'], 'He said <|that we win|>.', 'He said that <|we win|>.'],
    [['end', 'shrink', 'word'], 'He said “<|we win!|>”', 'He said “<|we win|>!”'],
    [['end', 'extend', 'word'], 'He said <|we|>, win.', 'He said <|we, win|>.'],
    [['end', 'extend', 'word'], 'He said <|we win|>. All.', 'He said <|we win.|> All.'],
    [['end', 'extend', 'word'], 'He said <|we win.|> All.', 'He said <|we win. All|>.'],
    [['end', 'extend', 'word'], '“<|We win|>?!” he said.', '“<|We win?!|>” he said.'],
    [['end', 'extend', 'word'], 'He said <|version 3|>.x wins.', 'He said <|version 3.x|> wins.'],
    [['end', 'shrink', 'word'], 'He said <|we win.|> All.', 'He said <|we win|>. All.'],
    [['end', 'extend', 'word'], 'He <|said.|>', 'nothing'],
    [['start', 'extend', 'word'], '<|He said.|>', 'nothing'],
    [['end', 'shrink', 'word'], 'He said <|win|>.', 'nothing'],
    [['start', 'shrink', 'word'], 'He said <|win|>.', 'nothing'],
    [
      ['end', 'extend', 'clause'],
      'He said <|we win|> the war, and they, too, lose.',
      'He said <|we win the war|>, and they, too, lose.',
    ],
    [
      ['end', 'extend', 'clause'],
      'He said <|we win the war|>, and they lose.',
      'He said <|we win the war, and they lose|>.',
    ],
    [
      ['end', 'shrink', 'clause'],
      'He said <|we win the war, and they lose|>.',
      'He said <|we win the war|>, and they lose.',
    ],
    [['end', 'extend', 'clause'], 'He said <|we|> win 1,000 wars; all.', 'He said <|we win 1,000 wars|>; all.'],
    [['start', 'extend', 'clause'], 'Rain fell, and snow <|came|>, he said.', 'Rain fell, <|and snow came|>, he said.'],
    [['start', 'shrink', 'clause'], '<|Rain fell, and snow came|>, he said.', 'Rain fell, <|and snow came|>, he said.'],
    [['end', 'shrink', 'clause'], 'He said <|we win|>.', 'nothing'],
    [['end', 'extend', 'clause'], '<|“We|> will win,” he said, “and lose.”', '<|“We will win,”|> he said, “and lose.”'],
    [['start', 'extend', 'clause'], 'He said, “We <|win|>.”', 'He said, <|“We win|>.”'],
    [['end', 'extend', 'sentence'], 'He said <|we win|> it. They lose. All.', 'He said <|we win it|>. They lose. All.'],
    [['end', 'extend', 'sentence'], 'He said <|we win it|>. They lose. All.', 'He said <|we win it. They lose|>. All.'],
    [['end', 'shrink', 'sentence'], 'He said <|we win it. They lose|>. All.', 'He said <|we win it|>. They lose. All.'],
    [['start', 'extend', 'sentence'], 'Rain fell. Snow <|came|>.', 'Rain fell. <|Snow came|>.'],
    [['start', 'extend', 'sentence'], 'Rain fell. <|Snow came|>.', '<|Rain fell. Snow came|>.'],
    [['end', 'extend', 'sentence'], '“<|We|> win. They lose.” He left.', '“<|We win. They lose.”|> He left.'],
    [['end', 'extend', 'sentence'], 'He <|left|>.\n\nShe came. They met.', 'He <|left.\n\nShe came|>. They met.'],
  ])('%j of %j', (step, source, expected) => {
    expect(moved(source, step)).toBe(expected);
  });

  test.each<[string, Step, string, string]>([
    ['vi', ['end', 'extend', 'word'], 'Ông nói <|chúng ta|> sẽ thắng.', 'Ông nói <|chúng ta sẽ|> thắng.'],
    [
      'vi',
      ['end', 'extend', 'word'],
      'Ông nói <|chúng|> tôi sẽ.'.normalize('NFD'),
      'Ông nói <|chúng tôi|> sẽ.'.normalize('NFD'),
    ],
    ['zh', ['end', 'extend', 'word'], '他说<|我们|>喜欢苹果。', '他说<|我们喜欢|>苹果。'],
    ['zh', ['end', 'extend', 'clause'], '他说<|我们|>会赢，他们会输。', '他说<|我们会赢|>，他们会输。'],
    ['ja', ['start', 'shrink', 'word'], '彼は<|東京は勝つ|>と言った。', '彼は東京<|は勝つ|>と言った。'],
    [
      'fr',
      ['end', 'extend', 'clause'],
      'Il a dit : <|« Nous|> gagnons », puis il partit.',
      'Il a dit : <|« Nous gagnons »|>, puis il partit.',
    ],
    ['en', ['end', 'extend', 'word'], 'He said <|we|> 👩‍🎤 win 😀.', 'He said <|we 👩‍🎤 win|> 😀.'],
    ['nonsense-', ['end', 'extend', 'word'], 'He said <|we|> win.', 'He said <|we win|>.'],
  ])('in %s: %j of %j', (language, step, source, expected) => {
    expect(moved(source, step, language)).toBe(expected);
  });

  test('of a discontinuous content the outer one', () => {
    const source = '<|“We|>,” he said, “<|will win|> today.”';
    expect(moved(source, ['end', 'extend', 'word'])).toBe('<|“We|>,” he said, “<|will win today|>.”');
    expect(moved(source, ['end', 'shrink', 'word'])).toBe('<|“We|>,” he said, “<|will|> win today.”');
    expect(moved('So <|we|>, he said, <|win|>.', ['end', 'shrink', 'word'])).toBe('So <|we|>, he said, win.');
    expect(moved('So <|we|>, he said, <|win|>.', ['start', 'shrink', 'clause'])).toBe('So we, he said, <|win|>.');
    expect(moved('So <|we|>, he said, <|win|>.', ['start', 'extend', 'word'])).toBe('<|So we|>, he said, <|win|>.');
  });
});

describe('adjusting a label', () => {
  const file = lines(
    'quotes:',
    '  # mine',
    "  - content: 'that China wins'  # so",
    '    type: indirect',
    '    source: Wang',
    '    status: suggested',
  );

  test('changes its words in their marks and nothing else', async () => {
    const { state, place, after, read } = await setting('Wang said that <|>China wins the war. Wang left.\n', file);
    const edit = adjust(state, place, { edge: 'end', by: 'word', direction: 'extend' });
    expect(after(edit)).toBe(file.replace('wins', 'wins the'));
    expect(await read(edit)).toMatchObject([{ content: 'that China wins the', source: 'Wang', status: 'suggested' }]);
  });

  test('there and back is the same file', async () => {
    const first = await setting('Wang said that <|>China wins the war. Wang left.\n', file);
    const longer = first.after(adjust(first.state, first.place, { edge: 'end', by: 'clause', direction: 'extend' }));
    const second = await setting('Wang said that <|>China wins the war. Wang left.\n', longer);
    const back = await setting(
      'Wang said that <|>China wins the war. Wang left.\n',
      second.after(adjust(second.state, second.place, { edge: 'end', by: 'word', direction: 'shrink' })),
    );
    expect(back.after(adjust(back.state, back.place, { edge: 'end', by: 'word', direction: 'shrink' }))).toBe(file);
  });

  test('gives words that stand there twice their context, and takes it away again', async () => {
    const text = 'He said rain fell, and she said rain <|>fell hard.\n';
    const once = lines('quotes:', '  - content: rain fell hard');
    const first = await setting(text, once);
    const twice = first.after(adjust(first.state, first.place, { edge: 'end', by: 'word', direction: 'shrink' }));
    expect(twice).toMatch(/content: \{ ?exact: rain fell, prefix: "?and she said "? ?\}/);
    const second = await setting(text, twice);
    expect(second.after(adjust(second.state, second.place, { edge: 'end', by: 'word', direction: 'extend' }))).toBe(
      once,
    );
  });

  test('says why it cannot', async () => {
    const { state, place } = await setting('Wang said <|>yes.\n', lines('quotes:', '  - content: yes'));
    expect(adjust(state, place, { edge: 'end', by: 'word', direction: 'shrink' })).toEqual({
      ok: false,
      message: 'The quote cannot be shrunk by a word: nothing would be left of it. Remove its label instead.',
    });
    expect(adjust(state, place, { edge: 'end', by: 'sentence', direction: 'extend' })).toMatchObject({
      message: 'There is no sentence behind the quote.',
    });
  });

  test('needs words that were found', async () => {
    const { state } = await setting('Wang said <|>yes.\n', lines('quotes:', '  - content: nothing of the kind'));
    expect(
      adjust(state, { start: 0, end: 0, entry: 0 }, { edge: 'end', by: 'word', direction: 'extend' }),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining('not found'),
    });
  });
});
