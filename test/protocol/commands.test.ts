import { describe, expect, test } from 'vitest';
import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
  CodeAction,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { able, Folder, Session } from './kit';

const news = 'Wang said that China wins.\nThe minister met reporters in Beijing on Monday, after a week of talks.\n';
const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n  lavrov: {name: Lavrov}\n';
const labeled = 'version: 1\nquotes:\n  - content: that China wins # mine\n    type: indirect\n    speaker: wang\n';

/** A client that applies edits to what it has open, and tells the server of it before it answers. */
class Editor {
  readonly labels: string[] = [];
  readonly texts = new Map<string, string>();
  private constructor(private readonly session: Session) {}

  static async open(session: Session, files: Readonly<Record<string, string>>): Promise<Editor> {
    const editor = new Editor(session);
    for (const [uri, text] of Object.entries(files)) {
      editor.texts.set(uri, text);
      await session.open(uri, text);
    }
    session.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => editor.apply(params));
    return editor;
  }

  execute(command: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.session.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  }

  private async apply({ edit, label }: ApplyWorkspaceEditParams): Promise<ApplyWorkspaceEditResult> {
    this.labels.push(label ?? '');
    for (const change of edit.documentChanges ?? []) {
      if (!('edits' in change)) return { applied: false, failureReason: 'no files here' };
      const { uri } = change.textDocument;
      const document = TextDocument.create(uri, '', 0, this.texts.get(uri) ?? '');
      const text = TextDocument.applyEdits(document, change.edits as TextEdit[]);
      this.texts.set(uri, text);
      await this.session.change(uri, text);
    }
    return { applied: true };
  }
}

function project() {
  return Folder.of({ 'speakers.yaml': registry, 'a.txt': news, 'a.txt.quotes.yaml': labeled });
}

describe('commands over quotes', () => {
  test('are told to clients as far as they are there', async () => {
    using folder = project();
    await using session = await Session.start({ folders: [folder] });
    const { commands = [] } = session.capabilities.executeCommandProvider ?? {};
    expect(commands).toEqual(expect.arrayContaining(['whosaid.label', 'whosaid.adjust', 'whosaid.suggest']));
    const withoutArguments = ['whosaid.acceptMovedEverywhere', 'whosaid.check', 'whosaid.clearCheck'];
    expect(commands).toEqual(expect.arrayContaining(withoutArguments));
    for (const command of commands.filter((name) => !withoutArguments.includes(name))) {
      const answer = session.connection.sendRequest('workspace/executeCommand', { command, arguments: [{}] });
      await expect(answer).rejects.toThrow('called in a way that it does not understand');
    }
    expect(session.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining([
        'quickfix',
        'refactor',
        'refactor.rewrite',
        'source.suggestAll.whosaid',
      ]),
    });
  });

  test('change an open sidecar one after another, however fast they come', async () => {
    using folder = project();
    await using session = await Session.start({ folders: [folder] });
    const [uri, sidecar] = [folder.uri('a.txt'), folder.uri('a.txt.quotes.yaml')];
    const editor = await Editor.open(session, { [uri]: news, [sidecar]: labeled });
    const at = { uri, start: 12, end: 12 };
    const answers = await Promise.all([
      editor.execute('whosaid.setSpeaker', { ...at, speaker: 'lavrov' }),
      editor.execute('whosaid.adjust', { ...at, start: 16, end: 16, edge: 'start', by: 'word', direction: 'shrink' }),
      editor.execute('whosaid.setType', { ...at, start: 16, end: 16, type: 'reported' }),
      editor.execute('whosaid.setWords', { ...at, start: 16, end: 16, part: 'cue', words: [{ start: 5, end: 9 }] }),
    ]);
    expect(answers).toEqual([null, null, null, null]);
    expect(editor.texts.get(sidecar)).toBe(
      'version: 1\nquotes:\n  - content: China wins # mine\n    type: reported\n    speaker: lavrov\n    cue: said\n',
    );
    expect(editor.labels).toEqual(['Change speaker', 'Adjust quote', 'Change type', 'Change words of quote']);
    // What is so already needs no edit.
    await editor.execute('whosaid.setSpeaker', { ...at, start: 16, end: 16, speaker: 'lavrov' });
    expect(editor.labels).toHaveLength(4);
  });

  test('suggest, reject and confirm say how many', async () => {
    using folder = project();
    await using session = await Session.start({ folders: [folder] });
    const [uri, sidecar] = [folder.uri('a.txt'), folder.uri('a.txt.quotes.yaml')];
    const editor = await Editor.open(session, { [uri]: news, [sidecar]: 'version: 1\n' });
    expect(await editor.execute('whosaid.suggest', { uri, minConfidence: 0.3 })).toEqual({ count: 1 });
    expect(editor.texts.get(sidecar)).toContain('status: suggested');
    expect(await editor.execute('whosaid.confirm', { uri: sidecar })).toEqual({ count: 1 });
    expect(editor.texts.get(sidecar)).not.toContain('status');
    await expect(editor.execute('whosaid.reject', { uri })).rejects.toThrow('no suggested quote');
  });

  test('a code action calls them', async () => {
    using folder = project();
    await using session = await Session.start({ folders: [folder] });
    const [uri, sidecar] = [folder.uri('a.txt'), folder.uri('a.txt.quotes.yaml')];
    const editor = await Editor.open(session, { [uri]: news, [sidecar]: labeled });
    const position = { line: 0, character: 17 };
    const actions = await session.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor'] },
    });
    const { command } = actions.find(({ title }) => title === 'Remove the label of “that China wins”') ?? {};
    await editor.execute(command?.command ?? '', ...(command?.arguments ?? []));
    expect(editor.texts.get(sidecar)).toBe('version: 1\nquotes: []\n');
  });
});

