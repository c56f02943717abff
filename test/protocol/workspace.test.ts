import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  ShowMessageNotification,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { TextList } from '../../server/src/protocol';
import { able, Folder, Session } from './kit';

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
    const names = Array.from({ length: 120 }, (_, i) => `t${i}.txt`);
    using folder = Folder.of({
      'speakers.yaml': registry,
      'open.txt': news,
      ...Object.fromEntries(names.map((name) => [name, 'Nothing.\n'])),
    });
    await using session = await Session.start({ folders: [folder] });
    await session.open(folder.uri('open.txt'), news);
    expect(await session.codes(folder.uri('open.txt'))).toEqual(['unlabeled-quote']);
    expect((await counted(session))['t7.txt']).toBe('0/0');
    // What the first look at the workspace leads to is over: a timer of the server that is due is heeded before a question.
    await delay(400);
    await session.codes(folder.uri('open.txt'));
    const [refreshes, statusChanges] = [session.refreshes, session.statusChanges];
    for (const name of names) folder.write(`${name}.quotes.yaml`, sidecar);
    for (const name of names) folder.write(name, news);
    const touched = names.flatMap((name) => [name, `${name}.quotes.yaml`]);
    // As VS Code tells: in parts.
    for (let from = 0; from < touched.length; from += 120) {
      await session.watched(...touched.slice(from, from + 120).map((name) => [folder.uri(name), 2] as const));
    }
    await session.until(() => session.statusChanges > statusChanges && session.refreshes > refreshes);
    const counts = await counted(session);
    expect([counts['t7.txt'], counts['t119.txt'], Object.keys(counts).length]).toEqual(['1/0', '1/0', 121]);
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

describe('looking at a large workspace', () => {
  const texts = 80;
  /** As YAML that takes its time: nothing of it is written plainly, and each is another one. */
  const large = (text: number) =>
    `version: 1\nquotes: [${Array.from({ length: 1000 }, (_, i) => `{content: 'word ${i} of ${text}', speaker: ada}`).join(', ')}]\n`;
  const files = {
    'speakers.yaml': registry,
    'open.txt': news,
    'open.txt.quotes.yaml': sidecar,
    ...Object.fromEntries(Array.from({ length: texts }, (_, i) => [`t${i}.txt.quotes.yaml`, large(i)])),
  };
  const all = texts * 1000 + 1;

  /** A client that shows progress, and cancels what it is told to cancel once it has begun. */
  async function begun(folder: Folder, cacheFolder: string, mayCancel: boolean) {
    const session = await Session.start({
      folders: [folder],
      capabilities: { ...able, window: { workDoneProgress: true } },
      initializationOptions: { cacheFolder },
    });
    const shown: string[] = [];
    const { connection } = session;
    connection.onRequest('window/workDoneProgress/create', ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, (step) => {
        shown.push(step.kind === 'begin' ? `begin, cancellable: ${String(step.cancellable)}` : step.kind);
        if (step.kind === 'begin' && mayCancel && step.cancellable) {
          void connection.sendNotification('window/workDoneProgress/cancel', { token });
        }
        session.look();
      });
      return null;
    });
    const card = async () => JSON.stringify(await session.at('textDocument/hover', folder.uri('open.txt'), 0, 1));
    await session.open(folder.uri('open.txt'), news);
    return { session, shown, card };
  }

  test('stops when its user says so, uses and keeps nothing half, and begins anew for whoever needs it', async () => {
    using folder = Folder.of(files);
    using cache = new Folder();
    const { shown, card, ...first } = await begun(folder, cache.path, true);
    await using session = first.session;
    await session.until(() => shown.length > 0);
    const cancelled = performance.now();
    await session.until(() => shown.at(-1) === 'end');
    // What is being read is finished: a twentieth of a second on a machine that does nothing else.
    expect(performance.now() - cancelled).toBeLessThan(1500);
    expect(shown[0]).toBe('begin, cancellable: true');
    expect(await card()).toMatch(/1 in this text(?!, )/);
    expect(await session.codes(folder.uri('open.txt'))).toEqual([]);
    expect(await session.connection.sendRequest<TextList>('whosaid/texts')).toMatchObject({ complete: false });

    await session.connection.sendRequest('workspace/symbol', { query: 'a' });
    expect(await card()).toContain(`1 in this text, ${all} in the corpus`);
    expect(await session.stop()).toBe(0);

    // What the first look has left in the cache is as good as looking.
    const { session: next, card: nextCard } = await begun(folder, cache.path, false);
    await using again = next;
    await again.connection.sendRequest('workspace/symbol', { query: 'a' });
    expect(await nextCard()).toContain(`${all} in the corpus`);
  });
});

