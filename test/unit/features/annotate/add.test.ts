import { describe, expect, test } from 'vitest';
import { addQuote } from '../../../../server/src/features/annotate/add';
import { lines } from '../../kit/markers';
import { lavrov, setting, unknown, wang } from './kit';

async function added(source: string, speaker: Parameters<typeof addQuote>[2] = wang, sidecar = 'language: en\n') {
  const { state, ranges, read, after } = await setting(source, sidecar);
  const edit = addQuote(state, ranges, speaker, undefined);
  return { edit, read: () => read(edit), after: () => after(edit) };
}

describe('labeling words', () => {
  test('takes source and cue of what the detector sees there', async () => {
    const { after } = await added('Wang said that <|China wins|>.\n');
    expect(after()).toBe(
      lines(
        'language: en',
        'quotes:',
        '  - content: China wins',
        '    type: indirect',
        '    speaker: wang-yi',
        '    source: Wang',
        '    cue: said',
      ),
    );
  });

  test('takes the nearest cue, name and pronoun where the detector sees nothing', async () => {
    const { read } = await added('Rain, Wang said in the hall, <|fell on Monday|>.\n');
    expect(await read()).toMatchObject([{ source: 'Wang', cue: 'said' }]);
    const pronoun = await added('Rain, he said in the hall, <|fell on Monday|>.\n');
    expect(await pronoun.read()).toMatchObject([{ source: 'he', cue: 'said' }]);
  });

  test('passes over names of others', async () => {
    const { read } = await added('Lavrov said that <|China wins|>.\n');
    const [quote] = await read();
    expect(quote).toMatchObject({ speaker: 'wang-yi', cue: 'said' });
    expect(quote?.source).toBeUndefined();
    expect(await (await added('Lavrov said that <|China wins|>.\n', lavrov)).read()).toMatchObject([
      { source: 'Lavrov' },
    ]);
    expect(await (await added('Lavrov said that <|China wins|>.\n', unknown)).read()).toMatchObject([
      { source: 'Lavrov', speaker: 'unknown' },
    ]);
  });

  test('judges the type by the marks, and takes several selections as one content', async () => {
    expect(await (await added('He spoke of <|“a war”|>.\n')).read()).toMatchObject([{ type: 'direct' }]);
    expect(await (await added('He spoke of <|the “war” there|>.\n')).read()).toMatchObject([{ type: 'mixed' }]);
    const { read } = await added('<|“We win,”|> he said, <|“they lose.”|>\n');
    expect(await read()).toMatchObject([
      { content: '“We win,” | “they lose.”', type: 'direct', cue: 'said', source: 'he' },
    ]);
  });

  test('takes a type that is given', async () => {
    const { state, ranges, after } = await setting('Why did <|it rain|>?\n', 'language: en\n');
    expect(after(addQuote(state, ranges, wang, 'free-indirect'))).toContain('type: free-indirect');
  });

  test('trims white space, takes whole characters, unites what overlaps', async () => {
    const { state, read } = await setting('He said  \n that e\u0301 <|>😀 it rains .\n', 'language: en\n');
    const at = (words: string) => (state.text?.text ?? '').indexOf(words);
    const edit = addQuote(
      state,
      [
        { start: at('😀') + 1, end: at('rains') + 6 },
        { start: at('\u0301'), end: at('😀') + 1 },
      ],
      wang,
      undefined,
    );
    expect(await read(edit)).toMatchObject([{ content: 'e\u0301 😀 it rains', anchoring: 'attached' }]);
  });

  test('stands in text order, and takes the dismissal of its words back', async () => {
    const sidecar = lines(
      'quotes:',
      '  - content: it rains',
      '  - content: it blows',
      'dismissed:',
      '  - content: it snows',
      '    reason: weather',
    );
    const { after } = await added('He said it rains. He said <|it snows|>. That it blows.\n', unknown, sidecar);
    expect(after()).toBe(
      lines(
        'quotes:',
        '  - content: it rains',
        '  - content: it snows',
        '    type: indirect',
        '    speaker: unknown',
        '    source: He',
        '    cue: said',
        '  - content: it blows',
      ),
    );
  });

  test('words that stand there twice get their context', async () => {
    const { read, after } = await added('He said it rains. She said <|it rains|>. They said it rains.\n');
    expect(after()).toContain('exact: it rains, prefix: ');
    expect(await read()).toMatchObject([{ content: 'it rains', source: 'She', anchoring: 'attached' }]);
  });

  test.each<[string, string]>([
    ['no selection', 'He said it rains.\n'],
    ['white space', 'He<| |>said it rains.\n'],
    ['words that are labeled already', 'He said that <|it rains|>.\n'],
  ])('%s is refused', async (_, source) => {
    const { edit } = await added(source, wang, lines('quotes:', '  - content: it rains'));
    expect(edit).toMatchObject({ ok: false });
  });

  test('in a text without a sidecar, one is made', async () => {
    const { state, ranges, after } = await setting('Wang said that <|China wins|>.\n');
    expect(after(addQuote(state, ranges, wang, undefined))).toMatch(
      /^version: 1\nquotes:\n {2}- content: China wins\n/,
    );
  });
});
