import { Kind, Shape } from '../text/tokens';
import { ChunkKind } from './chunks';
import { Frame } from './cues';
import type { Sentence } from './sentence';
import { nounEnd } from './subjects/nounPhrases';
import { Tag } from './tags';

/** Finds where clauses begin and end. */
export class Clauses {
  /** Behind the last chunk of the sentence that belongs to it, its final mark not counted. */
  readonly end: number;

  constructor(private readonly sentence: Sentence) {
    let end = sentence.length;
    while (end > 0 && (sentence.kind(end - 1) === ChunkKind.Stop || this.isBracket(end - 1))) end--;
    this.end = end;
  }

  /** A bracket that closes nothing in this sentence: what it closes began in an earlier one. */
  private isBracket(at: number): boolean {
    const chunk = this.sentence.at(at);
    return chunk?.kind === ChunkKind.Other && this.sentence.words.kind(chunk.start) === Kind.CloseBracket;
  }

  /** Behind a place and a date that a report begins with: `BEIJING, Sept. 17 (Xinhua) -- …`. */
  private get datelineEnd(): number {
    const { sentence } = this;
    const { words } = sentence;
    if (sentence.run.start !== 0 || sentence.kind(0) !== ChunkKind.Noun) return 0;
    if ((words.shape(0) & (Shape.AllCapitals | Shape.Capital)) === 0) return 0;
    for (let at = 1; at < sentence.length && at < 8; at++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Dash) return at + 1;
      if (
        kind !== ChunkKind.Noun &&
        kind !== ChunkKind.Comma &&
        kind !== ChunkKind.Time &&
        kind !== ChunkKind.Bracket &&
        kind !== ChunkKind.Stop
      )
        return 0;
    }
    return 0;
  }

  /** Whether clauses are not told by the form of their verb. */
  private get isFree(): boolean {
    return this.sentence.lexicon.pack.grammar.bareClause === 'any';
  }

  /** Whether there is a verb of a clause of its own, or words in quotation marks that may hold one. */
  holdsClause(from: number, to: number): boolean {
    const { sentence } = this;
    for (let at = from; at < to; at++) {
      if (sentence.isFinite(at)) return true;
      const chunk = sentence.at(at);
      if (chunk?.kind === ChunkKind.Quote && chunk.end - chunk.start > 5) return true;
      if (this.isFree && (sentence.startTags(at) & Tag.Negation) !== 0) return true;
    }
    return false;
  }

  /** Whether a clause without an opening word begins here: a subject and its verb. */
  beginsClause(from: number): boolean {
    const { sentence } = this;
    let at = from;
    while (at < sentence.length) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Adverb || kind === ChunkKind.Time) at++;
      else if (
        kind === ChunkKind.Preposition &&
        (sentence.kind(at + 1) === ChunkKind.Noun || sentence.kind(at + 1) === ChunkKind.Time)
      ) {
        at = nounEnd(sentence, at + 1);
        if (sentence.kind(at) === ChunkKind.Comma) at++;
      } else break;
    }
    if (sentence.kind(at) === ChunkKind.Complementizer) return true;
    if (sentence.kind(at) !== ChunkKind.Noun && sentence.kind(at) !== ChunkKind.Quote) return false;
    return this.verbOf(at) >= 0;
  }

  /** The finite verb of the noun phrase that begins here, or -1: over what belongs to the phrase, but not farther. */
  verbOf(noun: number): number {
    const { sentence } = this;
    let at = sentence.kind(noun) === ChunkKind.Quote ? noun + 1 : nounEnd(sentence, noun);
    for (let steps = 0; steps < 12; steps++) {
      const kind = sentence.kind(at);
      if (sentence.isFinite(at)) {
        const chunk = sentence.at(at);
        const next = sentence.kind(at + 1);
        if (chunk?.pastOrParticiple === true && next === ChunkKind.Preposition && this.laterVerb(at)) at++;
        else return at;
      } else if (
        kind === ChunkKind.Adverb ||
        kind === ChunkKind.Bracket ||
        kind === ChunkKind.Time ||
        kind === ChunkKind.Preposition ||
        kind === ChunkKind.Verb ||
        (kind === ChunkKind.Quote && sentence.kind(at - 1) === ChunkKind.Noun && sentence.lastInside(at) <= Kind.Number)
      ) {
        at++;
      } else if (kind === ChunkKind.Noun) {
        at = nounEnd(sentence, at);
      } else if (kind === ChunkKind.Relative) {
        at = this.behindRelative(at);
      } else if (kind === ChunkKind.Comma) {
        const behind = this.behindAside(at);
        if (behind < 0) return -1;
        at = behind;
      } else {
        return -1;
      }
    }
    return -1;
  }

  private laterVerb(at: number): boolean {
    const { sentence } = this;
    for (let next = at + 1; next < sentence.length && next < at + 8; next++) {
      if (sentence.isFinite(next)) return true;
      if (sentence.kind(next) >= ChunkKind.Comma || sentence.kind(next) === ChunkKind.Conjunction) return false;
    }
    return false;
  }

  private behindRelative(at: number): number {
    const { sentence } = this;
    let next = at + 1;
    while (next < sentence.length && !sentence.isFinite(next) && sentence.kind(next) < ChunkKind.Comma) next++;
    return next + 1;
  }

  /** Behind what stands between two commas, or -1 where the first comma has no second one near. */
  private behindAside(comma: number): number {
    const { sentence } = this;
    for (let at = comma + 1; at < sentence.length && at < comma + 14; at++) {
      if (sentence.kind(at) === ChunkKind.Comma) return at + 1;
    }
    return -1;
  }

  /** Where the clause begins that a chunk stands in: behind a comma, a conjunction or a word that opens clauses. */
  clauseStart(at: number): number {
    const { sentence } = this;
    let start = at;
    while (start > 0) {
      const kind = sentence.kind(start - 1);
      if (
        kind >= ChunkKind.Comma ||
        kind === ChunkKind.Subordinator ||
        kind === ChunkKind.Complementizer ||
        kind === ChunkKind.Quote
      )
        break;
      if (kind === ChunkKind.Conjunction && sentence.kind(start - 2) !== ChunkKind.Noun) break;
      start--;
    }
    return start;
  }

  /** Whether the quotation that begins the sentence has a cue of its own before a chunk: `“…,” she said, but “…,” he said`. */
  private isAttributed(before: number): boolean {
    const { sentence } = this;
    let noun = 0;
    while (sentence.kind(noun) === ChunkKind.Quote) noun++;
    if (noun === 0 || sentence.kind(noun) !== ChunkKind.Noun) return false;
    const verb = this.verbOf(noun);
    const cue = sentence.verbCue(verb);
    return (
      cue !== undefined &&
      (cue.frames & Frame.Quote) !== 0 &&
      verb < before &&
      sentence.kind(verb + 1) === ChunkKind.Comma
    );
  }

  /**
   * Where the content before a cue begins: behind an earlier attribution, behind a dash before the quotation that
   * ends it (`He was blunt – “Never,” she said`), or at the beginning of the sentence.
   */
  contentStart(before: number): number {
    const { sentence } = this;
    let quote = before - 1;
    if (sentence.kind(quote) >= ChunkKind.Comma) quote--;
    if (sentence.kind(quote) === ChunkKind.Quote) {
      while (sentence.kind(quote - 1) === ChunkKind.Quote) quote--;
      if (quote > 0 && this.isAttributed(quote)) return quote;
      if (
        sentence.kind(quote - 1) === ChunkKind.Dash &&
        sentence.kind(0) !== ChunkKind.Quote &&
        this.holdsClause(0, quote - 1)
      )
        return quote;
    }
    for (let at = before - 1; at >= 0; at--) {
      if (sentence.kind(at) === ChunkKind.Semicolon) return at + 1;
    }
    // A turn of a dialogue: `– Sao con không thưa cô? – chị hỏi.`
    return Math.max(this.datelineEnd, this.sentence.kind(0) === ChunkKind.Dash ? 1 : 0);
  }
}
