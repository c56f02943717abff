import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { ignoreFiles } from '../project/ignored';
import { kindOf } from '../project/names';
import { hiddenIn, readSettings, type Settings } from '../project/settings';
import { isFile, nameOf, toUri } from '../project/uri';
import { followSaved } from './following';
import type { Session } from './session';

/** Keeps the project up to date with the documents that are open in the client. */
export function followDocuments(session: Session): void {
  const { connection, project, opened, changed } = session;
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
    project.changedOnDisk([uri]);
    changed([uri]);
    if (kindOf(uri) === 'text') {
      followSaved(session, uri).catch((error: unknown) => session.log(`Following an edit failed: ${String(error)}`));
    }
  });
}

/** Keeps the project up to date with the files on disk, as far as the client can watch them. */
export function followFiles(session: Session): void {
  const { connection, project, abilities } = session;
  project.sources.watched = abilities.watchFiles;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const all = changes.map(({ uri, type }) => ({ uri: toUri(uri), type }));
    if (project.settings.useIgnoreFiles && all.some(({ uri }) => ignoreFiles.includes(nameOf(uri)))) {
      session.reindex();
    }
    const uris = all.map(({ uri }) => uri);
    project.changedOnDisk(uris);
    // A folder that is gone takes its files with it, and only the folder is named.
    const gone = all.flatMap(({ uri, type }) => (type === FileChangeType.Deleted ? [uri] : []));
    session.changedOnDisk([...new Set([...uris, ...project.corpus.within(new Set(gone))])]);
  });
}

/**
 * Has the client watch what we depend on. What is returned asks for it, and again where the settings name other texts;
 * until the client has taken that in, it goes on watching what it watched.
 */
export function fileWatching({ connection, abilities, project }: Session): () => Promise<void> {
  let asked: string | undefined;
  let registered: Disposable | undefined;
  let last: Promise<void> = Promise.resolve();
  const register = async (include: readonly string[]) => {
    const before = registered;
    const watchers = watchersFor(include);
    registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    before?.dispose();
  };
  return () => {
    const { include } = project.settings;
    if (!abilities.watchFiles || asked === JSON.stringify(include)) return last;
    asked = JSON.stringify(include);
    // What the client refused once is no reason not to ask for something else.
    last = last.catch(() => undefined).then(() => register(include));
    return last;
  };
}

function watchersFor(include: readonly string[]): FileSystemWatcher[] {
  return [
    { globPattern: '**/*.quotes.yaml' },
    { globPattern: '**/speakers.yaml' },
    ...ignoreFiles.map((name) => ({ globPattern: `**/${name}` })),
    ...include.map((globPattern) => ({ globPattern })),
    // For a folder that is deleted, only the folder is named, and it has no ending to go by.
    { globPattern: '**/*', kind: WatchKind.Delete },
  ];
}

/** Reads the settings now and whenever the client says that they changed. */
export async function followSettings(session: Session, onChange: () => void): Promise<void> {
  const { connection, project, abilities } = session;
  const apply = (settings: Settings) => {
    const before = project.settings;
    project.setSettings(settings);
    if (searchOf(before) !== searchOf(settings)) onChange();
    session.changed([]);
  };
  const pull = async () => {
    // Some clients answer null, some nothing at all; the defaults hold then.
    const raw: unknown = await connection.workspace.getConfiguration(sections.map((section) => ({ section })));
    const [own, ...excludes]: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    apply({ ...readSettings(own), hidden: hiddenIn(...excludes) });
  };
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (abilities.configuration)
      pull().catch((error: unknown) => session.log(`Reading settings failed: ${String(error)}`));
    else apply(readSettings(sectionOf(settings)));
  });
  if (!abilities.configuration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: [...sections] });
  await pull();
}

/** What is asked for: our settings, and what the editor hides from its user. */
const sections = ['whosaid', 'files.exclude', 'search.exclude'] as const;

/** Equal for settings that find the same files. */
function searchOf({ include, exclude, hidden, useIgnoreFiles }: Settings): string {
  return JSON.stringify([include, exclude, hidden, useIgnoreFiles]);
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'whosaid' in settings ? settings.whosaid : settings;
}
