import type { Span } from '../../../server/src/model/span';

/** What a code unit has for its origin that was there in no way before. */
const nowhere = -1;
/** Copies of a code unit differ from it by this. */
const copyStep = 10_000_000;

/** A text that knows of each of its code units where it stood at first, through any edits. */
export class TrackedText {
  #units: string[];
  #origins: number[];
  #copies = 0;
  /** The units together, until they change. */
  #text: string | undefined;

  constructor(text: string) {
    this.#units = text.split('');
    this.#origins = this.#units.map((_, i) => i);
  }

  get text(): string {
    this.#text ??= this.#units.join('');
    return this.#text;
  }

  get length(): number {
    return this.#units.length;
  }

  /** Replaces a stretch. What takes the place of words, or is written between two words, belongs to what they belong to. */
  replace({ start, end }: Span, words: string): void {
    this.#text = undefined;
    const before = this.#origins[start - 1] ?? nowhere;
    const after = this.#origins[end] ?? nowhere;
    const between = after - before === 1 ? before + 0.5 : before === after ? before : nowhere;
    const replaced = this.#origins.slice(start, end);
    const units = words.split('');
    const origins = units.map((_, i) =>
      replaced.length === 0 ? between : (replaced[Math.min(i, replaced.length - 1)] ?? nowhere),
    );
    this.#units.splice(start, end - start, ...units);
    this.#origins.splice(start, end - start, ...origins);
  }

  /** Rewrites every part that a pattern finds. */
  rewrite(pattern: RegExp, to: (found: string) => string): void {
    for (const match of [...this.text.matchAll(pattern)].toReversed()) {
      const words = to(match[0]);
      if (words !== match[0]) this.replace({ start: match.index, end: match.index + match[0].length }, words);
    }
  }

  /** Puts stretches that make up the whole text into another order. */
  reorder(stretches: readonly Span[]): void {
    this.#text = undefined;
    const [units, origins] = [this.#units, this.#origins];
    this.#units = stretches.flatMap(({ start, end }) => units.slice(start, end));
    this.#origins = stretches.flatMap(({ start, end }) => origins.slice(start, end));
  }

  /** Writes a copy of a stretch at an offset. */
  copy({ start, end }: Span, to: number): void {
    this.#copies++;
    this.#text = undefined;
    const shift = copyStep * this.#copies;
    const units = this.#units.slice(start, end);
    const origins = this.#origins
      .slice(start, end)
      .map((origin) => (origin >= 0 ? (origin % copyStep) + shift : nowhere));
    this.#units = [...this.#units.slice(0, to), ...units, ...this.#units.slice(to)];
    this.#origins = [...this.#origins.slice(0, to), ...origins, ...this.#origins.slice(to)];
  }

  /** Which code units of now belong to a span of the text at first, copies apart. */
  unitsOf({ start, end }: Span): readonly number[] {
    const found: number[] = [];
    for (let i = 0; i < this.#origins.length; i++) {
      const origin = this.#origins[i] ?? nowhere;
      if (origin >= start && origin <= end - 1) found.push(i);
    }
    return found;
  }

  /** Of these, those that were there at first or took the place of one that was: not what was written between them. */
  isFirst(unit: number): boolean {
    return Number.isInteger(this.#origins[unit]);
  }

  /** The same for one of the copies that were made. */
  unitsOfCopy({ start, end }: Span, copy: number): readonly number[] {
    const shift = copyStep * copy;
    return this.unitsOf({ start: start + shift, end: end + shift });
  }

  /** Where the copies of a span stand, as far as they go. */
  copySpansOf(span: Span): readonly { readonly span: Span; readonly copy: number }[] {
    return Array.from({ length: this.#copies }, (_, i) => i + 1).flatMap((copy) => {
      const units = this.unitsOfCopy(span, copy);
      const [first] = units;
      return first === undefined ? [] : [{ span: { start: first, end: (units.at(-1) ?? first) + 1 }, copy }];
    });
  }

  /** The stretch from the first to the last unit of a span; undefined where none is left. */
  spanOf(span: Span): Span | undefined {
    const units = this.unitsOf(span);
    const [first] = units;
    return first === undefined ? undefined : { start: first, end: (units.at(-1) ?? first) + 1 };
  }
}
