import * as vscode from 'vscode';
import type { QuotePlace, TextSpan } from '../../../server/src/protocol';

/** The place that a command is given, by a quick fix or a view; the one at the cursor otherwise. */
export function placeFrom(given: unknown): QuotePlace {
  if (isPlace(given)) return given;
  if (hasPlace(given)) return given.place;
  const editor = activeText();
  const { document, selection } = editor;
  const start = document.offsetAt(selection.start);
  const end = Math.max(document.offsetAt(selection.end), start + 1);
  return { uri: document.uri.toString(), start, end };
}

/** The selected words of the active text, in text order; what is empty is left out. */
export function selectedSpans(editor: vscode.TextEditor): readonly TextSpan[] {
  const { document, selections } = editor;
  return selections
    .filter((each) => !each.isEmpty)
    .map((each) => trimmed(document, document.offsetAt(each.start), document.offsetAt(each.end)))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
}

/** @throws with what to do where no file is open */
export function activeText(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('Open a text first.');
  return editor;
}

/** The URI of a command's argument, whether it comes from the explorer, a view, a lens or a link. */
export function uriFrom(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  if (typeof given === 'object' && given !== null && 'uri' in given) {
    if (given.uri instanceof vscode.Uri) return given.uri;
    if (typeof given.uri === 'string') return vscode.Uri.parse(given.uri);
  }
  return undefined;
}

/** Where a command's argument begins, if it says so. UTF-16. */
export function startFrom(given: unknown): number | undefined {
  if (typeof given !== 'object' || given === null || !('start' in given)) return undefined;
  return typeof given.start === 'number' ? given.start : undefined;
}

function isPlace(raw: unknown): raw is QuotePlace {
  return typeof raw === 'object' && raw !== null && 'uri' in raw && 'start' in raw && 'end' in raw;
}

/** Whether a command was given a quote by a view. */
export function hasPlace(raw: unknown): raw is { readonly place: QuotePlace } {
  return typeof raw === 'object' && raw !== null && 'place' in raw && isPlace(raw.place);
}

/** Words that are selected with the mouse often carry a space along. */
function trimmed(document: vscode.TextDocument, start: number, end: number): TextSpan {
  const words = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: start + before + words.trim().length };
}

const ending = '.quotes.yaml';

/** The text that a sidecar is beside; undefined for every other file. */
export function textBeside(file: vscode.Uri): vscode.Uri | undefined {
  return file.path.endsWith(ending) ? file.with({ path: file.path.slice(0, -ending.length) }) : undefined;
}

/** Where the sidecar of a text is, or would be. */
export function sidecarBeside(text: vscode.Uri): vscode.Uri {
  return text.with({ path: text.path + ending });
}
