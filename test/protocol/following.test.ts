import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Folder, Session } from './kit';

const text = 'The talks went well, Wang said.\nNobody knew.\n';
const sidecar = 'version: 1\nquotes:\n  - content: The talks went well\n    source: Wang\n    speaker: unknown\n';

function project() {
  return Folder.of({ 'speakers.yaml': 'version: 1\nspeakers: {}\n', 'a.txt': text, 'a.txt.quotes.yaml': sidecar });
}

/** A client that types into a text before the server was asked for anything, and saves it. */
async function typedAndSaved(folder: Folder, followEdits: string): Promise<readonly ApplyWorkspaceEditParams[]> {
  const configuration = { followEdits };
  const initializationOptions = { settings: configuration };
  await using session = await Session.start({ folders: [folder], configuration, initializationOptions });
  const edits: ApplyWorkspaceEditParams[] = [];
  session.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    edits.push(params);
    return { applied: true };
  });
  const uri = folder.uri('a.txt');
  await session.open(uri, text);
  for (const [version, character, words] of [
    [11, 10, 'have '],
    [12, 0, 'Well: '],
  ] as const) {
    const range = { start: { line: 0, character }, end: { line: 0, character } };
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: words }],
    });
  }
  await session.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  // Commands wait for the edits before them.
  await session.connection.sendRequest('workspace/executeCommand', { command: 'whosaid.clearCheck', arguments: [{}] });
  return edits;
}

describe('a text that is saved', () => {
  test('takes its sidecar along by one edit', async () => {
    using folder = project();
    const [edit, ...more] = await typedAndSaved(folder, 'onSave');
    expect(more).toEqual([]);
    expect(edit).toMatchObject({
      label: 'Labels follow the text',
      edit: {
        documentChanges: [
          {
            textDocument: { uri: folder.uri('a.txt.quotes.yaml'), version: null },
            edits: [{ newText: expect.stringContaining('have ') }],
          },
        ],
      },
    });
  });

  test('leaves it alone where the user wants that, and where it cannot be read', async () => {
    using folder = project();
    expect(await typedAndSaved(folder, 'off')).toEqual([]);
    folder.write('a.txt.quotes.yaml', `${sidecar}  - content: [\n`);
    expect(await typedAndSaved(folder, 'onSave')).toEqual([]);
  });

  test('takes along what its sidecar is by now, before anybody has told of its change', async () => {
    using folder = project();
    const configuration = { followEdits: 'onSave' };
    const initializationOptions = { settings: configuration };
    await using session = await Session.start({ folders: [folder], configuration, initializationOptions });
    const asked: ApplyWorkspaceEditParams[] = [];
    session.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      asked.push(params);
      for (const change of params.edit.documentChanges ?? []) {
        if (!('edits' in change)) return { applied: false };
        const file = fileURLToPath(change.textDocument.uri);
        const document = TextDocument.create('', '', 0, readFileSync(file, 'utf8'));
        writeFileSync(file, TextDocument.applyEdits(document, change.edits as TextEdit[]));
      }
      return { applied: true };
    });
    const uri = folder.uri('a.txt');
    await session.open(uri, text);
    // The server has read the sidecar, and is not told that it changes.
    await session.diagnostics(uri);
    await session.change(uri, text.replace('talks went', 'talks have gone'));
    folder.write('a.txt.quotes.yaml', `# pulled\n${sidecar}`);
    await session.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await expect.poll(() => asked.length).toBe(1);
    await session.connection.sendRequest('whosaid/status', { uri });
    expect(readFileSync(path.join(folder.path, 'a.txt.quotes.yaml'), 'utf8')).toBe(
      `# pulled\n${sidecar.replace('talks went', 'talks have gone')}`,
    );
  });
});
