import * as vscode from 'vscode';
import type { QuoteItem, TextSpan } from '../../../server/src/protocol';

/** How the quote that is asked about stands out: a filled box, its cue dashed, its source bold and underlined. */
export class Highlight implements vscode.Disposable {
  readonly #content = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('whosaid.review.contentBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('whosaid.review.contentBorder'),
    overviewRulerColor: new vscode.ThemeColor('whosaid.review.contentBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  readonly #source = vscode.window.createTextEditorDecorationType({
    fontWeight: 'bold',
    borderWidth: '0 0 2px 0',
    borderStyle: 'solid',
    borderColor: new vscode.ThemeColor('whosaid.review.sourceBorder'),
  });
  readonly #cue = vscode.window.createTextEditorDecorationType({
    fontStyle: 'italic',
    borderWidth: '0 0 2px 0',
    borderStyle: 'dashed',
    borderColor: new vscode.ThemeColor('whosaid.review.cueBorder'),
  });
  #editor: vscode.TextEditor | undefined;
  #start: vscode.Position | undefined;

  /**
   * Marks a quote and scrolls to it. The cursor stays: wherever it goes, VS Code looks for fixes and highlights, which
   * would have to be drawn before the next quote.
   */
  show(editor: vscode.TextEditor, quote: QuoteItem): void {
    if (this.#editor !== editor) this.clear();
    this.#editor = editor;
    const { document } = editor;
    const content = quote.content.map((span) => rangeOf(document, span));
    editor.setDecorations(this.#content, content);
    editor.setDecorations(this.#source, quote.source ? [rangeOf(document, quote.source)] : []);
    editor.setDecorations(this.#cue, quote.cue ? [rangeOf(document, quote.cue)] : []);
    const [first] = content;
    const last = content.at(-1);
    this.#start = first?.start;
    if (!first || !last) return;
    editor.revealRange(new vscode.Range(first.start, last.end), vscode.TextEditorRevealType.InCenter);
  }

  /** Puts the cursor at the beginning of the quote that is marked, for whoever goes on in the text. */
  settle(): void {
    if (this.#editor && this.#start) this.#editor.selection = new vscode.Selection(this.#start, this.#start);
  }

  clear(): void {
    for (const type of [this.#content, this.#source, this.#cue]) this.#editor?.setDecorations(type, []);
    this.#editor = undefined;
    this.#start = undefined;
  }

  dispose(): void {
    this.clear();
    for (const type of [this.#content, this.#source, this.#cue]) type.dispose();
  }
}

/** Offsets count as VS Code's do: UTF-16, without a BOM. */
export function rangeOf(document: vscode.TextDocument, { start, end }: TextSpan): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
