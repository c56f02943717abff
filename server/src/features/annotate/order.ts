import { applyEdits, type EditResult } from '../../model/edit';
import { type EntryStarts, placeInOrder, quotesPut, quotesTaken, quotesWritten } from '../../sidecar/edit';
import { changeBetween } from '../../text/change';
import { edited } from '../../yaml/change';
import { parseYaml } from '../../yaml/parse';

/**
 * Puts entries of a sidecar where they stand in the order of the text, with their comments; all others stay in theirs.
 * Undefined where they cannot be moved as they are written.
 * @param moved indexes in the list of quotes, 0-based
 * @param starts where all entries stand in the text
 */
export function inTextOrder(sidecar: string, moved: readonly number[], starts: EntryStarts): string | undefined {
  const items = quotesWritten(parseYaml(sidecar, { keepSyntax: true }), moved);
  const taken = items && after(sidecar, edited(sidecar, quotesTaken(moved)));
  if (!items || taken === undefined) return undefined;
  const quotes = items.map((item, i) => ({ item, start: starts[moved[i] ?? -1] ?? Number.POSITIVE_INFINITY }));
  return after(taken, edited(taken, quotesPut(quotes, without(starts, moved))));
}

/** The indexes of entries before they were put in order, as they stand then. */
export function orderBehind(moved: readonly number[], starts: EntryStarts): readonly number[] {
  const rest = starts.map((_, i) => i).filter((i) => !moved.includes(i));
  const restStarts = without(starts, moved);
  const put = moved
    .map((index) => ({ index, start: starts[index] ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => a.start - b.start);
  return [...rest.entries(), [rest.length, -1] as const].flatMap(([at, index]) => [
    ...put.filter(({ start }) => placeInOrder(start, restStarts) === at).map((each) => each.index),
    ...(index === -1 ? [] : [index]),
  ]);
}

/** Whether an entry stands before one that is behind it in the text, or behind one that is before it there. */
export function isOutOfOrder(index: number, starts: EntryStarts): boolean {
  const own = starts[index];
  if (own === undefined) return false;
  return starts.some((start, i) => start !== undefined && (i < index ? start > own : start < own));
}

/** The one replacement that makes a file of another. */
export function replacement(before: string, text: string): EditResult {
  const change = changeBetween(before, text);
  if (!change) return { ok: true, edits: [] };
  const { start, oldEnd, newEnd } = change;
  return { ok: true, edits: [{ span: { start, end: oldEnd }, newText: text.slice(start, newEnd) }] };
}

function without(starts: EntryStarts, moved: readonly number[]): EntryStarts {
  return starts.filter((_, i) => !moved.includes(i));
}

function after(text: string, result: EditResult): string | undefined {
  return result.ok ? applyEdits(text, result.edits) : undefined;
}
