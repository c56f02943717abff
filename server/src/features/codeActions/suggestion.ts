import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { LocatedQuote } from '../../analysis/locate';
import { placeOf } from '../../analysis/locate';
import { contentText, quoted } from '../../findings/rule';
import type { Quote } from '../../model/quote';
import { containsOffset, hullOf, overlaps, type Span } from '../../model/span';
import type { SpeakerId } from '../../model/speaker';
import type { TextState } from '../../project/textStates';
import { serverCommands } from '../../protocol';
import { displayName } from '../../speakers/registry';
import { quotesIn } from '../annotate/place';
import { confirmQuotes, rejectQuotes, suggestedQuotes } from '../annotate/suggested';
import { toSpan } from '../convert';
import { chosen } from './action';
import { type ActionContext, diagnosticsOf, quickFix } from './context';

/**
 * What can be done about the suggestions at a place of a text or of its sidecar.
 * @param canApply whether the client lets commands of the server make edits
 */
export function fixSuggestion(state: TextState, context: ActionContext, canApply: boolean): CodeAction[] {
  const here = suggestionsAt(state, context);
  if (here.length === 0) return [];
  return [
    ...here.flatMap((located) => (canApply ? askOne(state, located, context) : fixOne(state, located, context))),
    ...(canApply ? askMany(state, here, context) : []),
  ];
}

/** All of the text, and all of those who speak here, where these are others. */
function askMany(state: TextState, here: readonly LocatedQuote[], context: ActionContext): CodeAction[] {
  const { textUri: uri, speakers } = state.context;
  const diagnostics = diagnosticsOf(context, 'unconfirmed-suggestion');
  const { QuickFix } = CodeActionKind;
  const all = suggestedQuotes(state, {}).length;
  const ofSpeakers = [...new Set(here.flatMap(({ quote }) => speakersOf(quote)))].flatMap((speaker): CodeAction[] => {
    const { length } = suggestedQuotes(state, { speaker });
    if (length < 2 || length === all) return [];
    const title = `Confirm the ${length} suggested quotes of ${displayName(speakers, speaker)} in this text`;
    return [{ ...chosen(title, QuickFix, serverCommands.confirm, { uri, speaker }), diagnostics }];
  });
  if (all < 2) return ofSpeakers;
  const title = `Confirm all ${all} suggested quotes of this text`;
  return [...ofSpeakers, { ...chosen(title, QuickFix, serverCommands.confirm, { uri }), diagnostics }];
}

/** As commands: the edits are worked out for the one that is chosen, not for each place that the cursor passes. */
function askOne(state: TextState, located: LocatedQuote, context: ActionContext): CodeAction[] {
  const what = describe(state, located);
  const content = placeOf(located.anchoring);
  const hull = content ? hullOf(content) : { start: 0, end: 0 };
  const params = { uri: state.context.textUri, start: hull.start, end: hull.end, entry: located.entry.index };
  const diagnostics = diagnosticsOf(context, 'unconfirmed-suggestion');
  const { QuickFix } = CodeActionKind;
  return [
    { ...chosen(`Confirm ${what}`, QuickFix, serverCommands.confirm, params), diagnostics, isPreferred: true },
    { ...chosen(`Reject ${what}: not a quote`, QuickFix, serverCommands.reject, params), diagnostics },
  ];
}

function fixOne(state: TextState, located: LocatedQuote, context: ActionContext): CodeAction[] {
  const what = describe(state, located);
  return [
    ...quickFix(
      context,
      { title: `Confirm ${what}`, fixes: 'unconfirmed-suggestion', preferred: true },
      confirmQuotes(state, [located]),
    ),
    ...quickFix(
      context,
      { title: `Reject ${what}: not a quote`, fixes: 'unconfirmed-suggestion' },
      rejectQuotes(state, [located]),
    ),
  ];
}

function describe({ text, context }: TextState, { quote, anchoring }: LocatedQuote): string {
  const content = placeOf(anchoring);
  const words = text && content ? contentText(text.text, content) : quote.content.map(({ exact }) => exact).join(' … ');
  const names = speakersOf(quote)
    .map((id) => displayName(context.speakers, id))
    .join(' and ');
  return `${quoted(words, 32)}${names && ` by ${names}`}`;
}

function speakersOf({ speaker }: Quote): readonly SpeakerId[] {
  return speaker?.kind === 'speakers' ? speaker.ids : [];
}

function suggestionsAt(state: TextState, { uri, range }: ActionContext): readonly LocatedQuote[] {
  if (state.text?.uri === uri) {
    return quotesIn(state, toSpan(state.text, range))
      .map(({ located }) => located)
      .filter(isSuggested);
  }
  const source = state.sidecar?.source;
  if (!source) return [];
  const span: Span = toSpan(source, range);
  return (state.analysis?.quotes ?? []).filter(
    (located) =>
      isSuggested(located) &&
      (overlaps(located.entry.at.entry, span) || containsOffset(located.entry.at.entry, span.start, true)),
  );
}

function isSuggested({ quote }: LocatedQuote): boolean {
  return quote.status === 'suggested';
}
