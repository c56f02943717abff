import { expect, test } from 'vitest';
import { endOf, withoutLinks } from '../../../client/src/shown';

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

test.each([
  ['Wang', 'Wang'],
  ['Russian Foreign Minister Sergei Lavrov', '… Foreign Minister Sergei Lavrov'],
  [
    '中华人民共和国国务委员兼外交部长王毅先生今天在北京举行的记者招待会上',
    '… 人民共和国国务委员兼外交部长王毅先生今天在北京举行的记者招待会上',
  ],
  [`x${'😀'.repeat(16)}y`, `… ${'😀'.repeat(15)}y`],
])('of long words their end is shown: %s', (words, shown) => {
  expect(endOf(words, 32)).toBe(shown);
});
