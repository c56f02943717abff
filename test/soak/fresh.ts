import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeFileSystem } from '../../server/src/node/fileSystem';
import { nodeScheduler } from '../../server/src/node/scheduler';
import { noCache } from '../../server/src/project/cache';
import type { DirectoryEntry, FileSystem } from '../../server/src/project/ports';
import { toUri } from '../../server/src/project/uri';
import { startServer } from '../../server/src/server';
import { able } from '../protocol/kit';
import type { Workspace } from './workspace';

/** What the client can do: as VS Code, but that it makes no edits. */
export const soaked = { ...able, workspace: { ...able.workspace, applyEdit: false } };

/** Asks something of a server. */
export type Ask = (method: string, params: unknown) => Promise<unknown>;

/** What is open in the order in which a server that has just begun is told: texts when all that is said of them is there. */
export function openInOrder({ open }: Workspace): readonly string[] {
  const isYaml = (name: string) => (name.endsWith('.yaml') ? 0 : 1);
  return [...open.keys()].toSorted((a, b) => isYaml(a) - isYaml(b));
}

/** The files of a workspace as they are on its disk, which is not asked: half of the time would go into that. */
function filesOf(workspace: Workspace): FileSystem {
  const top = `${toUri(workspace.folder.uri())}/`;
  const names = [...workspace.disk.keys()];
  const nameOf = (uri: string) => (`${uri}/`.startsWith(top) ? decodeURIComponent(uri.slice(top.length)) : undefined);
  return {
    ...nodeFileSystem,
    readText: (uri) => Promise.resolve(workspace.disk.get(nameOf(uri) ?? '')?.replace(/^\uFEFF/, '')),
    readFolder(uri) {
      const folder = nameOf(uri);
      if (folder === undefined) return Promise.resolve([]);
      const prefix = folder === '' ? '' : `${folder}/`;
      const entries = new Map<string, DirectoryEntry>();
      for (const each of names) {
        const [name = '', ...rest] = each.startsWith(prefix) ? each.slice(prefix.length).split('/') : [];
        if (name !== '') entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return Promise.resolve([...entries.values()]);
    },
  };
}

/**
 * Asks a server that has just begun, from the sources and in this process, with the documents open that are open.
 * Nothing is taken apart afterwards: what it still wants to tell somebody goes nowhere.
 */
export async function withFreshServer<T>(workspace: Workspace, work: (ask: Ask) => Promise<T>): Promise<T> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  startServer(server, {
    files: filesOf(workspace),
    scheduler: nodeScheduler,
    version: '0',
    cacheIn: () => noCache,
    reportPage: () => Promise.resolve({ html: '', texts: [] }),
    pageOf: () => undefined,
  });
  client.onRequest('workspace/configuration', () => [workspace.settings]);
  for (const wish of ['client/registerCapability', 'workspace/diagnostic/refresh', 'window/workDoneProgress/create']) {
    client.onRequest(wish, () => null);
  }
  client.listen();
  const uri = workspace.folder.uri();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'w' }],
    capabilities: soaked,
    initializationOptions: { settings: workspace.settings },
  });
  await client.sendNotification('initialized', {});
  for (const name of openInOrder(workspace)) {
    const { version = 0, text = '' } = workspace.open.get(name) ?? {};
    const textDocument = { uri: workspace.folder.uri(name), languageId: 'x', version, text };
    await client.sendNotification('textDocument/didOpen', { textDocument });
  }
  return await work((method, params) => client.sendRequest(method, params));
}
