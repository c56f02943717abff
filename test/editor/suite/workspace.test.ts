// Findings in files that are not open: on request, once each, and away again.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, codeOf, codes, open, tidy, untilFindings, uriOf } from './kit';

describe('a check of the workspace', () => {
  afterEach(tidy);

  it('shows the findings of files that are not open, each once, until it is cleared', async () => {
    await activated();
    const mayor = uriOf('second', 'mayor.txt');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await untilFindings(mayor, 'nothing said of a file that is not open', (all) => all.length === 0);
    await vscode.commands.executeCommand('whosaid.checkWorkspace');
    const findings = await untilFindings(mayor, 'the finding of a file that is not open', (all) => all.length === 1);
    assert.deepEqual(findings.map(codeOf), ['unlabeled-quote']);

    // Opened, it is the document that says so; a text of another project is told of after that.
    await open(mayor);
    await vscode.commands.executeCommand('whosaid.clearWorkspaceCheck');
    await untilFindings(mayor, 'the finding of the open document', (all) => all.length === 1);
    assert.deepEqual(codes(mayor), ['unlabeled-quote']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await untilFindings(mayor, 'nothing said once the check is cleared', (all) => all.length === 0);
  });
});
