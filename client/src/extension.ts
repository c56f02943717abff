import * as vscode from 'vscode';
import { reviewCommand } from '../../server/src/protocol';
import { Adjuster } from './adjust/adjuster';
import { command } from './commands/command';
import { fileCommands } from './commands/files';
import { labelCommands } from './commands/label';
import { lostQuoteCommands } from './commands/lostQuotes';
import { startFrom, uriFrom } from './commands/place';
import { quoteCommands } from './commands/quote';
import { speakerCommands } from './commands/speakers';
import { suggestionCommands } from './commands/suggestions';
import { decorate } from './decorations/decorate';
import { reportCommands } from './report/panel';
import { Recent } from './review/recent';
import { Reviews } from './review/start';
import { askAboutSidecars } from './server/deletion';
import { whenNeeded } from './server/need';
import { Quotes } from './server/quotes';
import { Requests } from './server/requests';
import { Server } from './server/server';
import { ActiveStatus } from './status/active';
import { showLanguageStatus } from './status/languageStatus';
import { showStatusBar } from './status/statusBar';
import { showViews } from './views/views';

/** Called by VS Code when a text or one of our files is opened. Returns at once; the server starts when it is needed. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Whosaid', { log: true });
  const server = new Server(context, output);
  const requests = new Requests(server);
  const quotes = new Quotes(requests, server);
  const recent = new Recent(context.workspaceState);
  const adjuster = new Adjuster(requests);
  const reviews = new Reviews({ server, requests, quotes, recent, adjuster });
  const active = new ActiveStatus(server, requests);
  context.subscriptions.push(
    output,
    server,
    quotes,
    adjuster,
    reviews,
    active,
    showLanguageStatus(active),
    showStatusBar(active),
    decorate(quotes),
    askAboutSidecars(),
    ...showViews(server, requests, quotes),
    command(reviewCommand, (given) => reviews.start(uriFrom(given), startFrom(given))),
    ...fileCommands(server, requests, output),
    ...labelCommands(requests, quotes, recent),
    ...quoteCommands(requests, recent, adjuster),
    ...suggestionCommands(requests),
    ...lostQuoteCommands(requests),
    ...speakerCommands(requests),
    ...reportCommands(requests),
    whenNeeded(() => server.start()),
  );
}
