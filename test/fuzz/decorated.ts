import { isRecord, uriIn } from './places';

/** Something put into a text before an offset of it. */
export interface Insertion {
  readonly at: number;
  readonly words: string;
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
    for (const { at, words } of this.#insertions) {
      text += base.slice(last, at) + words;
      last = at;
    }
    this.text = text + base.slice(last);
  }

  /** Where what begins at an offset of the base begins now. */
  startOf(offset: number): number {
    return this.#moved(offset, ({ at }) => at <= offset);
  }

  /** Where what ends at an offset of the base ends now. */
  endOf(offset: number): number {
    return this.#moved(offset, ({ at }) => at < offset);
  }

  #moved(offset: number, isBefore: (insertion: Insertion) => boolean): number {
    return this.#insertions.reduce((sum, each) => sum + (isBefore(each) ? each.words.length : 0), offset);
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

/**
 * An answer with every place in the text of a `uri` as an offset, wherever it stands in the answer, so that the answers
 * about two texts can be compared; `start` and `end` say what becomes of offsets.
 */
export function withOffsets(
  answer: unknown,
  about: string,
  text: { readonly uri: string; readonly text: string },
  moved: Moved,
): unknown {
  const visit = (value: unknown, uri: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => visit(each, uri));
    if (!isRecord(value)) return value;
    const own = uriIn(value) ?? uri;
    const isText = own === text.uri;
    // What is empty stands before whatever begins there.
    const isEmpty = JSON.stringify(value['start']) === JSON.stringify(value['end']);
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
      // Where one goes from stands in the file of the question; a listed quote tells where its entry stands in the sidecar.
      if (key === 'originSelectionRange') return [key, visit(item, uri)];
      if (key === 'at' && isRecord(item)) return [key, item];
      const move = key === 'end' && !isEmpty ? moved.end : moved.start;
      if (isText && isPosition(item)) return [key, moving(offsetIn(text.text, item), move)];
      if (isText && (key === 'start' || key === 'end' || key === 'at') && typeof item === 'number')
        return [key, moving(item, move)];
      if (isText && (key === 'startLine' || key === 'endLine'))
        return [key, moving(linesOf(text.text)[Number(item)], moved.start)];
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
