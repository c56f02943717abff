import { expect, test } from 'vitest';
import { reportedText } from '../../../server/src/cli/reported';
import { at, workspace } from '../kit/workspace';

test('places that a finding is about stand in the other file, with columns in UTF-16', async () => {
  const { project } = workspace({
    'a.txt': '😀 “We win,” Wang said.\n',
    'a.txt.quotes.yaml':
      'version: 1\nlanguage: en\nquotes:\n  - content: We win\n    type: indirect\n    speaker: unknown\n',
  });
  const state = await project.stateOnce(at('a.txt'));
  if (!state) throw new Error('no state');
  const { files } = reportedText(state, project.findingsOfText(state));
  const finding = files.flatMap((file) => file.findings).find(({ code }) => code === 'type-mismatch');
  expect(finding?.related).toEqual([
    {
      uri: at('a.txt'),
      utf16: { line: 1, column: 5, endLine: 1, endColumn: 11 },
      message: 'The content in the text.',
    },
  ]);
});
