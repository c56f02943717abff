import * as vscode from 'vscode';
import type { TextSpan } from '../../../server/src/protocol';
import type { Quotes } from '../server/quotes';
import type { Requests } from '../server/requests';
import type { Server } from '../server/server';
import { reveal, wholeOf } from './quoteItem';
import { SpeakersView } from './speakers';
import { TextsView } from './texts';
import { ThisTextView } from './thisText';

/** The views of our own container in the side bar. */
export function showViews(server: Server, requests: Requests, quotes: Quotes): vscode.Disposable[] {
  return [
    new TextsView(requests, server),
    new SpeakersView(requests, server),
    new ThisTextView(quotes),
    vscode.commands.registerCommand('whosaid.revealQuote', (uri: string, content: readonly TextSpan[]) =>
      reveal(vscode.Uri.parse(uri), wholeOf(content)),
    ),
  ];
}
