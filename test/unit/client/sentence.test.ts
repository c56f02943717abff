import { expect, test } from 'vitest';
import { partsSentences } from '../../../client/src/commands/sentence';

test.each([
  [', Wang said ', false],
  ['', false],
  ['. ', true],
  ['.” ', true],
  [' 3.5 percent of ', false],
  ['\n', true],
  ['。', true],
])('%j between two places parts sentences: %s', (between, parts) => {
  expect(partsSentences(between)).toBe(parts);
});
