import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CodeAction, Hover, Location, LocationLink } from 'vscode-languageserver-protocol';
import { able, Folder, root, Session } from './kit';

const english = '001_7e7789833fe97c79.txt';
/** Long enough for its language to be known. */
const news = 'Wang said that China wins.\nThe minister met reporters in Beijing on Monday, after a week of talks.\n';
const article = readFileSync(path.join(root, 'samples', english), 'utf8');

describe('the built server over its standard streams', () => {
  test('says what it can do, answers, and ends when it is told to', async () => {
    using folder = Folder.ofSamples();
    await using session = await Session.start({ folders: [folder] });
    expect(session.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { change: 2 },
      diagnosticProvider: { interFileDependencies: true },
      hoverProvider: true,
    });
    const uri = folder.uri(english);
    await session.open(uri, article);
    const hover = await session.at<Hover>('textDocument/hover', uri, 3, 2);
    expect(JSON.stringify(hover.contents)).toContain('**Wang Yi** · State Councilor and Foreign Minister of China');
    const [link] = await session.at<LocationLink[]>('textDocument/definition', uri, 3, 2);
    expect(link?.targetUri).toBe(folder.uri('speakers.yaml'));
    expect(await session.stop()).toBe(0);
    expect(session.errors).toEqual([]);
  });

  test('counts quotes in the corpus once it has looked at all files, and finds every mention', async () => {
    using folder = Folder.ofSamples();
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri(english);
    await session.open(uri, article);
    const found = await session.at<Location[]>('textDocument/references', uri, 3, 2, {
      context: { includeDeclaration: true },
    });
    const files = new Set(found.map((place) => path.basename(place.uri)));
    expect(files.has('speakers.yaml')).toBe(true);
    expect([...files].filter((file) => file.endsWith('.txt'))).toHaveLength(3);
    const hover = await session.at<Hover>('textDocument/hover', uri, 3, 2);
    expect(JSON.stringify(hover.contents)).toMatch(/Quotes: \d+ in this text, \d+ in the corpus/);
    const symbols = await session.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: 'lavr' });
    expect(symbols.map(({ name }) => name)).toEqual(['Sergei Lavrov']);
  });

  test('finds mentions text by text in the order of their paths, also in texts that came later', async () => {
    using folder = Folder.of({ 'speakers.yaml': 'version: 1\nspeakers:\n  wang: {name: Wang}\n', 'c.txt': news });
    await using session = await Session.start({ folders: [folder] });
    const named = async () => {
      const found = await session.at<Location[]>('textDocument/references', folder.uri('c.txt'), 0, 1, { context: {} });
      return [...new Set(found.map(({ uri }) => path.basename(uri)))];
    };
    expect(await named()).toEqual(['c.txt']);
    for (const name of ['d.txt', 'a.txt', 'b.txt']) folder.write(name, news);
    await session.watched(...['d.txt', 'a.txt', 'b.txt'].map((name) => [folder.uri(name), 1] as const));
    expect(await named()).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  });

  test('follows every keystroke, also across files', async () => {
    using folder = Folder.of({
      'speakers.yaml': 'version: 1\nspeakers:\n  wang: {name: Wang}\n',
      'a.txt': news,
    });
    await using session = await Session.start({ folders: [folder] });
    const [text, sidecar, registry] = [
      folder.uri('a.txt'),
      folder.uri('a.txt.quotes.yaml'),
      folder.uri('speakers.yaml'),
    ];
    await session.open(text, news);
    expect(await session.codes(text)).toEqual(['unlabeled-quote']);

    await session.change(text, 'went', [0, 5, 0, 9]);
    expect(await session.codes(text)).toEqual([]);
    await session.change(text, 'said', [0, 5, 0, 9]);
    expect(await session.codes(text)).toEqual(['unlabeled-quote']);

    // An unsaved sidecar counts, and the text is told of it.
    await session.open(
      sidecar,
      'version: 1\nquotes:\n  - content: that China wins\n    source: Wang\n    speaker: wang\n',
    );
    await session.until(() => session.refreshes > 0);
    expect(await session.codes(text)).toEqual([]);
    await session.change(sidecar, 'that Chine wins', [2, 13, 2, 28]);
    expect(await session.codes(sidecar)).toEqual(['moved-quote']);

    await session.open(registry, 'version: 1\nspeakers:\n  wang: {name: Wang}\n');
    await session.change(registry, 'zhao', [2, 2, 2, 6]);
    expect(await session.codes(sidecar)).toContain('unknown-speaker');
  });

  test('answers unchanged diagnostics with their id alone', async () => {
    using folder = Folder.of({ 'speakers.yaml': 'version: 1\nspeakers:\n', 'a.txt': news });
    await using session = await Session.start({ folders: [folder] });
    const textDocument = { uri: folder.uri('a.txt') };
    await session.open(textDocument.uri, news);
    const full = await session.connection.sendRequest<{ resultId: string }>('textDocument/diagnostic', {
      textDocument,
    });
    const again = await session.connection.sendRequest('textDocument/diagnostic', {
      textDocument,
      previousResultId: full.resultId,
    });
    expect(again).toEqual({ kind: 'unchanged', resultId: full.resultId });
  });

  test('answers in full when a document is opened again', async () => {
    using folder = Folder.of({ 'speakers.yaml': 'version: 1\nspeakers:\n', 'a.txt': news });
    await using session = await Session.start({ folders: [folder] });
    const textDocument = { uri: folder.uri('a.txt') };
    await session.open(textDocument.uri, news);
    const full = await session.connection.sendRequest<{ resultId: string }>('textDocument/diagnostic', {
      textDocument,
    });
    await session.connection.sendNotification('textDocument/didClose', { textDocument });
    await session.open(textDocument.uri, news);
    const again = await session.connection.sendRequest('textDocument/diagnostic', {
      textDocument,
      previousResultId: full.resultId,
    });
    expect(again).toMatchObject({ kind: 'full', items: [{ code: 'unlabeled-quote' }] });
  });

  test('links each diagnostic to the page of its rule', async () => {
    using folder = Folder.of({ 'speakers.yaml': 'version: 1\nspeakers:\n', 'a.txt': news });
    await using session = await Session.start({ folders: [folder] });
    await session.open(folder.uri('a.txt'), news);
    const [diagnostic] = await session.diagnostics(folder.uri('a.txt'));
    expect(diagnostic?.codeDescription?.href).toMatch(/docs\/rules\/unlabeled-quote\.md$/);
    expect(readFileSync(new URL(diagnostic?.codeDescription?.href ?? ''), 'utf8')).toContain('# unlabeled-quote');
  });

  test('forgets files and folders that are deleted, and sees new ones', async () => {
    using folder = Folder.of({ 'd/a.txt': news, 'd/a.txt.quotes.yaml': 'version: 1\n' });
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri('d/a.txt');
    await session.open(uri, news);
    expect(await session.codes(uri)).toEqual(['unlabeled-quote']);
    folder.remove('d');
    await session.watched([folder.uri('d'), 3]);
    expect(await session.codes(uri)).toEqual([]);
    folder.write('speakers.yaml', 'version: 1\nspeakers:\n');
    await session.watched([folder.uri('speakers.yaml'), 1]);
    expect(await session.codes(uri)).toEqual(['unlabeled-quote']);
  });

  test('says nothing outside a project', async () => {
    using folder = Folder.of({
      'a.txt': news,
      'speakers.yaml': 'speakers:\n  - name: "Ada\n',
    });
    await using session = await Session.start({ folders: [folder] });
    await session.open(folder.uri('a.txt'), news);
    await session.open(folder.uri('speakers.yaml'), 'speakers:\n  - name: "Ada\n');
    expect(await session.codes(folder.uri('a.txt'))).toEqual([]);
    expect(await session.codes(folder.uri('speakers.yaml'))).toEqual([]);
    expect(await session.at('textDocument/hover', folder.uri('a.txt'), 0, 1)).toBeNull();
  });

  test('keeps two workspace folders apart', async () => {
    const files = (name: string) => ({
      'speakers.yaml': `version: 1\nspeakers:\n  wang: {name: ${name}, aliases: [Wang]}\n`,
      'a.txt': news,
    });
    using first = Folder.of(files('Wang Yi'));
    using second = Folder.of(files('Wang Wenbin'));
    await using session = await Session.start({ folders: [first, second] });
    for (const [folder, name] of [
      [first, 'Wang Yi'],
      [second, 'Wang Wenbin'],
    ] as const) {
      await session.open(folder.uri('a.txt'), news);
      const hover = await session.at<Hover>('textDocument/hover', folder.uri('a.txt'), 0, 1);
      expect(JSON.stringify(hover.contents)).toContain(`**${name}**`);
    }
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: second.uri(), name: 'second' }] },
    });
    const hover = await session.at<Hover>('textDocument/hover', second.uri('a.txt'), 0, 1);
    expect(JSON.stringify(hover.contents)).toContain('Wang Wenbin');
  });

  test('offers quick fixes and applies the command of its own client', async () => {
    using folder = Folder.of({
      'speakers.yaml': 'version: 1\nspeakers:\n  wang: {name: Wang}\n',
      'a.txt': news,
    });
    await using session = await Session.start({ folders: [folder], initializationOptions: { canPick: true } });
    const uri = folder.uri('a.txt');
    await session.open(uri, news);
    const range = { start: { line: 0, character: 12 }, end: { line: 0, character: 12 } };
    const actions = await session.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: await session.diagnostics(uri), only: ['quickfix'] },
    });
    expect(actions.map(({ title }) => title)).toEqual([
      'Label as Wang',
      'Label as another speaker…',
      'Label as unknown speaker',
      'Dismiss: not a quote',
    ]);
    const edits: unknown[] = [];
    session.connection.onRequest('workspace/applyEdit', ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const choices = await session.connection.sendRequest<{ id: string }[]>('whosaid/speakers', { uri });
    expect(choices.map(({ id }) => id)).toEqual(['wang']);
    const label = { uri, start: 10, end: 20, speaker: 'wang' };
    await session.connection.sendRequest('workspace/executeCommand', { command: 'whosaid.label', arguments: [label] });
    expect(JSON.stringify(edits)).toContain('speaker: wang');
    const nowhere = { uri, start: 0, end: 1, speaker: 'wang' };
    await expect(
      session.connection.sendRequest('workspace/executeCommand', { command: 'whosaid.label', arguments: [nowhere] }),
    ).rejects.toThrow('no unlabeled quote');
  });
});

