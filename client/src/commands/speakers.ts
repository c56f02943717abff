import * as vscode from 'vscode';
import { type Requests, withProgress } from '../server/requests';
import { command } from './command';
import { createSpeaker, pickKnown } from './pickSpeaker';
import { activeText, selectedSpans } from './place';

/** A speaker that a view gives: where it stands and which it is. */
export interface GivenSpeaker {
  readonly registry: string;
  readonly id: string;
  readonly name: string;
}

/** The commands for the registry. Without a speaker from a view they ask for one. */
export function speakerCommands(requests: Requests): vscode.Disposable[] {
  return [
    command('whosaid.newSpeaker', async () => {
      const editor = activeText();
      await createSpeaker(requests, editor.document.uri, selectedWords(editor));
    }),
    command('whosaid.addSelectionAsAlias', async () => {
      const editor = activeText();
      const alias = selectedWords(editor);
      if (alias === '') throw new Error('Select the words that name a speaker.');
      const { uri } = editor.document;
      const id = await pickKnown(requests, uri, `Whose alias is “${alias}”?`);
      if (id !== undefined) await requests.run('addAlias', { uri: uri.toString(), id, alias });
    }),
    command('whosaid.renameSpeakerName', async (given) => {
      const speaker = await speakerFrom(requests, given, 'Whose name changes?');
      if (!speaker) return;
      const { registry: uri, id } = speaker;
      const newName = await ask(`The name of ${speaker.name}`, 'The ids in the sidecars stay.', speaker.name);
      if (newName !== undefined) await requests.run('renameSpeaker', { uri, id, newName });
    }),
    command('whosaid.renameSpeakerId', async (given) => {
      const speaker = await speakerFrom(requests, given, 'Whose id changes?');
      if (!speaker) return;
      const { registry: uri, id } = speaker;
      const newId = await ask(`The id of ${speaker.name}`, 'It changes in speakers.yaml and in every sidecar.', id);
      if (newId === undefined || newId === id) return;
      await withProgress(`Renaming ${id}`, requests.run('renameSpeaker', { uri, id, newId }));
    }),
    command('whosaid.mergeWithSpeaker', async (given) => {
      const speaker = await speakerFrom(requests, given, 'Which entry is one too many?');
      if (!speaker) return;
      const uri = speaker.registry;
      const into = await pickKnown(requests, vscode.Uri.parse(uri), `${speaker.name} is the same as whom?`);
      if (into === undefined) return;
      await withProgress('Merging speakers', requests.run('mergeSpeakers', { uri, from: speaker.id, into }));
    }),
    command('whosaid.findUnusedSpeakers', async () => {
      const unused = (await requests.speakerList()).filter(({ quotes }) => quotes === 0);
      if (unused.length === 0) {
        void vscode.window.showInformationMessage('Whosaid: every speaker is quoted.');
        return;
      }
      const rows = unused.map((speaker) => ({
        label: speaker.name,
        description: speaker.id,
        detail: speaker.detail,
        speaker,
      }));
      const picked = await vscode.window.showQuickPick(rows, {
        title: 'Speakers whom nobody quotes',
        placeHolder: 'Choose one to see it in the registry',
        matchOnDescription: true,
      });
      if (picked) await showEntry(picked.speaker.registry, picked.speaker.at.start);
    }),
    command('whosaid.showSpeaker', async (given) => {
      if (!hasSpeaker(given)) return;
      const { registry, id } = given.speaker;
      const entry = (await requests.speakerList()).find((each) => each.registry === registry && each.id === id);
      await showEntry(registry, entry?.at.start ?? 0);
    }),
  ];
}

/** The speaker of a view, or one that is chosen among those of the active file's registry. */
export async function speakerFrom(
  requests: Requests,
  given: unknown,
  title: string,
): Promise<GivenSpeaker | undefined> {
  if (hasSpeaker(given)) return given.speaker;
  const { uri } = activeText().document;
  const id = await pickKnown(requests, uri, title);
  if (id === undefined) return undefined;
  const name = (await requests.speakers(uri)).find((each) => each.id === id)?.name ?? id;
  return { registry: uri.toString(), id, name };
}

async function showEntry(registry: string, at: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(registry));
  const position = document.positionAt(at);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}

function ask(title: string, prompt: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title, prompt, value, validateInput: notEmpty });
}

function selectedWords(editor: vscode.TextEditor): string {
  const [span] = selectedSpans(editor);
  if (!span) return '';
  const { document } = editor;
  return document.getText(new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)));
}

function hasSpeaker(raw: unknown): raw is { readonly speaker: GivenSpeaker } {
  return typeof raw === 'object' && raw !== null && 'speaker' in raw;
}

function notEmpty(words: string): string | undefined {
  return words.trim() === '' ? 'It cannot be empty.' : undefined;
}
