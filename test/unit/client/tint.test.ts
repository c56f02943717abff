import { expect, test } from 'vitest';
import { hueOf } from '../../../client/src/decorations/colors';
import { tintedSpans, tintOf } from '../../../client/src/decorations/tint';
import type { QuoteItem, QuoteState } from '../../../server/src/protocol';

const content = [
  { start: 0, end: 5 },
  { start: 9, end: 12 },
];

function quote(state: QuoteState, ids: readonly string[] = ['wang-yi']): QuoteItem {
  const speakers = ids.map((id) => ({ id, name: id }));
  return { state, content, speakers, type: 'direct', unknown: ids.length === 0, words: '' };
}

test.each([
  ['labeled', ['wang-yi'], `labeled${hueOf('wang-yi')}`],
  ['labeled', [], 'labeled'],
  ['suggested', ['wang-yi'], `suggested${hueOf('wang-yi')}`],
  ['suggested', [], 'suggested'],
  ['unlabeled', ['wang-yi'], 'open'],
  ['incomplete', ['wang-yi'], 'open'],
] as const)('a %s quote of %j looks like %s', (state, ids, name) => {
  expect(tintOf(quote(state, ids))).toBe(name);
});

test('what a problem underlines has no second line', () => {
  expect(tintedSpans(quote('unlabeled'), true)).toEqual([{ start: 9, end: 12 }]);
  expect(tintedSpans(quote('unlabeled'), false)).toEqual(content);
});

test('a quote whose problem stands in the sidecar keeps its line in the text', () => {
  expect(tintedSpans(quote('incomplete'), true)).toEqual(content);
  expect(tintedSpans(quote('labeled'), true)).toEqual(content);
});
