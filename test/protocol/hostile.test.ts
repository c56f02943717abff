import { describe, expect, test } from 'vitest';
import { paramsOf } from '../../server/src/connection/params';
import { serverCommands } from '../../server/src/protocol';
import { Folder } from './kit';
import { Raw } from './raw';

const text = 'Wang said that it rains.\n😀 “It rains,” he said.\n';
const sidecar = 'version: 1\nquotes:\n  - content: it rains\n    type: indirect\n    speaker: wang\n';
const registry = 'version: 1\nspeakers:\n  wang:\n    name: Wang\n';

function project(): Folder {
  return Folder.of({ 'a.txt': text, 'a.txt.quotes.yaml': sidecar, 'speakers.yaml': registry });
}

const invalid = { code: -32602 };

describe('a client that does not keep to the order', () => {
  test('is told so, and served as soon as it does', async () => {
    using folder = project();
    await using raw = new Raw();
    const uri = folder.uri('a.txt');
    raw.open(uri, 'not heard');
    expect(await raw.hover(uri)).toMatchObject({ error: { code: -32002 } });
    expect(await raw.ask('whosaid/texts')).toMatchObject({ error: { code: -32002 } });
    expect(await raw.ask('foo/bar')).toMatchObject({ error: { code: -32002 } });
    const initialize = { processId: null, rootUri: folder.uri(), capabilities: {} };
    expect(await raw.ask('initialize', { ...initialize, capabilities: 5 })).toMatchObject({ error: invalid });
    expect(await raw.ask('initialize', initialize)).toHaveProperty('result.capabilities');
    expect(await raw.ask('initialize', initialize)).toMatchObject({ error: { code: -32600 } });
    expect(await raw.hover(uri)).toHaveProperty('result.contents');
    expect(await raw.ask('shutdown')).toMatchObject({ result: null });
    expect(await raw.hover(uri)).toMatchObject({ error: { code: -32600 } });
    expect(await raw.ask('workspace/executeCommand', { command: 'whosaid.label' })).toMatchObject({
      error: { code: -32600 },
    });
    raw.tell('exit');
    expect(await raw.ended).toBe(0);
    expect(raw.errors).toBe('');
  });

  test.each<[string, (raw: Raw) => void, number]>([
    ['exit without shutdown', (raw) => raw.tell('exit'), 1],
    ['nothing more comes', (raw) => raw.end(), 1],
    ['nothing more comes in the middle of a header', (raw) => (raw.write('Content-Le'), raw.end()), 1],
    [
      'nothing more comes in the middle of a message',
      (raw) => (raw.write('Content-Length: 50\r\n\r\n{"'), raw.end()),
      1,
    ],
    ['nothing more comes after shutdown', (raw) => (raw.tell('x'), raw.ask('shutdown').finally(() => raw.end())), 0],
  ])('%s: the process ends', async (_, leave, status) => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    leave(raw);
    expect(await raw.ended).toBe(status);
    expect(raw.errors).toBe('');
  });
});

describe('messages that are none', () => {
  test.each([
    ['a length that is no number', 'Content-Length: abc\r\n\r\n{}'],
    ['a length below nothing', 'Content-Length: -5\r\n\r\n{}'],
    ['a length beyond reason', 'Content-Length: 99999999999\r\n\r\n{}'],
    ['no length', 'Foo: bar\r\n\r\n{}'],
    ['no header at all', 'x'.repeat(200_000)],
  ])('%s: the server says why and ends, since it cannot find the next one', async (_, bytes) => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    raw.write(bytes);
    expect(await raw.ended).toBe(1);
    expect(raw.errors).toMatch(/^whosaid: .+ The server ends, since it cannot tell where messages begin\.\n$/);
  });

  test('in frames that hold are passed over, and what is no JSON is answered', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    for (const odd of ['{abc}', '', '[]', '[1,{"id":1}]', 'null', '5', '{"jsonrpc":"2.0"}', '{"id":{},"method":5}'])
      raw.send(odd);
    raw.send('{"jsonrpc":"2.0","id":"a","method":"textDocument/hover","params":5}');
    expect(await raw.hover(folder.uri('a.txt'))).toHaveProperty('result.contents');
    expect(raw.strays).toContainEqual(
      expect.objectContaining({ id: null, error: expect.objectContaining({ code: -32700 }) }),
    );
    expect(raw.strays).toContainEqual(expect.objectContaining({ id: 'a', error: expect.objectContaining(invalid) }));
  });
});

