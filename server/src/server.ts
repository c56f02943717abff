import { CodeActionKind, type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { type Abilities, abilitiesOf } from './connection/abilities';
import { provideAnnotations } from './connection/annotations';
import type { Log } from './connection/answer';
import { answerCommands, commands } from './connection/commands';
import { keepCounting } from './connection/counting';
import { provideDiagnostics } from './connection/diagnostics';
import { answerFileOperations, renameFilters, renameRegistration } from './connection/fileOperations';
import { followDocuments, followFiles, followSettings, watchFiles } from './connection/files';
import { answerOwnRequests } from './connection/ownRequests';
import { answerRename } from './connection/rename';
import { answerRequests } from './connection/requests';
import type { Session } from './connection/session';
import { rewrite } from './features/codeActions/action';
import { confirmAllKind, suggestAllKind } from './features/codeActions/wholeText';
import { legend } from './features/semanticTokens';
import { Counter } from './project/counter';
import { Indexer } from './project/indexer';
import type { FileSystem, Scheduler } from './project/ports';
import { Project } from './project/project';
import { readSettings, type Settings } from './project/settings';
import { toUri } from './project/uri';
import { statusChangedNotification } from './protocol';

/** What the server needs from the machine that it runs on. */
export interface Host {
  readonly files: FileSystem;
  readonly scheduler: Scheduler;
  readonly version: string;
  /** The address of a rule's page; undefined where no pages are at hand. */
  readonly pageOf: (code: string) => string | undefined;
}

/** Serves one client over a connection, from its first message to its last. */
export function startServer(connection: Connection, host: Host): void {
  const project = new Project(host.files);
  const log: Log = (message) => connection.console.error(message);

  connection.onInitialize((params): InitializeResult => {
    const abilities = abilitiesOf(params);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    project.setFolders(folders.map(toUri));
    project.setSettings(readSettings(settingsIn(params.initializationOptions)));
    start(connection, project, abilities, log, host);
    return {
      serverInfo: { name: 'whosaid', version: host.version },
      capabilities: capabilitiesFor(abilities, project.settings),
    };
  });
  connection.listen();
}

function start(connection: Connection, project: Project, abilities: Abilities, log: Log, host: Host): void {
  const indexer = new Indexer(project, host.files, host.scheduler);
  let indexing: Promise<void> = Promise.resolve();
  let cancelIndexing = { isCancellationRequested: false };
  const reindexAll = () => {
    cancelIndexing.isCancellationRequested = true;
    const token = { isCancellationRequested: false };
    cancelIndexing = token;
    indexing = indexer
      .indexAll(token)
      .then(() => session.changed([]))
      .catch((error: unknown) => log(`Indexing failed: ${String(error)}`));
  };

  const tellStatus = () => {
    connection
      .sendNotification(statusChangedNotification)
      .catch((error: unknown) => log(`Telling of the status failed: ${String(error)}`));
  };
  const session: Session = {
    connection,
    project,
    counter: new Counter(project, host.scheduler, tellStatus),
    scheduler: host.scheduler,
    abilities,
    log,
    pageOf: host.pageOf,
    async indexed() {
      // Another round may begin while one waits for this one.
      for (let round; round !== indexing; ) {
        round = indexing;
        await round;
      }
    },
    opened: (uri) => diagnostics.opened(uri),
    changed(uris) {
      session.counter.changed(uris);
      const update = async () => {
        for (const uri of uris) await indexer.reindex(uri);
        diagnostics.changed(uris);
        tellAnnotations();
        count();
        tellStatus();
      };
      update().catch((error: unknown) => log(`Updating the index failed: ${String(error)}`));
    },
  };
  const diagnostics = provideDiagnostics(session);
  const tellAnnotations = provideAnnotations(session);
  const count = keepCounting(session);
  followDocuments(session);
  followFiles(session);
  answerRequests(session);
  answerOwnRequests(session);
  answerCommands(session);
  answerRename(session);
  answerFileOperations(session);
  const askForRenames = renameRegistration(session);

  connection.onInitialized(async () => {
    try {
      await followSettings(session, () => {
        reindexAll();
        askForRenames().catch((error: unknown) => log(`The client refused a registration: ${String(error)}`));
      });
      await watchFiles(session);
      await askForRenames();
    } catch (error) {
      log(`The client refused a registration: ${String(error)}`);
    }
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => toUri(uri)));
        const kept = project.folders.filter((folder) => !gone.has(folder));
        project.setFolders([...kept, ...added.map(({ uri }) => toUri(uri))]);
        reindexAll();
      });
    }
  });
  // Before the settings are known: they rarely say which files are texts, and if they do, it begins anew.
  reindexAll();
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

function settingsIn(options: unknown): unknown {
  return typeof options === 'object' && options !== null && 'settings' in options ? options.settings : undefined;
}
