import { expect, test } from 'vitest';
import { closingLine, type Row, table } from '../../../scripts/lib/summary.mjs';

const suite = (passed: number, failed: number, skipped = 0): Row => ({
  name: 'unit',
  kind: 'suite',
  passed,
  failed,
  skipped,
  seconds: 1.25,
});
const step = (failed: number): Row => ({ name: 'lint', kind: 'step', passed: 0, failed, skipped: 0, seconds: 0.04 });

test('the numbers of all suites are added up', () => {
  expect(closingLine([step(0), suite(3, 0), suite(4, 0)])).toEqual({ line: '7 passed, 0 failed', ok: true });
});

test('skipped tests are named only where there are some', () => {
  expect(closingLine([suite(3, 0, 2)]).line).toBe('3 passed, 0 failed, 2 skipped');
});

test('a failed test, a failed step and a suite without tests are failures', () => {
  expect(closingLine([suite(3, 1)])).toEqual({ line: '3 passed, 1 failed', ok: false });
  expect(closingLine([step(1), suite(3, 0)])).toEqual({ line: '3 passed, 1 failed', ok: false });
  expect(closingLine([suite(3, 0), suite(0, 0, 5)])).toEqual({ line: '3 passed, 1 failed, 5 skipped', ok: false });
});

test('a run without a single test is no success', () => {
  expect(closingLine([step(0)])).toEqual({ line: '0 passed, 0 failed', ok: false });
});

test('the table lines its columns up', () => {
  expect(table([step(0), suite(31, 2, 1)])).toBe(
    [
      '      passed  failed  skipped  seconds',
      'lint      ok                       0.0',
      'unit      31       2        1      1.3',
    ].join('\n'),
  );
});
