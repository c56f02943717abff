import { expect, test } from 'vitest';
import { spansOf } from '../../../server/src/report/csv';
import { factsIn, label, registry, sidecar } from './kit';

const article = '🦊 Wang said that China wins.\n“We lose,” Wang said. “Badly.”\n';

test('labels and what nobody labeled, with places in code points', async () => {
  const [facts] = await factsIn({
    'speakers.yaml': registry,
    'news/2021-03-04.txt': article,
    'news/2021-03-04.txt.quotes.yaml': sidecar(
      label('that China wins', 'speaker: [wang, li]\n    source: Wang\n    cue: said'),
    ),
  });
  expect(facts).toMatchObject({ folder: 'news', date: '2021-03-04', language: 'en', completeness: { labeled: 1 } });
  const [quote, unlabeled] = facts?.quotes ?? [];
  expect(quote).toMatchObject({
    state: 'labeled',
    type: 'indirect',
    speakers: [
      { id: 'wang', name: 'Wang Yi', country: 'CN', affiliation: 'Ministry', role: 'Minister' },
      { id: 'li', name: 'Li' },
    ],
    words: 'that China wins',
    line: 1,
    column: 13,
    hull: { start: 13, end: 28 },
    source: 'Wang',
    cue: 'said',
  });
  expect(spansOf(quote?.content ?? [])).toEqual([[12, 27]]);
  expect(unlabeled).toMatchObject({ state: 'unlabeled', speakers: [], line: 2, probable: { id: 'wang' } });
  expect(unlabeled?.confidence).toBeGreaterThan(0.4);
});

test('how far each label is', async () => {
  const [facts] = await factsIn({
    'speakers.yaml': registry,
    'a.txt': article,
    'a.txt.quotes.yaml': sidecar(
      label('that China wins', 'speaker: wang\n    status: suggested'),
      label('We lose', 'type: direct'),
      label('Badly', 'speaker: unknown'),
      label('what was never written in any text at all', 'speaker: nobody-knows'),
    ),
  });
  expect(facts?.quotes.map(({ state, isUnnamed }) => [state, isUnnamed])).toEqual([
    ['suggested', false],
    ['incomplete', false],
    ['labeled', true],
    ['lost', false],
  ]);
  expect(facts?.quotes[3]).toMatchObject({ content: [], speakers: [{ id: 'nobody-knows', name: 'nobody-knows' }] });
  expect(facts?.quotes[3]).not.toHaveProperty('line');
});

test('a sidecar without its text is no text', async () => {
  expect(await factsIn({ 'a.txt.quotes.yaml': sidecar(label('x', 'speaker: wang')) })).toEqual([]);
});
