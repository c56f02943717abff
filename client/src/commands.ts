import * as vscode from 'vscode';
import {
  type LabelAsParams,
  type LabelParams,
  labelAsCommand,
  type SpeakerChoice,
  type SpeakersParams,
  serverCommands,
  speakersRequest,
} from '../../server/src/protocol';
import type { Server } from './server';

/** The commands of the palette and of quick fixes. They are there from the start and wait for the server themselves. */
export function registerCommands(server: Server, output: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    command('whosaid.restart', () => server.restart()),
    command('whosaid.showOutput', () => output.show()),
    command('whosaid.openSidecar', (uri) => openSidecar(uri instanceof vscode.Uri ? uri : undefined)),
    command(labelAsCommand, (params) => labelAs(server, isPlace(params) ? params : undefined)),
  ];
}

/** Registers a command that tells its user what went wrong. */
function command(id: string, run: (argument: unknown) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown) => {
    try {
      await run(argument);
    } catch (error) {
      await vscode.window.showErrorMessage(`Whosaid: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** Asks who speaks in an unlabeled quote, and labels it. Without parameters the quote at the cursor is meant. */
async function labelAs(server: Server, params: LabelAsParams | undefined): Promise<void> {
  const place = params ?? placeOfCursor();
  if (!place) throw new Error('Open a text and put the cursor into an unlabeled quote.');
  const client = await server.client();
  const { uri } = place;
  const request: SpeakersParams = { uri };
  const choices = await client.sendRequest<SpeakerChoice[]>(speakersRequest, request);
  const speaker = await pickSpeaker(choices);
  if (speaker === undefined) return;
  const label: LabelParams = { ...place, speaker };
  await client.sendRequest('workspace/executeCommand', { command: serverCommands.label, arguments: [label] });
}

interface SpeakerItem extends vscode.QuickPickItem {
  readonly id?: string;
}

async function pickSpeaker(choices: readonly SpeakerChoice[]): Promise<string | undefined> {
  const items = (inText: boolean): SpeakerItem[] =>
    choices
      .filter((choice) => choice.inText === inText)
      .map(({ id, name, detail, aliases }) => ({ id, label: name, description: aliases.join(', '), detail }));
  const picked = await vscode.window.showQuickPick(
    [
      separator('in this text'),
      ...items(true),
      separator('others'),
      ...items(false),
      separator(''),
      { id: 'unknown', label: 'Unknown speaker', detail: 'Nobody can say who speaks' },
    ],
    { title: 'Who says this?', placeHolder: 'Type a name', matchOnDescription: true, matchOnDetail: true },
  );
  return picked?.id;
}

function isPlace(raw: unknown): raw is LabelAsParams {
  return typeof raw === 'object' && raw !== null && 'uri' in raw && 'start' in raw && 'end' in raw;
}

function placeOfCursor(): LabelAsParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const start = document.offsetAt(selection.start);
  const end = Math.max(document.offsetAt(selection.end), start + 1);
  return { uri: document.uri.toString(), start, end };
}

function separator(label: string): SpeakerItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Opens the sidecar beside a text, or the text beside a sidecar. */
async function openSidecar(given: vscode.Uri | undefined): Promise<void> {
  const uri = given ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri) throw new Error('Open a text or a sidecar first.');
  const ending = '.quotes.yaml';
  const other = uri.path.endsWith(ending)
    ? uri.with({ path: uri.path.slice(0, -ending.length) })
    : uri.with({ path: uri.path + ending });
  try {
    await vscode.workspace.fs.stat(other);
  } catch {
    throw new Error(
      `There is no ${other.path.slice(other.path.lastIndexOf('/') + 1)} yet. Label a quote to create it.`,
    );
  }
  await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Beside });
}
