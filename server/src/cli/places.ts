import { relative } from 'node:path';
import type { Span } from '../model/span';
import type { Uri } from '../model/uri';
import type { Source } from '../project/sources';
import { toPath } from '../project/uri';
import type { Place } from './reporters/report';

/** Where a span stands, as people and CI count: lines and columns from 1, columns in code points. */
export function placeOf(source: Pick<Source, 'text' | 'lines'>, span: Span): Place {
  const [start, end] = [source.lines.positionAt(span.start), source.lines.positionAt(span.end)];
  const column = (offset: number, character: number) => codePointsIn(source.text.slice(offset - character, offset)) + 1;
  return {
    line: start.line + 1,
    column: column(span.start, start.character),
    endLine: end.line + 1,
    endColumn: column(span.end, end.character),
  };
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
