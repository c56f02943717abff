import { CodeActionKind, type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { type Abilities, abilitiesOf } from './connection/abilities';
import { provideAnnotations } from './connection/annotations';
import type { Log } from './connection/answer';
import { turns } from './connection/applying';
import { answerCommands, commands } from './connection/commands';
import { keepCounting } from './connection/counting';
import { provideDiagnostics } from './connection/diagnostics';
import { answerFileOperations, renameFilters, renameRegistration } from './connection/fileOperations';
import { fileWatching, followDocuments, followFiles, followSettings } from './connection/files';
import { keepIndexed } from './connection/indexing';
import { answerOwnRequests } from './connection/ownRequests';
import { answerRename } from './connection/rename';
import { answerReports } from './connection/report';
import { answerRequests } from './connection/requests';
import type { Session } from './connection/session';
import { keepUpdated } from './connection/updating';
import { provideWorkspaceDiagnostics } from './connection/workspaceDiagnostics';
import { rewrite } from './features/codeActions/action';
import { confirmAllKind, suggestAllKind } from './features/codeActions/wholeText';
import { legend } from './features/semanticTokens';
import type { Cache } from './project/cache';
import { Counter } from './project/counter';
import { Indexer } from './project/indexer';
import type { FileSystem, Scheduler } from './project/ports';
import { Project } from './project/project';
import { readSettings, type Settings } from './project/settings';
import { toUri } from './project/uri';
import { WorkspaceFiles } from './project/workspaceFiles';
import { statusChangedNotification } from './protocol';

/** What the server needs from the machine that it runs on. */
export interface Host {
  readonly files: FileSystem;
  readonly scheduler: Scheduler;
  readonly version: string;
  /** What is remembered from one session to the next; in a folder that the client names, or where such things belong. */
  readonly cacheIn: (folder: string | undefined, log: Log) => Cache;
  /** Draws a report as a page; loaded when it is needed. */
  readonly reportPage: Session['reportPage'];
  /** The address of a rule's page; undefined where no pages are at hand. */
  readonly pageOf: (code: string) => string | undefined;
}

/** Serves one client over a connection, from its first message to its last. */
export function startServer(connection: Connection, host: Host): void {
  const files = new WorkspaceFiles(host.files);
  const project = new Project(files, host.scheduler);
  const log: Log = (message) => connection.console.error(message);

  connection.onInitialize((params): InitializeResult => {
    const abilities = abilitiesOf(params);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    project.setFolders(folders.map(toUri));
    project.setSettings(readSettings(settingsIn(params.initializationOptions)));
    const cache = host.cacheIn(cacheFolderIn(params.initializationOptions), log);
    start(connection, project, { files, cache }, abilities, log, host);
    return {
      serverInfo: { name: 'whosaid', version: host.version },
      capabilities: capabilitiesFor(abilities, project.settings),
    };
  });
  connection.listen();
}

function start(
  connection: Connection,
  project: Project,
  { files, cache }: { readonly files: WorkspaceFiles; readonly cache: Cache },
  abilities: Abilities,
  log: Log,
  host: Host,
): void {
  const tellStatus = () => {
    connection
      .sendNotification(statusChangedNotification)
      .catch((error: unknown) => log(`Telling of the status failed: ${String(error)}`));
  };
  const indexer = new Indexer(project, files, host.scheduler, cache);
  const indexing = keepIndexed({ connection, project, files, cache, log }, indexer, () => session.changed([]));
  const updating = keepUpdated(indexer, log, (uris) => {
    session.counter.changed(uris);
    diagnostics.changed(uris);
    unopened.changed(uris);
    tellAnnotations();
    count();
    tellStatus();
  });
  const session: Session = {
    connection,
    project,
    cache,
    counter: new Counter(project, host.scheduler, tellStatus, cache),
    scheduler: host.scheduler,
    abilities,
    log,
    version: host.version,
    reportPage: host.reportPage,
    pageOf: host.pageOf,
    inTurn: turns(),
    async indexed() {
      await updating.settled();
      await indexing.done();
    },
    reindex: () => indexing.start(),
    opened(uri) {
      diagnostics.opened(uri);
      unopened.opened(uri);
    },
    checkWorkspace(isWanted) {
      if (isWanted) unopened.check();
      else unopened.clear();
    },
    changed(uris) {
      session.counter.changed(uris);
      updating.changed(uris);
    },
    changedOnDisk: (uris) => updating.changedOnDisk(uris),
  };
  const diagnostics = provideDiagnostics(session);
  const unopened = provideWorkspaceDiagnostics(session);
  const tellAnnotations = provideAnnotations(session);
  const count = keepCounting(session);
  followDocuments(session);
  followFiles(session);
  answerRequests(session);
  answerOwnRequests(session);
  answerReports(session);
  answerCommands(session);
  answerRename(session);
  answerFileOperations(session);
  const askForRenames = renameRegistration(session);
  const watch = fileWatching(session);
  const refused = (error: unknown) => log(`The client refused a registration: ${String(error)}`);

  connection.onInitialized(async () => {
    try {
      await followSettings(session, () => {
        session.reindex();
        watch().catch(refused);
        askForRenames().catch(refused);
      });
      await watch();
      await askForRenames();
    } catch (error) {
      refused(error);
    }
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => toUri(uri)));
        const kept = project.folders.filter((folder) => !gone.has(folder));
        project.setFolders([...kept, ...added.map(({ uri }) => toUri(uri))]);
        session.reindex();
      });
    }
  });
  connection.onShutdown(() => cache.save());
  // Before the settings are known: they rarely say which files are texts, and if they do, it begins anew.
  indexing.startSoon();
}

function capabilitiesFor(abilities: Abilities, settings: Settings): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, rewrite, confirmAllKind, suggestAllKind],
    },
    completionProvider: { triggerCharacters: [' ', '[', ','] },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    semanticTokensProvider: { legend, range: true, full: { delta: true } },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    renameProvider: { prepareProvider: true },
    executeCommandProvider: { commands: [...commands] },
    ...(abilities.pullDiagnostics && {
      diagnosticProvider: { identifier: 'whosaid', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(abilities.willRename === 'always' && { fileOperations: { willRename: renameFilters(settings) } }),
    },
  };
}

function cacheFolderIn(options: unknown): string | undefined {
  const folder =
    typeof options === 'object' && options !== null && 'cacheFolder' in options ? options.cacheFolder : undefined;
  return typeof folder === 'string' ? folder : undefined;
}

function settingsIn(options: unknown): unknown {
  return typeof options === 'object' && options !== null && 'settings' in options ? options.settings : undefined;
}
