import type { Span } from '../model/span';
import { Character, classOf, isWordCode } from './characters';

/** A way to quote: an opening and a closing mark, one or two characters each; both may be the same. */
export interface QuotationPair {
  readonly open: string;
  readonly close: string;
}

/** Words between quotation marks, the marks included. */
export interface Quotation extends Span {
  /** Between the marks, without the blanks inside them. */
  readonly inner: Span;
  /** False where the closing mark is missing: the words run on to the end of the paragraph. */
  readonly closed: boolean;
}

/** Single marks double as apostrophes; what they hold is taken for a quotation up to this length only. */
const LONGEST_SINGLE = 400;

interface Opening {
  readonly mark: string;
  readonly closers: readonly string[];
  /** May be an apostrophe or a prime. */
  readonly single: boolean;
  /** The mark is also what closes something, so only its place says which. */
  readonly ambiguous: boolean;
  /** Other marks that this one closes. */
  readonly closes: readonly string[];
}

const APOSTROPHES = new Set(["'", '’', '‘']);

/** Quotation marks made ready for scanning; build once per language. */
export class QuotationMarks {
  private readonly byFirst = new Map<number, Opening[]>();
  /** 1 for every code unit that an opening mark begins with. */
  private readonly first: Uint8Array;

  constructor(pairs: readonly QuotationPair[]) {
    const closing = new Set(pairs.map((pair) => pair.close));
    for (const mark of new Set(pairs.map((pair) => pair.open))) {
      const closers = pairs.filter((pair) => pair.open === mark).map((pair) => pair.close);
      const closes = pairs.filter((pair) => pair.close === mark && pair.open !== mark).map((pair) => pair.open);
      const opening = { mark, closers, single: APOSTROPHES.has(mark), ambiguous: closing.has(mark), closes };
      const first = mark.charCodeAt(0);
      const known = this.byFirst.get(first);
      if (known === undefined) this.byFirst.set(first, [opening]);
      else known.push(opening);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.mark.length - a.mark.length);
    this.first = new Uint8Array(Math.max(0, ...this.byFirst.keys()) + 1);
    for (const code of this.byFirst.keys()) this.first[code] = 1;
  }

  /** Whether an opening mark may begin with a code unit. */
  mayBegin(code: number): boolean {
    return this.first[code] === 1;
  }

  /** The opening mark that may stand at an offset, the longest one where several fit. */
  openingAt(text: string, at: number): Opening | undefined {
    const list = this.byFirst.get(text.charCodeAt(at));
    return list?.find((opening) => text.startsWith(opening.mark, at));
  }
}

function opensAfter(text: string, at: number, from: number): boolean {
  return at === from || !isWordCode(text.charCodeAt(at - 1));
}

function beginsWord(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  return isWordCode(text.charCodeAt(at)) || '[($€£#@…."“‘\'«¿¡'.includes(text.charAt(at));
}

function closerAt(text: string, at: number, to: number, opening: Opening): string | undefined {
  const mark = opening.closers.find((closer) => text.startsWith(closer, at) && at + closer.length <= to);
  if (mark === undefined) return undefined;
  if (!opening.single) return mark;
  const after = at + mark.length;
  if (after < to && isWordCode(text.charCodeAt(after))) return undefined;
  const before = text.charAt(at - 1);
  if (classOf(before.charCodeAt(0)) === Character.Blank) return undefined;
  if (mark === '’' || '.,!?'.includes(before) || after >= to) return mark;
  return ' ,.;:!?)\u00a0'.includes(text.charAt(after)) ? mark : undefined;
}

interface Closing {
  readonly at: number;
  readonly length: number;
}

/** Double marks that writers mix: `“…"`. One of them closes the other where it can open nothing. */
const DOUBLES = '"“”';

/** Whether a mark stands as closing marks do: something before it, nothing that belongs to it behind. */
function closesHere(text: string, at: number, to: number): boolean {
  if (classOf(text.charCodeAt(at - 1)) === Character.Blank) return false;
  return at + 1 >= to || !isWordCode(text.charCodeAt(at + 1));
}

