/** The line end that a text uses: `\r\n` where it has one, `\n` otherwise. */
export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export function isEol(char: string): boolean {
  return char === '\n' || char === '\r';
}

/** Where the blanks begin that stand right before an offset; the offset itself where none do. Tabs are no blanks. */
export function behindWords(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charAt(at - 1) === ' ') at--;
  return at;
}

/** The offset right behind the line end before an offset. UTF-16. */
export function startOfLine(text: string, offset: number): number {
  // A negative place to begin at counts as 0, where a line end may stand.
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line end at or behind an offset. UTF-16. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  return text.charAt(at - 1) === '\r' && at > offset ? at - 1 : at;
}

/** Renders lines, indented by `column` spaces, to follow the end of another line. */
export function followingLines(text: string, lines: readonly string[], column: number): string {
  const eol = eolOf(text);
  return lines.map((line) => `${eol}${line === '' ? '' : ' '.repeat(column)}${line}`).join('');
}

/** Behind the line end at or behind an offset. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

/** Behind the blank lines that begin at the start of a line. */
export function behindBlankLines(text: string, lineStart: number): number {
  let at = lineStart;
  while (at < text.length) {
    const next = nextLine(text, at);
    if (text.slice(at, next).trim() !== '') break;
    at = next;
  }
  return at;
}

/** Where the blank lines begin that end at the start of a line. */
export function startOfBlankLines(text: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0) {
    const above = startOfLine(text, at - 1);
    if (text.slice(above, at).trim() !== '') break;
    at = above;
  }
  return at;
}
