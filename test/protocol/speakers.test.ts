import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  CodeAction,
  RegistrationParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { able, Folder, root, Session } from './kit';

const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n  bob: {name: Bob}\n';
const sidecar = (speaker: string) => `version: 1\nquotes:\n  - content: ada\n    speaker: ${speaker}\n`;

/** What VS Code can do about files. */
const ableToRename: ClientCapabilities = {
  ...able,
  workspace: {
    ...able.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    fileOperations: { dynamicRegistration: true, willRename: true },
  },
};

/** The files that an edit changes, and with which version; in the order of their names. */
function targets({ documentChanges = [] }: WorkspaceEdit): [string, number | null][] {
  return documentChanges
    .filter((change): change is TextDocumentEdit => 'edits' in change)
    .map(({ textDocument }): [string, number | null] => [path.basename(textDocument.uri), textDocument.version])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Applies the edits that the server asks for by keeping them. */
function keepEdits(session: Session): WorkspaceEdit[] {
  const kept: WorkspaceEdit[] = [];
  session.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
    kept.push(edit);
    return { applied: true };
  });
  return kept;
}

function execute(session: Session, command: string, argument: object): Promise<unknown> {
  return session.connection.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
}

describe('renaming a speaker', () => {
  test('changes the id in the registry and in every sidecar, open or closed', async () => {
    using folder = Folder.of({
      'speakers.yaml': registry,
      'a.txt.quotes.yaml': sidecar('ada'),
      'sub/b.txt.quotes.yaml': sidecar('[bob, ada]'),
      'c.txt.quotes.yaml': sidecar('bob'),
    });
    await using session = await Session.start({ folders: [folder] });
    expect(session.capabilities.renameProvider).toEqual({ prepareProvider: true });
    const uri = folder.uri('a.txt.quotes.yaml');
    await session.open(uri, sidecar('ada'));
    expect(await session.at('textDocument/prepareRename', uri, 3, 14)).toEqual({
      range: { start: { line: 3, character: 13 }, end: { line: 3, character: 16 } },
      placeholder: 'ada',
    });
    const edit = await session.at<WorkspaceEdit>('textDocument/rename', uri, 3, 14, { newName: 'eve' });
    expect(targets(edit)).toEqual([
      ['a.txt.quotes.yaml', 1],
      ['b.txt.quotes.yaml', null],
      ['speakers.yaml', null],
    ]);
  });

  test('changes the name in the registry', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry });
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri('speakers.yaml');
    expect(await session.at('textDocument/prepareRename', uri, 2, 15)).toMatchObject({ placeholder: 'Ada' });
    const edit = await session.at<WorkspaceEdit>('textDocument/rename', uri, 2, 15, { newName: 'Ada L.' });
    expect(JSON.stringify(edit)).toContain('Ada L.');
  });

  test('is refused in sentences, and with silence in files of others', async () => {
    using folder = Folder.of({
      'speakers.yaml': registry,
      'a.txt': 'Ada came.\n',
      'a.txt.quotes.yaml': sidecar('ada'),
      'b.html': 'x',
    });
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri('a.txt.quotes.yaml');
    const rename = (newName: string) => session.at('textDocument/rename', uri, 3, 14, { newName });
    await expect(rename('a b')).rejects.toThrow('“a b” cannot be an id. Use letters of any script');
    await expect(rename('bob')).rejects.toThrow('The id `bob` is taken.');
    await expect(session.at('textDocument/prepareRename', uri, 2, 14)).rejects.toThrow('Only ids of speakers');
    await expect(session.at('textDocument/prepareRename', folder.uri('a.txt'), 0, 1)).rejects.toThrow(
      'Texts are never changed.',
    );
    expect(await session.at('textDocument/prepareRename', folder.uri('b.html'), 0, 0)).toBeNull();
  });

  test('changes in the samples what names the speaker, and nothing else', async () => {
    using folder = Folder.ofSamples();
    await using session = await Session.start({ folders: [folder] });
    const edits = keepEdits(session);
    const uri = folder.uri('speakers.yaml');
    await execute(session, 'whosaid.renameSpeaker', { uri, id: 'wang-yi', newId: 'wang' });
    const samples = path.join(root, 'samples');
    const naming = readdirSync(samples).filter(
      (name) => name.endsWith('.yaml') && readFileSync(path.join(samples, name), 'utf8').includes('wang-yi'),
    );
    expect(targets(edits[0] ?? {}).map(([name]) => name)).toEqual(naming.toSorted());
    for (const change of edits[0]?.documentChanges ?? []) {
      if (!('edits' in change)) continue;
      for (const { range, ...edit } of change.edits) {
        expect(edit).toEqual({ newText: 'wang' });
        expect(range.end.character - range.start.character).toBe('wang-yi'.length);
      }
    }
  });
});

