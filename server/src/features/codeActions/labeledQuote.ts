import type { CodeAction } from 'vscode-languageserver-types';
import { quoteTypes } from '../../model/quote';
import { hullOf, type Span } from '../../model/span';
import type { SpeakerId } from '../../model/speaker';
import type { TextState } from '../../project/textStates';
import { type QuotePlace, serverCommands } from '../../protocol';
import { displayName } from '../../speakers/registry';
import { adjusted, directions, edges } from '../annotate/adjust';
import { type PlacedQuote, placedQuoteAt } from '../annotate/place';
import { canSplit } from '../annotate/split';
import { chosen, excerptOf, rewrite } from './action';
import { likelySpeakers } from './likelySpeakers';

/** How many other speakers are offered. */
const mostSpeakers = 6;

/** Clauses are left to keys: a menu of twelve ways to move an edge would hide everything else. */
const units = ['word', 'sentence'] as const;

/** What can be changed of the labeled quote at a cursor or in a selection. */
export function changeLabel(state: TextState, place: Span): CodeAction[] {
  const found = placedQuoteAt(state, place);
  if (!found.ok) return [];
  const at = placeOfQuote(state, found);
  const words = excerptOf(state, found.content);
  return [
    ...speakerActions(state, found, at, words),
    ...typeActions(found, at, words),
    ...edgeActions(state, found, at, words),
    ...splitActions(state, found, place, words),
    chosen(`Remove the label of ${words}`, rewrite, serverCommands.remove, at),
  ];
}

/** How commands name a quote. */
export function placeOfQuote({ context }: TextState, { located, content }: PlacedQuote): QuotePlace {
  const { start, end } = hullOf(content);
  return { uri: context.textUri, start, end, entry: located.entry.index };
}

function speakerActions(
  state: TextState,
  { located, content }: PlacedQuote,
  at: QuotePlace,
  words: string,
): CodeAction[] {
  const { speaker } = located.quote;
  const now: readonly SpeakerId[] = speaker?.kind === 'speakers' ? speaker.ids : [];
  const change = (id: string, name: string) =>
    chosen(`Change speaker of ${words} to ${name}`, rewrite, serverCommands.setSpeaker, {
      ...at,
      speaker: id,
    });
  return [
    ...likelySpeakers(state, content[0].start)
      .filter((id) => now.length > 1 || !now.includes(id))
      .slice(0, mostSpeakers)
      .map((id) => change(id, displayName(state.context.speakers, id))),
    ...(speaker?.kind === 'unknown' ? [] : [change('unknown', 'unknown')]),
  ];
}

function typeActions({ located }: PlacedQuote, at: QuotePlace, words: string): CodeAction[] {
  return quoteTypes
    .filter((type) => type !== located.quote.type)
    .map((type) => chosen(`Change type of ${words} to ${type}`, rewrite, serverCommands.setType, { ...at, type }));
}

function edgeActions(
  { text, analysis }: TextState,
  { content }: PlacedQuote,
  at: QuotePlace,
  words: string,
): CodeAction[] {
  if (!text || !analysis) return [];
  return edges.flatMap((edge) =>
    directions.flatMap((direction) =>
      units.flatMap((by) => {
        if (!adjusted(text.text, content, { edge, by, direction }, analysis.language)) return [];
        const verb = direction === 'extend' ? 'Extend' : 'Shrink';
        const title = `${verb} ${words} at its ${edge} by a ${by}`;
        return [chosen(title, rewrite, serverCommands.adjust, { ...at, edge, by, direction })];
      }),
    ),
  );
}

function splitActions(state: TextState, found: PlacedQuote, place: Span, words: string): CodeAction[] {
  if (place.end > place.start || !canSplit(state, found, place.start)) return [];
  const params = { uri: state.context.textUri, at: place.start };
  return [chosen(`Split ${words} at the cursor`, rewrite, serverCommands.split, params)];
}
