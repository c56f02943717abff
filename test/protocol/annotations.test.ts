import { describe, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeLens,
  DocumentLink,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol';
import { able, Folder, Session } from './kit';

const news = 'Wang said that China wins.\nThe minister met reporters in Beijing on Monday, after a week of talks.\n';
const registry = 'version: 1\nspeakers:\n  wang:\n    name: Wang\n    links: [https://example.org/wang]\n';
const sidecar = 'version: 1\nquotes:\n  - content: that China wins\n    speaker: wang\n';
const files = { 'speakers.yaml': registry, 'a.txt': news, 'a.txt.quotes.yaml': sidecar };

const refreshing: ClientCapabilities = {
  ...able,
  workspace: {
    ...able.workspace,
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

/** What an editor asks when it shows a document. */
async function shown(session: Session, uri: string) {
  const textDocument = { uri };
  const ask = <R>(method: string, more: object = {}) =>
    session.connection.sendRequest<R>(`textDocument/${method}`, { textDocument, ...more });
  return {
    tokens: (await ask<SemanticTokens>('semanticTokens/full')).data.length / 5,
    ranged: (await ask<SemanticTokens>('semanticTokens/range', { range: whole })).data.length / 5,
    hints: (await ask<InlayHint[]>('inlayHint', { range: whole })).length,
    lenses: (await ask<CodeLens[]>('codeLens')).map(({ command }) => command?.title),
  };
}

describe('annotations beside the words of a text', () => {
  test('are announced and given for texts, and nothing elsewhere', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder] });
    expect(session.capabilities).toMatchObject({
      semanticTokensProvider: { range: true, full: { delta: true } },
      inlayHintProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
    });
    const [text, entry] = [folder.uri('a.txt'), folder.uri('a.txt.quotes.yaml')];
    await session.open(text, news);
    await session.open(entry, sidecar);
    expect(await shown(session, text)).toEqual({ tokens: 2, ranged: 2, hints: 1, lenses: [] });
    const nothing = { tokens: 0, ranged: 0, hints: 0, lenses: [] };
    expect(await shown(session, entry)).toEqual(nothing);
    expect(await shown(session, folder.uri('speakers.yaml'))).toEqual(nothing);
    using other = Folder.of({ 'b.txt': news });
    await session.open(other.uri('b.txt'), news);
    expect(await shown(session, other.uri('b.txt'))).toEqual(nothing);
  });

  test('folds, growing selections and links, each where they make sense', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder] });
    const [text, entry, people] = [folder.uri('a.txt'), folder.uri('a.txt.quotes.yaml'), folder.uri('speakers.yaml')];
    const ask = <R>(method: string, uri: string, more: object = {}) =>
      session.connection.sendRequest<R>(`textDocument/${method}`, { textDocument: { uri }, ...more });
    expect(await ask<FoldingRange[] | null>('foldingRange', text)).toBeNull();
    expect(await ask<FoldingRange[] | null>('foldingRange', entry)).toHaveLength(2);
    expect(await ask<FoldingRange[] | null>('foldingRange', people)).toHaveLength(2);
    const positions = [{ line: 0, character: 16 }];
    for (const uri of [text, entry, people]) {
      expect(await ask<SelectionRange[]>('selectionRange', uri, { positions })).toHaveLength(1);
    }
    const targets = async (uri: string) => (await ask<DocumentLink[]>('documentLink', uri)).map(({ target }) => target);
    expect(await targets(text)).toEqual([]);
    expect(await targets(entry)).toEqual([text]);
    expect(await targets(people)).toEqual(['https://example.org/wang']);
  });

  test('the difference to the tokens before is told, and everything where they are another’s', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': news });
    await using session = await Session.start({ folders: [folder] });
    const uri = folder.uri('a.txt');
    await session.open(uri, news);
    const textDocument = { uri };
    const full = await session.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    expect(full.data.length).toBe(3 * 5);
    const delta = (previousResultId: string | undefined) =>
      session.connection.sendRequest<SemanticTokens | SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId,
      });
    expect(await delta(full.resultId)).toEqual({ resultId: full.resultId, edits: [] });
    await session.change(uri, 'Peru', [0, 15, 0, 20]);
    const changed = await delta(full.resultId);
    const { edits } = changed as SemanticTokensDelta;
    expect(edits).toHaveLength(1);
    const data = [...full.data];
    for (const edit of edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const again = await session.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    expect(data).toEqual(again.data);
    expect(await delta('long ago')).toMatchObject({ data: again.data });
  });

  test('are asked for again when a label changes them, and not when nothing can have changed', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder], capabilities: refreshing });
    const [text, entry] = [folder.uri('a.txt'), folder.uri('a.txt.quotes.yaml')];
    await session.open(text, news);
    await shown(session, text);
    // Typing in the text itself: the editor asks again by itself.
    await session.change(text, '!', [1, 0, 1, 0]);
    await shown(session, text);
    await session.open(entry, sidecar);
    await session.change(entry, 'the', [2, 13, 2, 17]);
    await session.until(() => session.annotationRefreshes.length >= 3);
    expect(session.annotationRefreshes).toEqual(['semanticTokens', 'inlayHint', 'codeLens']);
    // Not shown again since, so there is nothing to ask for once more.
    const seen = session.refreshes;
    await session.change(entry, 'that', [2, 13, 2, 16]);
    await session.until(() => session.refreshes > seen);
    await session.diagnostics(text);
    expect(session.annotationRefreshes).toHaveLength(3);
  });

  test('are asked for again when a setting switches them', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder], capabilities: refreshing });
    const uri = folder.uri('a.txt');
    await session.open(uri, news);
    expect(await shown(session, uri)).toMatchObject({ tokens: 2, ranged: 2, hints: 1 });
    session.configuration = { semanticHighlighting: { enabled: false }, inlayHints: { enabled: false } };
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.until(() => session.annotationRefreshes.length >= 2);
    expect(session.annotationRefreshes).toEqual(['semanticTokens', 'inlayHint']);
    expect(await shown(session, uri)).toEqual({ tokens: 0, ranged: 0, hints: 0, lenses: [] });
  });

  test('are never asked for again by a client that cannot be told', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder] });
    const [text, entry] = [folder.uri('a.txt'), folder.uri('a.txt.quotes.yaml')];
    await session.open(text, news);
    await shown(session, text);
    await session.open(entry, `${sidecar}    status: suggested\n`);
    await session.until(() => session.refreshes > 0);
    await session.diagnostics(text);
    expect(session.annotationRefreshes).toEqual([]);
    expect((await shown(session, text)).lenses).toEqual(['1 of 1 quote unlabeled']);
  });

  test('a lens offers a review where the client has one', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': news });
    await using session = await Session.start({ folders: [folder], initializationOptions: { canReview: true } });
    await session.open(folder.uri('a.txt'), news);
    expect((await shown(session, folder.uri('a.txt'))).lenses).toEqual(['1 of 1 quote unlabeled · review']);
  });
});
