import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Span } from '../model/span';
import { SpanIndex } from '../model/spanIndex';
import type { Source } from '../project/sources';
import type { TextState } from '../project/textStates';
import { treeOf } from '../project/trees';
import { blocksOf, scalarsOf } from '../yaml/outline';
import { textParts } from './textParts';

/** The contents of a text that go over several lines; undefined where none does, so that the editor folds as it likes. */
export function foldsOfText(state: TextState): FoldingRange[] | undefined {
  const { text, analysis } = state;
  if (!text || !analysis) return undefined;
  const folds = byLine(
    textParts(analysis).quotes.flatMap(({ content }) => content.flatMap((span) => foldOf(text, span) ?? [])),
  );
  return folds.length > 0 ? folds : undefined;
}

/** The entries of a sidecar or a registry, whatever else goes over several lines in it, and blocks of comments. */
export function foldsOfYaml(source: Source): FoldingRange[] {
  const file = treeOf(source);
  const blocks = blocksOf(file).flatMap((span) => foldOf(source, span) ?? []);
  return byLine([...blocks, ...commentBlocks(source, scalarsOf(file))]);
}

/** Two lines and more of nothing but a comment. */
function commentBlocks({ text, lines }: Source, scalars: readonly Span[]): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const values = new SpanIndex(
    scalars
      .filter(({ start, end }) => /[\r\n]/.test(text.slice(start, end)))
      .map((span) => ({ span, item: undefined })),
  );
  let first: number | undefined;
  let line = 0;
  const flush = (end: number) => {
    if (first !== undefined && end - first > 1) {
      folds.push({ startLine: first, endLine: end - 1, kind: FoldingRangeKind.Comment });
    }
    first = undefined;
  };
  for (const words of text.split(/\r\n|\r|\n/)) {
    if (/^[ \t]*#/.test(words) && !isInValue(line)) first ??= line;
    else flush(line);
    line++;
  }
  flush(line);
  return folds;

  function isInValue(at: number): boolean {
    const start = lines.offsetAt({ line: at, character: 0 });
    return values.touching({ start, end: start + 1 }).length > 0;
  }
}

function foldOf({ lines }: Source, { start, end }: Span): FoldingRange | undefined {
  const startLine = lines.positionAt(start).line;
  const endLine = lines.positionAt(end).line;
  return endLine > startLine ? { startLine, endLine } : undefined;
}

/** Editors fold one range of those that begin in a line: the longest. */
function byLine(folds: readonly FoldingRange[]): FoldingRange[] {
  const longest = new Map<number, FoldingRange>();
  for (const fold of folds) {
    const known = longest.get(fold.startLine);
    if (!known || fold.endLine > known.endLine) longest.set(fold.startLine, fold);
  }
  return [...longest.values()].toSorted((a, b) => a.startLine - b.startLine);
}
