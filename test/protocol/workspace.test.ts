import { describe, expect, test } from 'vitest';
import type { TextList } from '../../server/src/protocol';
import { Folder, Session } from './kit';

const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n';
const news =
  'Ada said that the bridge will open.\nThe minister met reporters in Paris on Monday, after a week of talks.\n';
const sidecar = 'version: 1\nquotes:\n  - {content: that the bridge will open, speaker: ada}\n';

/** The texts that the server lists once it has counted all of them. */
async function counted(session: Session): Promise<Record<string, string>> {
  for (;;) {
    const before = session.statusChanges;
    const { texts, complete } = await session.connection.sendRequest<TextList>('whosaid/texts');
    if (complete) {
      return Object.fromEntries(
        texts.map(({ uri, counts }) => [uri.split('/').at(-1), `${counts?.labeled}/${counts?.unlabeled}`]),
      );
    }
    await session.until(() => session.statusChanges > before);
  }
}

describe('a checkout that touches hundreds of files', () => {
  test('is one batch: everything is counted anew, and the client is asked to refresh once', async () => {
    const names = Array.from({ length: 250 }, (_, i) => `t${i}.txt`);
    using folder = Folder.of({
      'speakers.yaml': registry,
      'open.txt': news,
      ...Object.fromEntries(names.map((name) => [name, 'Nothing.\n'])),
    });
    await using session = await Session.start({ folders: [folder] });
    await session.open(folder.uri('open.txt'), news);
    expect(await session.codes(folder.uri('open.txt'))).toEqual(['unlabeled-quote']);
    expect((await counted(session))['t7.txt']).toBe('0/0');
    const [refreshes, statusChanges] = [session.refreshes, session.statusChanges];
    for (const name of names) folder.write(`${name}.quotes.yaml`, sidecar);
    for (const name of names) folder.write(name, news);
    const touched = names.flatMap((name) => [name, `${name}.quotes.yaml`]);
    // As VS Code tells: in parts.
    for (let from = 0; from < touched.length; from += 200) {
      await session.watched(...touched.slice(from, from + 200).map((name) => [folder.uri(name), 2] as const));
    }
    await session.until(() => session.statusChanges > statusChanges && session.refreshes > refreshes);
    const counts = await counted(session);
    expect([counts['t7.txt'], counts['t249.txt'], Object.keys(counts).length]).toEqual(['1/0', '1/0', 251]);
    expect(session.refreshes - refreshes).toBe(1);
  });
});

describe('what is left out of the workspace', () => {
  test('is what ignore files name and what the editor hides, as they are now', async () => {
    using folder = Folder.of({
      'speakers.yaml': registry,
      'a.txt': news,
      '.gitignore': 'drafts/\n',
      'drafts/b.txt': news,
      'hidden/c.txt': news,
    });
    // Our settings and the excludes of the editor are asked for in one go.
    await using session = await Session.start({ folders: [folder], configuration: { hidden: true } });
    expect(Object.keys(await counted(session))).toEqual(['a.txt']);
    const { statusChanges } = session;
    folder.write('.gitignore', '\n');
    await session.watched([folder.uri('.gitignore'), 2]);
    await session.until(() => session.statusChanges > statusChanges);
    expect(Object.keys(await counted(session))).toEqual(['a.txt', 'b.txt']);
  });
});
