import { isRecord, uriIn } from './places';

/** Something put into a text before an offset of it, or in the place of some of its characters. */
export interface Insertion {
  readonly at: number;
  readonly words: string;
  /** How many code units go, 0 where it is absent. */
  readonly over?: number;
}

/** A text with things put into it, and which place of the one is which of the other. */
export class Decorated {
  readonly text: string;
  readonly #insertions: readonly Insertion[];

  /** @param base what it is made of; @param insertions in any order */
  constructor(base: string, insertions: readonly Insertion[]) {
    this.#insertions = insertions.toSorted((a, b) => a.at - b.at);
    let text = '';
    let last = 0;
    for (const { at, words, over = 0 } of this.#insertions) {
      text += base.slice(last, at) + words;
      last = at + over;
    }
    this.text = text + base.slice(last);
  }

  /** Where what begins at an offset of the base begins now; inside of what went there is no place. */
  startOf(offset: number): number {
    return this.#moved(offset, ({ at, over = 0 }) => at + over <= offset);
  }

  /** Where what ends at an offset of the base ends now. */
  endOf(offset: number): number {
    return this.#moved(offset, ({ at, over = 0 }) => (over === 0 ? at < offset : at + over <= offset));
  }

  #moved(offset: number, isBefore: (insertion: Insertion) => boolean): number {
    return this.#insertions.reduce(
      (sum, each) => sum + (isBefore(each) ? each.words.length - (each.over ?? 0) : 0),
      offset,
    );
  }
}

/** Where lines begin, as LSP has them: behind `\r\n`, `\n` and `\r`. Written unlike the library that the server uses. */
export function linesOf(text: string): readonly number[] {
  const starts = [0];
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length);
  return starts;
}

/** The offset of a position; undefined where there is no such position, which the server must never answer. */
export function offsetIn(text: string, { line, character }: Position): number | undefined {
  const starts = linesOf(text);
  const [start, next] = [starts[line], starts[line + 1] ?? text.length];
  if (start === undefined || start + character > next) return undefined;
  const rest = text.slice(start, start + character);
  return /[\r\n]/.test(rest) && line + 1 < starts.length ? undefined : start + character;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** How many code points stand before an offset. */
export function codePointsBefore(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}

/** A file and what becomes of its offsets. */
export interface Known {
  readonly text: string;
  readonly moved: Moved;
}

/**
 * An answer with every place in one of the files (by their URIs) as an offset, wherever it stands in the answer, so that
 * the answers about two texts can be compared.
 * @param about the file that the answer is about where it names no other
 */
export function withOffsets(answer: unknown, about: string, files: ReadonlyMap<string, Known>): unknown {
  const visit = (value: unknown, uri: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => visit(each, uri));
    if (!isRecord(value)) return value;
    const own = uriIn(value) ?? uri;
    const file = files.get(own);
    // What is empty stands before whatever begins there.
    const isEmpty = JSON.stringify(value['start']) === JSON.stringify(value['end']);
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
      // Where one goes from stands in the file of the question; a listed quote tells where its entry stands in the sidecar.
      if (key === 'originSelectionRange') return [key, visit(item, uri)];
      if (key === 'at' && isRecord(item)) return [key, visit(item, `${uri}.quotes.yaml`)];
      if (!file) return [key, visit(item, own)];
      const move = key === 'end' && !isEmpty ? file.moved.end : file.moved.start;
      if (isPosition(item)) return [key, moving(offsetIn(file.text, item), move)];
      if ((key === 'start' || key === 'end' || key === 'at') && typeof item === 'number')
        return [key, moving(item, move)];
      if (key === 'startLine' || key === 'endLine')
        return [key, moving(linesOf(file.text)[Number(item)], file.moved.start)];
      return [key, visit(item, own)];
    });
    return Object.fromEntries(entries);
  };
  return visit(answer, about);
}

export interface Moved {
  readonly start: (offset: number) => number;
  readonly end: (offset: number) => number;
}

function moving(offset: number | undefined, move: (offset: number) => number): number | string {
  return offset === undefined ? 'nowhere' : move(offset);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}
