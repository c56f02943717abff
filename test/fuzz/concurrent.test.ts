import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { Folder, Session } from '../protocol/kit';
import { tries } from './effort';

const name = 'a.txt.quotes.yaml';
const text = 'Wang said that China wins.\n';
const sidecar = 'version: 1\nquotes:\n  - content: that China wins\n    type: indirect\n    speaker: wang\n';
const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n  li: {name: Li}\n';

/**
 * What happens to a sidecar: another program writes it, or git leaves both sides of a merge in it; its change is told of;
 * somebody opens it, types in it, or closes it without saving; and a label is given another speaker, while somebody types.
 */
const step = fc.constantFrom('program', 'git', 'told', 'open', 'type', 'close', 'label', 'race');

/** The editor and the disk, which hold different things. */
class Editor {
  /** Everything that was written by anybody, by a comment of its own. */
  #marks = 0;
  isTyping = false;
  buffer: { version: number; text: string } | undefined;
  readonly #file: string;
  readonly #uri: string;
  readonly #session: Session;

  constructor(folder: Folder, session: Session) {
    this.#uri = folder.uri(name);
    this.#file = fileURLToPath(this.#uri);
    this.#session = session;
    session.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => this.#apply(params));
  }

  get disk(): string {
    return readFileSync(this.#file, 'utf8');
  }

  set disk(text: string) {
    writeFileSync(this.#file, text);
  }

  mark(): string {
    return `# ${this.#marks++}\n`;
  }

  async open(): Promise<void> {
    if (this.buffer) return;
    this.buffer = { version: 1, text: this.disk };
    const textDocument = { uri: this.#uri, languageId: 'yaml', ...this.buffer };
    await this.#session.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async close(): Promise<void> {
    if (!this.buffer) return;
    this.buffer = undefined;
    const textDocument = { uri: this.#uri };
    await this.#session.connection.sendNotification('textDocument/didClose', { textDocument });
  }

  #changed({ version, text }: { version: number; text: string }): Promise<void> {
    return this.#session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version },
      contentChanges: [{ text }],
    });
  }

  async type(): Promise<void> {
    if (!this.buffer) return;
    this.buffer = { version: this.buffer.version + 1, text: this.mark() + this.buffer.text };
    await this.#changed(this.buffer);
  }

  /** As editors do: edits of an open document fit its version, others are applied to what is on the disk. */
  async #apply({ edit }: ApplyWorkspaceEditParams): Promise<{ applied: boolean }> {
    if (this.isTyping) {
      this.isTyping = false;
      await this.type();
    }
    const [change] = edit.documentChanges ?? [];
    if (!change || !('edits' in change) || change.textDocument.uri !== this.#uri) throw new Error('another file');
    const edits = change.edits as TextEdit[];
    const applied = (text: string) => TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
    if (!this.buffer) {
      if (change.textDocument.version !== null) return { applied: false };
      this.disk = applied(this.disk);
      return { applied: true };
    }
    if (change.textDocument.version !== this.buffer.version) return { applied: false };
    this.buffer = { version: this.buffer.version + 1, text: applied(this.buffer.text) };
    await this.#changed(this.buffer);
    return { applied: true };
  }
}

const marksOf = (text: string) => text.match(/^# \d+$/gm) ?? [];
const isMerging = (text: string) => text.includes('<<<<<<<');

test('a label that changes writes over nothing that anybody has written on the disk or in the editor', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': text, [name]: sidecar });
      await using session = await Session.start({ folders: [folder] });
      await session.open(folder.uri('a.txt'), text);
      await session.diagnostics(folder.uri('a.txt'));
      const editor = new Editor(folder, session);
      for (const [index, what] of steps.entries()) {
        switch (what) {
          case 'program':
            editor.disk = editor.mark() + (isMerging(editor.disk) ? sidecar : editor.disk);
            break;
          case 'git':
            if (!isMerging(editor.disk))
              editor.disk = `${editor.mark()}<<<<<<< HEAD\n${editor.disk}=======\n${editor.disk}>>>>>>> other\n`;
            break;
          case 'told':
            await session.watched([folder.uri(name), 2]);
            break;
          case 'open':
            await editor.open();
            break;
          case 'close':
            await editor.close();
            break;
          case 'type':
            await editor.type();
            break;
          case 'label':
          case 'race': {
            const { disk, buffer } = editor;
            const target = buffer?.text ?? disk;
            editor.isTyping = what === 'race';
            const speaker = index % 2 === 0 ? 'li' : 'wang';
            const command = {
              command: 'whosaid.setSpeaker',
              arguments: [{ uri: folder.uri('a.txt'), start: 10, end: 25, speaker }],
            };
            const answer = session.connection.sendRequest('workspace/executeCommand', command);
            if (isMerging(target)) await expect(answer).rejects.toThrow(/A merge left two versions/);
            else await answer;
            editor.isTyping = false;
            const now = editor.buffer?.text ?? editor.disk;
            expect(marksOf(now)).toEqual(expect.arrayContaining(marksOf(target)));
            if (buffer) expect(editor.disk).toBe(disk);
            if (isMerging(target)) expect(now).toBe(target);
            else expect(parse(now).quotes[0].speaker).toBe(speaker);
          }
        }
      }
    }),
    tries(6, 30),
  );
});