describe('commands that cannot be done', () => {
  test('say why', async () => {
    using folder = project();
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri('a.txt');
    const editor = await Editor.open(session, { [uri]: news });
    const reasons: readonly (readonly [object, string])[] = [
      [{ start: 40, end: 45, speaker: 'wang' }, 'no labeled quote at this place any more'],
      [{ start: 4000, end: 4500, speaker: 'wang' }, 'no labeled quote at this place any more'],
      [{ start: '1', end: 2, speaker: 'wang' }, '`start` must be an offset'],
      [{ start: 3, end: 2, speaker: 'wang' }, 'ends before it begins'],
      [{ start: 12, end: 13 }, '`speaker` must be a string'],
      [{ uri: 'untitled:1', start: 12, end: 13, speaker: 'wang' }, 'not a text'],
    ];
    for (const [params, message] of reasons) {
      await expect(editor.execute('whosaid.setSpeaker', { uri, ...params })).rejects.toThrow(message);
    }
    await expect(editor.execute('whosaid.nonsense', { uri })).rejects.toThrow('no command whosaid.nonsense');
    expect(editor.labels).toEqual([]);
  });

  test('a client that refuses an edit says so to whoever asked', async () => {
    using folder = project();
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri('a.txt');
    session.connection.onRequest('workspace/applyEdit', () => ({ applied: false, failureReason: 'it is read-only' }));
    const remove = { command: 'whosaid.remove', arguments: [{ uri, start: 12, end: 13 }] };
    await expect(session.connection.sendRequest('workspace/executeCommand', remove)).rejects.toThrow('it is read-only');
    session.connection.onRequest('workspace/applyEdit', () => ({ applied: false }));
    await expect(session.connection.sendRequest('workspace/executeCommand', remove)).rejects.toThrow(
      'changed meanwhile',
    );
  });

  test('a client that cannot apply edits or create files is told what to do', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': news });
    const uri = folder.uri('a.txt');
    const label = { command: 'whosaid.label', arguments: [{ uri, start: 12, end: 13, speaker: 'wang' }] };
    await using unable = await Session.start({ folders: [folder], capabilities: {} });
    await unable.open(uri, news);
    await expect(unable.connection.sendRequest('workspace/executeCommand', label)).rejects.toThrow('code actions');
    await using noFiles = await Session.start({
      folders: [folder],
      capabilities: { ...able, workspace: { ...able.workspace, workspaceEdit: { documentChanges: true } } },
    });
    await noFiles.open(uri, news);
    await expect(noFiles.connection.sendRequest('workspace/executeCommand', label)).rejects.toThrow('Create it with');
  });
});
