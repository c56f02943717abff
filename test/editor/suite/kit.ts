// What the tests say instead of calling VS Code: open this, wait until that is so, take this quick fix.
import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';

/** How long a condition may take to become true before the test fails. */
const PATIENCE_MS = 15_000;

/** A text in which two people are quoted, and one in which it is one. */
export const twoSpeak = `Two ministers on the phone

Wang said that the talks would go on. Lavrov added that Moscow was ready.
The two ministers had spoken for an hour about the work of their countries.
`;
export const oneSpeaks = `Two ministers on the phone

Wang said that the talks would go on. The two ministers had spoken for an hour about the work of their countries.
`;

/** The URI of a file in the workspace folder of this name. */
export function uriOf(folder: string, file: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find((each) => each.name === folder);
  assert.ok(found, `There is no workspace folder ${folder}`);
  return vscode.Uri.joinPath(found.uri, file);
}

/** Opens a file in the editor as a click in the explorer does, after our extension is there. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await activated();
  // Not `openTextDocument`: that keeps the document open for minutes after its editor is closed.
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.toString(), uri.toString());
  return document;
}

/** Our extension, activated. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('whosaid.whosaid');
  assert.ok(extension, 'The extension is not installed');
  await extension.activate();
  return extension;
}

/**
 * Waits until a condition holds. It is asked at once and again each time the event fires.
 *
 * @throws AssertionError with `what` and the last state that `show` gives
 */
export async function until<T>(
  what: string,
  event: vscode.Event<unknown>,
  condition: () => T | undefined | false,
  show: () => unknown = () => '',
): Promise<T> {
  const at = condition();
  if (at !== undefined && at !== false) return at;
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new assert.AssertionError({ message: `${what}: not so after ${PATIENCE_MS} ms. ${String(show())}` }));
    }, PATIENCE_MS);
    const subscription = event(() => {
      const now = condition();
      if (now === undefined || now === false) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(now);
    });
  });
}

/**
 * Asks again and again until there is an answer, where VS Code has no event for the change.
 *
 * @throws AssertionError with `what` and the last state that `show` gives
 */
export async function eventually<T>(
  what: string,
  ask: () => Thenable<T | undefined>,
  show: () => unknown = () => '',
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) {
      assert.fail(`${what}: not so after ${PATIENCE_MS} ms. ${String(show())}`);
    }
    await delay(20);
  }
}

/**
 * Presses Enter in the open picker until the sidecar of a text reads as wanted. Each press has its time: a review that is
 * pressed on goes to the next text and labels that as well.
 */
export async function acceptUntil(what: string, text: vscode.Uri, wanted: RegExp): Promise<void> {
  const PAUSE_MS = 1500;
  let before: string | undefined;
  let since = -Infinity;
  await eventually(
    what,
    async () => {
      const now = await labelsOf(text);
      if (wanted.test(now)) return true;
      if (now === before && performance.now() - since < PAUSE_MS) return undefined;
      before = now;
      since = performance.now();
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return undefined;
    },
    () => before,
  );
}

/** What the sidecar of a text says, saved or not; nothing while there is none. */
export async function labelsOf(text: vscode.Uri): Promise<string> {
  const uri = sidecarOf(text);
  return (await exists(uri)) ? (await vscode.workspace.openTextDocument(uri)).getText() : '';
}

/** The codes of a document's diagnostics that are ours, in text order. */
export function codes(uri: vscode.Uri): readonly string[] {
  return findings(uri).map(codeOf);
}

/** Our diagnostics of a document, in text order. */
export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((each) => each.source === 'whosaid')
    .toSorted((a, b) => a.range.start.compareTo(b.range.start));
}

/** A diagnostic's code without the link that may come with it. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until our diagnostics of a document are as the condition wants them, and returns them. */
export async function untilFindings(
  uri: vscode.Uri,
  what: string,
  condition: (all: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(
    what,
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const all = findings(uri);
      return condition(all) ? all : undefined;
    },
    () => `Diagnostics of ${path.basename(uri.path)}: ${JSON.stringify(findings(uri).map((each) => each.message))}`,
  );
}

