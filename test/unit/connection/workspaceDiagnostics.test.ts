import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Abilities } from '../../../server/src/connection/abilities';
import { abilitiesOf } from '../../../server/src/connection/abilities';
import type { Session } from '../../../server/src/connection/session';
import { provideWorkspaceDiagnostics } from '../../../server/src/connection/workspaceDiagnostics';
import type { ShownParams } from '../../../server/src/protocol';
import { at, stillScheduler, workspace } from '../kit/workspace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const files = {
  'speakers.yaml': 'version: 1\nspeakers:\n  ada: {name: Ada}\n',
  'a.txt': 'Ada said that the bridge will open in May.\nThe minister met reporters on Monday, after a week of talks.\n',
  'b.txt.quotes.yaml': 'version: 1\nquotes:\n  - {content: x, speaker: ada}\n',
};

/** A client that can be told that it may ask, and never asks. */
async function silent(able: Partial<Abilities> = {}) {
  const { project, indexer } = workspace(files);
  await indexer.indexAll();
  const sent: string[] = [];
  let show: (params: ShownParams) => void = () => undefined;
  const name = (uri: string) => uri.split('/').at(-1) ?? '';
  const connection = {
    languages: { diagnostics: { onWorkspace: () => undefined } },
    client: {
      register: () => {
        sent.push('register');
        return Promise.resolve({ dispose: () => sent.push('unregister') });
      },
    },
    sendDiagnostics: ({ uri, diagnostics }: { uri: string; diagnostics: unknown[] }) => {
      sent.push(`${name(uri)}: ${diagnostics.length}`);
      return Promise.resolve();
    },
    onNotification: (_: string, listener: typeof show) => {
      show = listener;
    },
    sendNotification: () => Promise.resolve(),
    window: { createWorkDoneProgress: () => Promise.reject(new Error('no')) },
  };
  const abilities: Abilities = {
    ...abilitiesOf({ processId: null, rootUri: null, capabilities: {} }),
    pullDiagnostics: true,
    registerDiagnostics: true,
    ...able,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the function under test takes of a session
  const session = {
    connection,
    project,
    abilities,
    scheduler: stillScheduler,
    log: (message: string) => sent.push(message),
    pageOf: () => undefined,
    indexed: () => Promise.resolve(),
  } as unknown as Session;
  const unopened = provideWorkspaceDiagnostics(session);
  return { unopened, sent, project, show: (...uris: string[]) => show({ uris }) };
}

describe('findings in files that are not open', () => {
  test('are pushed to a client that was told that it may ask, and does not', async () => {
    const { unopened, sent } = await silent();
    unopened.check();
    await vi.advanceTimersByTimeAsync(4000);
    expect(sent).toEqual(['register']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual(['register', 'a.txt: 1', 'b.txt.quotes.yaml: 1']);
    unopened.clear();
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.slice(3)).toEqual(['a.txt: 0', 'b.txt.quotes.yaml: 0', 'unregister']);
  });

  test('are told of where a document is open and no tab shows it, as long as that is so', async () => {
    const { unopened, sent, project, show } = await silent({ tellsShown: true, registerDiagnostics: false });
    const a = at('a.txt');
    project.open(a, 1, files['a.txt']);
    unopened.opened(a);
    unopened.check();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual(['a.txt: 1', 'b.txt.quotes.yaml: 1']);
    show(a);
    expect(sent.slice(2)).toEqual(['a.txt: 0']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.slice(2)).toEqual(['a.txt: 0']);
    show();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.slice(3)).toEqual(['a.txt: 1']);
  });

  test('are nobody’s business before somebody asks, whatever changes', async () => {
    const { unopened, sent } = await silent();
    unopened.changed([]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toEqual([]);
  });
});
