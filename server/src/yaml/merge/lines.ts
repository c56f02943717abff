import { diff3Merge } from 'node-diff3';
import { conflictOf } from '../conflicts';
import { eolOf, nextLine } from '../lines';

/** What became of three versions of some lines. */
export interface MergedLines {
  readonly text: string;
  readonly conflicts: number;
}

/**
 * Merges three versions of a text line by line, as git does. Line ends are part of the lines, so that the result is made
 * of what the versions hold, byte by byte.
 */
export function mergeLines(base: string, ours: string, theirs: string): MergedLines {
  const eol = eolOf(ours || theirs);
  const regions = diff3Merge(linesOf(ours), linesOf(base), linesOf(theirs), { excludeFalseConflicts: true });
  const parts: string[] = [];
  let conflicts = 0;
  for (const { ok, conflict } of regions) {
    if (ok) parts.push(...ok);
    if (!conflict) continue;
    conflicts++;
    parts.push(conflictOf(ended(conflict.a, eol), ended(conflict.b, eol), eol));
  }
  return { text: parts.join(''), conflicts };
}

/** With a line end behind the last line, where markers follow. */
function ended(lines: readonly string[], eol: string): string {
  const text = lines.join('');
  return text === '' || text.endsWith('\n') ? text : text + eol;
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const next = nextLine(text, at);
    lines.push(text.slice(at, next));
    at = next;
  }
  return lines;
}
