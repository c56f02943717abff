import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { ResolvedAttribution } from '../../model/attribution';
import { hullOf, overlaps } from '../../model/span';
import type { SpeakerId } from '../../model/speaker';
import type { TextState } from '../../project/textStates';
import { displayName } from '../../speakers/registry';
import { dismissQuote, labelQuote } from '../annotate/unlabeled';
import { toSpan } from '../convert';
import { type ActionContext, diagnosticsOf, quickFix } from './context';

/** Without a client that asks, so many other speakers are offered one by one. */
const mostOthers = 8;

/** What can be done about the unlabeled quotes in a range of a text. */
export function fixUnlabeledQuote(state: TextState, context: ActionContext): CodeAction[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const range = toSpan(text, context.range);
  const wanted = { start: range.start, end: Math.max(range.end, range.start + 1) };
  const here = analysis.unlabeled.filter(({ content, source, cue }) =>
    [...content, source, cue].some((span) => span && (overlaps(span, wanted) || span.end === range.start)),
  );
  return here.flatMap((attribution) => actionsFor(state, attribution, context, here.length > 1));
}

function actionsFor(
  state: TextState,
  attribution: ResolvedAttribution,
  context: ActionContext,
  several: boolean,
): CodeAction[] {
  const { speakers } = state.context;
  const which = several ? ` (${excerpt(state, attribution)})` : '';
  const label = (id: SpeakerId, preferred: boolean) =>
    quickFix(
      context,
      { title: `Label as ${displayName(speakers, id)}${which}`, fixes: 'unlabeled-quote', preferred },
      labelQuote(state, attribution, { kind: 'speakers', ids: [id] }),
    );
  const { speaker } = attribution;
  return [
    ...(speaker ? label(speaker, true) : []),
    ...(context.canPick
      ? [pick(state, attribution, context, which)]
      : others(state, speaker).flatMap((id) => label(id, false))),
    ...quickFix(
      context,
      { title: `Label as unknown speaker${which}`, fixes: 'unlabeled-quote' },
      labelQuote(state, attribution, { kind: 'unknown' }),
    ),
    ...quickFix(
      context,
      { title: `Dismiss: not a quote${which}`, fixes: 'unlabeled-quote' },
      dismissQuote(state, attribution.content),
    ),
  ];
}

function pick(state: TextState, attribution: ResolvedAttribution, context: ActionContext, which: string): CodeAction {
  const { start, end } = hullOf(attribution.content);
  const another = attribution.speaker ? 'another' : 'a';
  return {
    title: `Label as ${another} speaker…${which}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnosticsOf(context, 'unlabeled-quote'),
    command: {
      title: 'Label as…',
      command: 'whosaid.labelAs',
      arguments: [{ uri: state.context.textUri, start, end }],
    },
  };
}

/** The speakers that could be meant instead: those of this text first, then the others in the registry's order. */
export function others(state: TextState, proposed: SpeakerId | undefined): readonly SpeakerId[] {
  const mentioned = state.analysis?.mentions.flatMap(({ speakers }) => speakers) ?? [];
  const all = new Set<SpeakerId>([...mentioned, ...state.context.speakers.keys()]);
  if (proposed) all.delete(proposed);
  return [...all].slice(0, mostOthers);
}

function excerpt(state: TextState, { content }: ResolvedAttribution): string {
  const words = state.text?.text.slice(content[0].start, content[0].start + 24).replaceAll(/\s+/g, ' ') ?? '';
  return `${words.replace(/\s\S*$/, '')}…`;
}
