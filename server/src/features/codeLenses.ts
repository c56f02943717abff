import type { CodeLens } from 'vscode-languageserver-types';
import type { Span } from '../model/span';
import type { TextState } from '../project/textStates';
import { type ReviewParams, reviewCommand } from '../protocol';
import { paragraphsOf } from '../text/paragraphs';
import { toRange } from './convert';
import { type PlacedQuote, textParts } from './textParts';

export interface CodeLensOptions {
  /** Also above each paragraph with something left. */
  readonly paragraphs: boolean;
  /** Whether the client can be asked to walk through what is left; the lens only tells otherwise. */
  readonly canReview: boolean;
}

/** What is left of a text, above its first line and, where that is wanted, above each paragraph. */
export function codeLenses(state: TextState, options: CodeLensOptions): CodeLens[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const { labeled, unlabeled } = analysis.completeness;
  if (unlabeled === 0) return [];
  const uri = state.context.textUri;
  const total = labeled + unlabeled;
  const top = lens(state, { start: 0, end: 0 }, `${unlabeled} of ${counted(total)} unlabeled`, { uri }, options);
  if (!options.paragraphs) return [top];
  return [
    top,
    ...paragraphsWithRest(text.text, textParts(analysis).quotes).map(({ span, rest }) => {
      const { start, end } = span;
      return lens(state, { start, end: start }, counted(rest, 'unlabeled '), { uri, start, end }, options);
    }),
  ];
}

function lens(
  { text }: TextState,
  span: Span,
  title: string,
  params: ReviewParams,
  { canReview }: CodeLensOptions,
): CodeLens {
  const start = { line: 0, character: 0 };
  const range = text ? toRange(text, span) : { start, end: start };
  // A lens without the name of a command is a line of text.
  if (!canReview) return { range, command: { title, command: '' } };
  return { range, command: { title: `${title} · review`, command: reviewCommand, arguments: [params] } };
}

/** Each paragraph in which a quote begins that is not done, with their number. Both lists are sorted. */
function paragraphsWithRest(text: string, quotes: readonly PlacedQuote[]): { span: Span; rest: number }[] {
  const starts = quotes.filter(({ state }) => state !== 'labeled').map(({ content }) => content[0].start);
  let next = 0;
  return paragraphsOf(text).flatMap((span) => {
    const first = next;
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < span.end) next++;
    return next === first ? [] : [{ span, rest: next - first }];
  });
}

function counted(count: number, what = ''): string {
  return `${count} ${what}${count === 1 ? 'quote' : 'quotes'}`;
}
