import * as vscode from 'vscode';
import type { QuoteItem, SpeakerChoice } from '../../../server/src/protocol';
import type { Requests } from '../server/requests';
import { isOpen } from './walk';

/** A text with all that its review needs. */
export interface Stage {
  readonly uri: vscode.Uri;
  readonly sidecar: vscode.Uri;
  /** Where its speakers are registered, whether the file is there or not. */
  readonly registry: vscode.Uri | undefined;
  readonly document: vscode.TextDocument;
  readonly quotes: readonly QuoteItem[];
  readonly speakers: readonly SpeakerChoice[];
}

/** Reads what the review of a text needs; undefined where the file is no text of a project. */
export async function stageOf(requests: Requests, uri: vscode.Uri): Promise<Stage | undefined> {
  const [found, speakers, status] = await Promise.all([
    requests.quotes(uri),
    requests.speakers(uri),
    requests.status(uri),
  ]);
  if (!found) return undefined;
  const text = vscode.Uri.parse(found.text);
  const document = await vscode.workspace.openTextDocument(text);
  const place = status?.registryPlace;
  const registry = place === undefined ? undefined : vscode.Uri.parse(place);
  return { uri: text, sidecar: vscode.Uri.parse(found.sidecar), registry, document, quotes: found.quotes, speakers };
}

/** The text with most left that is none of `seen`, with its stage; undefined where nothing is left anywhere. */
export async function nextStage(requests: Requests, seen: ReadonlySet<string>): Promise<Stage | undefined> {
  const { texts } = await requests.texts();
  const waiting = texts
    .filter(
      ({ uri, counts }) =>
        !seen.has(vscode.Uri.parse(uri).toString()) && (counts === undefined || counts.unlabeled > 0),
    )
    .toSorted((a, b) => (b.counts?.unlabeled ?? 0) - (a.counts?.unlabeled ?? 0));
  for (const { uri } of waiting) {
    // Asked before the document is opened: of most texts it is not known yet whether anything is left.
    const found = await requests.quotes(vscode.Uri.parse(uri));
    if (found?.quotes.some(isOpen)) return stageOf(requests, vscode.Uri.parse(uri));
  }
  return undefined;
}
