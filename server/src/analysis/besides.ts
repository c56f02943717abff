import type { Content } from '../model/attribution';
import type { Anchor } from '../model/quote';
import { hullOf, overlaps, type Span, shift } from '../model/span';
import { anchorNear } from '../sidecar/near';
import type { TextSearch } from '../sidecar/search';
import { changeBetween, type TextChange } from '../text/change';
import type { LocatedQuote } from './locate';

/** So far from a content, in UTF-16 code units, an edit can change where its source or cue is. */
const reach = 4_000;

/** What was located in the text before an edit. */
export interface LocatedBefore {
  readonly text: string;
  readonly quotes: readonly LocatedQuote[];
}

/**
 * Locates sources and cues of the quotes of a sidecar. What stands away from an edit is where it was, moved with it,
 * and a quote that nothing happened to is the same object as before.
 */
export class Besides {
  readonly #search: TextSearch;
  readonly #before: readonly LocatedQuote[];
  readonly #change: TextChange | undefined;

  constructor(search: TextSearch, before: LocatedBefore | undefined) {
    this.#search = search;
    this.#change = before && changeBetween(before.text, search.text);
    this.#before = before && (this.#change || before.text === search.text) ? before.quotes : [];
  }

  /** A quote with its source and cue. @param index of its entry */
  locate(bare: Omit<LocatedQuote, 'source' | 'cue'>, content: Content | undefined, index: number): LocatedQuote {
    const { entry, quote } = bare;
    if (!content) return { ...bare, source: undefined, cue: undefined };
    const before = this.#before[index];
    const by = before?.entry === entry ? this.#shiftOf(before, content) : undefined;
    const part = (anchor: Anchor | undefined, was: Span | undefined): Span | undefined => {
      if (!anchor) return undefined;
      if (by !== undefined && was && isSettled(this.#search.text, anchor, shift(was, by), content))
        return shift(was, by);
      return anchorNear(this.#search, anchor, content);
    };
    const source = part(quote.source, before?.source);
    const cue = part(quote.cue, before?.cue);
    const isSame = by === 0 && before?.source === source && before?.cue === cue && bare.anchoring.state === 'attached';
    return isSame && before ? before : { ...bare, source, cue };
  }

  /** How far a content was moved with what stands around it; undefined where the edit is near, or it is another one. */
  #shiftOf({ anchoring }: LocatedQuote, content: Content): number | undefined {
    if (anchoring.state !== 'attached' || anchoring.content.length !== content.length) return undefined;
    const by = content[0].start - anchoring.content[0].start;
    const isMoved = anchoring.content.every(
      (span, i) => span.start + by === content[i]?.start && span.end + by === content[i]?.end,
    );
    if (!isMoved) return undefined;
    const change = this.#change;
    if (!change) return by;
    const { start, end } = hullOf(anchoring.content);
    if (end + reach < change.start) return by === 0 ? 0 : undefined;
    return start - reach > change.oldEnd && by === change.newEnd - change.oldEnd ? by : undefined;
  }
}

/** Whether nothing farther away than the reach could be preferred: it is a word of its own, beside the content. */
function isSettled(text: string, { prefix, suffix }: Anchor, span: Span, content: Content): boolean {
  if (prefix || suffix) return false;
  const hull = hullOf(content);
  if (span.end < hull.start - reach / 2 || span.start > hull.end + reach / 2) return false;
  if (content.some((fragment) => overlaps(fragment, span))) return false;
  return !isLetter(text.charAt(span.start - 1)) && !isLetter(text.charAt(span.end));
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character);
}
