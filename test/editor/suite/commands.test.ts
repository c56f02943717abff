// The commands of the palette.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, hoverAt, inside, open, sidecarOf, tidy, until, uriOf } from './kit';

const text = '001_7e7789833fe97c79.txt';

describe('commands', () => {
  afterEach(tidy);

  it('are all there that the manifest names', async () => {
    const { packageJSON } = await activated();
    const known = new Set(await vscode.commands.getCommands(true));
    const named: readonly string[] = packageJSON.contributes.commands.map((each: { command: string }) => each.command);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((each) => !known.has(each)),
      [],
    );
  });

  it('restart the server, which then answers again', async () => {
    const document = await open(uriOf('samples', text));
    await hoverAt(document.uri, inside(document, 'Wang noted'));
    await vscode.commands.executeCommand('whosaid.restart');
    assert.match(await hoverAt(document.uri, inside(document, 'Wang noted')), /Wang Yi/);
  });

  it('open the sidecar of a text', async () => {
    const document = await open(uriOf('samples', text));
    await vscode.commands.executeCommand('whosaid.openSidecar');
    await until(
      'the sidecar is shown',
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor?.document.uri.toString() === sidecarOf(document.uri).toString(),
    );
  });
});
