import * as vscode from 'vscode';
import type { ActiveStatus } from './active';

/** `Whosaid 75 % · 3 left` for the active text; a click reviews what is left. */
export function showStatusBar(active: ActiveStatus): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('whosaid.left', vscode.StatusBarAlignment.Right, 99);
  item.name = 'Whosaid';
  const update = () => {
    const { status } = active;
    if (!status || (status.kind !== 'text' && status.kind !== 'sidecar')) {
      item.hide();
      return;
    }
    const { percent, unlabeled, labeled } = status;
    const left = unlabeled === 0 ? 'complete' : `${unlabeled} left`;
    item.text = `$(comment-discussion) Whosaid ${percent} % · ${left}`;
    item.tooltip = `${labeled} of ${labeled + unlabeled} quotes labeled${unlabeled === 0 ? '' : '. Click to review the others'}`;
    item.accessibilityInformation = { label: `Whosaid: ${item.tooltip}` };
    item.command = unlabeled === 0 ? 'whosaid.thisText.focus' : 'whosaid.review';
    item.show();
  };
  update();
  return vscode.Disposable.from(item, active.onChanged(update));
}
