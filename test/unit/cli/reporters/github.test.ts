import { expect, test } from 'vitest';
import { githubReporter } from '../../../../server/src/cli/reporters/github';
import { file, finding, text, written } from './kit';

const reporter = () => githubReporter(({ path }) => path);

test('a finding is an annotation of its place, titled with its rule', () => {
  expect(written(reporter(), [text('a.txt', finding())]).split('\n')).toEqual([
    '::warning file=a.txt,line=2,endLine=2,col=3,endColumn=8,title=unlabeled-quote::Label or dismiss it.',
    '66 %25 complete: 2 of 3 quotes labeled, 1 of 2 texts complete; 1 warning.',
    '',
  ]);
});

test('a finding over several lines has no columns, which GitHub would refuse', () => {
  const place = { line: 2, column: 3, endLine: 4, endColumn: 1 };
  expect(written(reporter(), [text('a.txt', finding({ place }))])).toContain(
    '::warning file=a.txt,line=2,endLine=4,title=unlabeled-quote::',
  );
});

test('what would end a command or a property is escaped', () => {
  const message = '100 %: a, b\r\n::error::no';
  expect(written(reporter(), [text('50 %,a:b\n.txt', finding({ message }))]).split('\n')[0]).toBe(
    '::warning file=50 %25%2Ca%3Ab%0A.txt,line=2,endLine=2,col=3,endColumn=8,title=unlabeled-quote::100 %25: a, b%0D%0A::error::no',
  );
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['information', 'notice'],
] as const)('%s is %s', (severity, command) => {
  const registries = [file('speakers.yaml', [finding({ severity })], 'registry')];
  expect(written(reporter(), [], registries)).toMatch(new RegExp(`^::${command} file=speakers.yaml,`));
});

test('a name or message cannot begin another command', () => {
  const hostile = finding({ message: 'x\r\n::add-mask::y' });
  const out = written(
    githubReporter(({ path }) => path),
    [text('a,b::c\n::set-env name=x::.txt', hostile)],
  );
  const commands = out.split(/\r\n|\r|\n/).filter((line) => line.trimStart().startsWith('::'));
  expect(commands).toHaveLength(1);
  expect(commands[0]).toMatch(/^::warning file=a%2Cb%3A%3Ac%0A%3A%3Aset-env name=x%3A%3A\.txt,line=/);
});
