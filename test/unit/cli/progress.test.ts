import { expect, test } from 'vitest';
import { progressLine } from '../../../server/src/cli/progress';

test('says how far, how fast and how long still', () => {
  expect(progressLine(250, 1000, 2000)).toBe(
    `${'█'.repeat(6)}${'░'.repeat(18)} 25 %  250 of 1000 texts  125/s  6 s left`,
  );
});

test.each([
  [progressLine(1, 400, 1000), '6 min 39 s left'],
  [progressLine(1, 9001, 1000), '2 h 30 min left'],
  [progressLine(1, 3, 4000), '0.3/s  8 s left'],
  [progressLine(3, 3, 4000), '100 %  3 of 3 texts  0.8/s  0 s left'],
])('%s', (line, end) => {
  expect(line.endsWith(end)).toBe(true);
});

test('before anything is known nothing is promised', () => {
  expect(progressLine(0, 10, 0)).toMatch(/0 % {2}0 of 10 texts {2}0\.0\/s$/);
});
