import type { TextEdit } from '../model/edit';
import { eolOf, isEol } from './lines';

/**
 * The edits of several changes as edits that any editor applies alike: in text order, none over another, one at each
 * place. Edits of one place go in the order given. Undefined where two of them replace the same words.
 */
export function combined(text: string, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const found = joined(besideDeletions(text, united(edits.toSorted(byPlace))).toSorted(byPlace));
  return found.some(({ span }, i) => span.start < (found[i - 1]?.span.end ?? 0)) ? undefined : found;
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** What two changes take away goes once. */
function united(edits: readonly TextEdit[]): readonly TextEdit[] {
  const found: TextEdit[] = [];
  let last = -1;
  for (const edit of edits) {
    const before = found[last];
    if (edit.newText !== '' || edit.span.start === edit.span.end) found.push(edit);
    else if (before && edit.span.start < before.span.end) {
      const { start } = before.span;
      found[last] = { span: { start, end: Math.max(before.span.end, edit.span.end) }, newText: '' };
    } else last = found.push(edit) - 1;
  }
  return found;
}

/** Lines that go behind a line that another change takes away stand in its place. */
function besideDeletions(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const deletions = edits.filter(({ newText }) => newText === '');
  const eol = eolOf(text);
  return edits.map((edit) => {
    const { span, newText } = edit;
    if (span.start !== span.end) return edit;
    const around = deletions.find(({ span: gone }) => {
      const isWhole = gone.start === 0 || isEol(text.charAt(gone.start - 1)) || isEol(text.charAt(gone.start));
      const isLineLeft = isWhole && span.start === gone.end && !isEol(text.charAt(gone.end - 1));
      return gone.start < span.start && (span.start < gone.end || isLineLeft);
    });
    if (!around) return edit;
    const { start } = around.span;
    const isLineStart = start === 0 || text.charAt(start - 1) === '\n';
    const [leads, ends] = [newText.startsWith(eol), newText.endsWith(eol)];
    const lines =
      isLineStart && leads
        ? newText.slice(eol.length) + eol
        : !isLineStart && ends && !leads
          ? eol + newText.slice(0, -eol.length)
          : newText;
    return { span: { start, end: start }, newText: lines };
  });
}

/** Editors do not agree on what comes first of two edits at one place, so there is one. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    const before = found.at(-1);
    if (before && before.span.end === before.span.start && before.span.start === edit.span.start) {
      found[found.length - 1] = { span: edit.span, newText: before.newText + edit.newText };
    } else found.push(edit);
  }
  return found;
}
