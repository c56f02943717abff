import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { LocatedQuote } from '../../analysis/locate';
import { contentText, quoted } from '../../findings/rule';
import { containsOffset, overlaps } from '../../model/span';
import type { TextState } from '../../project/textStates';
import { serverCommands } from '../../protocol';
import { acceptQuotes, movedQuotes, placeQuote } from '../annotate/found';
import { holdsWord, wordsOf } from '../annotate/words';
import { around, candidatesIn } from '../candidates';
import { toSpan } from '../convert';
import { chosen, rewrite } from './action';
import { type ActionContext, diagnosticsOf, quickFix } from './context';

/** So many lost quotes are offered for selected words. */
const mostLost = 6;

/**
 * What can be done in a sidecar about a quote that its text has changed or lost.
 * @param canApply whether the client lets commands of the server make edits
 */
export function fixLostQuote(state: TextState, context: ActionContext, canApply: boolean): CodeAction[] {
  const source = state.sidecar?.source;
  if (!source) return [];
  const span = toSpan(source, context.range);
  const here = (state.analysis?.quotes ?? []).filter(
    ({ entry: { at } }) => overlaps(at.entry, span) || containsOffset(at.entry, span.start, true),
  );
  return here.flatMap((located) => [
    ...fixMoved(state, located, context, canApply),
    ...choosePlace(state, located, context),
  ]);
}

function fixMoved(state: TextState, located: LocatedQuote, context: ActionContext, canApply: boolean): CodeAction[] {
  const { anchoring } = located;
  if (anchoring.state !== 'moved') return [];
  const words = quoted(contentText(state.text?.text ?? '', anchoring.content), 40);
  const all = movedQuotes(state).length;
  const title = `Accept the words of the text: ${words}`;
  const many = `Accept the words of the text for all ${all} changed quotes`;
  const uri = state.context.textUri;
  return [
    ...quickFix(context, { title, fixes: 'moved-quote', preferred: true }, acceptQuotes(state, [located])),
    ...(all > 1 && canApply
      ? [
          {
            ...chosen(many, CodeActionKind.QuickFix, serverCommands.acceptMoved, { uri }),
            diagnostics: diagnosticsOf(context, 'moved-quote'),
          },
        ]
      : []),
  ];
}

function choosePlace(state: TextState, located: LocatedQuote, context: ActionContext): CodeAction[] {
  const { anchoring } = located;
  const { text } = state;
  if (anchoring.state !== 'ambiguous' || !text) return [];
  return candidatesIn(text, anchoring.candidates).flatMap(({ line, words }, i) => {
    const content = anchoring.candidates[i];
    const title = `Take place ${i + 1}, line ${line}: …${quoted(words, 2 * around + 40)}…`;
    return content ? quickFix(context, { title, fixes: 'ambiguous-anchor' }, placeQuote(state, located, content)) : [];
  });
}

/** The quotes that are not found for certain, for words that are selected in the text. */
export function attachLostQuote(state: TextState, { range }: ActionContext): CodeAction[] {
  const { text } = state;
  const selection = text && toSpan(text, range);
  const [words] = (selection && selection.end > selection.start && wordsOf(text.text, [selection])) || [];
  if (!text || !words || !holdsWord(text.text, words)) return [];
  return (state.analysis?.quotes ?? [])
    .filter(({ anchoring }) => anchoring.state === 'orphaned' || anchoring.state === 'ambiguous')
    .slice(0, mostLost)
    .map(({ quote, entry }) => {
      const lost = quoted(quote.content.map(({ exact }) => exact).join(' … '), 32);
      const title = `Attach the lost quote ${lost} to ${quoted(text.text.slice(words.start, words.end), 32)}`;
      const params = {
        uri: state.context.textUri,
        ...words,
        entry: entry.index,
        part: 'content' as const,
        words: [words],
      };
      return chosen(title, rewrite, serverCommands.setWords, params);
    });
}
