import { applyEdits, type EditResult, type TextEdit } from '../model/edit';
import { eolOf, isEol } from './lines';
import { parseYaml, type YamlFile } from './parse';

/** What a change comes to, before it is proved: edits, or why there are none. */
export type Edited = TextEdit[] | { readonly refused: string };

/** A change of a file that is read already. Places are of the file as it stands before any change. */
export type Change = (file: YamlFile) => Edited;

export function refuse(message: string): Edited {
  return { refused: message };
}

/** The edits of all, in order, or the first reason against them. */
export function all(edits: readonly Edited[]): Edited {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    if (!Array.isArray(edit)) return edit;
    found.push(...edit);
  }
  return found;
}

/**
 * Changes a file that can be read in full, and proves that the result can be read in full, too. The file is read once,
 * however many changes there are; they must not be about the same place.
 */
export function edited(text: string, ...changes: readonly Change[]): EditResult {
  const file = readForEdit(text);
  const [problem] = file.problems;
  if (problem) return { ok: false, message: `The file cannot be edited before it can be read: ${problem.message}` };
  const result = all(changes.map((change) => change(file)));
  if (!Array.isArray(result)) return { ok: false, message: result.refused };
  const edits = joined(besideDeletions(text, united(result.toSorted(byPlace))).toSorted(byPlace));
  if (edits.some(({ span }, i) => span.start < (edits[i - 1]?.span.end ?? 0))) {
    return { ok: false, message: 'Two changes at one place cannot be made at once; make them one after another.' };
  }
  if (edits.length === 0) return { ok: true, edits };
  const [broken] = readForEdit(applyEdits(text, edits)).problems;
  if (broken) return { ok: false, message: `The edit would break the file: ${broken.message}` };
  return { ok: true, edits };
}

/**
 * The files that were read last. What an edit was proved by is what the next edit begins with, so that a series of them
 * reads the file once for each; several edits that are offered for one state begin with the same.
 */
const lastRead: YamlFile[] = [];
const remembered = 2;

function readForEdit(text: string): YamlFile {
  const at = lastRead.findIndex((file) => file.text === text);
  const [file = parseYaml(text, { keepSyntax: true })] = at === -1 ? [] : lastRead.splice(at, 1);
  lastRead.unshift(file);
  lastRead.length = Math.min(lastRead.length, remembered);
  return file;
}

/** Lines that go behind a line that another change takes away stand in its place. */
function besideDeletions(text: string, edits: readonly TextEdit[]): TextEdit[] {
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

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** What two changes take away goes once. */
function united(edits: readonly TextEdit[]): TextEdit[] {
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

/** Editors do not agree on what comes first of two edits at one place, so there is one. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    const before = found.at(-1);
    if (before && before.span.end === before.span.start && before.span.start === edit.span.start) {
      found[found.length - 1] = { span: edit.span, newText: before.newText + edit.newText };
    } else found.push(edit);
  }
  return found;
}
