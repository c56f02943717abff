import { describe, expect, test } from 'vitest';
import { addWords, setSpeaker, setType, setWords } from '../../../../server/src/features/annotate/change';
import { quoteAt, unlabeledAt } from '../../../../server/src/features/annotate/place';
import { removeQuote } from '../../../../server/src/features/annotate/remove';
import { dismissQuote, labelQuote } from '../../../../server/src/features/annotate/unlabeled';
import { lines } from '../../kit/markers';
import { sidecar, text } from '../files';
import { lavrov, setting, unknown, wang } from './kit';

const inFirst = text.replace('China', '<|>China');

describe('the quote at a place', () => {
  const nested = lines(
    'quotes:',
    '  - content: that Lavrov said that Russia wins',
    '  - content: that Russia wins',
    '  - content: nowhere to be found at all',
  );

  test.each<[string, number]>([
    ['Wang said that Lavrov said that <|>Russia wins.\n', 1],
    ['Wang said that <|>Lavrov said that Russia wins.\n', 0],
    ['Wang said that Lavrov said <|that Russia wins|>.\n', 1],
    ['Wang said <|that Lavrov said that Russia wins|>.\n', 0],
    ['Wang said that Lavrov said that Russia wins<|>.\n', 1],
  ])('%j is entry %i', async (source, index) => {
    const { state, place } = await setting(source, nested);
    expect(quoteAt(state, place)).toMatchObject({ ok: true, located: { entry: { index } } });
  });

  test('an entry tells which one where its words are lost, or among several', async () => {
    const { state, place } = await setting('Wang said that Lavrov said that <|>Russia wins.\n', nested);
    expect(quoteAt(state, { ...place, entry: 2 })).toMatchObject({ located: { entry: { index: 2 } } });
    expect(quoteAt(state, { ...place, entry: 0 })).toMatchObject({ located: { entry: { index: 0 } } });
    expect(quoteAt(state, { start: 0, end: 0, entry: 0 })).toMatchObject({ ok: false });
    expect(quoteAt(state, { ...place, entry: 9 })).toMatchObject({ located: { entry: { index: 1 } } });
  });

  test('there is none elsewhere', async () => {
    const { state, place } = await setting('<|Wang|> said that Lavrov said that Russia wins.\n', nested);
    expect(quoteAt(state, place)).toMatchObject({ ok: false, message: expect.stringContaining('no labeled quote') });
    const bare = await setting(inFirst);
    expect(quoteAt(bare.state, bare.place)).toMatchObject({ ok: false });
  });
});

describe('changing a label', () => {
  test('its speaker', async () => {
    const { state, place, after } = await setting(inFirst, sidecar);
    expect(after(setSpeaker(state, place, lavrov))).toBe(sidecar.replace('wang-yi', 'sergei-lavrov'));
    expect(after(setSpeaker(state, place, { kind: 'speakers', ids: [...wang.ids, ...lavrov.ids] }))).toBe(
      sidecar.replace('speaker: wang-yi', 'speaker: [wang-yi, sergei-lavrov]'),
    );
    expect(after(setSpeaker(state, place, unknown))).toBe(sidecar.replace('wang-yi', 'unknown'));
  });

  test('nothing, where it is so already', async () => {
    const { state, place } = await setting(inFirst, sidecar);
    expect(setSpeaker(state, place, wang)).toMatchObject({ ok: true, edit: { documentChanges: [{ edits: [] }] } });
  });

  test('its type', async () => {
    const { state, place, after } = await setting(inFirst, sidecar);
    expect(after(setType(state, place, 'free-indirect'))).toBe(sidecar.replace('indirect', 'free-indirect'));
  });

  test('a suggestion is confirmed by whoever says who speaks', async () => {
    const suggested = sidecar.replace('    cue: said\n', '    cue: said\n    status: suggested # tool\n');
    const { state, place, after } = await setting(inFirst, suggested);
    expect(after(setSpeaker(state, place, lavrov))).toBe(sidecar.replace('wang-yi', 'sergei-lavrov'));
  });

  test('of one that is lost', async () => {
    const lost = sidecar.replace('that China wins', 'something else entirely');
    const { state, after } = await setting(inFirst, lost);
    expect(after(setSpeaker(state, { start: 0, end: 0, entry: 0 }, lavrov))).toBe(
      lost.replace('wang-yi', 'sergei-lavrov'),
    );
  });

  test('a label goes', async () => {
    const { state, place, read, after } = await setting(inFirst, sidecar);
    expect(await read(removeQuote(state, place))).toMatchObject([{ content: 'that Russia wins, too' }]);
    const one = lines('version: 1', 'quotes:', '  - content: that China wins', '# end');
    const last = await setting(inFirst, one);
    expect(last.after(removeQuote(last.state, last.place))).toBe(lines('version: 1', 'quotes: []', '# end'));
    expect(after(removeQuote(state, place))).not.toContain('China');
  });
});

