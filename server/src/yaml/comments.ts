import { endOfLine, startOfBlankLines, startOfLine } from './lines';

/** Comments right above an entry: nothing new goes between them and it. UTF-16. */
export function startOfComments(text: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0) {
    const above = startOfLine(text, at - 1);
    if (!/^[ \t]*#/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/**
 * Comments right above an entry that go with it when it is taken away: those in its own column. What is indented deeper
 * is about the entry above, and what stands further left about more than this one.
 */
export function startOfOwnComments(text: string, lineStart: number, column: number): number {
  let at = lineStart;
  while (at > 0) {
    const above = startOfLine(text, at - 1);
    if (text.slice(above, at).search(/[^ ]/) !== column || text.charAt(above + column) !== '#') break;
    at = above;
  }
  return at;
}

/** Comments right below an entry that are indented deeper than it belong to it. */
export function endOfComments(text: string, lineEnd: number, column: number): number {
  let end = lineEnd;
  while (end < text.length) {
    const next = text.indexOf('\n', end) + 1;
    if (next === 0) break;
    const nextEnd = endOfLine(text, next);
    const indent = /^( *)#/.exec(text.slice(next, nextEnd))?.[1];
    if (indent === undefined || indent.length <= column) break;
    end = nextEnd;
  }
  return end;
}

/**
 * Whether the comments above an entry head a group of entries, and so stay when this one goes: a pause stands above
 * them, or nothing of their block does, and the next entry follows without a pause.
 * @param comments where they start
 * @param isFirst whether the entry is the first of its block
 * @param isFollowed whether the next entry begins in the line below this one
 */
export function isHeading(text: string, comments: number, isFirst: boolean, isFollowed: boolean): boolean {
  return isFollowed && (isFirst || startOfBlankLines(text, comments) < comments);
}
