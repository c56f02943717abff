import { relative, sep } from 'node:path';
import type { Span } from '../model/span';
import type { Uri } from '../model/uri';
import type { Source } from '../project/sources';
import { toPath } from '../project/uri';
import type { Place } from './reporters/report';

/**
 * Tells where spans stand, as people and CI count: lines and columns from 1, columns in code points. Asked in text order
 * it reads each line once.
 */
export function placesIn(source: Pick<Source, 'text' | 'lines'>): (span: Span) => Place {
  let last = { lineStart: -1, offset: 0, column: 1 };
  const columnAt = (offset: number, character: number): number => {
    const lineStart = offset - character;
    const from =
      last.lineStart === lineStart && last.offset <= offset ? last : { lineStart, offset: lineStart, column: 1 };
    last = { lineStart, offset, column: from.column + codePointsIn(source.text.slice(from.offset, offset)) };
    return last.column;
  };
  return (span) => {
    const [start, end] = [source.lines.positionAt(span.start), source.lines.positionAt(span.end)];
    const column = columnAt(span.start, start.character);
    const known = last;
    const endColumn = columnAt(span.end, end.character);
    // The next span may begin before this one ends.
    last = known;
    return { line: start.line + 1, column, endLine: end.line + 1, endColumn };
  };
}

/** The same with columns in UTF-16 code units. */
export function utf16PlaceIn({ lines }: Pick<Source, 'lines'>, span: Span): Place {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function codePointsIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** A path as a person would type it from here. */
export function shown(uri: Uri): string {
  const path = toPath(uri);
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}

/** The same with slashes on every system. */
export function slashed(uri: Uri): string {
  return shown(uri).split(sep).join('/');
}

/** A folder as a person would type it from here. */
export function folderShown(uri: Uri): string {
  return toPath(uri) === process.cwd() ? '.' : shown(uri);
}
