import { describe, expect, test } from 'vitest';
import { confirm, reject, suggest, suggestInSteps } from '../../../../server/src/features/annotate/suggested';
import { toSpeakerId } from '../../../../server/src/model/speaker';
import { inTurns } from '../../../../server/src/project/turns';
import { lines } from '../../kit/markers';
import { text } from '../files';
import { quotesIn, setting } from './kit';

const both = lines(
  'version: 1',
  'language: en',
  'quotes:',
  '  - content: that China wins # one',
  '    type: indirect',
  '    speaker: wang-yi',
  '    source: Wang',
  '    cue: said',
  '    status: suggested',
  '  - content: that Russia wins, too',
  '    type: indirect',
  '    speaker: sergei-lavrov',
  '    source: He',
  '    cue: added',
  '    status: suggested # by the tool',
  '    note: last',
  'mood: kept',
);

describe('suggesting', () => {
  test('writes every unlabeled quote whose speaker is known, in one edit', async () => {
    const { state, after, read } = await setting(text, 'version: 1\nlanguage: en\n');
    const edit = suggest(state, 0.4, 0.4);
    expect(edit).toMatchObject({ ok: true, count: 2 });
    expect(after(edit)).toContain('    cue: said\n    status: suggested\n');
    expect(await read(edit)).toMatchObject([
      { content: 'that China wins', speaker: 'wang-yi', status: 'suggested' },
      { content: 'that Russia wins, too', speaker: 'wang-yi', status: 'suggested' },
    ]);
  });

  test('leaves labeled ones, those without a speaker and those that are not certain enough', async () => {
    const { state } = await setting(text, lines('language: en', 'quotes:', '  - content: that China wins'));
    expect(suggest(state, 0.4, 0.4)).toMatchObject({ ok: true, count: 1 });
    expect(suggest(state, 1, 0.4)).toMatchObject({ ok: false, message: expect.stringContaining('certain enough') });
    const stranger = await setting('Smith said that China wins.\n', 'language: en\n');
    expect(suggest(stranger.state, 0, 0.4)).toMatchObject({ ok: false });
  });

  test('can look for less certain ones than are reported', async () => {
    const { state } = await setting('Wang said that China wins.\n“Rain,” Wang knew.\n', 'language: en\n');
    const certain = state.analysis?.unlabeled.length ?? 0;
    const edit = suggest(state, 0, 0.4);
    expect(edit.ok && edit.count).toBeGreaterThanOrEqual(certain);
  });
});

describe('confirming', () => {
  test('all of a text takes the status away', async () => {
    const { state, after } = await setting(text, both);
    const edit = confirm(state, {});
    expect(edit).toMatchObject({ count: 2 });
    expect(after(edit)).toBe(
      both.replace('    status: suggested\n', '').replace('    status: suggested # by the tool\n', ''),
    );
  });

  test('one at a place, or all of a speaker', async () => {
    const { state, after } = await setting(text, both);
    expect(after(confirm(state, { place: { start: 14, end: 14 } }))).toBe(both.replace('    status: suggested\n', ''));
    expect(after(confirm(state, { speaker: toSpeakerId('sergei-lavrov') }))).toBe(
      both.replace('    status: suggested # by the tool\n', ''),
    );
    expect(confirm(state, { place: { start: 14, end: 14 }, speaker: toSpeakerId('sergei-lavrov') })).toMatchObject({
      ok: false,
      message: expect.stringContaining('no suggested quote'),
    });
  });
});

test('in turns, suggesting comes to the same', async () => {
  const { state } = await setting(text);
  let turns = 0;
  const scheduler = {
    yieldNow: () => {
      turns++;
      return Promise.resolve();
    },
  };
  const edit = await inTurns(suggestInSteps(state, 0.3, 0.5), scheduler);
  expect(edit).toMatchObject({ ok: true });
  expect(edit).toEqual(suggest(state, 0.3, 0.5));
  expect(turns).toBeGreaterThan(2);
});

test('there is a pause after each quote', async () => {
  const pausesFor = async (quotes: number) => {
    const said = Array.from({ length: quotes }, (_, i) => `Wang said that plan ${i} wins.`);
    const { state } = await setting(lines(...said), 'language: en\n');
    const steps = suggestInSteps(state, 0.4, 0.4);
    let pauses = 0;
    for (let step = steps.next(); ; step = steps.next(), pauses++) {
      if (!step.done) continue;
      expect(step.value).toMatchObject({ count: quotes });
      return pauses;
    }
  };
  expect((await pausesFor(30)) - (await pausesFor(10))).toBeGreaterThanOrEqual(20);
});

describe('one of several suggestions in a place', () => {
  const nested = lines(
    'quotes:',
    '  - content: that China wins, as the West expects it to',
    '    speaker: wang-yi',
    '    status: suggested',
    '  - content: it to',
    '    speaker: sergei-lavrov',
    '    status: suggested',
  );

  test('is meant where the entry is named; the one around it stays a suggestion', async () => {
    const { state, place, read } = await setting('Wang said that China wins, as the West expects <|it to|>.\n', nested);
    expect((await read(confirm(state, { place }))).map(({ status }) => status)).toEqual(['confirmed', 'confirmed']);
    const one = confirm(state, { place: { ...place, entry: 1 } });
    expect((await read(one)).map(({ status }) => status)).toEqual(['suggested', 'confirmed']);
    const outer = await read(reject(state, { place: { ...place, entry: 0 } }));
    expect(outer.map(({ content }) => content)).toEqual(['it to']);
  });
});

describe('rejecting', () => {
  test('moves the words to the dismissed ones', async () => {
    const { state, after, read } = await setting(text, both);
    const edit = reject(state, { place: { start: 14, end: 20 } });
    expect(edit).toMatchObject({ count: 1 });
    expect(after(edit)).toBe(
      lines(
        'version: 1',
        'language: en',
        'quotes:',
        '  - content: that Russia wins, too',
        '    type: indirect',
        '    speaker: sergei-lavrov',
        '    source: He',
        '    cue: added',
        '    status: suggested # by the tool',
        '    note: last',
        'mood: kept',
        'dismissed:',
        '  - content: that China wins',
      ),
    );
    expect(await read(edit)).toHaveLength(1);
  });

  test('all of them leaves an empty list, and nothing unlabeled', async () => {
    const { state, after } = await setting(text, both.replace('mood: kept\n', ''));
    const file = after(reject(state, {}));
    expect(file).toBe(
      lines(
        'version: 1',
        'language: en',
        'quotes: []',
        'dismissed:',
        '  - content: that China wins',
        '  - content: that Russia wins, too',
      ),
    );
    const again = await setting(text, file);
    expect(quotesIn(again.state)).toEqual([]);
    expect(again.state.analysis?.unlabeled).toEqual([]);
  });

  test('one that is lost keeps its words as they were written', async () => {
    const lost = both.replace('that China wins', '{exact: something quite different, prefix: so}');
    const { state, after } = await setting(text, lost);
    expect(after(reject(state, { speaker: toSpeakerId('wang-yi') }))).toContain(
      'dismissed:\n  - content: {exact: something quite different, prefix: so}\n',
    );
  });
});
