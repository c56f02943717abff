import type { EditResult, TextEdit } from '../model/edit';
import { applyEdits } from '../model/edit';
import type { Span } from '../model/span';

/** An edit of a text, worked out from the text as it is by then. */
export type Step = (text: string) => EditResult;

/** A stretch of the first text that is still there, or words that were put in. */
type Piece = { readonly kept: Span } | { readonly added: string };

/**
 * Makes edits one after another, each of the text as the one before left it, and gives them as edits of the first text
 * that do not overlap. What no step touches is not part of the result. Fails with the first step that does.
 */
export function inSteps(text: string, steps: readonly Step[]): EditResult {
  let pieces: readonly Piece[] = [{ kept: { start: 0, end: text.length } }];
  let current = text;
  for (const step of steps) {
    const result = step(current);
    if (!result.ok) return result;
    pieces = withEdits(pieces, result.edits);
    current = applyEdits(current, result.edits);
  }
  return { ok: true, edits: editsOf(pieces, text.length) };
}

/** `edits` are of the text that the pieces make up. */
function withEdits(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const after: Piece[] = [];
  let at = 0;
  for (const { span, newText } of sorted) {
    after.push(...slice(pieces, at, span.start));
    if (newText !== '') after.push({ added: newText });
    at = span.end;
  }
  after.push(...slice(pieces, at, Number.POSITIVE_INFINITY));
  return after;
}

function slice(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    const length = 'added' in piece ? piece.added.length : piece.kept.end - piece.kept.start;
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    at += length;
    if (start >= end) return [];
    if ('added' in piece) return [{ added: piece.added.slice(start, end) }];
    return [{ kept: { start: piece.kept.start + start, end: piece.kept.start + end } }];
  });
}

function editsOf(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let newText = '';
  for (const piece of [...pieces, { kept: { start: length, end: length } }]) {
    if ('added' in piece) {
      newText += piece.added;
      continue;
    }
    const { start, end } = piece.kept;
    if (newText !== '' || start > at) edits.push({ span: { start: at, end: start }, newText });
    newText = '';
    at = end;
  }
  return edits;
}
