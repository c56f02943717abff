import { describe, expect, test } from 'vitest';
import { type Demands, verdictOf } from '../../../server/src/cli/verdict';

const verdict = (demands: Partial<Demands> = {}) =>
  verdictOf({ failOn: 'warning', minCompleteness: undefined, rules: {}, ...demands });
const half = { labeled: 1, unlabeled: 1 };

test('unless told otherwise, warnings fail and everything has to be labeled', () => {
  const { fails, reaches, wanted } = verdict();
  expect(fails({ severity: 'warning', code: 'moved-quote' })).toBe(true);
  expect(fails({ severity: 'information', code: 'moved-quote' })).toBe(false);
  expect([reaches(half), wanted]).toEqual([false, 100]);
});

test('with a completeness to reach, what it counts fails no longer by itself', () => {
  const { fails, failsText, reaches } = verdict({ minCompleteness: 50 });
  expect(fails({ severity: 'warning', code: 'unlabeled-quote' })).toBe(false);
  expect(fails({ severity: 'warning', code: 'moved-quote' })).toBe(true);
  expect([failsText(half), reaches(half), reaches({ labeled: 1, unlabeled: 2 })]).toEqual([false, true, false]);
});

describe('nothing has to be complete where', () => {
  test.each<[string, Partial<Demands>]>([
    ['warnings pass', { failOn: 'error' }],
    ['unlabeled quotes are not looked at', { rules: { 'unlabeled-quote': 'off' } }],
    ['unlabeled quotes are worth less than a failure', { rules: { 'unlabeled-quote': 'information' } }],
    ['suggestions are fine', { rules: { 'unconfirmed-suggestion': 'off' } }],
  ])('%s', (_, demands) => {
    expect(verdict(demands).reaches(half)).toBe(true);
  });
});

test('a rule that was made worse keeps what has to be complete', () => {
  expect(verdict({ rules: { 'unlabeled-quote': 'error' } }).reaches(half)).toBe(false);
});