describe('other texts by the settings', () => {
  const watching = 'workspace/didChangeWatchedFiles';

  test('are listed, and watched in the place of those of before', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': news, 'b.story': news });
    await using session = await Session.start({ folders: [folder] });
    expect(Object.keys(await counted(session))).toEqual(['a.txt']);
    const { statusChanges } = session;
    session.configuration = { include: ['**/*.story'] };
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.until(() => session.unregistered.includes(watching) && session.statusChanges > statusChanges);
    expect(session.registered.filter((method) => method === watching)).toHaveLength(2);
    expect(session.unregistered).toEqual([watching]);
    expect(Object.keys(await counted(session))).toEqual(['b.story']);
  });
});

describe('findings in files that are not open', () => {
  const files = {
    'speakers.yaml': registry,
    'a.txt': news,
    'b.txt': news,
    'b.txt.quotes.yaml': sidecar.replace('ada', 'bob'),
    'c.txt': news,
    'c.txt.quotes.yaml': sidecar,
  };
  const asking = { ...able, textDocument: { ...able.textDocument, diagnostic: { dynamicRegistration: true } } };

  /** Messages for the user. */
  function messages(session: Session): string[] {
    const shown: string[] = [];
    session.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      shown.push(message);
      session.look();
    });
    return shown;
  }

  /** Asks as VS Code does: bit by bit, until it is cancelled. */
  function ask(session: Session, previous: { uri: string; value: string }[] = []) {
    const shown = new Map<string, string[]>();
    const ids = new Map<string, string>();
    const kinds: string[] = [];
    const token = `bits-${Math.random()}`;
    const show = ({ items }: { items: WorkspaceDocumentDiagnosticReport[] }) => {
      for (const item of items) {
        const name = item.uri.split('/').at(-1) ?? '';
        kinds.push(item.kind);
        if (item.resultId !== undefined) ids.set(item.uri, item.resultId);
        if (item.kind === 'full')
          shown.set(
            name,
            item.items.map(({ code }) => String(code)),
          );
      }
      session.look();
    };
    session.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, show);
    const answer = session.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: previous,
      partialResultToken: token,
    });
    return { shown, ids, kinds, answer: answer.then(show, (error: unknown) => String(error)) };
  }

  test('are told of when the user asks, to a client that asks for them, kept up to date, and taken back', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder], capabilities: asking });
    const told = messages(session);
    await session.until(() => session.statusChanges > 0);
    expect(session.registered).not.toContain('textDocument/diagnostic');
    await session.run('whosaid.check');
    await session.until(() => session.registered.includes('textDocument/diagnostic'));
    const { shown, ids, answer } = ask(session);
    await session.until(() => shown.size === 2 && told.length > 0);
    expect(Object.fromEntries(shown)).toEqual({
      'a.txt': ['unlabeled-quote'],
      'b.txt.quotes.yaml': ['unknown-speaker'],
    });
    expect(told).toEqual(['The workspace is checked: 2 problems in 2 files that are not open.']);

    // Another question: what the client knows is not told again.
    const again = ask(
      session,
      [...ids].map(([uri, value]) => ({ uri, value })),
    );
    await session.until(() => again.kinds.length === 2);
    expect(again.kinds).toEqual(['unchanged', 'unchanged']);

    folder.write('b.txt.quotes.yaml', sidecar);
    await session.watched([folder.uri('b.txt.quotes.yaml'), 2]);
    await session.until(() => shown.get('b.txt.quotes.yaml')?.length === 0);

    // What is opened is told of with the document.
    await session.open(folder.uri('a.txt'), news);
    await session.until(() => shown.get('a.txt')?.length === 0);
    expect(await session.codes(folder.uri('a.txt'))).toEqual(['unlabeled-quote']);

    await session.run('whosaid.clearCheck');
    await session.until(() => session.unregistered.includes('textDocument/diagnostic'));
    await answer;
  });

  test('are pushed by setting to a client that cannot ask, and more than wanted are said to be', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({
      folders: [folder],
      configuration: { diagnostics: { scope: 'workspace', maxUnopened: 1 } },
    });
    const told = messages(session);
    const a = folder.uri('a.txt');
    await session.until(() => session.pushed.get(a)?.length === 2);
    expect(session.pushed.get(a)?.map(({ code, message }) => code ?? JSON.stringify(message).slice(0, 32))).toEqual([
      '"Only the first 1 problems of fi',
      'unlabeled-quote',
    ]);
    await session.until(() => told.length > 0);
    expect(told[0]).toContain('there are more');

    session.configuration = { diagnostics: { scope: 'workspace' } };
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.until(
      () => session.pushed.get(a)?.length === 1 && session.pushed.has(folder.uri('b.txt.quotes.yaml')),
    );

    session.configuration = null;
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.until(() => [...session.pushed.values()].every((items) => items.length === 0));
  });
});
