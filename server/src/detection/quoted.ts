import type { DetectedType } from '../model/attribution';
import { Kind } from '../text/tokens';
import type { Run, Words } from './words';

/** Says of words whether they stand inside quotation marks. Asked in text order it costs no search. */
export class Quoted {
  private next = 0;

  constructor(private readonly words: Words) {}

  has(word: number): boolean {
    const { words } = this;
    const start = words.start(word);
    if ((words.quotations[this.next - 1]?.end ?? 0) > start) this.next = 0;
    while ((words.quotations[this.next]?.end ?? Infinity) <= start) this.next++;
    const quotation = words.quotations[this.next];
    return quotation !== undefined && quotation.start <= start;
  }

  /** How much of a content stands inside quotation marks. */
  typeOf(content: readonly Run[]): DetectedType {
    let inside = false;
    let outside = false;
    for (const run of content) {
      for (let at = run.start; at < run.end && !(inside && outside); at++) {
        if (this.words.kind(at) > Kind.Number) continue;
        if (this.has(at)) inside = true;
        else outside = true;
      }
    }
    return inside ? (outside ? 'mixed' : 'direct') : 'indirect';
  }
}
