import {
  type CancellationToken,
  type CodeAction,
  type CompletionItem,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type Position,
  type SelectionRange,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { fixConflict } from '../features/codeActions/conflict';
import { wantsQuickFixes, wantsRefactorings } from '../features/codeActions/context';
import { labelActions } from '../features/codeActions/labels';
import { fixLostQuote } from '../features/codeActions/lostQuote';
import { fixQuoteSpeaker } from '../features/codeActions/quoteSpeaker';
import { fixRegistry } from '../features/codeActions/registry';
import { actionsOnName } from '../features/codeActions/selectedName';
import { fixSuggestion } from '../features/codeActions/suggestion';
import { fixUnlabeledQuote } from '../features/codeActions/unlabeledQuote';
import { completeRegistry, completeSidecar } from '../features/completion';
import { toLocation } from '../features/convert';
import { definitionInRegistry, definitionInSidecar, definitionInText } from '../features/definition';
import { highlightsInSidecar, highlightsInText } from '../features/documentHighlight';
import { linksOfRegistry, linksOfSidecar } from '../features/documentLinks';
import { foldsOfText, foldsOfYaml } from '../features/foldingRanges';
import { type HoverOptions, hoverInRegistry, hoverInSidecar, hoverInText } from '../features/hover';
import { referencesInText, speakersAtRegistry, speakersAtSidecar, speakersAtText } from '../features/references';
import { selectionsInText, selectionsInYaml } from '../features/selectionRanges';
import { placeMeant } from '../features/speakers/create';
import { symbolsOfRegistry, symbolsOfSidecar, symbolsOfText, workspaceSymbols } from '../features/symbols';
import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import { kindOf, textOf } from '../project/names';
import { textsOf } from '../project/ours';
import type { RegistryFile } from '../project/registries';
import type { TextState } from '../project/textStates';
import { toUri } from '../project/uri';
import { answering } from './answer';
import type { Session } from './session';

/** Which of our files a request is about, in its present state. */
type Subject =
  | { readonly kind: 'text' | 'sidecar'; readonly uri: Uri; readonly state: TextState }
  | { readonly kind: 'registry'; readonly uri: Uri; readonly file: RegistryFile };

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

interface PositionParams extends DocumentParams {
  readonly position: Position;
}

/** Answers the requests of LSP about documents. */
export function answerRequests(session: Session): void {
  const { connection, project, abilities, log } = session;

  connection.onHover(
    answering<PositionParams, Hover | null>(log, 'hover', null, async (params, token) => {
      const subject = await subjectOf(session, params, token);
      if (!subject) return null;
      const offset = offsetIn(subject, params.position);
      const options = hoverOptions(session, subject);
      if (subject.kind === 'registry') return hoverInRegistry(subject.file, offset, options) ?? null;
      const hover = subject.kind === 'text' ? hoverInText : hoverInSidecar;
      return hover(subject.state, offset, options) ?? null;
    }),
  );

  connection.onDefinition(
    answering<PositionParams, LocationLink[] | Location[]>(log, 'definition', [], async (params, token) => {
      const subject = await subjectOf(session, params, token);
      if (!subject) return [];
      const offset = offsetIn(subject, params.position);
      const links =
        subject.kind === 'registry'
          ? definitionInRegistry(subject.file, offset)
          : (subject.kind === 'text' ? definitionInText : definitionInSidecar)(subject.state, offset);
      if (abilities.definitionLinks) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );

  connection.onReferences(
    answering(log, 'references', [], async (params, token) => {
      const subject = await subjectOf(session, params, token);
      if (!subject) return [];
      return referencesTo(
        session,
        subject,
        offsetIn(subject, params.position),
        params.context.includeDeclaration,
        token,
      );
    }),
  );

  connection.onDocumentHighlight(
    answering<PositionParams, DocumentHighlight[]>(log, 'document highlight', [], async (params, token) => {
      const subject = await subjectOf(session, params, token);
      if (!subject || subject.kind === 'registry') return [];
      const offset = offsetIn(subject, params.position);
      return (subject.kind === 'text' ? highlightsInText : highlightsInSidecar)(subject.state, offset);
    }),
  );

  connection.onDocumentSymbol(
    answering<DocumentParams, DocumentSymbol[]>(log, 'document symbols', [], async (params, token) => {
      const subject = await subjectOf(session, params, token);
      if (!subject) return [];
      if (subject.kind === 'registry') return symbolsOfRegistry(subject.file);
      return (subject.kind === 'text' ? symbolsOfText : symbolsOfSidecar)(subject.state);
    }),
  );

  connection.onFoldingRanges(
    answering<DocumentParams, FoldingRange[] | null>(log, 'folding ranges', null, async (params, token) => {
      const subject = await subjectOf(session, params, token);
      // Null leaves the folding to whoever else knows how, an empty list would forbid it.
      if (!subject) return null;
      if (subject.kind === 'registry') return foldsOfYaml(subject.file.source);
      if (subject.kind === 'text') return foldsOfText(subject.state) ?? null;
      return subject.state.sidecar ? foldsOfYaml(subject.state.sidecar.source) : null;
    }),
  );

  connection.onSelectionRanges(
    answering<DocumentParams & { positions: Position[] }, SelectionRange[] | null>(
      log,
      'selection ranges',
      null,
      async (params, token) => {
        const subject = await subjectOf(session, params, token);
        if (!subject) return null;
        const offsets = params.positions.map((position) => offsetIn(subject, position));
        if (subject.kind === 'registry') return selectionsInYaml(subject.file.source, offsets);
        if (subject.kind === 'text') return selectionsInText(subject.state, offsets);
        return subject.state.sidecar ? selectionsInYaml(subject.state.sidecar.source, offsets) : null;
      },
    ),
  );

  connection.onDocumentLinks(
    answering<DocumentParams, DocumentLink[]>(log, 'document links', [], async (params, token) => {
      const subject = await subjectOf(session, params, token);
      if (!subject || subject.kind === 'text') return [];
      return subject.kind === 'registry' ? linksOfRegistry(subject.file) : linksOfSidecar(subject.state);
    }),
  );

  connection.onWorkspaceSymbol(
    answering<{ query: string }, WorkspaceSymbol[]>(log, 'workspace symbols', [], async ({ query }) => {
      await session.indexed();
      const files = await Promise.all([...project.corpus.registries].toSorted().map((uri) => project.registryAt(uri)));
      return files.flatMap((file) => (file ? workspaceSymbols(file, query) : []));
    }),
  );

  connection.onCodeAction(
    answering(log, 'code actions', [], async ({ textDocument, range, context }, token): Promise<CodeAction[]> => {
      const subject = await subjectOf(session, { textDocument }, token);
      if (!subject) return [];
      const { diagnostics, only } = context;
      const about = {
        uri: subject.uri,
        range,
        diagnostics,
        canCreate: abilities.createFiles,
        canPick: abilities.pickSpeakers,
      };
      if (subject.kind === 'registry') {
        if (!wantsQuickFixes(only)) return [];
        return [
          ...fixConflict(subject.file.source, about),
          ...fixRegistry(subject.file, project.findingsOfRegistry(subject.file), about, abilities.applyEdits),
        ];
      }
      const { state } = subject;
      if (subject.kind === 'text') {
        const place = wantsRefactorings(only) ? await placeMeant(project, subject.uri) : undefined;
        return [
          ...(wantsQuickFixes(only)
            ? [...fixUnlabeledQuote(state, about), ...fixSuggestion(state, about, abilities.applyEdits)]
            : []),
          ...(abilities.applyEdits ? labelActions(state, about, only) : []),
          ...(place && !('ok' in place) ? actionsOnName(state, place, about) : []),
        ];
      }
      if (!wantsQuickFixes(only)) return [];
      const registry = await project.registryPlace(state.context.textUri);
      return [
        ...(state.sidecar ? fixConflict(state.sidecar.source, about) : []),
        ...fixQuoteSpeaker(state, { uri: registry, source: await project.sources.get(registry) }, about),
        ...fixLostQuote(state, about, abilities.applyEdits),
        ...fixSuggestion(state, about, abilities.applyEdits),
      ];
    }),
  );

  connection.onCompletion(
    answering<PositionParams, CompletionItem[]>(log, 'completion', [], async (params, token) => {
      const subject = await subjectOf(session, params, token);
      if (!subject || subject.kind === 'text') return [];
      const offset = offsetIn(subject, params.position);
      const options = { markdown: abilities.markdownInCompletion, snippets: abilities.snippets };
      if (subject.kind === 'registry') return completeRegistry(subject.file, offset, options);
      return completeSidecar(subject.state, offset, options);
    }),
  );
}

async function subjectOf(
  { project }: Session,
  { textDocument }: DocumentParams,
  token: CancellationToken,
): Promise<Subject | undefined> {
  const uri = toUri(textDocument.uri);
  const kind = kindOf(uri);
  if (kind === 'layer') return undefined;
  if (kind === 'registry') {
    const file = await project.registryAt(uri);
    return file && { kind, uri, file };
  }
  const state = await project.stateOf(kind === 'sidecar' ? textOf(uri) : uri, token);
  const exists = kind === 'sidecar' ? state?.sidecar : state?.text;
  return state && exists && { kind, uri, state };
}

function offsetIn(subject: Subject, position: Position): number {
  if (subject.kind === 'registry') return subject.file.source.lines.offsetAt(position);
  const { text, sidecar } = subject.state;
  return (subject.kind === 'text' ? text : sidecar?.source)?.lines.offsetAt(position) ?? 0;
}

function hoverOptions({ abilities, project }: Session, subject: Subject): HoverOptions {
  const registry = subject.kind === 'registry' ? subject.uri : subject.state.registry?.uri;
  return {
    markdown: abilities.markdown,
    quotesOf: project.corpus.complete ? (id) => project.corpus.quotesOf(registry, id) : undefined,
  };
}

/** Every quote and mention in the texts that the speaker's registry governs, in the order of their URIs. */
async function referencesTo(
  session: Session,
  subject: Subject,
  offset: number,
  includeDeclaration: boolean,
  token: CancellationToken,
): Promise<Location[]> {
  const ids = new Set<SpeakerId>(
    subject.kind === 'registry'
      ? speakersAtRegistry(subject.file, offset)
      : (subject.kind === 'text' ? speakersAtText : speakersAtSidecar)(subject.state, offset),
  );
  if (ids.size === 0) return [];
  const registry = subject.kind === 'registry' ? subject.file : subject.state.registry;
  const found: Location[] = [];
  if (registry && includeDeclaration) {
    for (const id of ids) {
      const entry = registry.registry.entries.get(id);
      if (entry) found.push(toLocation(registry.source, entry.at.id));
    }
  }
  await session.indexed();
  for (const text of textsOf(session.project.corpus, session.project.folders)) {
    if (token.isCancellationRequested) return [];
    const state = await session.project.stateOnce(text);
    if (state && state.registry?.uri === registry?.uri) found.push(...referencesInText(state, ids));
  }
  return found;
}
