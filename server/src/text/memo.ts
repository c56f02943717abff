import { inOneGo, type Steps } from '../model/steps';

/**
 * Remembers what was computed for paragraphs of one text, keyed by their words, from one reading of the text to the
 * next: an edit changes one paragraph, and only that one is computed again. Paragraphs that a reading does not ask for
 * are forgotten when it ends, so that the memory never outgrows the text.
 */
export class ParagraphMemo<T> {
  private before = new Map<string, T>();
  private now = new Map<string, T>();
  /** The last reading of a whole text. */
  private whole: Whole<T> = { words: [], values: [] };

  /** What was computed for a paragraph, computed now where it is new. */
  get(paragraph: string, compute: () => T): T {
    const known = this.now.get(paragraph) ?? this.before.get(paragraph);
    const value = known ?? compute();
    this.now.set(paragraph, value);
    return value;
  }

  /**
   * The same for all paragraphs of a text, in their order, as one reading. Paragraphs before and behind those that changed
   * are not even looked up.
   */
  all(paragraphs: readonly { readonly words: string }[], compute: (words: string) => T): readonly T[] {
    return inOneGo(this.allInSteps(paragraphs, compute));
  }

  /** The same with a pause after each that is new. Nothing else may be asked for meanwhile. */
  *allInSteps(paragraphs: readonly { readonly words: string }[], compute: (words: string) => T): Steps<readonly T[]> {
    const { words: oldWords, values: oldValues } = this.whole;
    const words = paragraphs.map((paragraph) => paragraph.words);
    const shorter = Math.min(words.length, oldWords.length);
    let head = 0;
    while (head < shorter && words[head] === oldWords[head]) head++;
    let tail = 0;
    while (tail < shorter - head && words.at(-1 - tail) === oldWords.at(-1 - tail)) tail++;
    for (let i = head; i < oldWords.length - tail; i++) {
      const [known, value] = [oldWords[i], oldValues[i]];
      if (known !== undefined && value !== undefined) this.before.set(known, value);
    }
    const between: T[] = [];
    for (const each of words.slice(head, words.length - tail)) {
      between.push(this.get(each, () => compute(each)));
      yield undefined;
    }
    const values = [...oldValues.slice(0, head), ...between, ...oldValues.slice(oldValues.length - tail)];
    this.clear();
    this.whole = { words, values };
    return values;
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
    this.whole = { words: [], values: [] };
  }

  /** How many were asked for in the reading that goes on. */
  get fresh(): number {
    return this.now.size;
  }

  /** How many paragraphs it remembers. */
  get size(): number {
    return this.before.size + this.whole.words.length;
  }
}

/** Paragraphs in their order, and what was computed for each. */
interface Whole<T> {
  readonly words: readonly string[];
  readonly values: readonly T[];
}