describe('parameters of another shape', () => {
  test('get the error that the protocol has for them, whichever request it is', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const uri = folder.uri('a.txt');
    const requests = [...paramsOf.keys()].filter((method) => method !== 'initialize' && !/\/did[A-Z]/.test(method));
    expect(requests.length).toBeGreaterThan(20);
    for (const method of requests) {
      for (const params of [
        undefined,
        null,
        5,
        'x',
        [],
        [1],
        { textDocument: { uri: 5 }, uri: 5, uris: 5, files: 5 },
      ]) {
        expect([method, await raw.ask(method, params)]).toMatchObject([method, { error: invalid }]);
      }
    }
    expect(await raw.hover(uri)).toHaveProperty('result.contents');
    expect(raw.errors).toBe('');
  });

  test('of commands are refused in words, and the next command is carried out', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const run = (command: string, args: unknown) => raw.ask('workspace/executeCommand', { command, arguments: args });
    expect(await run('whosaid.label', 5)).toMatchObject({ error: invalid });
    // Two are about the whole workspace and ask for nothing.
    const { check, clearCheck, ...others } = serverCommands;
    for (const command of [check, clearCheck]) expect(await run(command, [5])).not.toMatchObject({ error: invalid });
    for (const command of Object.values(others)) {
      for (const args of [
        undefined,
        [],
        [null],
        [5],
        ['x'],
        [[]],
        [{ uri: 5, folder: 5 }],
        [{ uri: 'x:', folder: '' }],
      ]) {
        // Without an argument it is about the whole workspace.
        if (command === serverCommands.acceptMovedEverywhere && (args?.[0] ?? null) === null) continue;
        const answer = await run(command, args);
        expect([command, args, answer]).toMatchObject([command, args, { error: { code: -32803 } }]);
        expect(answer.error?.message).toMatch(/^[A-Z].+\.$/s);
      }
    }
    expect(await run('whosaid.nothing', [])).toMatchObject({ error: { code: -32803 } });
    const place = { uri: folder.uri('a.txt'), start: 15, end: 23 };
    expect((await run('whosaid.setSpeaker', [{ ...place, speaker: 'wang' }])).error?.message ?? '').not.toMatch(
      /of our own/,
    );
  });

  test('that answer an edit are a refusal, and the refusal is words', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    // This client answers every request of the server with null.
    const { error } = await raw.ask('workspace/executeCommand', {
      command: serverCommands.addAlias,
      arguments: [{ uri: folder.uri('speakers.yaml'), id: 'wang', alias: 'W.' }],
    });
    expect(error).toMatchObject({
      code: -32803,
      message: expect.stringMatching(/did not apply the change\. .*try again\.$/),
    });
    expect(raw.logged.filter((line) => line.includes('failed'))).toEqual([]);
  });

  test('of notifications are passed over and logged, and change nothing', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const uri = folder.uri('a.txt');
    raw.open(uri, text);
    // The answer comes when the whole folder has been looked at, so that counts stay what they are.
    await raw.ask('workspace/symbol', { query: '' });
    const before = await raw.hover(uri);
    const textDocument = { uri, version: 2 };
    const line = { line: 0, character: 0 };
    const odd: [string, unknown][] = [
      ['didOpen', { textDocument: { uri, version: 1, languageId: 'x', text: null } }],
      ['didChange', { textDocument, contentChanges: 5 }],
      ['didChange', { textDocument, contentChanges: [null] }],
      [
        'didChange',
        { textDocument, contentChanges: [{ text: 'x', range: { start: { line: -1, character: 0 }, end: line } }] },
      ],
      ['didChange', { textDocument: { uri }, contentChanges: [{ text: 'x' }] }],
      ['didClose', { textDocument: null }],
      ['didSave', 5],
    ];
    for (const [name, params] of odd) raw.tell(`textDocument/${name}`, params);
    raw.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: 5 }] });
    raw.tell('workspace/didChangeWorkspaceFolders', { event: { added: [null], removed: 5 } });
    raw.tell('$/cancelRequest', { id: {} });
    raw.tell('$/cancelRequest', null);
    raw.tell('foo/bar', 5);
    expect(await raw.hover(uri)).toEqual({ ...before, id: expect.any(Number) });
    expect(raw.logged.filter((message) => message.includes('is passed over'))).toHaveLength(odd.length + 2);
  });
});

