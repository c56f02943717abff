import * as vscode from 'vscode';
import { labelAsCommand, type SpeakerArgument } from '../../../server/src/protocol';
import type { Recent } from '../review/recent';
import type { Quotes } from '../server/quotes';
import type { Requests } from '../server/requests';
import { command } from './command';
import { pickSpeaker } from './pickSpeaker';
import { activeText, placeFrom, selectedSpans } from './place';

/** The commands that make a label: of an unlabeled quote, of selected words, of the same speaker as before. */
export function labelCommands(requests: Requests, quotes: Quotes, recent: Recent): vscode.Disposable[] {
  return [
    command(labelAsCommand, async (given) => {
      const place = placeFrom(given);
      const speaker = await pickSpeaker(requests, recent, vscode.Uri.parse(place.uri), 'Who says this?');
      if (speaker !== undefined) await requests.run('label', { ...place, speaker });
    }),
    command('whosaid.dismissQuote', (given) => requests.run('dismiss', placeFrom(given))),
    command('whosaid.labelSelection', async () => {
      const editor = activeText();
      if (selectedSpans(editor).length === 0) throw new Error('Select the words that somebody says.');
      const speaker = await pickSpeaker(requests, recent, editor.document.uri, 'Who says the selected words?');
      if (speaker !== undefined) await add(requests, editor, speaker);
    }),
    command('whosaid.labelAsBefore', async () => {
      const editor = activeText();
      const { document, selection } = editor;
      const found = await quotes.of(document.uri);
      const at = document.offsetAt(selection.start);
      const before = found?.quotes.findLast(
        ({ state, content, speakers }) =>
          state === 'labeled' && speakers.length > 0 && content[0] !== undefined && content[0].start < at,
      );
      if (!before) throw new Error('No quote before this place has a speaker.');
      const speaker = before.speakers.map(({ id }) => id);
      if (selectedSpans(editor).length > 0) await add(requests, editor, speaker);
      else await requests.run('label', { ...placeFrom(undefined), speaker });
      const names = before.speakers.map(({ name }) => name).join(' and ');
      void vscode.window.setStatusBarMessage(`Whosaid: labeled as ${names}`, 4000);
    }),
  ];
}

/** The selected words become a quote; several selections are one quote with gaps. */
async function add(requests: Requests, editor: vscode.TextEditor, speaker: SpeakerArgument): Promise<void> {
  await requests.run('add', { uri: editor.document.uri.toString(), content: selectedSpans(editor), speaker });
}
