import { expect, test } from 'vitest';
import { table } from '../../../server/src/cli/table';

test('columns are as wide as a terminal shows them', () => {
  expect(
    table(
      ['who', 'n'],
      [
        ['王毅', 1],
        ['e\u0301a', 10],
      ],
    ),
  ).toBe('who    n\n王毅   1\ne\u0301a    10\n');
});

test('names move no cursor', () => {
  expect(table(['who'], [['a\n\u001B[2Jb']])).toBe('who\na [2Jb\n');
});

test('without rows there is no table', () => {
  expect(table(['who'], [])).toBe('');
});