describe('saying which words are meant', () => {
  const twice = 'Wang said that China wins. He said it, <|Wang|> said.\n';
  const one = lines(
    'quotes:',
    '  - content: that China wins',
    '    speaker: wang-yi',
    '    source: Wang # who',
    '    cue: said',
  );

  test('a source that is not the nearest of its words gets context', async () => {
    const { state, ranges, read, after } = await setting(twice, one);
    const edit = setWords(state, { start: 12, end: 20 }, 'source', ranges);
    expect(after(edit)).toContain(
      '    source: {exact: Wang, prefix: said it,} # who\n'
        .replace('it,}', 'it, "}')
        .replace('prefix: ', 'prefix: "He '),
    );
    expect(await read(edit)).toMatchObject([{ source: 'Wang', content: 'that China wins' }]);
  });

  test('a source or cue is taken away', async () => {
    const { state, after } = await setting(twice, one);
    expect(after(setWords(state, { start: 12, end: 20 }, 'source', []))).toBe(
      one.replace('    source: Wang # who\n', ''),
    );
    expect(after(setWords(state, { start: 12, end: 20 }, 'cue', []))).toBe(one.replace('    cue: said\n', ''));
  });

  test('a content is written anew, and the source stays the word that it was', async () => {
    const source = 'Wang said that China wins, Wang said, and <|that Russia loses|>, said Wang.\n';
    const file = lines(
      'quotes:',
      '  # mine',
      '  - content: that China wins',
      '    type: indirect',
      '    source: {exact: Wang, suffix: " said that"}',
      '    mood: kept',
    );
    const { state, ranges, read, after } = await setting(source, file);
    const edit = setWords(state, { start: 12, end: 20 }, 'content', [{ start: 10, end: 25 }, ...ranges]);
    expect(after(edit)).toContain(
      '  - content:\n      - that China wins\n      - that Russia loses\n    type: indirect\n',
    );
    expect(after(edit)).toContain('    mood: kept\n');
    expect(await read(edit)).toMatchObject([{ content: 'that China wins | that Russia loses', source: 'Wang' }]);
  });

  test('a type that was judged by the marks is judged anew, one that was chosen stays', async () => {
    const source = 'He said that <|“China wins”|> <|today|>.\n';
    const file = lines('quotes:', '  - content: “China wins”', '    type: direct');
    const { state, ranges, after } = await setting(source, file);
    expect(after(setWords(state, { start: 15, end: 16 }, 'content', [{ start: 13, end: 31 }]))).toBe(
      lines('quotes:', '  - content: “China wins” today', '    type: mixed'),
    );
    const reported = await setting(source, file.replace('direct', 'reported'));
    expect(reported.after(setWords(reported.state, ranges[0]!, 'content', [{ start: 13, end: 31 }]))).toContain(
      'type: reported',
    );
  });

  test('repeated words get as much context as tells them apart', async () => {
    const { state, ranges, after, read } = await setting(
      'He said that it rains, and she said <|that it rains|> as well.\n',
      lines('quotes:', '  - content: she said that it rains as well'),
    );
    const edit = setWords(state, ranges[0]!, 'content', ranges);
    expect(after(edit)).toMatch(/content: \{exact: that it rains, prefix: "?and she said "?\}/);
    expect(await read(edit)).toMatchObject([{ content: 'that it rains', anchoring: 'attached' }]);
  });

  test.each<[string, { start: number; end: number }[]]>([
    ['no content', []],
    ['white space', [{ start: 4, end: 5 }]],
    ['words behind the end', [{ start: 4, end: 500 }]],
  ])('%s is refused', async (_, words) => {
    const { state } = await setting(twice, one);
    expect(setWords(state, { start: 12, end: 20 }, 'content', words)).toMatchObject({ ok: false });
  });
});

