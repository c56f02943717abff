import * as vscode from 'vscode';
import type { QuoteItem, QuotePlace, QuoteState, TextSpan } from '../../../server/src/protocol';

/** An icon and a word for each state: no state is told by color alone. */
export const states: Readonly<Record<QuoteState, { readonly icon: string; readonly word: string }>> = {
  labeled: { icon: 'pass', word: 'labeled' },
  suggested: { icon: 'lightbulb', word: 'suggested' },
  incomplete: { icon: 'question', word: 'without speaker' },
  lost: { icon: 'debug-disconnect', word: 'not found in the text' },
  unlabeled: { icon: 'circle-large-outline', word: 'unlabeled' },
};

/** Who speaks in a quote, as a view says it. */
export function speakerOf({ speakers, unknown, state }: QuoteItem): string {
  const names = speakers.map(({ name }) => name).join(' and ');
  if (unknown) return 'unknown speaker';
  if (state === 'unlabeled' || state === 'incomplete') return names === '' ? 'nobody known' : `probably ${names}`;
  return names === '' ? 'nobody' : names;
}

/** Where the words of a quote stand as a whole; undefined where they stand nowhere. */
export function wholeOf(content: readonly TextSpan[]): TextSpan | undefined {
  const [first] = content;
  const last = content.at(-1);
  return first && last && { start: first.start, end: last.end };
}

/** The place of a listed quote for commands of its context menu. */
export function placeIn(uri: string, { content, entry }: Pick<QuoteItem, 'content' | 'entry'>): QuotePlace {
  return { uri, ...(wholeOf(content) ?? { start: 0, end: 0 }), ...(entry !== undefined && { entry }) };
}

/** Shows words of a file: selects them where they begin, without selecting what a click should not replace. */
export async function reveal(uri: vscode.Uri, span: TextSpan | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: false });
  if (!span) return;
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
