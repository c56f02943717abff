import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { areSameDiagnostics, toDiagnostics } from '../features/diagnostics';
import type { Uri } from '../model/uri';
import { kindOf } from '../project/names';
import { type CancellationToken, whileOpen } from '../project/ports';
import { toUri } from '../project/uri';
import { answering } from './answer';
import type { Session } from './session';

/** Typing goes on this long, in milliseconds, before other documents are told of what it changed. */
const quiet = 120;

/** So many findings take a while to be written down. */
const many = 200;

/** What the diagnostics have to be told: see `Session`. */
export type Diagnostics = Pick<Session, 'changed' | 'opened'>;

/**
 * Tells the client of findings in open documents: when it asks, where it can; otherwise by pushing them after each
 * change.
 */
export function provideDiagnostics(session: Session): Diagnostics {
  const { connection, project, abilities, log } = session;
  const reported = new Map<Uri, { readonly id: string; readonly items: readonly Diagnostic[] }>();
  let lastId = 0;

  connection.languages.diagnostics.on(
    answering(
      log,
      'diagnostics',
      empty(),
      async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
        const uri = toUri(textDocument.uri);
        const items = await diagnosticsOf(session, uri, token);
        const before = reported.get(uri);
        const isSame = before !== undefined && areSameDiagnostics(before.items, items);
        if (isSame && before.id === previousResultId) {
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: before.id };
        }
        const id = isSame ? before.id : String(++lastId);
        reported.set(uri, { id, items });
        return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
      },
    ),
  );

  const pushed = new Set<Uri>();
  const push = async () => {
    const open = project.sources.openUris();
    for (const uri of pushed) {
      if (open.includes(uri)) continue;
      pushed.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const uri of open) {
      const source = project.sources.peek(uri);
      const diagnostics = await diagnosticsOf(session, uri, whileOpen);
      // The document went on meanwhile: its next turn comes.
      if (source !== project.sources.peek(uri)) continue;
      pushed.add(uri);
      const version = source?.version;
      await connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<Uri>();
  const tell = async () => {
    const changed = [...waiting];
    waiting.clear();
    if (!abilities.pullDiagnostics) await push();
    // The client asks for the document that is typed in by itself; others may have changed with it.
    else if (
      abilities.refreshDiagnostics &&
      project.sources.openUris().some((uri) => isAffected(session, uri, changed))
    ) {
      await connection.languages.diagnostics.refresh();
    }
  };
  return {
    opened: (uri) => void reported.delete(uri),
    changed(uris) {
      for (const uri of uris) {
        waiting.add(uri);
        if (!project.sources.isOpen(uri)) reported.delete(uri);
      }
      clearTimeout(timer);
      timer = setTimeout(() => {
        tell().catch((error: unknown) => log(`Telling of diagnostics failed: ${String(error)}`));
      }, quiet);
    },
  };
}

/** Whether the findings in an open document can be others because of what changed elsewhere. */
function isAffected({ project }: Session, uri: Uri, changed: readonly Uri[]): boolean {
  // Nothing by name: the whole corpus is known now, or the settings are others.
  if (changed.length === 0) return true;
  return changed.some((other) => {
    if (other === uri) return false;
    if (kindOf(other) === 'registry' || !project.sources.isOpen(other)) return true;
    return project.textFor(uri) === project.textFor(other) || kindOf(uri) === 'registry';
  });
}

async function diagnosticsOf(
  { project, pageOf, scheduler }: Session,
  uri: Uri,
  token: CancellationToken,
): Promise<Diagnostic[]> {
  const { source, findings } = await project.findingsIn(uri, token);
  if (!source || findings.length === 0) return [];
  if (findings.length > many) await scheduler.yieldNow();
  const others = new Set(findings.flatMap(({ related = [] }) => related.map((place) => place.uri)));
  const sources = new Map(
    await Promise.all([...others].map(async (other) => [other, await project.sources.get(other)] as const)),
  );
  return toDiagnostics(findings, {
    source,
    sourceOf: (other) => sources.get(other),
    pageOf,
    most: project.settings.maxProblems,
  });
}

function empty(): DocumentDiagnosticReport {
  // After a failure an empty report is better than one that is out of date.
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}
