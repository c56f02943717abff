import type * as vscode from 'vscode';
import { type Requests, withProgress } from '../server/requests';
import { command } from './command';
import { counted, isEverywhereAnswer, say, tellLeft } from './everywhere';
import { activeText, placeFrom, uriFrom } from './place';
import { speakerFrom } from './speakers';

/** The commands that make suggestions, and those that decide about them: one, all of a text, all of a speaker. */
export function suggestionCommands(requests: Requests): vscode.Disposable[] {
  return [
    command('whosaid.suggestAll', (given) =>
      withProgress('Suggesting speakers', requests.run('suggest', { uri: textFrom(given) })),
    ),
    command('whosaid.confirmSuggestion', (given) => requests.run('confirm', placeFrom(given))),
    command('whosaid.rejectSuggestion', (given) => requests.run('reject', placeFrom(given))),
    command('whosaid.confirmAllSuggestions', (given) => requests.run('confirm', { uri: textFrom(given) })),
    command('whosaid.rejectAllSuggestions', (given) => requests.run('reject', { uri: textFrom(given) })),
    command('whosaid.confirmSuggestionsOfSpeaker', (given) => ofSpeaker(requests, 'confirm', given)),
    command('whosaid.rejectSuggestionsOfSpeaker', (given) => ofSpeaker(requests, 'reject', given)),
  ];
}

/** Decides about everything that is suggested of a speaker, also in texts that are not open. */
async function ofSpeaker(requests: Requests, how: 'confirm' | 'reject', given: unknown): Promise<void> {
  const title = how === 'confirm' ? 'Confirm all suggestions of whom?' : 'Reject all suggestions of whom?';
  const meant = await speakerFrom(requests, given, title);
  if (!meant) return;
  const answer = await requests.run(`${how}Everywhere`, { uri: meant.registry, speaker: meant.id });
  if (!isEverywhereAnswer(answer)) return;
  const { quotes, sidecars } = answer;
  const done = how === 'confirm' ? 'confirmed' : 'rejected: they are noted as no quotes';
  say(
    quotes === 0
      ? `No suggested quote of ${meant.name} waits to be confirmed.`
      : `${counted(quotes, 'suggested quote')} of ${meant.name} in ${counted(sidecars, 'sidecar')} ${quotes === 1 ? 'is' : 'are'} ${done}.`,
  );
  tellLeft(answer);
}

function textFrom(given: unknown): string {
  return (uriFrom(given) ?? activeText().document.uri).toString();
}
