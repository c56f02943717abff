import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { whenNeeded } from './need';
import { Server } from './server';
import { showStatus } from './status';

/** Called by VS Code when a text or one of our files is opened. Returns at once; the server starts when it is needed. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Whosaid', { log: true });
  const server = new Server(context, output);
  context.subscriptions.push(
    output,
    server,
    showStatus(server),
    ...registerCommands(server, output),
    whenNeeded(() => server.start()),
  );
}
