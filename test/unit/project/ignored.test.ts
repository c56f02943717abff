import { describe, expect, test } from 'vitest';
import { withoutIgnored } from '../../../server/src/project/ignored';
import { defaultSettings } from '../../../server/src/project/settings';
import { textFilter } from '../../../server/src/project/texts';
import { relativeTo } from '../../../server/src/project/uri';
import { walk } from '../../../server/src/project/walk';
import { at, MemoryFiles, root } from '../kit/workspace';

/** The texts that a walk through a folder meets; the command is called in `top`. */
async function textsOf(files: Readonly<Record<string, string>>, { from = root, top = root } = {}): Promise<string[]> {
  const found = [];
  for await (const { uri } of walk(
    withoutIgnored(new MemoryFiles(files), top),
    from,
    textFilter(defaultSettings, [root]),
  )) {
    found.push(relativeTo(uri, root) ?? uri);
  }
  return found;
}

describe.each(['.gitignore', '.whosaidignore'])('%s', (name) => {
  test('takes files and folders away, there and below', async () => {
    const files = { [name]: '/a.txt\ndrafts/\n', 'a.txt': '', 'b/a.txt': '', 'drafts/c.txt': '', 'b/drafts/c.txt': '' };
    expect(await textsOf(files)).toEqual(['b/a.txt']);
  });

  test('is as case-sensitive as git', async () => {
    expect(await textsOf({ [name]: 'a.txt\n', 'A.txt': '', 'a.txt': '' })).toEqual(['A.txt']);
  });
});

test('.whosaidignore has the last word in its folder', async () => {
  const files = {
    '.gitignore': 'a.txt\nb.txt\n',
    '.whosaidignore': '!a.txt\nc.txt\n',
    'a.txt': '',
    'b.txt': '',
    'c.txt': '',
  };
  expect(await textsOf(files)).toEqual(['a.txt']);
});

test('a deeper file decides over one above it', async () => {
  const files = { '.gitignore': '*.txt\n', 'a.txt': '', 'b/.gitignore': '!*.txt\n', 'b/b.txt': '', 'b/c/c.txt': '' };
  expect(await textsOf(files)).toEqual(['b/b.txt', 'b/c/c.txt']);
});

test('below the folder of the call, rules count up to the top of the repository', async () => {
  const files = { '.gitignore': 'a.txt\n', 'b/a.txt': '', 'b/b.txt': '' };
  const below = { from: at('b'), top: at('b') };
  expect(await textsOf({ ...files, '.git/HEAD': 'ref: refs/heads/main\n' }, below)).toEqual(['b/b.txt']);
  expect(await textsOf({ ...files, '.git': 'gitdir: elsewhere\n' }, below)).toEqual(['b/b.txt']);
});

test('outside of a repository rules above the folder of the call do not count', async () => {
  const files = { '.gitignore': 'a.txt\n', 'b/a.txt': '', 'b/.whosaidignore': 'b.txt\n', 'b/c/b.txt': '' };
  expect(await textsOf(files, { from: at('b'), top: at('b') })).toEqual(['b/a.txt']);
});

test('the rules of a repository end at its top', async () => {
  const files = { '.gitignore': '*\n', 'b/.git/HEAD': '', 'b/b.txt': '' };
  expect(await textsOf(files, { from: at('b') })).toEqual(['b/b.txt']);
});
