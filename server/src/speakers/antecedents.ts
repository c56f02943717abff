import type { Span } from '../model/span';
import type { Mention, Speaker, SpeakerId } from '../model/speaker';

/** A place in a text where somebody is known to be meant. */
export interface Appearance {
  readonly at: number;
  /** Undefined for somebody who is not in the registry. */
  readonly speaker: SpeakerId | undefined;
  /** As the source of an attribution; such a one is what the text is about. */
  readonly speaks: boolean;
  /** Pronoun sets that may stand for somebody who is not in the registry, or for who speaks for a body. */
  readonly fits?: ReadonlySet<string>;
}

/** Whom a pronoun may stand for: of the registry, and of those who are not in it by what pronouns fit them. */
export interface Fit {
  readonly speaker: (speaker: Speaker) => boolean;
  readonly stranger: (fits: ReadonlySet<string>) => boolean;
}

/** A pronoun looks back over this many sentences. */
const REACH = 6;
/** And over this many appearances, so that a sentence without an end costs no more than others. */
const APPEARANCES = 200;

/** Finds whom a pronoun stands for. Appearances have to be added in text order. */
export class Antecedents {
  private readonly appearances: Appearance[] = [];
  /** Where each one came in; of those who are not in the registry one for each set of pronouns. */
  private readonly firsts = new Map<string, Appearance>();

  private readonly lasts = new Map<SpeakerId, number>();

  constructor(
    private readonly starts: readonly number[],
    private readonly speakers: ReadonlyMap<SpeakerId, Speaker>,
  ) {}

  add(appearance: Appearance): void {
    let at = this.appearances.length;
    while (at > 0 && (this.appearances[at - 1]?.at ?? 0) > appearance.at) at--;
    if (at === this.appearances.length) this.appearances.push(appearance);
    else this.appearances.splice(at, 0, appearance);
    const who = appearance.speaker ?? (appearance.fits === undefined ? '' : [...appearance.fits].join(' '));
    if (appearance.speaker !== undefined && this.lastOf(appearance.speaker) < appearance.at)
      this.lasts.set(appearance.speaker, appearance.at);
    if (!this.firsts.has(who)) this.firsts.set(who, appearance);
  }

  /** Index of the sentence that an offset lies in. */
  sentenceOf(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * Who a pronoun at an offset is: sentence by sentence backwards, first who speaks there, then who is named there
   * first. Beyond the reach of a pronoun it is the only one whom the text has brought in so far. Undefined where nobody
   * fits, several do, or it is somebody who is not in the registry.
   */
  find(offset: number, fit: Fit): SpeakerId | undefined {
    const own = this.sentenceOf(offset);
    let best: Appearance | undefined;
    let sentence = -1;
    const last = this.before(offset);
    for (let at = last; at >= 0 && last - at < APPEARANCES; at--) {
      const appearance = this.appearances[at];
      if (appearance === undefined) continue;
      const its = this.sentenceOf(appearance.at);
      if (own - its > REACH) break;
      if (best !== undefined && its !== sentence) break;
      if (!this.fits(appearance, fit)) continue;
      sentence = its;
      if (best === undefined || appearance.speaks || !best.speaks) best = appearance;
    }
    return best === undefined ? this.only(offset, fit) : best.speaker;
  }

  /** The only one of whom a text has spoken so far and who fits. */
  private only(offset: number, fit: Fit): SpeakerId | undefined {
    let found: SpeakerId | undefined;
    for (const { at, speaker, fits } of this.firsts.values()) {
      if (at >= offset || !this.fits({ at, speaker, speaks: false, ...(fits && { fits }) }, fit)) continue;
      if (found !== undefined || speaker === undefined) return undefined;
      found = speaker;
    }
    return found;
  }

  private fits({ speaker, fits }: Appearance, fit: Fit): boolean {
    if (fits !== undefined && fit.stranger(fits)) return true;
    const known = speaker === undefined ? undefined : this.speakers.get(speaker);
    return known !== undefined && fit.speaker(known);
  }

  /** Who spoke last before an offset, not farther back than a pronoun reaches. */
  inPlay(offset: number): SpeakerId | undefined {
    const own = this.sentenceOf(offset);
    const last = this.before(offset);
    for (let at = last; at >= 0 && last - at < APPEARANCES; at--) {
      const appearance = this.appearances[at];
      if (appearance === undefined || own - this.sentenceOf(appearance.at) > REACH) return undefined;
      if (appearance.speaks) return appearance.speaker;
    }
    return undefined;
  }

  /** Index of the last appearance before an offset, or -1. */
  private before(offset: number): number {
    let at = this.appearances.length - 1;
    while (at >= 0 && (this.appearances[at]?.at ?? 0) >= offset) at--;
    return at;
  }

  /** Who of several was meant last before an offset. */
  latest(offset: number, among: ReadonlySet<SpeakerId>): SpeakerId | undefined {
    let found: SpeakerId | undefined;
    let where = -1;
    for (const id of among) {
      const at = this.lasts.get(id) ?? -1;
      if (at < offset && at > where) {
        found = id;
        where = at;
      }
    }
    return found;
  }

  /** Where a speaker was meant last so far, or -1. */
  lastOf(speaker: SpeakerId): number {
    return this.lasts.get(speaker) ?? -1;
  }
}

/** Index of the first mention that begins at or behind an offset. */
function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that lie in a span. */
export function mentionsWithin(mentions: readonly Mention[], span: Span): readonly Mention[] {
  const inside: Mention[] = [];
  for (let at = firstFrom(mentions, span.start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= span.end) break;
    if (within(mention, span)) inside.push(mention);
  }
  return inside;
}

/** The mention that ends right before an offset, commas and blanks apart; for `who`. */
export function mentionBefore(text: string, mentions: readonly Mention[], offset: number): Mention | undefined {
  const before = mentions[firstFrom(mentions, offset) - 1];
  if (before === undefined || before.end > offset) return undefined;
  return /^[\s,]{0,3}$/u.test(text.slice(before.end, offset)) ? before : undefined;
}

export function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
