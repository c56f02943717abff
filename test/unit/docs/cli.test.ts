import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fewItems, mostJobs } from '../../../server/src/cli/jobs/distribute';
import { repairableCodes } from '../../../server/src/features/repairs';

const page = readFileSync('docs/cli.md', 'utf8');

test('the page of the command line names the rules that --fix repairs, and no others', () => {
  const table = page.slice(page.indexOf('| rule | repaired |'));
  const rows = table.slice(0, table.indexOf('\n\n')).split('\n').slice(2);
  expect(rows.map((row) => /^\| `([^`]+)`/.exec(row)?.[1])).toEqual(repairableCodes);
});

test('it says how many threads there are by default', () => {
  expect([mostJobs, fewItems]).toEqual([8, 100]);
  expect(page.replaceAll(/\s+/g, ' ')).toContain('eight at most, and the first 100 texts');
});
