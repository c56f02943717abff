import { expect, test } from 'vitest';
import { jsonReporter } from '../../../../server/src/cli/reporters/json';
import { junitReporter } from '../../../../server/src/cli/reporters/junit';
import type { Reporter } from '../../../../server/src/cli/reporters/report';
import { sarifReporter } from '../../../../server/src/cli/reporters/sarif';
import { verdictOf } from '../../../../server/src/cli/verdict';
import { at } from '../../kit/workspace';
import { file, finding, text, written } from './kit';

/** What the logs of GitHub Actions and of Azure Pipelines take for a command, at the beginning of a line or anywhere. */
const command = /^\s*::|##\[|##vso\[/im;
const words = '::a::b\n::set-output name=b::c ###[add-path]d ##vso[task.setvariable variable=e]f ##VSO[g]';
const path = '::set-env name=a::/##[b].txt';
const said = finding({ message: words, words });
const [folder, none] = [at(''), () => ''];
const strict = verdictOf({ failOn: 'warning', minCompleteness: undefined, rules: {} });
const reporters: readonly (readonly [string, () => Reporter])[] = [
  ['JSON', () => jsonReporter('1.2.3')],
  ['SARIF', () => sarifReporter({ version: '1.2.3', folder, pageOf: none, pageUriOf: none })],
  ['JUnit', () => junitReporter(strict)],
];

test.each(reporters)('in %s no words of files are a command for the log of a CI', (_, reporter) => {
  const output = written(reporter(), [text(path, said)], [file(path, [said], 'registry')]);
  expect(output).not.toMatch(command);
});

test('they are the same words all the same', () => {
  const { texts } = JSON.parse(written(jsonReporter('1.2.3'), [text(path, said)]));
  expect([texts[0].path, texts[0].files[0].findings[0].message]).toEqual([path, words]);
});
