import { expect, test } from 'vitest';
import { withoutLinks } from '../../../client/src/shown';

/** How VS Code finds links in notifications and statuses (src/vs/base/common/linkedText.ts). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

test.each([
  'There is no speaker [x](command:workbench.action.quit).',
  '“[a](https://e.example "b")” and [b](file:///etc/passwd)',
  '[x[y](command:y)',
])('words have no links in them: %s', (words) => {
  expect(words).toMatch(link);
  expect(withoutLinks(words)).not.toMatch(link);
  expect(withoutLinks(words).replaceAll('\u200B', '')).toBe(words);
});