/** Where `words` stand in a document: the occurrence with the given number, counted from 0. */
export function rangeOf(document: vscode.TextDocument, words: string, occurrence = 0): vscode.Range {
  let at = document.getText().indexOf(words);
  for (let passed = 0; passed < occurrence && at >= 0; passed++) at = document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is not in ${path.basename(document.uri.path)}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** The position inside `words` in a document, after their first character. */
export function inside(document: vscode.TextDocument, words: string, occurrence = 0): vscode.Position {
  return rangeOf(document, words, occurrence).start.translate(0, 1);
}

/** The text of all hovers that VS Code has for a position at this moment. */
export async function hoverNow(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Waits for the hover at a position: the server may still be starting. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  return eventually('a hover', async () => (await hoverNow(uri, position)) || undefined);
}

/** Where "go to definition" leads from a position, once the server knows. */
export async function definitionsAt(uri: vscode.Uri, position: vscode.Position): Promise<readonly vscode.Location[]> {
  return eventually('a definition', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      position,
    );
    const locations = found.map((each) =>
      'targetUri' in each ? new vscode.Location(each.targetUri, each.targetSelectionRange ?? each.targetRange) : each,
    );
    return locations.length > 0 ? locations : undefined;
  });
}

/** Every place that "find all references" lists from a position, once the server knows. */
export async function referencesAt(uri: vscode.Uri, position: vscode.Position): Promise<readonly vscode.Location[]> {
  return eventually('references', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      position,
    );
    return found.length > 0 ? found : undefined;
  });
}

/** The words at a location. */
export async function wordsAt({ uri, range }: vscode.Location): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

/** The labels that completion offers at a position. */
export async function completionsAt(uri: vscode.Uri, position: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
}

/** The quick fixes that VS Code has for a range at this moment, resolved. */
export async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const RESOLVED = 100;
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    RESOLVED,
  );
}

/** Waits for the quick fix with this title at a range: the light bulb, too, needs a moment to appear. */
export async function fixAt(uri: vscode.Uri, range: vscode.Range, title: RegExp): Promise<vscode.CodeAction> {
  // VS Code drops the answer when any extension registers code actions meanwhile, as built-in ones do at the start.
  let titles: readonly string[] = [];
  return eventually(
    `the quick fix ${title}`,
    async () => {
      const fixes = await fixesAt(uri, range);
      titles = fixes.map((each) => each.title);
      return fixes.find((each) => title.test(each.title));
    },
    () => `There are: ${JSON.stringify(titles)}`,
  );
}

/** Does what choosing a quick fix from the menu does. */
export async function take(fix: vscode.CodeAction): Promise<void> {
  if (fix.edit !== undefined) assert.ok(await vscode.workspace.applyEdit(fix.edit), `“${fix.title}” is not applied`);
  if (fix.command !== undefined) {
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  }
}

/** One press of Ctrl+Z in this document. */
export async function undo(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('undo');
}

/** Replaces words in a document without saving, as typing does. */
export async function type(document: vscode.TextDocument, range: vscode.Range, words: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, words);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Writes a file past the editor, as another program does. A new file is deleted by {@link tidy}. */
export async function write(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  if (!(await exists(uri))) created.add(uri.toString());
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

const created = new Set<string>();

/** Renames a file of the test's own, as the explorer does. */
export async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  created.add(to.toString());
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Deletes a file, as the explorer does. */
export async function remove(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri);
  assert.ok(await vscode.workspace.applyEdit(edit), `${path.basename(uri.path)} is not deleted`);
}

/** The text of a file on disk. */
export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Whether there is such a file on disk. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The sidecar of a text, there or not. */
export function sidecarOf(text: vscode.Uri): vscode.Uri {
  return text.with({ path: `${text.path}.quotes.yaml` });
}

/** After each test: throws away what was not saved, closes every editor, and deletes the test's own files. */
export async function tidy(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const text of [...created].map((each) => vscode.Uri.parse(each))) {
    for (const uri of [sidecarOf(text), text]) {
      if (await exists(uri)) await remove(uri);
    }
  }
  created.clear();
}
