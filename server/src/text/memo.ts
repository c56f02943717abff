/**
 * Remembers what was computed for paragraphs of one text, keyed by their words, from one reading of the text to the
 * next: an edit changes one paragraph, and only that one is computed again. Paragraphs that a reading does not ask for
 * are forgotten when it ends, so that the memory never outgrows the text.
 */
export class ParagraphMemo<T> {
  private before = new Map<string, T>();
  private now = new Map<string, T>();

  /** What was computed for a paragraph, computed now where it is new. */
  get(paragraph: string, compute: () => T): T {
    const known = this.now.get(paragraph) ?? this.before.get(paragraph);
    const value = known ?? compute();
    this.now.set(paragraph, value);
    return value;
  }

  /** Ends a reading of the text. */
  endReading(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** Forgets everything. */
  clear(): void {
    this.before = new Map();
    this.now = new Map();
  }

  /** How many were asked for in the reading that goes on. */
  get fresh(): number {
    return this.now.size;
  }

  /** How many paragraphs it remembers. */
  get size(): number {
    return this.before.size;
  }
}