describe('places and files that there are none of', () => {
  test('a position behind everything means the end, and one before everything is refused', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const uri = folder.uri('a.txt');
    const far = 2 ** 31 - 1;
    expect(await raw.hover(uri, far, far)).toMatchObject({ result: null });
    expect(await raw.hover(uri, 0, far)).toMatchObject({ result: null });
    expect(await raw.hover(uri, 2 ** 53, 0)).toMatchObject({ error: invalid });
    expect(await raw.hover(uri, -1, 0)).toMatchObject({ error: invalid });
    expect(await raw.hover(uri, 0, 0.5)).toMatchObject({ error: invalid });
    const whole = { start: { line: 0, character: 0 }, end: { line: far, character: far } };
    const backwards = { start: whole.end, end: whole.start };
    for (const range of [whole, backwards]) {
      for (const method of ['semanticTokens/range', 'inlayHint', 'codeAction']) {
        const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
        expect(await raw.ask(`textDocument/${method}`, params)).not.toHaveProperty('error');
      }
    }
    raw.open(uri, text);
    raw.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: backwards, text: '' }],
    });
    expect(await raw.hover(uri)).not.toHaveProperty('error');
  });

  test('a file of another kind, or one that is nowhere, has nothing to say', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const odd = [
      'untitled:Untitled-1',
      'vscode-remote://wsl%2Bubuntu/w/a.txt',
      'git:/w/a.txt?%7B%22ref%22%3A%22%22%7D',
      'file:///C:/w/a.txt',
      'file:///c%3A/w/a.txt',
      'file://server/share/a.txt',
      'file:///w/%00.txt',
      'file:///',
      'file:///proc/self/environ',
      `${folder.uri()}/none here.txt`,
      `${folder.uri()}/%F0%9F%98%80%20%23.txt`,
      `${folder.uri()}/a.txt.alice.quotes.yaml`,
      `data:text/plain,x`,
    ];
    for (const uri of odd) {
      const textDocument = { uri };
      raw.open(uri, text);
      raw.tell('textDocument/didChange', { textDocument: { uri, version: 9 }, contentChanges: [{ text }] });
      for (const method of ['hover', 'definition', 'documentSymbol', 'diagnostic', 'semanticTokens/full', 'codeLens']) {
        const answer = await raw.ask(`textDocument/${method}`, { textDocument, position: { line: 0, character: 1 } });
        expect([uri, answer]).not.toMatchObject([uri, { error: {} }]);
      }
      raw.tell('textDocument/didClose', { textDocument });
      raw.tell('textDocument/didClose', { textDocument });
    }
    expect(await raw.hover(folder.uri('a.txt'))).toHaveProperty('result.contents');
    expect(raw.logged.filter((message) => message.includes('failed'))).toEqual([]);
  });

  test('one file has one state, however its URI is spelled', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    raw.open(`${folder.uri()}/x/%2e%2e/a%2etxt`, 'Nothing here.\n');
    expect(await raw.hover(folder.uri('a.txt'))).toMatchObject({ result: null });
  });

  test('a version that goes back or stands still is the document of now all the same', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const uri = folder.uri('a.txt');
    raw.open(uri, 'Nothing here.\n', 7);
    for (const version of [3, 3, -1, 2 ** 40]) {
      raw.tell('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: `${text}${version}` }],
      });
      expect(await raw.hover(uri)).toHaveProperty('result.contents');
    }
  });
});

describe('floods', () => {
  const changes = 3000;

  test.each([
    ['a text', 'a.txt', 'Wang said that it rains.\n\n'.repeat(500)],
    ['a sidecar', 'a.txt.quotes.yaml', `version: 1\nquotes:\n${sidecar.split('quotes:\n')[1]?.repeat(200)}`],
    [
      'a registry',
      'speakers.yaml',
      `version: 1\nspeakers:\n${Array.from({ length: 300 }, (_, i) => `  s${i}:\n    name: N${i}\n`).join('')}`,
    ],
  ])('of changes of %s end, and what is asked then is the state of then', async (_, name, content) => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const uri = folder.uri(name);
    raw.open(uri, content);
    await raw.hover(uri);
    const before = raw.spent;
    for (let version = 2; version < changes; version++) {
      const [start, end] = [
        { line: 2, character: 0 },
        { line: 2, character: version % 2 },
      ];
      raw.tell('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end }, text: version % 2 === 0 ? '#' : '' }],
      });
    }
    expect(await raw.hover(uri)).not.toHaveProperty('error');
    // 3,000 readings of any of these files take more than ten times as long.
    if (before !== undefined) expect((raw.spent ?? 0) - before).toBeLessThan(4000);
    raw.tell('textDocument/didChange', { textDocument: { uri, version: changes }, contentChanges: [{ text: '' }] });
    expect(await raw.ask('textDocument/documentSymbol', { textDocument: { uri } })).toMatchObject({ result: [] });
  });

  test('of requests that are cancelled are answered, each of them', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const uri = folder.uri('a.txt');
    const answers = Array.from({ length: 2000 }, () =>
      raw.askAndCancel('textDocument/references', {
        textDocument: { uri },
        position: { line: 0, character: 1 },
        context: { includeDeclaration: true },
      }),
    );
    const codes = new Set((await Promise.all(answers)).map(({ error }) => error?.code));
    expect([...codes].filter((code) => code !== undefined && code !== -32800)).toEqual([]);
    expect(await raw.hover(uri)).toHaveProperty('result.contents');
  });

  test('of megabytes are taken, and given back', async () => {
    using folder = project();
    await using raw = await Raw.ready(folder.uri());
    const uri = folder.uri('big.bin');
    await raw.hover(folder.uri('a.txt'));
    const megabytes = 'x'.repeat(20_000_000);
    for (let version = 0; version < 6; version++) {
      raw.open(uri, megabytes, version);
      expect(await raw.hover(uri)).not.toHaveProperty('error');
      raw.tell('textDocument/didClose', { textDocument: { uri } });
    }
    expect(await raw.hover(folder.uri('a.txt'))).toHaveProperty('result.contents');
    expect(raw.memory ?? 0).toBeLessThan(700e6);
  });
});
