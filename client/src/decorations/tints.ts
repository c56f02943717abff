import * as vscode from 'vscode';
import type { QuoteItem } from '../../../server/src/protocol';
import { hues } from './colors';
import { nameOf, tintedSpans, tintOf } from './tint';

/**
 * The decoration types: per speaker's hue a fill with a solid line for what is labeled, a dotted line for what is
 * suggested; a dashed line for what is not labeled, where no problem underlines it. The colors stand in the manifest, so that people can change them.
 */
export class Tints implements vscode.Disposable {
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();

  /** Which types an editor shows, so that only what changes is sent to it. */
  readonly #drawn = new WeakMap<vscode.TextEditor, ReadonlySet<string>>();

  constructor() {
    for (let hue = 1; hue <= hues; hue++) {
      const line = new vscode.ThemeColor(`whosaid.speaker${hue}.border`);
      const background = new vscode.ThemeColor(`whosaid.speaker${hue}.background`);
      this.#add(nameOf('labeled', hue), { ...below('solid', '1px', line), backgroundColor: background });
      this.#add(nameOf('suggested', hue), below('dotted', '2px', line));
    }
    this.#add('suggested', below('dotted', '2px', new vscode.ThemeColor('whosaid.suggestedBorder')));
    this.#add('labeled', below('solid', '1px', new vscode.ThemeColor('whosaid.unknownBorder')));
    this.#add('open', below('dashed', '1px', new vscode.ThemeColor('whosaid.unlabeledBorder')));
  }

  /**
   * Draws the quotes of a text, and takes away what was drawn before.
   *
   * @param isUnderlined whether problems are shown for unlabeled quotes
   */
  draw(editor: vscode.TextEditor, quotes: readonly QuoteItem[], isUnderlined: boolean): void {
    const { document } = editor;
    const ranges = new Map<string, vscode.Range[]>();
    for (const quote of quotes) {
      const name = tintOf(quote);
      const places = ranges.get(name) ?? [];
      for (const { start, end } of tintedSpans(quote, isUnderlined)) {
        places.push(new vscode.Range(document.positionAt(start), document.positionAt(end)));
      }
      ranges.set(name, places);
    }
    const drawn: ReadonlySet<string> = this.#drawn.get(editor) ?? new Set();
    for (const name of new Set([...drawn, ...ranges.keys()])) {
      const type = this.#types.get(name);
      if (type) editor.setDecorations(type, ranges.get(name) ?? []);
    }
    this.#drawn.set(editor, new Set(ranges.keys()));
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }

  #add(name: string, options: vscode.DecorationRenderOptions): void {
    const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
    this.#types.set(name, vscode.window.createTextEditorDecorationType({ ...options, rangeBehavior }));
  }
}

function below(style: string, width: string, color: vscode.ThemeColor): vscode.DecorationRenderOptions {
  return { borderStyle: style, borderWidth: `0 0 ${width} 0`, borderColor: color };
}