describe('commands on speakers', () => {
  test('create, add an alias, merge, and say why not', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt.quotes.yaml': sidecar('bob'), 'a.txt': 'x' });
    await using session = await Session.start({ folders: [folder] });
    const edits = keepEdits(session);
    const uri = folder.uri('a.txt');
    expect(await execute(session, 'whosaid.createSpeaker', { uri, name: 'Ada' })).toBe('ada-2');
    expect(await execute(session, 'whosaid.addAlias', { uri, id: 'ada', alias: 'A. L.' })).toBeNull();
    expect(await execute(session, 'whosaid.mergeSpeakers', { uri, from: 'bob', into: 'ada' })).toBeNull();
    expect(edits.map(targets)).toEqual([
      [['speakers.yaml', null]],
      [['speakers.yaml', null]],
      [
        ['a.txt.quotes.yaml', null],
        ['speakers.yaml', null],
      ],
    ]);
    await expect(execute(session, 'whosaid.addAlias', { uri, id: 'ada', alias: 'BOB' })).rejects.toThrow(
      '“BOB” is a name of Bob (`bob`) already.',
    );
    await expect(execute(session, 'whosaid.renameSpeaker', { uri, id: 'ada' })).rejects.toThrow('Nothing to rename');
  });

  test('make a folder a project, once', async () => {
    using folder = Folder.of({ 'a.txt': 'x' });
    await using session = await Session.start({ folders: [folder] });
    const edits = keepEdits(session);
    await execute(session, 'whosaid.initialize', { folder: folder.uri() });
    expect(edits[0]?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: folder.uri('speakers.yaml') });
    folder.write('speakers.yaml', registry);
    await session.watched([folder.uri('speakers.yaml'), 1]);
    await expect(execute(session, 'whosaid.initialize', { folder: folder.uri() })).rejects.toThrow(
      'There is a registry already: speakers.yaml.',
    );
  });

  test('stand behind code actions in a text and in a registry', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': 'Then Zhao Lijian came.\n' });
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri('a.txt');
    await session.open(uri, 'Then Zhao Lijian came.\n');
    const actions = (kinds?: string[]) =>
      session.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 16 } },
        context: { diagnostics: [], ...(kinds && { only: kinds }) },
      });
    expect((await actions()).map(({ title }) => title)).toContain('Add speaker “Zhao Lijian”');
    expect((await actions(['quickfix'])).map(({ title }) => title)).not.toContain('Add speaker “Zhao Lijian”');
  });
});

describe('renaming files', () => {
  const files = {
    'a.txt': 'x',
    'a.txt.quotes.yaml': sidecar('ada'),
    'b.txt': 'x',
    'b.txt.quotes.yaml': sidecar('bob'),
  };

  async function registrations(session: Session): Promise<RegistrationParams['registrations']> {
    const all: RegistrationParams['registrations'] = [];
    await new Promise<void>((resolve) => {
      session.connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
        all.push(...params.registrations);
        if (all.some(({ method }) => method === 'workspace/willRenameFiles')) resolve();
        return null;
      });
    });
    return all;
  }

  function willRename(session: Session, from: string, to: string): Promise<WorkspaceEdit | null> {
    return session.connection.sendRequest('workspace/willRenameFiles', { files: [{ oldUri: from, newUri: to }] });
  }

  test('takes sidecars along; one that is in the way stays, and the user is told', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({
      folders: [folder],
      capabilities: ableToRename,
      configuration: { include: ['news/*.txt', '**/*.md'] },
    });
    const registered = (await registrations(session)).find(({ method }) => method === 'workspace/willRenameFiles');
    expect(registered?.registerOptions).toEqual({
      filters: ['**/news/*.txt', '**/*.md'].map((glob) => ({
        scheme: 'file',
        pattern: { glob, matches: 'file', options: { ignoreCase: true } },
      })),
    });
    const edit = await willRename(session, folder.uri('a.txt'), folder.uri('sub/z.txt'));
    expect(edit).toEqual({
      documentChanges: [
        {
          kind: 'rename',
          oldUri: folder.uri('a.txt.quotes.yaml'),
          newUri: folder.uri('sub/z.txt.quotes.yaml'),
          options: { overwrite: false, ignoreIfExists: true },
        },
      ],
    });
    const told = new Promise((resolve) => session.connection.onNotification('window/showMessage', resolve));
    expect(await willRename(session, folder.uri('a.txt'), folder.uri('b.txt'))).toBeNull();
    expect(await told).toMatchObject({
      type: 2,
      message: expect.stringContaining('a.txt.quotes.yaml stays where it is'),
    });
  });

  test('is asked for at the start by clients that cannot be asked later', async () => {
    using folder = Folder.of(files);
    const { workspace } = ableToRename;
    await using session = await Session.start({
      folders: [folder],
      capabilities: { ...ableToRename, workspace: { ...workspace, fileOperations: { willRename: true } } },
    });
    expect(session.capabilities.workspace?.fileOperations?.willRename?.filters).toEqual([
      { scheme: 'file', pattern: { glob: '**/*.{txt,md,markdown}', matches: 'file', options: { ignoreCase: true } } },
    ]);
    expect(await willRename(session, folder.uri('a.txt'), folder.uri('c.txt'))).not.toBeNull();
  });

  test('is not asked for of clients that could not follow', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder] });
    expect(session.capabilities.workspace?.fileOperations).toBeUndefined();
  });

  test('the client can ask which sidecars a deletion would leave behind', async () => {
    using folder = Folder.of({ ...files, 'd/e.txt': 'x', 'd/e.txt.quotes.yaml': sidecar('ada') });
    await using session = await Session.start({ folders: [folder] });
    const ask = (...names: string[]) =>
      session.connection.sendRequest('whosaid/sidecars', { uris: names.map((name) => folder.uri(name)) });
    expect(await ask('a.txt', 'b.txt', 'b.txt.quotes.yaml', 'd', 'd/e.txt', 'gone.txt')).toEqual([
      { text: folder.uri('a.txt'), sidecar: folder.uri('a.txt.quotes.yaml'), quotes: 1 },
    ]);
  });
});
