import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { Folder, Session } from './kit';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n  li: {name: Li}\n';
const article = 'Wang said that China wins.\nLi said that rain falls.\n';
const entry = (content: string) => `  - content: ${content}\n    type: indirect\n    speaker: wang\n`;
const before = `version: 1\nquotes:\n${entry('that China wins')}`;
/** What another program makes of it: nothing stands where it stood. */
const meanwhile = `# pulled\nversion: 1\nlanguage: en\nquotes: # all\n  # first\n${entry('that China wins')}`;

/** Applies edits to files on disk, as an editor does with files that are not open. */
function applyOnDisk({ edit }: ApplyWorkspaceEditParams): { applied: boolean } {
  for (const change of edit.documentChanges ?? []) {
    if (!('edits' in change)) return { applied: false };
    const file = fileURLToPath(change.textDocument.uri);
    const document = TextDocument.create('', '', 0, readFileSync(file, 'utf8'));
    writeFileSync(file, TextDocument.applyEdits(document, change.edits as TextEdit[]));
  }
  return { applied: true };
}

function label(session: Session, folder: Folder): Promise<unknown> {
  const start = article.indexOf('that rain falls');
  return session.connection.sendRequest('workspace/executeCommand', {
    command: 'whosaid.add',
    arguments: [
      { uri: folder.uri('a.txt'), content: [{ start, end: start + 'that rain falls'.length }], speaker: 'li' },
    ],
  });
}

function sidecarIn(folder: Folder): string {
  return readFileSync(path.join(folder.path, 'a.txt.quotes.yaml'), 'utf8');
}

async function started(folder: Folder): Promise<Session> {
  const session = await Session.start({ folders: [folder] });
  await session.open(folder.uri('a.txt'), article);
  // The server has read the sidecar, and is told when it changes.
  await session.diagnostics(folder.uri('a.txt'));
  return session;
}

describe('a file that changes beside the server', () => {
  test('is edited as it is now, before anybody has told of its change', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article, 'a.txt.quotes.yaml': before });
    await using session = await started(folder);
    session.connection.onRequest('workspace/applyEdit', applyOnDisk);
    folder.write('a.txt.quotes.yaml', meanwhile);
    expect(await label(session, folder)).toBeNull();
    const after = sidecarIn(folder);
    expect(after.startsWith(meanwhile)).toBe(true);
    expect(parse(after).quotes.map(({ content }: { content: string }) => content)).toEqual([
      'that China wins',
      'that rain falls',
    ]);
  });

  test('is edited as it is now, also where it seems to say already what it shall say', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article, 'a.txt.quotes.yaml': before });
    await using session = await started(folder);
    session.connection.onRequest('workspace/applyEdit', applyOnDisk);
    folder.write('a.txt.quotes.yaml', meanwhile.replace('speaker: wang', 'speaker: li'));
    const start = article.indexOf('that China wins');
    await session.connection.sendRequest('workspace/executeCommand', {
      command: 'whosaid.setSpeaker',
      arguments: [{ uri: folder.uri('a.txt'), start, end: start + 'that China wins'.length, speaker: 'wang' }],
    });
    expect(sidecarIn(folder)).toBe(meanwhile);
  });

  test('is not created over one that has come up', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article });
    await using session = await started(folder);
    session.connection.onRequest('workspace/applyEdit', applyOnDisk);
    folder.write('a.txt.quotes.yaml', meanwhile);
    expect(await label(session, folder)).toBeNull();
    expect(sidecarIn(folder).startsWith(meanwhile)).toBe(true);
  });

  test('and cannot be read any more is left alone', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article, 'a.txt.quotes.yaml': before });
    await using session = await started(folder);
    session.connection.onRequest('workspace/applyEdit', applyOnDisk);
    const broken = `<<<<<<< HEAD\n${before}=======\n${meanwhile}>>>>>>> other\n`;
    folder.write('a.txt.quotes.yaml', broken);
    await expect(label(session, folder)).rejects.toThrow(/A merge left two versions/);
    expect(sidecarIn(folder)).toBe(broken);
  });

  test('is renamed in as it is now', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article, 'a.txt.quotes.yaml': before });
    await using session = await started(folder);
    session.connection.onRequest('workspace/applyEdit', applyOnDisk);
    await session.open(folder.uri('speakers.yaml'), registry);
    folder.write('a.txt.quotes.yaml', meanwhile);
    const edit = await session.at<ApplyWorkspaceEditParams['edit']>(
      'textDocument/rename',
      folder.uri('speakers.yaml'),
      2,
      3,
      { newName: 'wang-yi' },
    );
    applyOnDisk({ edit });
    expect(sidecarIn(folder)).toBe(meanwhile.replace('speaker: wang', 'speaker: wang-yi'));
  });
});

describe('a document that changes while an edit is on its way', () => {
  test('is edited anew, once', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article, 'a.txt.quotes.yaml': before });
    await using session = await started(folder);
    const uri = folder.uri('a.txt.quotes.yaml');
    await session.open(uri, before);
    const asked: ApplyWorkspaceEditParams[] = [];
    session.connection.onRequest('workspace/applyEdit', async (params: ApplyWorkspaceEditParams) => {
      asked.push(params);
      if (asked.length > 1) return { applied: true };
      // Somebody types faster: the version that the edit is for is gone.
      await session.change(uri, meanwhile);
      return { applied: false };
    });
    expect(await label(session, folder)).toBeNull();
    expect(asked).toHaveLength(2);
    const [change] = asked[1]?.edit.documentChanges ?? [];
    if (!change || !('edits' in change)) throw new Error('no edits');
    const document = TextDocument.create('', '', 0, meanwhile);
    expect(TextDocument.applyEdits(document, change.edits as TextEdit[]).startsWith(meanwhile)).toBe(true);
  });

  test('is left alone where that does not help, and the refusal says so', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article, 'a.txt.quotes.yaml': before });
    await using session = await started(folder);
    const uri = folder.uri('a.txt.quotes.yaml');
    await session.open(uri, before);
    let asked = 0;
    session.connection.onRequest('workspace/applyEdit', async () => {
      await session.change(uri, `${before}# ${asked++}\n`);
      return { applied: false };
    });
    await expect(label(session, folder)).rejects.toThrow(
      /did not apply the change\. Perhaps a file has changed meanwhile; try again/,
    );
    expect(asked).toBe(2);
  });

  test('and an edit that is refused for another reason is not made again', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article, 'a.txt.quotes.yaml': before });
    await using session = await started(folder);
    let asked = 0;
    session.connection.onRequest('workspace/applyEdit', () => {
      asked++;
      return { applied: false, failureReason: 'the file is read-only' };
    });
    await expect(label(session, folder)).rejects.toThrow('The editor did not apply the change: the file is read-only');
    expect(asked).toBe(1);
  });
});
