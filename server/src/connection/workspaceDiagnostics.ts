import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toDiagnostics } from '../features/diagnostics';
import type { Uri } from '../model/uri';
import { Checker, type FileFindings } from '../project/checker';
import { kindOf } from '../project/names';
import { toUri } from '../project/uri';
import { type ShownParams, shownChangedNotification } from '../protocol';
import { withProgress } from './progress';
import type { Session } from './session';

/** What changed comes to rest first, in milliseconds; a registry, on which all texts depend, for longer. */
const quiet = 500;
const longQuiet = 3000;
/** A client that does not ask within this time, in milliseconds, never will: then it is told unasked. */
const patience = 5000;

/** Findings in files that are not open. */
export interface WorkspaceDiagnostics {
  /** Files changed, or were opened or closed; none by name: everything may be another. */
  changed(uris: readonly Uri[]): void;
  /** A document was opened: its findings are told with it from now on. */
  opened(uri: Uri): void;
  /** The user asks for all findings of the workspace. */
  check(): void;
  /** The user wants to see those of open files only, as long as the settings do not say otherwise. */
  clear(): void;
}

/** A client that asks for the findings and gets them as they come. */
interface Listener {
  /** By file: what it was told last. */
  readonly told: Map<Uri, string>;
  readonly wake: () => void;
}

/**
 * Tells a client of findings in files that are not open, where the settings or the user want that. A client that can ask
 * is told when to begin and to end; its question is answered bit by bit, for as long as it wants to know. To others the
 * findings are pushed.
 */
export function provideWorkspaceDiagnostics(session: Session): WorkspaceDiagnostics {
  const { connection, project, abilities, log } = session;
  /**
   * Open documents are told of one by one, as far as the client shows them: of those without a tab it does not ask, and
   * documents stay open for minutes after their tabs are closed.
   */
  let shown: ReadonlySet<Uri> = new Set();
  const isTold = (uri: Uri) => project.sources.isOpen(uri) && (!abilities.tellsShown || shown.has(uri));
  const checker = new Checker(project, session.scheduler, isTold);
  /** By file: what there is to be told, where that is anything. */
  const current = new Map<Uri, { readonly id: string; readonly items: Diagnostic[]; readonly text: string }>();
  const listeners = new Set<Listener>();
  const first = Date.now().toString(36);
  let lastId = 0;
  let isRequested = false;
  let isWanted = false;
  let isPushing = !(abilities.pullDiagnostics && abilities.registerDiagnostics);
  let registration: Promise<Disposable | undefined> | undefined;

  const push = (uri: Uri, diagnostics: Diagnostic[]) => {
    connection
      .sendDiagnostics({ uri, diagnostics })
      .catch((error: unknown) => log(`Telling of diagnostics failed: ${String(error)}`));
  };
  const tell = (uri: Uri, items: Diagnostic[]) => {
    const text = JSON.stringify(items);
    const before = current.get(uri);
    if (items.length === 0 ? !before : before?.text === text) return;
    if (items.length === 0) current.delete(uri);
    else current.set(uri, { id: `${first}-${++lastId}`, items, text });
    // What is pushed for an open document takes the place of this; what a client asks for stands beside it.
    if (isPushing && (abilities.pullDiagnostics || !isTold(uri))) push(uri, items);
    for (const { wake } of listeners) wake();
  };

  /** What a listener does not know yet. */
  const news = (told: Map<Uri, string>): WorkspaceDocumentDiagnosticReport[] => {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of [...told.keys()].filter((known) => !current.has(known))) {
      told.delete(uri);
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    for (const [uri, { id, items }] of current) {
      if (told.get(uri) === id) continue;
      told.set(uri, id);
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: id, items });
    }
    return reports;
  };

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, partial) => {
    isPushing = false;
    const told = new Map(previousResultIds.map(({ uri, value }) => [toUri(uri), value]));
    let reports: WorkspaceDocumentDiagnosticReport[] = [...told].flatMap(([uri, resultId]) =>
      current.get(uri)?.id === resultId
        ? [{ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }]
        : [],
    );
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        const listener: Listener = { told, wake: once(resolve, () => listeners.delete(listener)) };
        listeners.add(listener);
        token.onCancellationRequested(listener.wake);
        if (token.isCancellationRequested) listener.wake();
      });
      reports.push(...news(told));
      if (reports.length > 0) {
        // Without a way to tell bit by bit, the answer is all there is by now; the client asks again.
        if (!partial) return { items: reports };
        partial.report({ items: reports });
        reports = [];
      }
      await woken;
      if (token.isCancellationRequested) return cancelled();
      if (!isWanted) return { items: news(told) } satisfies WorkspaceDiagnosticReport;
    }
  });

  const begin = () => {
    if (isWanted) return;
    isWanted = true;
    if (isPushing) return;
    registration = register(session).catch((error: unknown) => {
      log(`The client refused a registration: ${String(error)}`);
      return undefined;
    });
    setTimeout(() => {
      if (!isWanted || isPushing || listeners.size > 0) return;
      isPushing = true;
      for (const [uri, { items }] of current) push(uri, items);
    }, patience).unref();
  };
  const end = () => {
    if (!isWanted) return;
    isWanted = false;
    checker.clear();
    for (const uri of current.keys()) tell(uri, []);
    for (const { wake } of listeners) wake();
    registration?.then((disposable) => disposable?.dispose()).catch((error: unknown) => log(String(error)));
    registration = undefined;
  };

  /** That there are more is said with the last file that is told of. */
  const limits = new WeakSet<Diagnostic>();
  const limit = (most: number): Diagnostic => {
    const start = { line: 0, character: 0 };
    const range = { start, end: start };
    const item = { range, severity: DiagnosticSeverity.Information, source: 'whosaid', message: moreThan(most) };
    limits.add(item);
    return item;
  };

  let isRunning = false;
  let isAgain = false;
  let wasCapped = false;
  const run = async (
    token: Pick<CancellationToken, 'isCancellationRequested'>,
    report: (done: number, all: number) => void,
  ) => {
    const outdated = {
      get isCancellationRequested() {
        return token.isCancellationRequested || isAgain || !isWanted;
      },
    };
    const most = project.settings.diagnostics.maxUnopened;
    for await (const { files, done, all } of checker.run(most, outdated)) {
      for (const file of files) tell(file.uri, diagnosticsOf(session, file));
      report(done, all);
    }
    if (outdated.isCancellationRequested) return;
    const isCapped = checker.isLeft;
    const place = isCapped ? [...current.keys()].at(-1) : undefined;
    for (const [uri, { items }] of current) {
      const others = items.filter((item) => !limits.has(item));
      tell(uri, uri === place ? [limit(most), ...others] : others);
    }
    if (isRequested && !wasTold) {
      wasTold = true;
      await say(session, MessageType.Info, summary(checker.total, current.size));
    }
    if (isCapped && !wasCapped) await say(session, MessageType.Warning, moreThan(most));
    wasCapped = isCapped;
  };
  let wasTold = true;
  const check = async () => {
    isAgain = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isAgain) {
        isAgain = false;
        if (!isWanted) return;
        await session.indexed();
        const result = await withProgress(session, 'Checking the workspace', (token, report) =>
          run(token, (done, all) =>
            report(() => `${done.toLocaleString('en')} of ${all.toLocaleString('en')}`, Math.floor((done / all) * 100)),
          ),
        );
        if (result !== 'cancelled') continue;
        checker.leave();
        log('Checking the workspace was stopped: what is shown of files that are not open is not all.');
      }
    } finally {
      isRunning = false;
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      check().catch((error: unknown) => log(`Checking the workspace failed: ${String(error)}`));
    }, delay);
  };

  const changed = (uris: readonly Uri[]) => {
    checker.changed(uris);
    soon(uris.some((uri) => kindOf(uri) === 'registry') ? longQuiet : quiet);
  };
  connection.onNotification(shownChangedNotification, ({ uris }: ShownParams) => {
    const before = shown;
    shown = new Set(uris.map(toUri));
    const others = [...[...before].filter((uri) => !shown.has(uri)), ...[...shown].filter((uri) => !before.has(uri))];
    for (const uri of others) if (isTold(uri)) tell(uri, []);
    if (isWanted && others.length > 0) changed(others);
  });

  return {
    changed(uris) {
      if (isRequested || project.settings.diagnostics.scope === 'workspace') begin();
      else end();
      if (isWanted) changed(uris);
    },
    opened(uri) {
      if (isTold(uri)) tell(uri, []);
    },
    check() {
      isRequested = true;
      wasTold = false;
      wasCapped = false;
      begin();
      checker.changed([]);
      soon(0);
    },
    clear() {
      isRequested = false;
      if (project.settings.diagnostics.scope !== 'workspace') end();
    },
  };
}

