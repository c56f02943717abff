import { describe, expect, test } from 'vitest';
import type { SpeakerItem, SpeakerQuote, TextList, TextQuotes } from '../../server/src/protocol';
import { Folder, Session } from './kit';

const news = 'Wang said that China wins.\nThe minister met reporters in Beijing on Monday, after a week of talks.\n';
const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n';
const sidecar = 'version: 1\nquotes:\n  - content: that China wins\n    speaker: wang\n';
const files = { 'speakers.yaml': registry, 'a.txt': news, 'b.txt': news, 'b.txt.quotes.yaml': sidecar };

describe('what lists of quotes, texts and speakers are made of', () => {
  test('the quotes of a text, asked for by the text and by its sidecar, and nothing of other files', async () => {
    using folder = Folder.of({ ...files, 'sub/c.html': 'x' });
    await using session = await Session.start({ folders: [folder] });
    const ask = (uri: string) => session.connection.sendRequest<TextQuotes | null>('whosaid/quotes', { uri });
    const [text, entry] = [folder.uri('b.txt'), folder.uri('b.txt.quotes.yaml')];
    expect(await ask(text)).toMatchObject({ text, sidecar: entry, quotes: [{ state: 'labeled', entry: 0 }] });
    expect(await ask(entry)).toEqual(await ask(text));
    expect(await ask(folder.uri('sub/c.html'))).toBeNull();
    expect(await ask(folder.uri('speakers.yaml'))).toBeNull();
  });

  test('the texts are counted when somebody asks, and again when one of them is edited', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder] });
    const counted = async (): Promise<TextList> => {
      for (;;) {
        const seen = session.statusChanges;
        const list = await session.connection.sendRequest<TextList>('whosaid/texts');
        if (list.complete) return list;
        await session.until(() => session.statusChanges > seen);
      }
    };
    const [a, b] = [folder.uri('a.txt'), folder.uri('b.txt')];
    expect((await counted()).texts).toEqual([
      { uri: a, counts: { labeled: 0, unlabeled: 1 } },
      { uri: b, counts: { labeled: 1, unlabeled: 0 } },
    ]);
    await session.open(a, news);
    await session.change(a, 'went', [0, 5, 0, 9]);
    await session.diagnostics(a);
    expect((await counted()).texts[0]).toEqual({ uri: a, counts: { labeled: 0, unlabeled: 0 } });
  });

  test('the speakers with their counts, and where they are quoted', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder] });
    // Finding symbols waits for the index.
    await session.connection.sendRequest('workspace/symbol', { query: '' });
    const uri = folder.uri('speakers.yaml');
    const list = await session.connection.sendRequest<SpeakerItem[]>('whosaid/speakerList');
    expect(list).toMatchObject([{ id: 'wang', registry: uri, quotes: 1 }]);
    const quotes = await session.connection.sendRequest<SpeakerQuote[]>('whosaid/speakerQuotes', {
      registry: uri,
      id: 'wang',
    });
    expect(quotes).toEqual([
      {
        uri: folder.uri('b.txt'),
        content: [{ start: 10, end: 25 }],
        words: 'that China wins',
        entry: 0,
        type: '',
        isSuggested: false,
        line: 1,
      },
    ]);
  });
});
