import { describe, expect, test } from 'vitest';
import { movesOfSidecars } from '../../../server/src/features/textFiles';
import { at, workspace } from '../kit/workspace';

const files = {
  'a.txt': 'x',
  'a.txt.quotes.yaml': 'version: 1\n',
  'b.txt': 'x',
  'c.txt': 'x',
  'c.txt.quotes.yaml': 'version: 1\n',
  'sub/d.txt': 'x',
  'sub/d.txt.quotes.yaml': 'version: 1\n',
};

/** `old -> new` for each sidecar that follows, then the warnings. */
async function moves(...moved: readonly [string, string][]): Promise<string[]> {
  const { project } = workspace(files);
  const { edit, warnings } = await movesOfSidecars(
    project,
    moved.map(([from, to]) => ({ from: at(from), to: at(to) })),
  );
  const path = (uri: string) => uri.slice(at('x').length - 1);
  const changes = (edit?.documentChanges ?? []).map((change) => {
    if (!('kind' in change) || change.kind !== 'rename') throw new Error('Only renames here.');
    expect(change.options).toEqual({ overwrite: false, ignoreIfExists: true });
    return `${path(change.oldUri)} -> ${path(change.newUri)}`;
  });
  return [...changes, ...warnings];
}

describe('the sidecar of a text that is renamed', () => {
  test('follows, into another folder as well', async () => {
    expect(await moves(['a.txt', 'z.txt'], ['c.txt', 'sub/é c.md'])).toEqual([
      'a.txt.quotes.yaml -> z.txt.quotes.yaml',
      `c.txt.quotes.yaml -> ${encodeURI('sub/é c.md')}.quotes.yaml`,
    ]);
  });

  test('is nothing to move where there is none, or where a folder takes it along', async () => {
    expect(await moves(['b.txt', 'z.txt'], ['sub', 'other'])).toEqual([]);
  });

  test('never overwrites another one, and the user is told', async () => {
    expect(await moves(['a.txt', 'c.txt'])).toEqual([
      'a.txt.quotes.yaml stays where it is: there is a c.txt.quotes.yaml already. See which of the two belongs to c.txt.',
    ]);
  });

  test('is not moved twice where its user moves it, too', async () => {
    expect(await moves(['a.txt', 'sub/a.txt'], ['a.txt.quotes.yaml', 'sub/a.txt.quotes.yaml'])).toEqual([]);
  });

  test('stays where only the sidecar is renamed, or the text becomes something else of ours', async () => {
    expect(await moves(['a.txt.quotes.yaml', 'z.txt.quotes.yaml'])).toEqual([]);
    expect(await moves(['a.txt', 'speakers.yaml'])).toEqual([]);
  });

  test('follows where only letter case changes', async () => {
    expect(await moves(['a.txt', 'A.txt'])).toEqual(['a.txt.quotes.yaml -> A.txt.quotes.yaml']);
  });
});
