import pc from 'picocolors';
import { expect, test } from 'vitest';
import { textReporter } from '../../../../server/src/cli/reporters/text';
import { file, finding, summary, text, written } from './kit';

const reporter = () => textReporter(pc.createColors(false));

test('a line per text, its findings below, and the sum at the end', () => {
  const registry = file('speakers.yaml', [finding({ code: 'duplicate-speaker', message: 'Merge them.' })], 'registry');
  expect(written(reporter(), [text('a.txt', finding()), text('b.txt')], [registry]).split('\n')).toEqual([
    '✖  50 %  a.txt  1 of 2 quotes labeled',
    '    a.txt:2:3  warning  Label or dismiss it.  unlabeled-quote',
    '✔ 100 %  b.txt  1 of 1 quote labeled',
    '    speakers.yaml:2:3  warning  Merge them.  duplicate-speaker',
    '',
    '66 % complete: 2 of 3 quotes labeled, 1 of 2 texts complete; 1 warning.',
    '',
  ]);
});

test('where there is nothing it says what would be something', () => {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  expect(written(reporter(), [], [], { ...summary, texts: 0, findings })).toMatch(/^No texts of a project found\./);
  const ofChanges = { ...summary, texts: 0, findings, isOfChanges: true };
  expect(written(reporter(), [], [], ofChanges)).toBe('No text has changed.\n');
});

test('the tables of folders and speakers stand before the sum', () => {
  const types = { direct: 2, indirect: 0, mixed: 1, 'free-indirect': 0, reported: 0 };
  const breakdown = {
    folders: [{ folder: 'news/王毅', labeled: 3, unlabeled: 1, texts: 2, completeTexts: 1 }],
    speakers: [{ id: 'wang', name: '王毅', quotes: 3, texts: 2, types }],
  };
  expect(written(reporter(), [], [], { ...summary, breakdown })).toBe(
    [
      '',
      'folder     complete  labeled  quotes  texts  complete texts',
      'news/王毅      75 %        3       4      2               1',
      '',
      'speaker  quotes  direct  mixed  texts',
      '王毅          3       2      1      2',
      '',
      '66 % complete: 2 of 3 quotes labeled, 1 of 2 texts complete; 1 warning.',
      '',
    ].join('\n'),
  );
});

test('names and words of files do nothing to a terminal or the log of a CI', () => {
  const hostile = finding({ message: 'Say \u001B[2J or ##[add-matcher]x.' });
  const out = written(reporter(), [text('::stop-commands::a\u001B[31m\n.txt', hostile)]);
  expect(out).not.toContain('\u001B');
  expect(out).not.toMatch(/^\s*::|##\[/m);
  expect(out).toContain('Say [2J or');
});
