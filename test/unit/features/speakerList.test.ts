import { describe, expect, test } from 'vitest';
import { speakerList, speakerQuotes } from '../../../server/src/features/speakerList';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { lines } from '../kit/markers';
import { at, stillScheduler, workspace } from '../kit/workspace';
import { registry, sidecar, text } from './files';

const wang = toSpeakerId('wang-yi');

async function indexed(files: Record<string, string>) {
  const all = workspace(files);
  await all.indexer.indexAll();
  all.files.reads.length = 0;
  return all;
}

describe('the speakers of a workspace', () => {
  test('come with their counts, registry by registry', async () => {
    const { project } = await indexed({
      'a.txt': text,
      'a.txt.quotes.yaml': sidecar,
      'speakers.yaml': registry,
      'sub/speakers.yaml': 'version: 1\nspeakers:\n  ada: {name: Ada, kind: group}\n',
    });
    const list = await speakerList(project);
    expect(list.map(({ registry: file, id, quotes, kind, detail }) => ({ file, id, quotes, kind, detail }))).toEqual([
      { file: at('speakers.yaml'), id: 'wang-yi', quotes: 2, kind: 'person', detail: 'Foreign Minister of China' },
      { file: at('speakers.yaml'), id: 'sergei-lavrov', quotes: 0, kind: 'person', detail: '' },
      { file: at('sub/speakers.yaml'), id: 'ada', quotes: 0, kind: 'group', detail: '' },
    ]);
    expect(list[0]?.aliases).toEqual(['Wang', '王毅']);
    expect(registry.slice(list[0]?.at.start, list[0]?.at.end)).toBe('wang-yi');
  });

  test('are none without a registry, and none of somebody else’s', async () => {
    const { project } = await indexed({ 'a.txt.quotes.yaml': sidecar, 'sub/speakers.yaml': 'talks: []\n' });
    expect(await speakerList(project)).toEqual([]);
  });
});

describe('the quotes of a speaker', () => {
  const other = lines('version: 1', 'quotes:', '  - content: that Lavrov wins', '    speaker: sergei-lavrov');
  const files = {
    'speakers.yaml': registry,
    'b.txt': text.replace('China', 'India'),
    'b.txt.quotes.yaml': sidecar.replace('that China wins', 'that India wins'),
    'a.txt': text,
    'a.txt.quotes.yaml': sidecar,
    'c.txt': text,
    'c.txt.quotes.yaml': other,
  };

  test('are told text by text, in text order, with the lost ones last', async () => {
    const { project } = await indexed({
      ...files,
      'a.txt.quotes.yaml': sidecar.replace('that China wins', 'words that stand nowhere in it'),
    });
    const found = await speakerQuotes(project, at('speakers.yaml'), wang, stillScheduler, {
      isCancellationRequested: false,
    });
    expect(found.map(({ uri, words, line, type }) => ({ uri, words, line, type }))).toEqual([
      { uri: at('a.txt'), words: 'that Russia wins, too', line: 2, type: 'indirect' },
      { uri: at('a.txt.quotes.yaml'), words: 'words that stand nowhere in it', line: 4, type: 'indirect' },
      { uri: at('b.txt'), words: 'that India wins', line: 1, type: 'indirect' },
      { uri: at('b.txt'), words: 'that Russia wins, too', line: 2, type: 'indirect' },
    ]);
  });

  test('are told of as suggested while nobody has confirmed them', async () => {
    const waits = sidecar.replace('    speaker: wang-yi\n', '    speaker: wang-yi\n    status: suggested\n');
    const { project } = await indexed({ 'speakers.yaml': registry, 'a.txt': text, 'a.txt.quotes.yaml': waits });
    const found = await speakerQuotes(project, at('speakers.yaml'), wang, stillScheduler, {
      isCancellationRequested: false,
    });
    expect(found.map(({ entry, isSuggested }) => [entry, isSuggested])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  test('are looked for only where the speaker is named', async () => {
    const { project, files: disk } = await indexed(files);
    await speakerQuotes(project, at('speakers.yaml'), wang, stillScheduler, { isCancellationRequested: false });
    expect(disk.reads).not.toContain(at('c.txt'));
    expect(disk.reads).not.toContain(at('c.txt.quotes.yaml'));
  });

  test('are those of one registry: the same id elsewhere is somebody else', async () => {
    const { project } = await indexed({
      ...files,
      'sub/speakers.yaml': registry,
      'sub/d.txt': text,
      'sub/d.txt.quotes.yaml': sidecar,
    });
    const found = await speakerQuotes(project, at('sub/speakers.yaml'), wang, stillScheduler, {
      isCancellationRequested: false,
    });
    expect(new Set(found.map(({ uri }) => uri))).toEqual(new Set([at('sub/d.txt')]));
  });

  test('follow an open buffer', async () => {
    const { project, indexer } = await indexed(files);
    project.open(at('a.txt'), 1, `\n\n${text}`);
    await indexer.reindex([at('a.txt')]);
    const [first] = await speakerQuotes(project, at('speakers.yaml'), wang, stillScheduler, {
      isCancellationRequested: false,
    });
    expect(first).toMatchObject({ uri: at('a.txt'), line: 3 });
  });
});