describe('more words of a quote', () => {
  const gap = '<|Rain fell|>, Wang said, <|and snow came|>. All wet.\n';
  const one = lines('quotes:', '  - content: and snow came', '    speaker: wang-yi', '    cue: said');

  test('become a fragment where others stand between', async () => {
    const { state, ranges, read } = await setting(gap, one);
    const [before, content = { start: 0, end: 0 }] = ranges;
    expect(await read(addWords(state, content, before ? [before] : []))).toMatchObject([
      { content: 'Rain fell | and snow came', cue: 'said', speaker: 'wang-yi', anchoring: 'attached' },
    ]);
  });

  test('grow together with what they stand beside', async () => {
    const { state, ranges, read } = await setting(gap.replace('All wet', '<|All wet|>'), one);
    const [, content = { start: 0, end: 0 }, behind] = ranges;
    expect(await read(addWords(state, content, behind ? [behind] : []))).toMatchObject([
      { content: 'and snow came. All wet', cue: 'said' },
    ]);
  });

  test('have to be words, of a quote that is there', async () => {
    const { state, ranges } = await setting(gap, one);
    const [before = { start: 0, end: 0 }, content = { start: 0, end: 0 }] = ranges;
    expect(addWords(state, content, [{ start: 9, end: 11 }])).toMatchObject({ ok: true });
    expect(addWords(state, content, [])).toMatchObject({ ok: false });
    expect(addWords(state, before, [before])).toMatchObject({ ok: false });
  });
});

describe('an unlabeled quote', () => {
  test('is dismissed with a reason', async () => {
    const { state, place, after } = await setting(inFirst);
    const attribution = unlabeledAt(state, place);
    expect(after(dismissQuote(state, attribution?.content ?? [{ start: 0, end: 1 }], 'a topic: nothing is said'))).toBe(
      lines('version: 1', 'dismissed:', '  - content: that China wins', '    reason: "a topic: nothing is said"'),
    );
  });

  test('is found at a cursor and in a selection', async () => {
    const { state, place } = await setting(inFirst);
    expect(unlabeledAt(state, place)?.content[0].start).toBe(10);
    expect(unlabeledAt(state, { start: 0, end: 100 })).toBeDefined();
    expect(unlabeledAt(state, { start: 0, end: 3 })).toBeUndefined();
  });

  test('is labeled in a file with CRLF and emoji', async () => {
    const { state, place, read } = await setting(
      '👩‍🎤 sang.\r\nWang said that <|>China wins 😀.\r\nWang said that China wins 😀.\r\n',
      'version: 1\r\nlanguage: en\r\n',
    );
    const attribution = unlabeledAt(state, place);
    if (!attribution) return expect.fail('nothing found');
    const edit = labelQuote(state, attribution, wang);
    expect(await read(edit)).toMatchObject([
      { content: 'that China wins', source: 'Wang', cue: 'said', anchoring: 'attached' },
    ]);
  });
});