describe('other clients', () => {
  test('without pull diagnostics are told of findings after each change, and of their end', async () => {
    using folder = Folder.of({ 'speakers.yaml': 'version: 1\nspeakers:\n', 'a.txt': 'x' });
    await using session = await Session.start({ folders: [folder], capabilities: {} });
    const uri = folder.uri('a.txt');
    await session.open(uri, news);
    await session.until(() => session.pushed.get(uri)?.length === 1);
    await session.change(uri, 'Nothing is said.\n');
    await session.until(() => session.pushed.get(uri)?.length === 0);
    await session.change(uri, news);
    await session.until(() => session.pushed.get(uri)?.length === 1);
    await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await session.until(() => session.pushed.get(uri)?.length === 0);
    expect([...session.pushed.keys()]).toEqual([uri]);
  });

  test('without any capability still get plain hovers and locations', async () => {
    using folder = Folder.ofSamples();
    await using session = await Session.start({ folders: [folder], capabilities: {} });
    const uri = folder.uri(english);
    await session.open(uri, article);
    const hover = await session.at<Hover>('textDocument/hover', uri, 3, 2);
    expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/^Wang Yi · /) });
    const [place] = await session.at<Location[]>('textDocument/definition', uri, 3, 2);
    expect(place).toMatchObject({ uri: folder.uri('speakers.yaml'), range: { start: { line: 3 } } });
  });

  test.each([null, [], 'nonsense', { rules: null }])(
    'that answer %j for the settings get the defaults',
    async (configuration) => {
      using folder = Folder.of({ 'speakers.yaml': 'version: 1\nspeakers:\n', 'a.txt': 'x' });
      await using session = await Session.start({ folders: [folder], configuration });
      await session.open(folder.uri('a.txt'), news);
      expect(await session.codes(folder.uri('a.txt'))).toEqual(['unlabeled-quote']);
    },
  );

  test('can give settings when they start or when they change', async () => {
    using folder = Folder.of({ 'speakers.yaml': 'version: 1\nspeakers:\n', 'a.txt': 'x' });
    const quiet = { rules: { 'unlabeled-quote': 'off' } };
    const { workspace: _, ...withoutConfiguration } = able;
    await using session = await Session.start({
      folders: [folder],
      capabilities: withoutConfiguration,
      initializationOptions: { settings: quiet },
    });
    await session.open(folder.uri('a.txt'), news);
    expect(await session.codes(folder.uri('a.txt'))).toEqual([]);
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: { whosaid: {} } });
    expect(await session.codes(folder.uri('a.txt'))).toEqual(['unlabeled-quote']);
  });

  test('without a folder still get what stands beside a file', async () => {
    using folder = Folder.of({ 'a.txt': 'x', 'a.txt.quotes.yaml': 'version: 1\n' });
    await using session = await Session.start({ folders: [] });
    await session.open(folder.uri('a.txt'), news);
    expect(await session.codes(folder.uri('a.txt'))).toEqual(['unlabeled-quote']);
  });
});

