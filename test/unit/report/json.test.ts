import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import schema from '../../../server/schemas/report.schema.json';
import type { TextFacts } from '../../../server/src/report/facts';
import { jsonReport } from '../../../server/src/report/json';
import { collected, factsIn, label, registry, sidecar } from './kit';

const validate = new Ajv({ strictTypes: false }).compile(schema);

function written(texts: readonly TextFacts[]): unknown {
  const json = jsonReport('A "title"');
  const pieces = [json.begin(), ...texts.map((facts) => json.text(facts)), json.end(collected(texts))];
  const report: unknown = JSON.parse(pieces.join(''));
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return report;
}

test('texts with their quotes, then the sums, as the schema says', async () => {
  const texts = await factsIn({
    'speakers.yaml': registry,
    'x/2021-03-04.txt': '🦊 Wang said that China wins.\nLi said that it rains.\n',
    'x/2021-03-04.txt.quotes.yaml': sidecar(
      label('that China wins', 'speaker: [wang, bank]\n    source: Wang'),
      label('what was never written in any text at all', 'speaker: unknown'),
    ),
    'x/b.txt': 'Nothing is said.\n',
  });
  expect(written(texts)).toMatchObject({
    title: 'A "title"',
    texts: [
      {
        path: 'x/2021-03-04.txt',
        date: '2021-03-04',
        percent: 50,
        quotes: [
          {
            state: 'labeled',
            speakers: [{ id: 'wang' }, { id: 'bank' }],
            spans: [[12, 27]],
            source: 'Wang',
            cue: null,
          },
          { state: 'lost', unnamed: true, spans: [], line: null },
          { state: 'unlabeled', proposed: 'li', speakers: [] },
        ],
      },
      { path: 'x/b.txt', date: null, quotes: [] },
    ],
    totals: { texts: 2, labeled: 1, unlabeled: 1, percent: 50 },
    periods: { grain: 'day', rows: [{ period: '2021-03-04', quotes: 1 }] },
    pairs: { exact: true, rows: [{ a: { id: 'bank' }, b: { id: 'wang' }, texts: 1 }] },
  });
});

test('a corpus without texts is a report as well', () => {
  expect(written([])).toMatchObject({
    texts: [],
    totals: { texts: 0, percent: 100 },
    speakers: [],
    pairs: { rows: [] },
  });
});
