import { Command, CommanderError, Option } from 'commander';
import { expect, test } from 'vitest';
import { examples, inWords, speakPlainly } from '../../../server/src/cli/help';
import { codesOption, jobsOption, ruleOption } from '../../../server/src/cli/options';

/** What a person reads who types arguments behind `tool`. */
function said(...args: readonly string[]): string {
  let words = '';
  const check = new Command('check')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'sarif']))
    .addOption(ruleOption())
    .addOption(codesOption('--only', 'these'))
    .addOption(jobsOption())
    .option('--since <revision>');
  const explain = new Command('explain').argument('<code>');
  const program = new Command('tool').addCommand(check).addCommand(explain);
  speakPlainly(program);
  for (const command of [program, check, explain]) {
    command.configureOutput({ writeErr: (text) => void (words += text) });
  }
  expect(() => program.parse(args, { from: 'user' })).toThrow(CommanderError);
  return words.split('\n')[0] ?? '';
}

test.each<[readonly string[], string]>([
  [['chekc'], "tool: unknown command 'chekc'"],
  [['check', '--formt', 'x'], "tool check: unknown option '--formt'"],
  [
    ['check', '--format', 'sariff'],
    'tool check: --format sariff: Did you mean sarif? Allowed choices are text, json, sarif.',
  ],
  [['check', '--format', 'xml'], 'tool check: --format xml: Allowed choices are text, json, sarif.'],
  [['check', '--since'], 'tool check: --since needs a value: --since <revision>'],
  [
    ['check', '--only', 'unlabelled-quote'],
    'tool check: --only unlabelled-quote: There is no rule “unlabelled-quote”. Did you mean unlabeled-quote?',
  ],
  [
    ['check', '--rule', 'moved-quote=eror'],
    'tool check: --rule moved-quote=eror: Did you mean moved-quote=error? Severities are error, warning, information, hint, off.',
  ],
  [['check', '--jobs', '0'], 'tool check: --jobs 0: It is a whole number from 1 to 256.'],
  [['check', '--jobs', ''], 'tool check: --jobs "": It is a whole number from 1 to 256.'],
  [['explain'], 'tool explain: the code is missing'],
])('%j: %s', (args, words) => {
  expect(said(...args)).toBe(words);
});

test('a folder in the place of a command is taken for what it is', () => {
  expect(inWords("error: unknown command 'news'", 'tool', () => 'folder')).toBe(
    'tool: news is a folder, not a command; to check it: tool check news\n',
  );
});

test('examples say what they do before what to type', () => {
  expect(examples(['tool check', 'All of it:'])).toBe('\nExamples:\n  All of it:\n    $ tool check\n');
});
