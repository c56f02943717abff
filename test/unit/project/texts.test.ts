import { expect, test } from 'vitest';
import { defaultSettings } from '../../../server/src/project/settings';
import { textFilter } from '../../../server/src/project/texts';
import { at, root } from '../kit/workspace';

test('what a process that was killed within a write has left behind is no text, whatever the settings take in', () => {
  const filter = textFilter({ ...defaultSettings, include: ['**/*'] }, [root]);
  const names = ['a.tmp', '.whosaid-12-00ff00ff00ff.tmp', 'b/.whosaid-12-00ff00ff00ff.tmp', '.whosaid-12.tmp'];
  expect(names.filter((name) => filter.isText(at(name)))).toEqual(['a.tmp', '.whosaid-12.tmp']);
});
