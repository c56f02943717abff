import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { Uri } from '../model/uri';
import { readSettings, type Settings } from '../project/settings';
import { isFile, isWithin, toUri } from '../project/uri';
import type { Session } from './session';

/** Keeps the project up to date with the documents that are open in the client. */
export function followDocuments({ connection, project, opened, changed }: Session): void {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const uri = toUri(textDocument.uri);
    if (!isFile(uri)) return;
    project.open(uri, textDocument.version, textDocument.text);
    opened(uri);
    changed([uri]);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const uri = toUri(textDocument.uri);
    project.change(uri, textDocument.version, contentChanges);
    changed([uri]);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = toUri(textDocument.uri);
    project.close(uri);
    changed([uri]);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const uri = toUri(textDocument.uri);
    project.changedOnDisk(uri);
    changed([uri]);
  });
}

/** Keeps the project up to date with the files on disk, as far as the client can watch them. */
export function followFiles(session: Session): void {
  const { connection, project, abilities, changed } = session;
  project.sources.watched = abilities.watchFiles;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.flatMap(({ uri: raw, type }) => {
      const uri = toUri(raw);
      project.changedOnDisk(uri);
      // A folder that is gone takes its files with it, and only the folder is named.
      return type === FileChangeType.Deleted ? [uri, ...knownWithin(session, uri)] : [uri];
    });
    changed(uris);
  });
}

function knownWithin({ project }: Session, folder: Uri): Uri[] {
  const { texts, registries, sidecars } = project.corpus;
  return [...texts, ...registries, ...sidecars.keys()].filter((uri) => uri !== folder && isWithin(uri, folder));
}

/** Asks the client to watch what we depend on. Call when the client is initialized. */
export async function watchFiles({ connection, abilities, project }: Session): Promise<void> {
  if (!abilities.watchFiles) return;
  const watchers: FileSystemWatcher[] = [
    { globPattern: '**/*.quotes.yaml' },
    { globPattern: '**/speakers.yaml' },
    ...project.settings.include.map((globPattern) => ({ globPattern })),
    // For a folder that is deleted, only the folder is named, and it has no ending to go by.
    { globPattern: '**/*', kind: WatchKind.Delete },
  ];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Reads the settings now and whenever the client says that they changed. */
export async function followSettings(session: Session, onChange: () => void): Promise<void> {
  const { connection, project, abilities } = session;
  const apply = (settings: Settings) => {
    const before = project.settings;
    project.setSettings(settings);
    const searchChanged =
      String(before.include) !== String(settings.include) || String(before.exclude) !== String(settings.exclude);
    if (searchChanged) onChange();
    session.changed([]);
  };
  const pull = async () => {
    // Some clients answer null, some nothing at all; the defaults hold then.
    const raw: unknown = await connection.workspace.getConfiguration('whosaid');
    apply(readSettings(raw));
  };
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (abilities.configuration)
      pull().catch((error: unknown) => session.log(`Reading settings failed: ${String(error)}`));
    else apply(readSettings(sectionOf(settings)));
  });
  if (!abilities.configuration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: 'whosaid' });
  await pull();
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'whosaid' in settings ? settings.whosaid : settings;
}