/** Lets a client ask. No document fits: those that are open it asks for one by one as ever. */
function register({ connection }: Session): Promise<Disposable> {
  return connection.client.register(DocumentDiagnosticRequest.type, {
    documentSelector: [{ scheme: 'whosaid-workspace' }],
    identifier: 'whosaid-workspace',
    interFileDependencies: false,
    workspaceDiagnostics: true,
  });
}

function diagnosticsOf({ project, pageOf }: Session, { uri, findings, sources }: FileFindings): Diagnostic[] {
  const source = sources.get(uri);
  if (!source) return [];
  return toDiagnostics(findings, {
    source,
    sourceOf: (other) => sources.get(other),
    pageOf,
    most: project.settings.maxProblems,
  });
}

function moreThan(most: number): string {
  return `Only the first ${most.toLocaleString('en')} problems of files that are not open are shown; there are more. The setting whosaid.diagnostics.maxUnopened says how many are shown; \`whosaid check\` on the command line lists all of them.`;
}

function summary(findings: number, files: number): string {
  if (findings === 0) return 'The workspace is checked: there are no problems in files that are not open.';
  const [problems, places] = [findings === 1 ? 'problem' : 'problems', files === 1 ? 'file' : 'files'];
  return `The workspace is checked: ${findings.toLocaleString('en')} ${problems} in ${files.toLocaleString('en')} ${places} that ${files === 1 ? 'is' : 'are'} not open.`;
}

function say({ connection }: Session, type: MessageType, message: string): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type, message });
}

function once(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'workspace diagnostics were cancelled');
}
