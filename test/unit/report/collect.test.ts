import { describe, expect, test } from 'vitest';
import { mostTexts } from '../../../server/src/report/collect';
import { listLength } from '../../../server/src/report/groups';
import { collected, factsIn, label, made, registry, reportOn, sidecar } from './kit';

const day = (date: string) => ({ date: date as never });

describe('speakers', () => {
  test('are counted by quotes, texts and types, those quoted most first', () => {
    const { speakers, totals } = collected([
      made('a.txt', [
        ['wang', 'direct'],
        ['li', 'indirect'],
        ['li', 'direct'],
      ]),
      made('b.txt', [
        ['li', 'direct'],
        ['', 'direct'],
        ['?', 'mixed'],
      ]),
    ]);
    expect(speakers.map(({ key, quotes, texts, types }) => [key, quotes, texts, types.direct, types.indirect])).toEqual(
      [
        ['li', 3, 2, 2, 1],
        ['wang', 1, 1, 1, 0],
      ],
    );
    expect(speakers[0]?.byType.map(({ type, group }) => [type, group.listed.length])).toEqual([
      ['direct', 2],
      ['indirect', 1],
    ]);
    expect(totals).toMatchObject({ texts: 2, completeTexts: 1, labeled: 5, unlabeled: 1, speakers: 2, unnamed: 1 });
    expect(totals.types).toMatchObject({ direct: 3, indirect: 1, mixed: 1, reported: 0 });
  });

  test('a joint statement counts for each of them, and once for the country that they share', async () => {
    const report = await reportOn({
      'speakers.yaml': registry,
      'a.txt': 'Wang said that China wins.\n',
      'a.txt.quotes.yaml': sidecar(label('that China wins', 'speaker: [wang, li, bank]')),
    });
    expect(report.speakers.map(({ person, quotes }) => [person.id, quotes])).toEqual([
      ['bank', 1],
      ['li', 1],
      ['wang', 1],
    ]);
    expect(report.countries.map(({ key, quotes }) => [key, quotes])).toEqual([
      ['CH', 1],
      ['CN', 1],
    ]);
    expect(report.kinds.map(({ key, quotes }) => [key, quotes])).toEqual([['joint', 1]]);
    expect(report.totals.labeled).toBe(1);
  });

  test('one id under two registries is two people', async () => {
    const files = (folder: string) => ({
      [`${folder}/speakers.yaml`]: registry.replace('Wang Yi', `Wang ${folder}`),
      [`${folder}/a.txt`]: 'Wang said that China wins.\n',
      [`${folder}/a.txt.quotes.yaml`]: sidecar(label('that China wins', 'speaker: wang')),
    });
    const { speakers } = await reportOn({ ...files('x'), ...files('y') });
    expect(speakers.map(({ person }) => person.name)).toEqual(['Wang x', 'Wang y']);
  });
});

test('what is lost is counted for nobody, and what is suggested is left to do', async () => {
  const report = await reportOn({
    'speakers.yaml': registry,
    'a.txt': 'Wang said that China wins.\n',
    'a.txt.quotes.yaml': sidecar(
      label('that China wins', 'speaker: wang\n    status: suggested'),
      label('what was never written in any text at all', 'speaker: li'),
    ),
  });
  expect(report.totals).toMatchObject({ labeled: 0, unlabeled: 1, suggested: 1, speakers: 0 });
  expect(report.folders[0]?.left.map(({ who }) => who)).toEqual(['probably Wang Yi']);
});

test('folders and texts are as complete as their quotes are labeled', () => {
  const report = collected([
    made('x/a.txt', [
      ['wang', 'direct'],
      ['', 'direct'],
    ]),
    made('x/b.txt', [['wang', 'direct']]),
    made('y/c.txt', []),
  ]);
  expect(report.folders).toMatchObject([
    { folder: 'x', texts: 2, completeTexts: 1, labeled: 2, unlabeled: 1, listed: { length: 2 }, left: { length: 1 } },
    { folder: 'y', texts: 1, completeTexts: 1, labeled: 0, unlabeled: 0 },
  ]);
  expect(report.completeness.filter(({ texts }) => texts > 0).map(({ from, to, texts }) => [from, to, texts])).toEqual([
    [50, 59, 1],
    [100, 100, 2],
  ]);
  expect(report.texts.map(({ text, listed }) => [text.path, listed[0]?.isUnlabeled])).toEqual([
    ['x/a.txt', true],
    ['x/b.txt', false],
    ['y/c.txt', undefined],
  ]);
});

