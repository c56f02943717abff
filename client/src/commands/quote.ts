import * as vscode from 'vscode';
import type { QuotePlace, TextSpan } from '../../../server/src/protocol';
import type { Adjuster } from '../adjust/adjuster';
import { moves } from '../adjust/moves';
import type { Recent } from '../review/recent';
import type { Requests } from '../server/requests';
import { command } from './command';
import { pickSpeaker } from './pickSpeaker';
import { activeText, placeFrom, selectedSpans } from './place';
import { partsSentences } from './sentence';

/** The commands that change the labeled quote at the cursor, or the one that a view gives. */
export function quoteCommands(requests: Requests, recent: Recent, adjuster: Adjuster): vscode.Disposable[] {
  return [
    command('whosaid.changeSpeaker', async (given) => {
      const place = placeFrom(given);
      const speaker = await pickSpeaker(requests, recent, vscode.Uri.parse(place.uri), 'Who says this instead?');
      if (speaker !== undefined) await requests.run('setSpeaker', { ...place, speaker });
    }),
    command('whosaid.changeType', async (given) => {
      const place = placeFrom(given);
      const type = await vscode.window.showQuickPick(types, { title: 'How is it said?', matchOnDescription: true });
      if (type) await requests.run('setType', { ...place, type: type.label });
    }),
    command('whosaid.useAsSource', () => setPart(requests, 'source')),
    command('whosaid.useAsCue', () => setPart(requests, 'cue')),
    command('whosaid.addToQuote', () => addToQuote(requests)),
    command('whosaid.splitQuote', () => {
      const { document, selection } = activeText();
      return requests.run('split', { uri: document.uri.toString(), at: document.offsetAt(selection.active) });
    }),
    command('whosaid.mergeQuotes', () => {
      if (activeText().selection.isEmpty) throw new Error('Select words of the two quotes that are to become one.');
      return requests.run('merge', placeFrom(undefined));
    }),
    command('whosaid.removeQuote', (given) => requests.run('remove', placeFrom(given))),
    command('whosaid.adjustQuote', (given) => {
      const place = placeFrom(given);
      return adjuster.begin(activeText(), place);
    }),
    command('whosaid.endAdjusting', () => adjuster.end()),
    command('whosaid.adjustingKey', (given) => {
      const edge = typeof given === 'string' ? moves.get(given) : undefined;
      if (edge) return adjuster.move(edge, adjuster.isActive ? undefined : placeFrom(undefined));
      adjuster.end();
      return undefined;
    }),
    ...[...moves].map(([id, edge]) =>
      command(id, (given) => adjuster.move(edge, adjuster.isActive ? undefined : placeFrom(given))),
    ),
  ];
}

const types: readonly vscode.QuickPickItem[] = [
  { label: 'direct', description: 'wholly inside quotation marks' },
  { label: 'indirect', description: 'without quotation marks' },
  { label: 'mixed', description: 'partly inside quotation marks' },
  { label: 'free-indirect', description: 'as if thought aloud, without words that attribute it' },
  { label: 'reported', description: 'that somebody spoke, hardly what' },
];

/** The selected words name the speaker, or attribute: of the quote in the same place, or the nearest. */
async function setPart(requests: Requests, part: 'source' | 'cue'): Promise<void> {
  const editor = activeText();
  const words = selectedSpans(editor);
  const [first] = words;
  if (!first) throw new Error(`Select the words that are the ${part}.`);
  await requests.run('setWords', { ...(await nearestQuote(requests, editor, first)), part, words });
}

/** The selected words become more of the nearest quote. */
async function addToQuote(requests: Requests): Promise<void> {
  const editor = activeText();
  const words = selectedSpans(editor);
  const [first] = words;
  if (!first) throw new Error('Select the words that belong to the quote.');
  await requests.run('addWords', { ...(await nearestQuote(requests, editor, first)), words });
}

/** The labeled quote that stands nearest to words, those of the same sentence before all others. */
async function nearestQuote(requests: Requests, { document }: vscode.TextEditor, to: TextSpan): Promise<QuotePlace> {
  const found = await requests.quotes(document.uri);
  const text = document.getText();
  const isBeside = (content: readonly TextSpan[]) =>
    content.some(({ start, end }) => !partsSentences(text.slice(Math.min(end, to.end), Math.max(start, to.start))));
  const distance = (content: readonly TextSpan[]) =>
    Math.min(...content.map(({ start, end }) => Math.max(0, start - to.end, to.start - end)));
  const nearest = found?.quotes
    .filter(({ entry, content }) => entry !== undefined && content.length > 0)
    .toSorted(
      (a, b) => Number(isBeside(b.content)) - Number(isBeside(a.content)) || distance(a.content) - distance(b.content),
    )[0];
  const [content] = nearest?.content ?? [];
  if (!nearest || !content) throw new Error('There is no labeled quote in this text.');
  const { entry } = nearest;
  return { uri: document.uri.toString(), ...content, ...(entry !== undefined && { entry }) };
}
