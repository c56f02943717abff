import * as vscode from 'vscode';
import {
  type DocumentStatus,
  type StatusParams,
  statusChangedNotification,
  statusRequest,
} from '../../server/src/protocol';
import type { Server } from './server';

/** Changes come in bursts while somebody types; the line follows when they pause, in milliseconds. */
const quiet = 150;

const selector: vscode.DocumentSelector = [
  { pattern: '**/*.quotes.yaml' },
  { pattern: '**/speakers.yaml' },
  { language: 'plaintext' },
  { language: 'markdown' },
];

/** Shows what is watched and how complete it is, in the language status of the active editor. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('whosaid.status', selector);
  item.name = 'Whosaid';
  item.command = { command: 'whosaid.showOutput', title: 'Show Output' };
  item.text = 'Whosaid';

  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(server, item), quiet);
  };
  let listening: vscode.Disposable | undefined;
  const listen = async () => {
    update();
    if (server.state !== 'running') return;
    listening?.dispose();
    const client = await server.client();
    listening = client.onNotification(statusChangedNotification, update);
  };
  void listen();
  return vscode.Disposable.from(
    item,
    server.onStateChanged(() => void listen()),
    vscode.window.onDidChangeActiveTextEditor(update),
    {
      dispose: () => {
        clearTimeout(timer);
        listening?.dispose();
      },
    },
  );
}

async function refresh(server: Server, item: vscode.LanguageStatusItem): Promise<void> {
  item.busy = server.state === 'starting';
  if (server.state === 'failed') {
    item.severity = vscode.LanguageStatusSeverity.Error;
    item.text = 'Whosaid is not running';
    item.detail = 'The server ended. Your files are as you left them.';
    item.command = { command: 'whosaid.restart', title: 'Restart' };
    return;
  }
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (server.state === 'idle') {
    item.text = 'Whosaid: not in a project';
    item.detail = 'No speakers.yaml and no sidecar in this workspace.';
  }
  if (server.state !== 'running' || uri?.scheme !== 'file') return;
  try {
    const client = await server.client();
    const params: StatusParams = { uri: client.code2ProtocolConverter.asUri(uri) };
    const status = await client.sendRequest<DocumentStatus | null>(statusRequest, params);
    if (status) show(item, status);
  } catch {
    // The server went away meanwhile; its state tells of that.
  }
}

function show(item: vscode.LanguageStatusItem, status: DocumentStatus): void {
  item.command = { command: 'whosaid.showOutput', title: 'Show Output' };
  item.text = textOf(status);
  item.detail = status.kind === 'none' ? (status.reason ?? '') : detailOf(status);
  item.severity =
    status.kind !== 'none' && (status.unlabeled > 0 || status.problems > 0)
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
}

function textOf({ kind, labeled, unlabeled, percent, speakers }: DocumentStatus): string {
  if (kind === 'none') return 'Whosaid: not in a project';
  if (kind === 'registry') return `Whosaid: ${speakers} speakers`;
  return `Whosaid: ${percent} % complete, ${labeled} of ${labeled + unlabeled} quotes labeled`;
}

function detailOf({ problems, language, registry, corpus }: DocumentStatus): string {
  const watched = corpus.complete
    ? `${corpus.texts} texts and ${corpus.sidecars} sidecars watched`
    : 'looking at the workspace…';
  return [
    ...(problems > 0 ? [`${problems} ${problems === 1 ? 'problem' : 'problems'} in the labels`] : []),
    ...(language ? [`language ${language}`] : []),
    registry ? `speakers from ${vscode.workspace.asRelativePath(vscode.Uri.parse(registry))}` : 'no speakers.yaml',
    watched,
  ].join(' · ');
}