describe('time', () => {
  const on = (date: string, path = `${date}.txt`) => made(path, [['wang', 'direct']], day(date));

  test('days that are near each other, with those between', () => {
    const { periods } = collected([on('2021-03-30'), on('2021-04-02'), made('undated.txt', [['wang', 'direct']])]);
    expect(periods.grain).toBe('day');
    expect(periods.rows.map(({ period, quotes, datedTexts }) => [period, quotes, datedTexts])).toEqual([
      ['2021-03-30', 1, 1],
      ['2021-03-31', 0, 0],
      ['2021-04-01', 0, 0],
      ['2021-04-02', 1, 1],
    ]);
    expect(periods).toMatchObject({ dated: 2, undated: 1, first: '2021-03-30', last: '2021-04-02' });
    expect(periods.rows[0]?.byType.get('direct')?.listed).toHaveLength(1);
  });

  test('months where there are too many days, or a text knows no more', () => {
    expect(collected([on('2021-01-30'), on('2021-12-02')]).periods).toMatchObject({
      grain: 'month',
      rows: { length: 12 },
    });
    expect(collected([on('2021-01-30'), on('2021-02')]).periods).toMatchObject({ grain: 'month', rows: { length: 2 } });
  });

  test('years where there are too many months', () => {
    const { periods } = collected([on('1951-01-30'), on('2021-12-02')]);
    expect(periods).toMatchObject({ grain: 'year', rows: { length: 71 } });
    expect(periods.rows.at(-1)).toMatchObject({ period: '2021', quotes: 1 });
  });

  test('nothing where no text carries a date', () => {
    expect(collected([made('a.txt', [['wang', 'direct']])]).periods).toMatchObject({ rows: [], dated: 0, undated: 1 });
  });
});

describe('pairs', () => {
  test('those who are quoted in the same texts, with a quote of each', () => {
    const { pairs } = collected([
      made('a.txt', [
        ['wang', 'direct', 'one'],
        ['li', 'direct', 'two'],
        ['wang', 'direct', 'three'],
      ]),
      made('b.txt', [
        ['li', 'direct'],
        ['wang', 'direct'],
        ['bank', 'direct'],
      ]),
    ]);
    expect(pairs.rows.map(({ a, b, texts }) => [a.id, b.id, texts])).toEqual([
      ['li', 'wang', 2],
      ['bank', 'li', 1],
      ['bank', 'wang', 1],
    ]);
    expect(pairs.rows[0]?.listed.slice(0, 2).map(({ words }) => words)).toEqual(['two', 'one']);
    expect(pairs.isExact).toBe(true);
  });

  test('a text that quotes a crowd pairs those who are quoted most, and says so', () => {
    const crowd = Array.from({ length: 300 }, (_, i) => [`p${i}`, 'direct'] as const);
    const { pairs } = collected([made('a.txt', [...crowd, ['p299', 'direct'], ['p298', 'direct']])]);
    expect(pairs.isExact).toBe(false);
    expect(pairs.rows).toHaveLength((40 * 39) / 2);
    expect(pairs.rows.some(({ a, b }) => a.id === 'p298' && b.id === 'p299')).toBe(true);
  });
});

describe('what grows without end is cut, and counts stay exact', () => {
  test('the quotes of one speaker', () => {
    const many = Array.from({ length: 50 }, (_, i) => made(`${i}.txt`, [['wang', 'direct', `quote ${i}`]]));
    const [wang] = collected(many).speakers;
    expect(wang).toMatchObject({ quotes: 50, texts: 50 });
    expect(wang?.listed.map(({ words }) => words)).toEqual(Array.from({ length: listLength }, (_, i) => `quote ${i}`));
  });

  test('texts: those with most left stay, in their order', () => {
    const complete = Array.from({ length: 2 * mostTexts + 10 }, (_, i) => made(`${i}.txt`, [['wang', 'direct']]));
    const { texts, totals } = collected([...complete, made('left.txt', [['', 'direct']])]);
    expect(totals.texts).toBe(2 * mostTexts + 11);
    expect(texts).toHaveLength(mostTexts);
    expect(texts.at(-1)?.text.path).toBe('left.txt');
    expect(texts[0]?.text.path).toBe('0.txt');
  });

  test('lists of many speakers: the largest keep theirs', () => {
    const others = Array.from({ length: 900 }, (_, i) => [`p${i}`, 'direct'] as const);
    const { speakers } = collected([
      made('a.txt', [['most', 'direct'], ['most', 'direct'], ...others.slice(0, 500)]),
      made('b.txt', others.slice(500)),
      made('c.txt', [['most', 'direct']]),
    ]);
    expect(speakers).toHaveLength(901);
    expect(speakers[0]).toMatchObject({ key: 'most', quotes: 3, listed: { length: 3 } });
    expect(speakers.filter(({ listed }) => listed.length > 0).length).toBeLessThanOrEqual(600);
  });

  test('long quotes', async () => {
    const [facts] = await factsIn({
      'speakers.yaml': registry,
      'a.txt': `“${'Long words. '.repeat(100)}” said Wang.\n`,
    });
    const { texts } = collected([facts!]);
    expect(texts[0]?.listed[0]?.words.length).toBeLessThan(210);
  });
});
