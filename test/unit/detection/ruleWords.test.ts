import { expect, test } from 'vitest';
import { ruleNames } from '../../../server/src/detection/candidate';
import { ruleInWords } from '../../../server/src/detection/ruleWords';

test('every rule has words of its own, with its name behind them', () => {
  const words = ruleNames.map((name) => ruleInWords(`en/${name}`));
  expect(new Set(words).size).toBe(ruleNames.length);
  for (const [index, name] of ruleNames.entries()) expect(words[index]).toMatch(new RegExp(`^.+ \\(en/${name}\\)$`));
});

test('a name that no rule has stands for itself', () => {
  expect(ruleInWords('en/toString')).toBe('en/toString');
});
