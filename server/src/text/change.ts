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
  const start = alike(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = alike(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/** Finds the change between two texts: {@link changeBetween}. */
export type Comparing = (before: string, after: string) => TextChange | undefined;

/** Compares like {@link changeBetween}, and two texts that are asked about again only once. */
export function comparingOnce(): Comparing {
  let last: { readonly before: string; readonly after: string; readonly change: TextChange | undefined } | undefined;
  return (before, after) => {
    if (last?.before !== before || last.after !== after) last = { before, after, change: changeBetween(before, after) };
    return last.change;
  };
}

/** Comparing slices runs at the speed of memory, so blocks and a bisection of the last one beat a loop over characters. */
const block = 0x1_00_00;

/** How much is alike from one end on, up to a limit. @param isAlike whether a stretch counted from that end is */
function alike(limit: number, isAlike: (from: number, to: number) => boolean): number {
  let same = 0;
  while (same < limit && isAlike(same, Math.min(limit, same + block))) same = Math.min(limit, same + block);
  let differs = Math.min(limit, same + block);
  while (same < differs) {
    const middle = (same + differs + 1) >> 1;
    if (isAlike(same, middle)) same = middle;
    else differs = middle - 1;
  }
  return same;
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
