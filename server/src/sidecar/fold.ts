import { inOneGo, type Steps } from '../model/steps';

/**
 * A text as it is compared when its exact characters are not found: white space runs are one space, Unicode is
 * composed (NFC), quotation marks of one kind are alike, so are dashes, and white space beside a quotation mark is nothing,
 * which some typographies set inside of them. `starts[i]` is the UTF-16 offset in the original text at which the folded code
 * unit `i` begins, `ends[i]` the one right behind it.
 */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const doubleMarks = new Set('“”„‟«»″＂〝〞「」『』');
const singleMarks = new Set('‘’‚‛‹›′＇`´');
const dashes = new Set('‐‑‒–—―−');
const invisible = /^[\u00AD\u200B-\u200D\u2060\uFEFF]$/u;

/** Folds a text, in time linear in its length. */
export function fold(text: string): Folded {
  return inOneGo(foldInSteps(text));
}

/** So many code units are folded between two pauses: a few milliseconds. */
const atOnce = 100_000;

/** The same with pauses, for long texts. */
export function* foldInSteps(text: string): Steps<Folded> {
  const folding = new Folding(text);
  for (let until = atOnce; !folding.isDone; until += atOnce) {
    folding.goOn(until);
    yield undefined;
  }
  return folding.result();
}

/** A text that is being folded. */
class Folding {
  readonly #text: string;
  readonly #parts: string[] = [];
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#starts = new Uint32Array(text.length + 16);
    this.#ends = new Uint32Array(text.length + 16);
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  /** As far as an offset, and to the end of what stands there. */
  goOn(until: number): void {
    const text = this.#text;
    let at = this.#at;
    while (at < text.length && at < until) {
      const plainEnd = endOfPlain(text, at);
      if (plainEnd > at) {
        this.#keep(at, plainEnd);
        at = plainEnd;
      } else if (isSpace(text.charCodeAt(at))) {
        const start = at;
        while (at < text.length && isSpace(text.charCodeAt(at))) at++;
        if (!isDoubleMark(text, start - 1) && !isDoubleMark(text, at)) this.#push(' ', start, at);
      } else {
        const end = clusterEnd(text, at);
        this.#push(folded(text.slice(at, end)), at, end);
        at = end;
      }
    }
    this.#at = at;
  }

  result(): Folded {
    const length = this.#length;
    return {
      text: this.#parts.join(''),
      starts: this.#starts.subarray(0, length),
      ends: this.#ends.subarray(0, length),
    };
  }

  /** A stretch that stands for itself. */
  #keep(from: number, to: number): void {
    this.#parts.push(this.#text.slice(from, to));
    this.#makeRoom(to - from);
    const [starts, ends] = [this.#starts, this.#ends];
    for (let at = from, i = this.#length; at < to; at++, i++) {
      starts[i] = at;
      ends[i] = at + 1;
    }
    this.#length += to - from;
  }

  #push(piece: string, start: number, end: number): void {
    this.#parts.push(piece);
    this.#makeRoom(piece.length);
    for (let i = 0; i < piece.length; i++) {
      this.#starts[this.#length] = start;
      this.#ends[this.#length] = end;
      this.#length++;
    }
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#starts.length) return;
    const room = Math.max(this.#length + more, Math.ceil(this.#starts.length * 1.5));
    this.#starts = grown(this.#starts, room);
    this.#ends = grown(this.#ends, room);
  }
}

function grown(offsets: Uint32Array, room: number): Uint32Array {
  const larger = new Uint32Array(room);
  larger.set(offsets);
  return larger;
}

/** What no rule changes: ASCII without quotation marks, backticks and controls. */
const isFolded = /^[ !#-_a-~]*$/u;

/** The text alone, for short ones that are compared as a whole. */
export function foldedText(text: string): string {
  if (isFolded.test(text) && !text.includes('  ')) return text;
  return text
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .replaceAll(/ ?["“”„‟«»″＂〝〞「」『』] ?/gu, '"')
    .replaceAll(/[‘’‚‛‹›′＇`´]/gu, "'")
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
    .replaceAll('…', '...')
    .normalize('NFC');
}

/** The same letters in lower case, each as long as before. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

/**
 * The end of what stands for itself: ASCII but the backtick, nothing that combines behind it, and of white space single
 * blanks between letters that do.
 */
function endOfPlain(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isPlain(unit)) continue;
    if (unit !== 0x20 || !isPlain(text.charCodeAt(at + 1)) || isDoubleMark(text, at + 1)) break;
    if (isDoubleMark(text, at - 1)) break;
  }
  const next = text.charCodeAt(at);
  return at > from && next >= 0x300 && isCombining(next) ? at - 1 : at;
}

function isPlain(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f && unit !== 0x60;
}

function isDoubleMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x22 || (unit > 0x7f && doubleMarks.has(text.charAt(at)));
}

/** A base character with the combining marks behind it composes as a whole. */
function clusterEnd(text: string, start: number): number {
  let end = start + (isLeadSurrogate(text.charCodeAt(start)) && isTrailSurrogate(text.charCodeAt(start + 1)) ? 2 : 1);
  while (end < text.length && isCombining(text.charCodeAt(end))) end++;
  return end;
}

function folded(cluster: string): string {
  if (cluster.length === 1) {
    if (doubleMarks.has(cluster)) return '"';
    if (singleMarks.has(cluster)) return "'";
    if (dashes.has(cluster)) return '-';
    if (cluster === '…') return '...';
    if (invisible.test(cluster)) return '';
  }
  return cluster.normalize('NFC');
}

function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x85) return false;
  return (
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

function isCombining(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x1ab0 && unit <= 0x1aff) || (unit >= 0x20d0 && unit <= 0x20ff);
}

function isLeadSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrailSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Words as they are compared where neither case nor what stands around them counts. */
export function comparable(words: string): string {
  return lowerCase(foldedText(words)).trim();
}
