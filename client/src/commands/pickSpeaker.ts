import * as vscode from 'vscode';
import type { QuoteItem, SpeakerArgument, SpeakerChoice } from '../../../server/src/protocol';
import { type Choice, choicesOf } from '../review/choices';
import type { Recent } from '../review/recent';
import type { Requests } from '../server/requests';

interface Row extends vscode.QuickPickItem {
  readonly speaker?: SpeakerArgument;
  readonly ask?: 'new' | 'several';
}

/**
 * Asks who speaks: one of the registry, several together, nobody known, or somebody new, who is added first.
 *
 * @returns undefined where nobody answers
 */
export async function pickSpeaker(
  requests: Requests,
  recent: Recent,
  uri: vscode.Uri,
  title: string,
  quote?: QuoteItem,
): Promise<SpeakerArgument | undefined> {
  const speakers = await requests.speakers(uri);
  const picked = await vscode.window.showQuickPick(rowsOf(choicesOf(quote, speakers, recent.ids)), {
    title,
    placeHolder: 'Type a name or an alias',
    matchOnDescription: true,
  });
  let chosen = picked?.speaker;
  if (picked?.ask === 'new') chosen = await createSpeaker(requests, uri, '');
  if (picked?.ask === 'several') chosen = await pickSeveral(speakers, title);
  if (chosen !== undefined && chosen !== 'unknown') recent.add([chosen].flat());
  return chosen;
}

/** Asks for one speaker of the registry. */
export async function pickKnown(requests: Requests, uri: vscode.Uri, title: string): Promise<string | undefined> {
  const speakers = await requests.speakers(uri);
  if (speakers.length === 0) throw new Error('There is no speaker in the registry of this file yet.');
  const rows = speakers.map(({ id, name, aliases, detail }) => ({
    id,
    label: name,
    description: aliases.join(', '),
    detail,
  }));
  const picked = await vscode.window.showQuickPick(rows, { title, matchOnDescription: true });
  return picked?.id;
}

/** Asks for a name and adds a speaker of that name to the registry; answers the id. */
export async function createSpeaker(requests: Requests, uri: vscode.Uri, value: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: 'New speaker',
    prompt: 'The full name. It is added to speakers.yaml.',
    value,
    validateInput: (words) => (words.trim() === '' ? 'Type a name.' : undefined),
  });
  if (name === undefined) return undefined;
  return String(await requests.run('createSpeaker', { uri: uri.toString(), name: name.trim() }));
}

async function pickSeveral(speakers: readonly SpeakerChoice[], title: string): Promise<SpeakerArgument | undefined> {
  const rows = speakers.map(({ id, name, aliases }) => ({ id, label: name, description: aliases.join(', ') }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: `${title} Choose all who say it together`,
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!picked || picked.length === 0) return undefined;
  return picked.map(({ id }) => id);
}

function rowsOf(choices: readonly Choice[]): readonly Row[] {
  const rows: Row[] = [];
  let group: string | undefined;
  for (const choice of choices) {
    const next = choice.kind === 'speaker' ? choice.group : '';
    if (next !== group) rows.push({ label: next, kind: vscode.QuickPickItemKind.Separator });
    group = next;
    if (choice.kind === 'unknown') {
      rows.push({ label: 'Unknown speaker', description: 'nobody can say who speaks', speaker: 'unknown' });
    } else {
      rows.push({ label: choice.name, description: choice.description, speaker: choice.ids });
    }
  }
  rows.push({ label: '', kind: vscode.QuickPickItemKind.Separator });
  const { ThemeIcon } = vscode;
  rows.push(
    { label: 'Several speakers…', iconPath: new ThemeIcon('organization'), ask: 'several', alwaysShow: true },
    { label: 'New speaker…', iconPath: new ThemeIcon('person-add'), ask: 'new', alwaysShow: true },
  );
  return rows;
}
