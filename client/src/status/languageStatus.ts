import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { withoutLinks } from '../shown';
import type { ActiveStatus } from './active';

const selector: vscode.DocumentSelector = [
  { pattern: '**/*.quotes.yaml' },
  { pattern: '**/speakers.yaml' },
  { language: 'plaintext' },
  { language: 'markdown' },
];

/** Shows what is watched and how complete it is, in the language status of the active editor. */
export function showLanguageStatus(active: ActiveStatus): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('whosaid.status', selector);
  item.name = 'Whosaid';
  item.command = { command: 'whosaid.showOutput', title: 'Show Output' };
  item.text = 'Whosaid';
  const update = () => {
    item.busy = active.server === 'starting';
    if (active.server === 'failed') {
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = 'Whosaid is not running';
      item.detail = 'The server ended. Your files are as you left them.';
      item.command = { command: 'whosaid.restart', title: 'Restart' };
    } else if (active.server === 'idle') {
      item.text = 'Whosaid: not in a project';
      item.detail = 'No speakers.yaml and no sidecar in this workspace.';
    } else if (active.status) {
      show(item, active.status);
    }
  };
  update();
  return vscode.Disposable.from(item, active.onChanged(update));
}

function show(item: vscode.LanguageStatusItem, status: DocumentStatus): void {
  item.command = { command: 'whosaid.showOutput', title: 'Show Output' };
  item.text = textOf(status);
  item.detail = withoutLinks(status.kind === 'none' ? (status.reason ?? '') : detailOf(status));
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
