import {
  type CodeLens,
  CodeLensRefreshRequest,
  type InlayHint,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver';
import { codeLenses } from '../features/codeLenses';
import { toSpan } from '../features/convert';
import { inlayHints } from '../features/inlayHints';
import { semanticTokens } from '../features/semanticTokens';
import type { Uri } from '../model/uri';
import type { CancellationToken } from '../project/ports';
import type { Settings } from '../project/settings';
import type { TextState } from '../project/textStates';
import { toUri } from '../project/uri';
import { answering } from './answer';
import { refreshing, whenQuiet } from './refreshing';
import type { Session } from './session';
import { TokenMemory } from './tokenMemory';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * Answers what is shown in a text beside its words: semantic tokens, inlay hints and code lenses. Returns the function
 * to call when something changed.
 */
export function provideAnnotations(session: Session): () => void {
  const { connection, project, abilities, log } = session;

  /** A text of ours; undefined for sidecars, registries and all other files. */
  const textAt = async (
    { textDocument }: DocumentParams,
    token: CancellationToken,
  ): Promise<{ uri: Uri; state: TextState | undefined }> => {
    const uri = toUri(textDocument.uri);
    const isText = project.textFor(uri) === uri;
    return { uri, state: isText ? await project.stateOf(uri, token) : undefined };
  };

  const tokens = refreshing(session, {
    isSupported: abilities.refreshSemanticTokens,
    refresh: () => connection.languages.semanticTokens.refresh(),
    isOther: (before, now) =>
      isAnalyzedOtherwise(before, now) || before.semanticHighlighting.enabled !== now.semanticHighlighting.enabled,
  });
  const memory = new TokenMemory((uri) => project.sources.isOpen(uri));
  const tokensOf = async (
    params: DocumentParams,
    token: CancellationToken,
  ): Promise<{ uri: Uri; data: number[] } | undefined> => {
    const { uri, state } = await textAt(params, token);
    tokens.answered(uri, state);
    if (!state) return undefined;
    return { uri, data: project.settings.semanticHighlighting.enabled ? semanticTokens(state) : [] };
  };

  connection.languages.semanticTokens.on(
    answering<DocumentParams, SemanticTokens>(log, 'semantic tokens', { data: [] }, async (params, token) => {
      const found = await tokensOf(params, token);
      return found ? memory.full(found.uri, found.data) : { data: [] };
    }),
  );
  connection.languages.semanticTokens.onDelta(
    answering<DocumentParams & { previousResultId: string }, SemanticTokens | SemanticTokensDelta>(
      log,
      'semantic tokens delta',
      { data: [] },
      async (params, token) => {
        const found = await tokensOf(params, token);
        return found ? memory.delta(found.uri, found.data, params.previousResultId) : { data: [] };
      },
    ),
  );
  connection.languages.semanticTokens.onRange(
    answering(log, 'semantic tokens range', { data: [] }, async (params, token): Promise<SemanticTokens> => {
      const { uri, state } = await textAt(params, token);
      tokens.answered(uri, state);
      if (!state?.text || !project.settings.semanticHighlighting.enabled) return { data: [] };
      return { data: semanticTokens(state, toSpan(state.text, params.range)) };
    }),
  );

  const hints = refreshing(session, {
    isSupported: abilities.refreshInlayHints,
    refresh: () => connection.languages.inlayHint.refresh(),
    isOther: (before, now) => isAnalyzedOtherwise(before, now) || differ(before.inlayHints, now.inlayHints),
  });
  connection.languages.inlayHint.on(
    answering(log, 'inlay hints', [], async (params, token): Promise<InlayHint[]> => {
      const { uri, state } = await textAt(params, token);
      hints.answered(uri, state);
      const { enabled, unlabeled } = project.settings.inlayHints;
      if (!state?.text || !enabled) return [];
      return inlayHints(state, toSpan(state.text, params.range), { markdown: abilities.markdown, unlabeled });
    }),
  );

  const lenses = refreshing(session, {
    isSupported: abilities.refreshCodeLenses,
    refresh: () => connection.sendRequest(CodeLensRefreshRequest.type),
    isOther: (before, now) => isAnalyzedOtherwise(before, now) || differ(before.codeLens, now.codeLens),
  });
  connection.onCodeLens(
    answering(log, 'code lenses', [], async (params, token): Promise<CodeLens[]> => {
      const { uri, state } = await textAt(params, token);
      lenses.answered(uri, state);
      const { enabled, paragraphs } = project.settings.codeLens;
      return state && enabled ? codeLenses(state, { paragraphs, canReview: abilities.review }) : [];
    }),
  );

  return whenQuiet(session, [tokens.look, hints.look, lenses.look]);
}

/** Whether other quotes may be found in a text. */
function isAnalyzedOtherwise(before: Settings, now: Settings): boolean {
  return before.language !== now.language || before.minConfidence !== now.minConfidence;
}

function differ(before: object, now: object): boolean {
  return JSON.stringify(before) !== JSON.stringify(now);
}
