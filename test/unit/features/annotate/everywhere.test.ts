import { describe, expect, test } from 'vitest';
import {
  acceptingMoved,
  changeEverywhere,
  settlingSuggestions,
} from '../../../../server/src/features/annotate/everywhere';
import { toSpeakerId } from '../../../../server/src/model/speaker';
import type { Uri } from '../../../../server/src/model/uri';
import { lines } from '../../kit/markers';
import { at, workspace } from '../../kit/workspace';
import { applied } from '../kit';

const text = lines('Wang said that the talks have been going remarkably well.', '“We will win,” he said.');
const moved = lines(
  'version: 1',
  'quotes:',
  '  # keep me',
  '  - content: that the talks have been going quite remarkably well # sic',
  '    mood: good',
  '  - content: We will win',
  '  - content: everything was settled long ago',
);
const registry = 'version: 1\nspeakers: {}\n';
const right = moved.replace('quite ', '');

const files = {
  'speakers.yaml': registry,
  'a.txt': text,
  'a.txt.quotes.yaml': moved,
  'b/b.txt': text,
  'b/b.txt.quotes.yaml': moved.replaceAll('\n', '\r\n'),
  'broken.txt': text,
  'broken.txt.quotes.yaml': `${moved}  - content: [\n`,
  'conflict.txt': text,
  'conflict.txt.quotes.yaml': `${moved}<<<<<<< a\n  - content: x\n=======\n  - content: y\n>>>>>>> b\n`,
  'same.txt': text,
  'same.txt.quotes.yaml': right,
  'gone.txt.quotes.yaml': moved,
};

async function accepted(open: readonly string[] = [], token = { isCancellationRequested: false }) {
  const { project, indexer } = workspace(files);
  await indexer.indexAll();
  const all = new Map(Object.entries(files).map(([path, words]): [Uri, string] => [at(path), words]));
  for (const path of open) project.open(at(path), 3, all.get(at(path)) ?? '');
  const sidecars = [...project.corpus.sidecars.keys()].toSorted();
  const result = await changeEverywhere(project, sidecars, acceptingMoved, () => Promise.resolve(), token);
  return { result, all, after: applied(all, result.edit) };
}

describe('the words of the texts for all changed quotes', () => {
  test('are accepted in every sidecar that can be read, by one edit, and nothing else changes', async () => {
    const { result, all, after } = await accepted();
    expect([result.quotes, result.sidecars]).toEqual([2, 2]);
    expect(after.get(at('a.txt.quotes.yaml'))).toBe(right);
    expect(after.get(at('b/b.txt.quotes.yaml'))).toBe(right.replaceAll('\n', '\r\n'));
    for (const path of ['broken.txt', 'conflict.txt', 'same.txt', 'gone.txt']) {
      const uri = at(`${path}.quotes.yaml`);
      expect(after.get(uri)).toBe(all.get(uri));
    }
  });

  test('are not accepted where a sidecar cannot be read, and it is said which and why', async () => {
    const { result } = await accepted();
    expect(result.left).toEqual([
      { uri: at('broken.txt.quotes.yaml'), why: expect.any(String) },
      { uri: at('conflict.txt.quotes.yaml'), why: expect.stringContaining('merge') },
    ]);
  });

  test('go into the version of a sidecar that is open', async () => {
    const { result } = await accepted(['a.txt.quotes.yaml']);
    const changes = result.edit?.documentChanges ?? [];
    expect(changes.flatMap((each) => ('textDocument' in each ? [each.textDocument.version] : []))).toEqual([3, null]);
  });

  test('stay as they are where it is cancelled', async () => {
    const { result } = await accepted([], { isCancellationRequested: true });
    expect(result.edit).toBeUndefined();
  });
});

describe('the suggestions of a speaker', () => {
  const suggested = lines(
    'version: 1',
    'language: en',
    'quotes:',
    '  - content: that the talks have been going remarkably well',
    '    speaker: wang-yi',
    '    status: suggested # by the tool',
    '  - content: We will win',
    '    speaker: [wang-yi, sergei-lavrov]',
    '    status: suggested',
  );
  const ofOthers = suggested.replaceAll('wang-yi', 'sergei-lavrov');
  const speakers = lines(
    'version: 1',
    'speakers:',
    '  wang-yi: { name: Wang Yi }',
    '  sergei-lavrov: { name: Sergei Lavrov }',
  );
  const every = {
    'speakers.yaml': speakers,
    'a.txt': text,
    'a.txt.quotes.yaml': suggested,
    'b.txt': text,
    'b.txt.quotes.yaml': suggested.replace('    status: suggested # by the tool\n', ''),
    'c.txt': text,
    'c.txt.quotes.yaml': ofOthers,
  };

  async function settled(how: 'confirm' | 'reject', id: string) {
    const { project, indexer } = workspace(every);
    await indexer.indexAll();
    const sidecars = [...project.corpus.sidecars.keys()].toSorted();
    const job = settlingSuggestions(how, toSpeakerId(id));
    const result = await changeEverywhere(project, sidecars, job, () => Promise.resolve());
    const before = new Map(Object.entries(every).map(([path, words]): [Uri, string] => [at(path), words]));
    const after = applied(before, result.edit);
    return { result, of: (path: string) => after.get(at(path)) };
  }

  test('are confirmed in every text, also those that they say with somebody else', async () => {
    const { result, of } = await settled('confirm', 'wang-yi');
    expect([result.quotes, result.sidecars, result.left]).toEqual([3, 2, []]);
    expect(of('a.txt.quotes.yaml')).toBe(
      suggested.replace('    status: suggested # by the tool\n', '').replace('    status: suggested\n', ''),
    );
    expect(of('b.txt.quotes.yaml')).not.toContain('suggested');
    expect(of('c.txt.quotes.yaml')).toBe(ofOthers);
  });

  test('are rejected in every text, and noted as no quotes', async () => {
    const { result, of } = await settled('reject', 'wang-yi');
    expect([result.quotes, result.sidecars]).toEqual([3, 2]);
    expect(of('a.txt.quotes.yaml')).toBe(
      lines(
        'version: 1',
        'language: en',
        'quotes: []',
        'dismissed:',
        '  - content: that the talks have been going remarkably well',
        '  - content: We will win',
      ),
    );
    expect(of('b.txt.quotes.yaml')).toContain(
      '  - content: that the talks have been going remarkably well\n    speaker',
    );
    expect(of('c.txt.quotes.yaml')).toBe(ofOthers);
  });

  test('are nothing where there are none', async () => {
    const { result } = await settled('confirm', 'nobody');
    expect(result).toEqual({ edit: undefined, quotes: 0, sidecars: 0, left: [] });
  });
});
