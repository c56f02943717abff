import * as vscode from 'vscode';
import type { Quotes } from '../server/quotes';
import { Tints } from './tints';

const setting = 'decorations.enabled';
const watched = [`whosaid.${setting}`, 'whosaid.rules', 'problems.visibility'];

/** Tints the quotes in the editors that are on screen. Decoration types are made when the first quote is drawn. */
export function decorate(quotes: Quotes): vscode.Disposable {
  let tints: Tints | undefined;
  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (document.uri.scheme !== 'file' || document.uri.path.endsWith('.yaml')) return;
    const { version } = document;
    const found = isOn() ? await quotes.of(document.uri) : null;
    if (!found && !tints) return;
    // What comes for an older state of the text stands in the wrong place; the next answer is on its way.
    if (document.version !== version || (found?.version !== undefined && found.version !== version)) return;
    tints ??= new Tints();
    tints.draw(editor, found?.quotes ?? [], areUnderlined());
  };
  const drawAll = () => {
    for (const editor of vscode.window.visibleTextEditors) void draw(editor);
  };
  drawAll();
  return vscode.Disposable.from(
    { dispose: () => tints?.dispose() },
    quotes.onChanged(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (watched.some((each) => event.affectsConfiguration(each))) drawAll();
    }),
  );
}

/** Whether unlabeled quotes have the squiggle of a problem. */
function areUnderlined(): boolean {
  const rules = vscode.workspace.getConfiguration('whosaid').get<Readonly<Record<string, unknown>>>('rules', {});
  const areShown = vscode.workspace.getConfiguration('problems').get('visibility', true);
  return areShown && rules['unlabeled-quote'] !== 'off';
}

function isOn(): boolean {
  return vscode.workspace.getConfiguration('whosaid').get(setting, true);
}
