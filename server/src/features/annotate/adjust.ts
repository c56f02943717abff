import type { LanguagePack } from '../../languages';
import type { Content } from '../../model/attribution';
import type { Span } from '../../model/span';
import type { TextState } from '../../project/textStates';
import type { FileEdit } from '../workspaceEdit';
import { stopBehind, type Unit, unitsAround } from './boundaries';
import { setContent } from './change';
import { type Place, placedQuoteAt } from './place';
import { holdsWord, trimmed } from './words';

export const edges = ['start', 'end'] as const;
export type Edge = (typeof edges)[number];
export const directions = ['extend', 'shrink'] as const;
export type Direction = (typeof directions)[number];

export interface Adjustment {
  readonly edge: Edge;
  readonly by: Unit;
  readonly direction: Direction;
}

/** Moves an edge of the content of a labeled quote; of a discontinuous one an outer edge. */
export function adjust(state: TextState, place: Place, adjustment: Adjustment): FileEdit {
  const found = placedQuoteAt(state, place);
  if (!found.ok) return found;
  const { text, analysis } = state;
  if (!text || !analysis) return { ok: false, message: 'The text of this sidecar is missing.' };
  const content = adjusted(text.text, found.content, adjustment, analysis.language);
  if (content) return setContent(state, found.located, content);
  const { by, direction, edge } = adjustment;
  const message =
    direction === 'shrink'
      ? `The quote cannot be shrunk by a ${by}: nothing would be left of it. Remove its label instead.`
      : `There is no ${by} ${edge === 'start' ? 'before' : 'behind'} the quote.`;
  return { ok: false, message };
}

/**
 * The content with one of its outer edges moved; undefined where there is nothing to move it to. The stop behind the
 * last word counts as a word of its own when the end is extended, so that whole sentences can be labeled.
 */
export function adjusted(
  text: string,
  content: Content,
  { edge, by, direction }: Adjustment,
  pack: LanguagePack,
): Content | undefined {
  const [first, ...rest] = content;
  const outer = edge === 'start' ? first : (rest.at(-1) ?? first);
  const at = outer[edge];
  if (edge === 'end' && by === 'word' && direction === 'extend') {
    const stop = stopBehind(text, at);
    if (stop > at) return withOuter(content, edge, { ...outer, end: stop });
  }
  const units = unitsAround(text, at, by, pack);
  const to = direction === 'extend' ? outwards(units, at, edge) : inwards(text, units, outer, edge);
  if (to !== undefined) return withOuter(content, edge, { ...outer, [edge]: to });
  if (direction === 'extend') return undefined;
  // A fragment of one word goes as a whole, as long as there are others.
  const left = edge === 'start' ? rest : content.slice(0, -1);
  const [head, ...tail] = left;
  return head && [head, ...tail];
}

function outwards(units: readonly Span[], at: number, edge: Edge): number | undefined {
  if (edge === 'end') return units.find(({ end }) => end > at)?.end;
  return units.findLast(({ start }) => start < at)?.start;
}

/** The next boundary inside that leaves a word. */
function inwards(text: string, units: readonly Span[], { start, end }: Span, edge: Edge): number | undefined {
  const leaves = (span: Span) => span.start < span.end && holdsWord(text, trimmed(text, span));
  if (edge === 'end') return units.findLast((unit) => unit.end < end && leaves({ start, end: unit.end }))?.end;
  return units.find((unit) => unit.start > start && leaves({ start: unit.start, end }))?.start;
}

function withOuter([first, ...rest]: Content, edge: Edge, span: Span): Content {
  if (edge === 'start') return [span, ...rest];
  return rest.length === 0 ? [span] : [first, ...rest.slice(0, -1), span];
}
