/** The line end that a text uses: `\r\n` where it has one, `\n` otherwise. */
export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export function isEol(char: string): boolean {
  return char === '\n' || char === '\r';
}

/** The offset right behind the line end before an offset. UTF-16. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line end at or behind an offset. UTF-16. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  return text.charAt(at - 1) === '\r' && at > offset ? at - 1 : at;
}

/** Comments right above an entry belong to it. */
export function startOfComments(text: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0) {
    const above = startOfLine(text, at - 1);
    if (!/^[ \t]*#/.test(text.slice(above, at))) break;
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

/** Renders lines, indented by `column` spaces, to follow the end of another line. */
export function followingLines(text: string, lines: readonly string[], column: number): string {
  const eol = eolOf(text);
  return lines.map((line) => `${eol}${line === '' ? '' : ' '.repeat(column)}${line}`).join('');
}
