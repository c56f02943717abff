import type { CodeAction } from 'vscode-languageserver-types';
import { hullOf, overlaps, type Span } from '../../model/span';
import type { TextState } from '../../project/textStates';
import { serverCommands } from '../../protocol';
import { displayName } from '../../speakers/registry';
import { paragraphsOf } from '../../text/paragraphs';
import { sentencesAround } from '../annotate/boundaries';
import { type PlacedQuote, quotesIn } from '../annotate/place';
import { holdsWord, wordsOf } from '../annotate/words';
import { chosen, excerptOf, rewrite } from './action';
import { placeOfQuote } from './labeledQuote';
import { likelySpeakers } from './likelySpeakers';

/** So many speakers are offered for selected words. */
const mostSpeakers = 6;
/** A source or a cue is not longer, in UTF-16 code units. */
const longestPart = 80;

/** What selected words can become: a quote of somebody, the source or the cue of one, or one quote out of several. */
export function labelSelection(state: TextState, selection: Span): CodeAction[] {
  const { text } = state;
  const content = text && selection.end > selection.start ? wordsOf(text.text, [selection]) : undefined;
  if (!text || !content || !holdsWord(text.text, content[0])) return [];
  const [span] = content;
  const here = quotesIn(state, span);
  return [
    ...(here.length > 1 ? [merge(state, span, here)] : []),
    ...(here.some((quote) => isWhole(quote, span)) ? [] : addActions(state, span)),
    ...partActions(state, span),
  ];
}

function isWhole({ content }: PlacedQuote, span: Span): boolean {
  const hull = hullOf(content);
  return hull.start === span.start && hull.end === span.end;
}

function addActions(state: TextState, span: Span): CodeAction[] {
  const words = excerptOf(state, [span]);
  const add = (speaker: string, name: string) => {
    const params = { uri: state.context.textUri, content: [span], speaker };
    return chosen(`Label ${words} as a quote of ${name}`, rewrite, serverCommands.add, params);
  };
  return [
    ...likelySpeakers(state, span.start)
      .slice(0, mostSpeakers)
      .map((id) => add(id, displayName(state.context.speakers, id))),
    add('unknown', 'an unknown speaker'),
  ];
}

/** The selected words as a part of the labeled quote that is nearest in their paragraph: more of it, source or cue. */
function partActions(state: TextState, span: Span): CodeAction[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const paragraph = paragraphsOf(text.text).find((each) => overlaps(each, span));
  const distance = ({ content }: PlacedQuote) =>
    Math.min(...content.map((part) => Math.max(part.start - span.end, span.start - part.end)));
  const sentences = sentencesAround(text.text, span.start, analysis.language).filter((each) => overlaps(each, span));
  const isBeside = ({ content }: PlacedQuote) =>
    content.some((part) => sentences.some((sentence) => overlaps(sentence, part)));
  const nearest = (paragraph ? quotesIn(state, paragraph) : [])
    .filter(({ content }) => !content.some((part) => overlaps(part, span)))
    .toSorted((a, b) => Number(isBeside(b)) - Number(isBeside(a)) || distance(a) - distance(b))[0];
  if (!nearest) return [];
  const at = placeOfQuote(state, nearest);
  const words = excerptOf(state, [span]);
  const add = chosen(`Add ${words} to ${excerptOf(state, nearest.content)}`, rewrite, serverCommands.addWords, {
    ...at,
    words: [span],
  });
  if (span.end - span.start > longestPart) return [add];
  const parts = (['source', 'cue'] as const)
    .filter((part) => nearest.located[part]?.start !== span.start || nearest.located[part].end !== span.end)
    .map((part) => {
      const title = `Make ${words} the ${part} of ${excerptOf(state, nearest.content)}`;
      return chosen(title, rewrite, serverCommands.setWords, { ...at, part, words: [span] });
    });
  return [...parts, add];
}

function merge(state: TextState, { start, end }: Span, quotes: readonly PlacedQuote[]): CodeAction {
  const [first] = quotes;
  const params = { uri: state.context.textUri, start, end };
  const words = first ? ` from ${excerptOf(state, first.content)} on` : '';
  return chosen(`Merge ${quotes.length} labeled quotes${words} into one`, rewrite, serverCommands.merge, params);
}
