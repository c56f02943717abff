// The commands of the palette.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { activated, eventually, hoverAt, inside, open, rangeOf, sidecarOf, tidy, type, until, uriOf } from './kit';

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

  it('have a server again after it was killed, with what is not saved', async () => {
    const document = await open(uriOf('samples', text));
    await type(document, rangeOf(document, 'Wang noted'), 'Lavrov noted');
    await hoverAt(document.uri, inside(document, 'Lavrov noted'));
    const [server] = serverProcesses();
    assert.ok(server, 'The server is a child of the extension host');
    process.kill(server, 'SIGKILL');
    await eventually('another server runs', async () => serverProcesses().find((each) => each !== server));
    assert.match(await hoverAt(document.uri, inside(document, 'Lavrov noted')), /Sergei Lavrov/);
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

/** The process ids of our servers among the children of this extension host. */
function serverProcesses(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list.split('\n').flatMap((line) => {
    const [pid, parent, ...command] = line.trim().split(/\s+/);
    return Number(parent) === process.pid && command.join(' ').includes('server.js') ? [Number(pid)] : [];
  });
}
