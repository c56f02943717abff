import { describe, expect, test } from 'vitest';
import { mergeQuotes } from '../../../../server/src/features/annotate/merge';
import { splitQuote } from '../../../../server/src/features/annotate/split';
import { lines } from '../../kit/markers';
import { setting } from './kit';

describe('splitting', () => {
  const file = lines(
    'quotes:',
    '  # mine',
    '  - content: that rain fell. Snow came, too',
    '    type: indirect',
    '    speaker: wang-yi',
    '    source: Wang',
    '    cue: said',
    '    tags: [a, b]',
    '    note: both',
    '    status: suggested',
    '    mood: kept',
    'dismissed:',
    '  - content: x',
  );

  test('makes two quotes that keep who speaks, where, and how; the note stays with the first', async () => {
    const { state, place, after, read } = await setting(
      'Wang said that rain fell. <|>Snow came, too, Wang said.\n',
      file,
    );
    const edit = splitQuote(state, place.start);
    expect(after(edit)).toBe(
      file
        .replace('fell. Snow came, too', 'fell.')
        .replace('source: Wang', 'source: {exact: Wang, prefix: "came, too, "}')
        .replace(
          'mood: kept\n',
          lines(
            'mood: kept',
            '  - content: Snow came, too',
            '    type: indirect',
            '    speaker: wang-yi',
            '    source: Wang',
            '    cue: {exact: said, suffix: " that rain "}',
            '    tags: [a, b]',
            '    status: suggested',
          ),
        ),
    );
    expect(await read(edit)).toMatchObject([
      { content: 'that rain fell.', source: 'Wang', note: 'both' },
      { content: 'Snow came, too', source: 'Wang', cue: 'said' },
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ['inside a word, at its beginning', 'He said rain fell and sn<|>ow came.', ['rain fell and', 'snow came']],
    ['at a comma', 'He said rain fell<|>, and snow came.', ['rain fell', 'and snow came']],
    ['between two quotations', 'He said “rain fell.”<|> “snow came”', ['“rain fell.”', '“snow came']],
    ['before the mark of the second', 'He said “rain fell.” “<|>snow came”', ['“rain fell.”', 'snow came']],
  ])('%s', async (_, source, expected) => {
    const content = source
      .replace('<|>', '')
      .replace(/^He said /, '')
      .replace(/[.”]$/, '');
    const { state, place, read } = await setting(`${source}\n`, lines('quotes:', `  - content: ${content}`));
    expect((await read(splitQuote(state, place.start))).map((quote) => quote.content)).toEqual(expected);
  });

  test('parts fragments where the offset stands between them or in one', async () => {
    const text = '“We will win,” he said<|>, “and they will lose.”\n';
    const file = lines(
      'quotes:',
      '  - content:',
      '      - “We will win,”',
      '      - “and they will lose.”',
      '    cue: said',
    );
    const { state, read } = await setting(text, file);
    expect(await read(splitQuote(state, text.indexOf('they')))).toMatchObject([
      { content: '“We will win,” | “and', cue: 'said' },
      { content: 'they will lose.”', cue: 'said' },
    ]);
    expect(await read(splitQuote(state, text.indexOf('“and') - 3))).toMatchObject([
      { content: '“We will win,”' },
      { content: '“and they will lose.”' },
    ]);
  });

  test('needs words on both sides', async () => {
    const { state } = await setting('He said <|>rain fell.\n', lines('quotes:', '  - content: rain fell'));
    expect(splitQuote(state, 8)).toMatchObject({ ok: false, message: expect.stringContaining('between two words') });
    expect(splitQuote(state, 2)).toMatchObject({ ok: false, message: expect.stringContaining('no labeled quote') });
  });
});

describe('merging', () => {
  test('unites words, notes and tags; what the first says wins', async () => {
    const file = lines(
      'quotes:',
      '  - content: rain fell. # one',
      '    type: indirect',
      '    speaker: wang-yi',
      '    tags: [a]',
      '    note: first',
      '    status: suggested',
      '  # second',
      '  - content: Snow came',
      '    type: indirect',
      '    speaker: sergei-lavrov',
      '    cue: said',
      '    tags: [b, a]',
      '    note: second',
      '    mood: kept',
      '  - content: third',
      '# end',
    );
    const { state, place, after, read } = await setting('He said <|rain fell. Snow|> came, third.\n', file);
    const edit = mergeQuotes(state, place);
    expect(after(edit)).toBe(
      lines(
        'quotes:',
        '  - content: rain fell. Snow came # one',
        '    type: indirect',
        '    speaker: wang-yi',
        '    cue: said',
        '    tags: [a, b]',
        '    note: |-',
        '      first',
        '      second',
        '    mood: kept',
        '  - content: third',
        '# end',
      ),
    );
    expect(await read(edit)).toMatchObject([
      { content: 'rain fell. Snow came', status: 'confirmed' },
      { content: 'third' },
    ]);
  });

  test('words that stand between make it discontinuous, a paragraph does, too', async () => {
    const file = lines(
      'quotes:',
      '  - content: “We win,”',
      '    type: direct',
      '  - content: “they lose.”',
      '  - content: They go.',
    );
    const { state, place, read } = await setting('<|“We win,” he said, “they lose.”\n\nThey go.|>\n', file);
    expect(await read(mergeQuotes(state, place))).toMatchObject([
      { content: '“We win,” | “they lose.” | They go.', type: 'mixed' },
    ]);
  });

  test('entries that do not stand in text order are merged into the first of the text', async () => {
    const file = lines('quotes:', '  - content: Snow came', '    note: b', '  - content: rain fell.', '    note: a');
    const { state, place, read } = await setting('He said <|rain fell. Snow came|>.\n', file);
    expect(await read(mergeQuotes(state, place))).toMatchObject([{ content: 'rain fell. Snow came', note: 'a\nb' }]);
  });

  test('needs two', async () => {
    const { state, place } = await setting('He said <|rain fell|>.\n', lines('quotes:', '  - content: rain fell'));
    expect(mergeQuotes(state, place)).toMatchObject({
      ok: false,
      message: expect.stringContaining('two labeled quotes'),
    });
  });

  test('a quote that was split is as before', async () => {
    const text = 'He said rain fell and <|>snow came.\n';
    const file = lines(
      'quotes:',
      '  - content: rain fell and snow came',
      '    type: indirect',
      '    cue: said',
      '    note: n',
    );
    const first = await setting(text, file);
    const two = await setting(text, first.after(splitQuote(first.state, first.place.start)));
    expect(two.after(mergeQuotes(two.state, { start: 0, end: 30 }))).toBe(file);
  });
});
