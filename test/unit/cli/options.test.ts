import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { codesOption, type RuleOptions, ruleOption, rulesOf } from '../../../server/src/cli/options';
import { findingCodes } from '../../../server/src/model/finding';

function read(...args: string[]): ReturnType<typeof rulesOf> {
  const command = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .addOption(ruleOption())
    .addOption(codesOption('--only', ''))
    .addOption(codesOption('--ignore', ''));
  return rulesOf(command.parse(args, { from: 'user' }).opts<RuleOptions & Record<string, unknown>>());
}

test('--rule gives severities, as often as wanted, and the last one holds', () => {
  expect(read('--rule', 'moved-quote=error', '--rule=unused-speaker=off', '--rule', 'moved-quote=hint')).toEqual({
    'moved-quote': 'hint',
    'unused-speaker': 'off',
  });
});

test('--only silences all other rules', () => {
  const rules = read('--only', 'moved-quote, yaml-syntax', '--only', 'type-mismatch', '--rule', 'moved-quote=error');
  expect(rules).toMatchObject({ 'moved-quote': 'error', 'unlabeled-quote': 'off' });
  expect(Object.values(rules).filter((severity) => severity === 'off')).toHaveLength(findingCodes.length - 3);
});

test('--ignore silences rules, whatever else is said of them', () => {
  expect(read('--ignore', 'moved-quote', '--rule', 'moved-quote=error')).toEqual({ 'moved-quote': 'off' });
});

describe('a mistake names what there is', () => {
  test.each([
    [['--rule', 'moved=error'], 'There is no rule “moved”. Rules are unlabeled-quote, '],
    [['--rule', 'moved-quote=fatal'], 'Severities are error, warning, information, hint, off.'],
    [['--rule', 'moved-quote'], 'It is written CODE=severity.'],
    [['--rule', 'moved-quote=error=off'], 'It is written CODE=severity.'],
    [['--only', ''], 'There is no rule “”.'],
    [['--ignore', 'moved-quote,constructor'], 'There is no rule “constructor”.'],
  ])('%j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