describe('trouble', () => {
  test('a request that is cancelled is answered so, and the next one is served', async () => {
    using folder = Folder.ofSamples();
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri(english);
    await session.open(uri, article);
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const references = session.connection.sendRequest(
      'textDocument/references',
      { textDocument: { uri }, position: { line: 3, character: 2 }, context: { includeDeclaration: true } },
      source.token,
    );
    source.cancel();
    await expect(references).rejects.toMatchObject({ code: -32_800 });
    expect(await session.at('textDocument/hover', uri, 3, 2)).not.toBeNull();
  });

  test('a request that makes no sense hurts nobody else', async () => {
    using folder = Folder.ofSamples();
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri(english);
    await session.open(uri, article);
    const nonsense = session.connection.sendRequest('textDocument/hover', { textDocument: null });
    await expect(nonsense).rejects.toThrow('`textDocument` must be an object');
    expect(await session.at('textDocument/hover', uri, 999, 999)).toBeNull();
    expect(await session.at('textDocument/hover', folder.uri('gone.txt'), 0, 0)).toBeNull();
    await expect(session.connection.sendRequest('whosaid/nonsense')).rejects.toThrow('Unhandled method');
    expect(await session.at('textDocument/hover', uri, 3, 2)).not.toBeNull();
  });

  test('a sidecar that could abort a parser is refused and hurts itself alone', async () => {
    using folder = Folder.ofSamples();
    await using session = await Session.start({ folders: [folder] });
    const sidecar = folder.uri(`${english}.quotes.yaml`);
    for (const text of [
      'x: "open',
      '['.repeat(20_000),
      `quotes:\n${'  - '.repeat(20_000)}`,
      'a: &a [*a, *a]',
      '\0\uFFFF',
    ]) {
      await session.open(sidecar, text);
      await session.diagnostics(sidecar);
      await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri: sidecar } });
    }
    await session.open(folder.uri(english), article);
    expect(await session.at('textDocument/hover', folder.uri(english), 3, 2)).not.toBeNull();
  });

  test('a new server after a crash knows everything again from what the client tells it', async () => {
    using folder = Folder.of({ 'speakers.yaml': 'version: 1\nspeakers:\n  wang: {name: Wang}\n', 'a.txt': 'x' });
    const uri = folder.uri('a.txt');
    const unsaved = `${news}Not saved yet.\n`;
    await using first = await Session.start({ folders: [folder] });
    await first.open(uri, unsaved);
    const before = await first.diagnostics(uri);
    await first.kill();
    await using second = await Session.start({ folders: [folder] });
    await second.open(uri, unsaved);
    expect(await second.diagnostics(uri)).toEqual(before);
  });

  test('a text of 1 MB is analysed, and an edit of it is', async () => {
    using folder = Folder.of({
      'speakers.yaml': 'version: 1\nspeakers:\n  wang: {name: Wang Yi, aliases: [Wang]}\n',
      'a.txt': 'x',
    });
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri('a.txt');
    const line = 'The minister travelled to the north of the country, where rain had fallen for many days in a row.\n';
    const long = `${line.repeat(10_000)}Wang said that China wins.\n`;
    await session.open(uri, long);
    expect(await session.codes(uri)).toEqual(['unlabeled-quote']);
    await session.change(uri, 'lose', [10_000, 21, 10_000, 25]);
    const [diagnostic] = await session.diagnostics(uri);
    expect(diagnostic).toMatchObject({
      range: { start: { line: 10_000, character: 10 }, end: { line: 10_000, character: 25 } },
    });
  });
});