/** Looks for what closes a mark. Openers of the same kind nest only where the paragraph closes as many as it opens. */
function findCloser(text: string, from: number, to: number, opening: Opening, nests: boolean): Closing | undefined {
  const limit = opening.single ? Math.min(to, from + LONGEST_SINGLE) : to;
  const mixes = DOUBLES.includes(opening.mark);
  let depth = 0;
  let inner = false;
  let doubtful: Closing | undefined;
  for (let at = from; at < limit; at++) {
    if (classOf(text.charCodeAt(at)) !== Character.Punctuation) continue;
    if (nests && text.startsWith(opening.mark, at)) {
      depth++;
      continue;
    }
    const mark = closerAt(text, at, to, opening);
    if (mark !== undefined && depth > 0) {
      depth--;
    } else if (mark !== undefined) {
      // The right mark counts, unless a wrong one closed before it and something was opened again since.
      if (doubtful !== undefined && inner) return doubtful;
      // Of three apostrophes the first closes a quotation inside: `''… 'Never.'''`
      const third = mark === "''" && at + 3 <= to && text.startsWith(mark, at + 1) ? 1 : 0;
      return { at: at + third, length: mark.length };
    } else if (mixes && DOUBLES.includes(text.charAt(at))) {
      // The mark opens again: what stood before it was closed by the wrong one.
      if (doubtful !== undefined && text.startsWith(opening.mark, at)) return doubtful;
      if (!closesHere(text, at, to)) inner = true;
      else if (inner && doubtful === undefined) inner = false;
      else doubtful ??= { at, length: 1 };
    }
  }
  return doubtful;
}

function count(text: string, mark: string, from: number, to: number): number {
  const stretch = text.slice(from, to);
  let found = 0;
  for (let at = stretch.indexOf(mark); at >= 0; at = stretch.indexOf(mark, at + mark.length)) found++;
  return found;
}

function quotation(text: string, start: number, end: number, open: number, close: number): Quotation {
  let from = start + open;
  let to = end - close;
  while (from < to && classOf(text.charCodeAt(from)) === Character.Blank) from++;
  while (to > from && classOf(text.charCodeAt(to - 1)) === Character.Blank) to--;
  return { start, end, inner: { start: from, end: to }, closed: close > 0 };
}

/**
 * The outermost quotations of a stretch of text, in order, none overlapping another. A double mark that is never closed
 * quotes to the end of the stretch (a quotation that goes on in the next paragraph); a single one that is never closed
 * is an apostrophe. Linear in the stretch.
 */
export function quotationsOf(text: string, from: number, to: number, marks: QuotationMarks): readonly Quotation[] {
  const found: Quotation[] = [];
  // Most paragraphs have no quotation, and need none of this.
  let nesting: Map<string, boolean> | undefined;
  let unclosable: Set<string> | undefined;
  const nests = (opening: Opening): boolean => {
    const closer = opening.closers[0];
    if (opening.ambiguous || opening.single || closer === undefined) return false;
    nesting ??= new Map();
    const known = nesting.get(opening.mark);
    if (known !== undefined) return known;
    const balanced =
      count(text, opening.mark, from, to) ===
      opening.closers.reduce((total, mark) => total + count(text, mark, from, to), 0);
    nesting.set(opening.mark, balanced);
    return balanced;
  };
  let at = from;
  while (at < to) {
    if (!marks.mayBegin(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const opening = marks.openingAt(text, at);
    const inside = at + (opening?.mark.length ?? 1);
    if (opening === undefined || unclosable?.has(opening.mark) || !mayOpen(text, at, inside, from, to, opening)) {
      at = inside;
      continue;
    }
    const closing = findCloser(text, inside, to, opening, nests(opening));
    if (closing !== undefined) {
      const end = closing.at + closing.length;
      found.push(quotation(text, at, end, opening.mark.length, closing.length));
      at = end;
    } else if (opening.single) {
      at = inside;
    } else if (opening.closes.some((mark) => text.slice(from, at).includes(mark))) {
      // What it may close stands before it, so with nothing to close it in turn it is a stray one.
      unclosable ??= new Set();
      unclosable.add(opening.mark);
      at = inside;
    } else {
      found.push(quotation(text, at, to, opening.mark.length, 0));
      at = to;
    }
  }
  return found;
}

function mayOpen(text: string, at: number, inside: number, from: number, to: number, opening: Opening): boolean {
  if (!opening.ambiguous && !opening.single) return true;
  if (!opensAfter(text, at, from)) return false;
  // `’08`: a year without its century.
  if (opening.single && /^\d\d(?!\d)/u.test(text.slice(inside, inside + 3))) return false;
  if (opening.single)
    return inside < to && (isWordCode(text.charCodeAt(inside)) || '[$#@"“«'.includes(text.charAt(inside)));
  return (
    beginsWord(text, inside, to) ||
    (inside < to && classOf(text.charCodeAt(inside)) === Character.Blank && opening.mark === '»')
  );
}
