/** The lines of a file that say something, one after the other; comments and empty lines are passed over. */
export class PlainLines {
  /** Where the line begins that is looked at, and where the one that was passed last ends. */
  start = 0;
  end = 0;
  /** Whether a comment is indented deeper than what follows it: for YAML it is a part of what stands before it. */
  hasLooseComment = false;
  /** Where the line behind the one that is looked at begins. */
  private next = 0;

  constructor(private readonly text: string) {}

  /** The line that is read next, without going on; comments and empty lines are passed over. */
  peek(): string | undefined {
    let deepest = 0;
    while (this.start < this.text.length) {
      const newLine = this.text.indexOf('\n', this.start);
      this.next = newLine === -1 ? this.text.length : newLine + 1;
      const line = this.text.slice(this.start, this.endOfLine());
      const indent = indentOf(line);
      const isComment = line[indent] === '#';
      if (!isComment && indent < line.length) {
        this.hasLooseComment ||= deepest > indent;
        return line;
      }
      if (isComment) deepest = Math.max(deepest, indent);
      this.start = this.next;
    }
    this.hasLooseComment ||= deepest > 0;
    return undefined;
  }

  /** Goes on behind the line that was looked at. */
  pass(): void {
    this.end = this.endOfLine();
    this.start = this.next;
  }

  /** Where the line ends that is looked at, without its line break. */
  private endOfLine(): number {
    if (this.text[this.next - 1] !== '\n') return this.next;
    return this.text[this.next - 2] === '\r' ? this.next - 2 : this.next - 1;
  }
}

/** How many spaces a line begins with. */
function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') indent++;
  return indent;
}
