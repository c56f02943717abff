import { expect, test } from 'vitest';
import { csvHead, csvOf } from '../../../server/src/report/csv';
import { factsIn, label, made, registry, sidecar } from './kit';

/** Reads RFC 4180 as strictly as it is written. */
function parsed(csv: string): string[][] {
  expect(csv).toMatch(/\r\n$/);
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < csv.length) {
    const [, inMarks, plain, end] = cell.exec(csv) ?? [];
    if (end === undefined) throw new Error('no cell');
    rows.at(-1)?.push(inMarks?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function table(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = parsed(csvHead + csv);
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']));
  });
}

test('one row for each quote, whatever the words are', async () => {
  const [facts] = await factsIn({
    'speakers.yaml': registry,
    'a, b.txt': 'Wang said that "China,\nor so" wins.\nLi said that it rains.\n',
    'a, b.txt.quotes.yaml': sidecar(
      label(`'that "China, or so" wins'`, 'speaker: [wang, bank]\n    tags: [x, y]\n    note: "one\\ntwo"'),
    ),
  });
  const rows = table(csvOf(facts!));
  expect(rows).toMatchObject([
    {
      text: 'a, b.txt',
      folder: '.',
      quote: '1',
      state: 'labeled',
      speaker: 'wang; bank',
      name: 'Wang Yi; The Bank',
      kind: 'person; organization',
      affiliation: 'Ministry; ',
      country: 'CN; CH',
      content: 'that "China,\nor so" wins',
      start: '10',
      end: '34',
      fragments: '10-34',
      line: '1',
      column: '11',
      tags: 'x; y',
      note: 'one\ntwo',
      date: '',
      confidence: '',
    },
    { quote: '2', state: 'unlabeled', speaker: '', proposed_speaker: 'li' },
  ]);
});

test('the honest unknown is a value, and nobody labeled is none', () => {
  const facts = made('a.txt', [
    ['?', 'direct'],
    ['', 'direct'],
  ]);
  expect(table(csvOf(facts)).map(({ speaker, name }) => [speaker, name])).toEqual([
    ['unknown', ''],
    ['', ''],
  ]);
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\r=x', "'=1", "''@x"])(
  '%j is no formula, and can be had back',
  (words) => {
    const [row] = table(csvOf(made('a.txt', [['wang', 'direct', words]])));
    expect(row?.['content']).toBe(`'${words}`);
    expect(row?.['content']?.replace(/^'(?='*[=+\-@\t\r])/, '')).toBe(words);
  },
);

test.each(["'twas", '1-1', ' x ', '“=”', 'a=b'])('%j stays as it is', (words) => {
  const [row] = table(csvOf(made('a.txt', [['wang', 'direct', words]])));
  expect(row?.['content']).toBe(words);
});
