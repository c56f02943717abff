// Check Workspace shows the findings of files that no tab shows, each once, and takes them away again.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, codes, oneSpeaks as news, open, tidy, untilFindings, uriOf, write } from './kit';

describe('checking the workspace', () => {
  beforeEach(activated);
  afterEach(async () => {
    await vscode.commands.executeCommand('whosaid.clearWorkspaceCheck');
    await vscode.workspace.getConfiguration('whosaid').update('diagnostics.scope', undefined);
    await tidy();
  });

  it('shows the findings of files that are not open, each once, until it is cleared', async () => {
    const text = await write(uriOf('samples', 'unopened.txt'), news);
    await vscode.commands.executeCommand('whosaid.checkWorkspace');
    await untilFindings(text, 'the finding of a text that is not open', (all) => all.length === 1);
    assert.deepEqual(codes(text), ['unlabeled-quote']);

    // Opened, it is the document that says so; closed, the workspace.
    await open(text);
    await vscode.commands.executeCommand('whosaid.clearWorkspaceCheck');
    await untilFindings(uriOf('second', 'mayor.txt'), 'nothing of files that are not open', (all) => all.length === 0);
    await untilFindings(text, 'the finding of the open document', (all) => all.length === 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await untilFindings(text, 'nothing said once the check is cleared', (all) => all.length === 0);
  });

  it('shows those of a document that is open, where no tab shows it', async () => {
    const text = await write(uriOf('samples', 'hidden.txt'), news);
    // As an extension does that reads it; VS Code keeps it open for minutes.
    const document = await vscode.workspace.openTextDocument(text);
    await vscode.commands.executeCommand('whosaid.checkWorkspace');
    await untilFindings(text, 'the finding of a document without a tab', (all) => all.length === 1);

    await open(text);
    await untilFindings(text, 'the finding of the tab, once', (all) => all.length === 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(document.isClosed, false);
    await untilFindings(text, 'the finding after the tab is closed', (all) => all.length === 1);
  });

  it('goes on always where a setting says so', async () => {
    const text = await write(uriOf('samples', 'always.txt'), news);
    await vscode.workspace.getConfiguration('whosaid').update('diagnostics.scope', 'workspace');
    await untilFindings(text, 'the finding of a text that is not open', (all) => all.length === 1);
    await write(text, news.replace('said that', 'waited where'));
    await untilFindings(text, 'nothing once there is nothing to be said', (all) => all.length === 0);
  });
});
