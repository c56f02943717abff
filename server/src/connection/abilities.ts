import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';

/** What a client can do, as far as we make a difference; everything it does not mention, it cannot. */
export interface Abilities {
  readonly markdown: boolean;
  readonly markdownInCompletion: boolean;
  readonly snippets: boolean;
  readonly definitionLinks: boolean;
  readonly createFiles: boolean;
  readonly applyEdits: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  /** Whether the client can be told later that it may ask for diagnostics of files that are not open. */
  readonly registerDiagnostics: boolean;
  readonly configuration: boolean;
  readonly watchFiles: boolean;
  readonly workspaceFolders: boolean;
  /** Whether the client tells before files are renamed, and lets other files follow: always, or once it is asked to. */
  readonly willRename: 'no' | 'always' | 'on request';
  /** Whether the client asks its user for a speaker itself. */
  readonly pickSpeakers: boolean;
  /** Whether the client can walk its user through what is left in a text. */
  readonly review: boolean;
  /** Whether the client says which open documents it shows; otherwise all of them count as shown. */
  readonly tellsShown: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
}

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { textDocument, workspace } = capabilities;
  const options: unknown = initializationOptions;
  return {
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    markdownInCompletion: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    createFiles:
      (workspace?.workspaceEdit?.documentChanges ?? false) &&
      (workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false),
    applyEdits: workspace?.applyEdit ?? false,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    registerDiagnostics: textDocument?.diagnostic?.dynamicRegistration ?? false,
    configuration: workspace?.configuration ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    willRename: willRenameOf(capabilities),
    pickSpeakers: isRecord(options) && options['canPick'] === true,
    review: isRecord(options) && options['canReview'] === true,
    tellsShown: isRecord(options) && options['tellsShown'] === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function willRenameOf({ workspace }: ClientCapabilities): Abilities['willRename'] {
  const canFollow =
    workspace?.workspaceEdit?.documentChanges === true &&
    workspace.workspaceEdit.resourceOperations?.includes('rename') === true;
  if (!canFollow || workspace.fileOperations?.willRename !== true) return 'no';
  return workspace.fileOperations.dynamicRegistration === true ? 'on request' : 'always';
}
