import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  LanguageClient,
  type LanguageClientOptions,
  type Message,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { type InitializationOptions, type ShownParams, shownChangedNotification } from '../../../server/src/protocol';
import { saveWhatFollows } from './saveWhatFollows';

/** A client that is not started yet, and whether its connection has been closed since. */
export interface CreatedClient {
  readonly client: LanguageClient;
  readonly wasClosed: () => boolean;
}

/** A client for one process of the server. It never starts the server again by itself. */
export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): CreatedClient {
  let isClosed = false;
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const initializationOptions: InitializationOptions = {
    canPick: true,
    canReview: true,
    tellsShown: true,
    cacheFolder: vscode.Uri.joinPath(context.globalStorageUri, 'index').fsPath,
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', pattern: '**/*.quotes.yaml' },
      { scheme: 'file', pattern: '**/speakers.yaml' },
      { scheme: 'file', language: 'plaintext' },
      { scheme: 'file', language: 'markdown' },
    ],
    initializationOptions,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'whosaid',
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
    middleware: { workspace: { handleApplyEdit: saveWhatFollows } },
    errorHandler: errorHandler(output, () => {
      isClosed = true;
    }),
  };
  const client = new LanguageClient(
    'whosaid',
    'Whosaid',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
    },
    options,
  );
  return { client, wasClosed: () => isClosed };
}

/** Keeps a server told of what the tabs show, once its client has started. */
export function tellShown(client: LanguageClient, output: vscode.LogOutputChannel): void {
  // What the client asks for the findings of: with those, no file is told of twice or not at all.
  const { visibleDocuments } = client;
  const tell = () => {
    if (!client.isRunning()) return;
    const files = [...visibleDocuments.getResources()].filter(({ scheme }) => scheme === 'file');
    const params: ShownParams = { uris: files.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
    client
      .sendNotification(shownChangedNotification, params)
      .catch((error: unknown) => output.warn(`Telling what is shown: ${String(error)}`));
  };
  tell();
  visibleDocuments.onOpen(tell);
  visibleDocuments.onClose(tell);
}

/** Tells when the server of a client has ended, also while it started. */
export function whenEnded(client: LanguageClient, wasClosed: () => boolean, tell: () => void): void {
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped || (newState === State.StartFailed && wasClosed())) tell();
  });
}

function errorHandler(output: vscode.LogOutputChannel, onClosed: () => void): ErrorHandler {
  return {
    error: (error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult => {
      output.error(`Connection: ${error.message}`);
      return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
    },
    closed: (): CloseHandlerResult => {
      onClosed();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
