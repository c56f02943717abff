import type { Span } from '../model/span';

/** One replaced stretch: `[start, oldEnd)` of the text before is `[start, newEnd)` of the text after. UTF-16. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest single replacement that makes one text of another; undefined where they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  // Comparing slices runs at the speed of memory, so a bisection beats a loop over the characters.
  const start = longest(shorter, (length) => before.slice(0, length) === after.slice(0, length));
  const tail = longest(
    shorter - start,
    (length) => before.slice(before.length - length) === after.slice(after.length - length),
  );
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/** The greatest length up to a limit for which something holds that holds for all smaller ones. */
function longest(limit: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A change that puts in more than this is no typing: another program may have written it. */
const typed = 200;

/**
 * Where a span is after a change: what replaces words of it belongs to it, what is written right before or behind it
 * does not, and of what goes over its border what is left of it. Undefined where nothing is left, or where a larger
 * stretch than people type has taken the place of words inside and outside of it, of which nobody knows which are which.
 */
export function spanAfter({ start: from, end: to }: Span, { start, oldEnd, newEnd }: TextChange): Span | undefined {
  const by = newEnd - oldEnd;
  if (oldEnd <= from) return { start: from + by, end: to + by };
  if (start >= to) return { start: from, end: to };
  if (start <= from && oldEnd >= to) return undefined;
  if (start >= from && oldEnd <= to) return { start: from, end: to + by };
  if (newEnd - start > typed) return undefined;
  return start < from ? { start: newEnd, end: to + by } : { start: from, end: start };
}
