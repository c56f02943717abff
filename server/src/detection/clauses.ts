import { Shape } from '../text/tokens';
import { ChunkKind, Form } from './chunks';
import { Frame } from './lexicon';
import type { Sentence } from './sentence';
import type { Subjects } from './subjects';
import { Tag } from './tags';

/** Finds where clauses begin and end. */
export class Clauses {
  constructor(
    private readonly sentence: Sentence,
    private readonly subjects: Subjects,
  ) {}

  /** Behind the last chunk of the sentence that belongs to it, its final mark not counted. */
  get end(): number {
    const { sentence } = this;
    let end = sentence.length;
    while (end > 0 && sentence.kind(end - 1) === ChunkKind.Stop) end--;
    return end;
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

  /** Whether there is a verb of a clause of its own, or words in quotation marks that may hold one. */
  holdsClause(from: number, to: number): boolean {
    const { sentence } = this;
    for (let at = from; at < to; at++) {
      if (sentence.isFinite(at)) return true;
      const chunk = sentence.at(at);
      if (chunk?.kind === ChunkKind.Quote && chunk.end - chunk.start > 5) return true;
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
        at = this.subjects.nounEnd(at + 1);
        if (sentence.kind(at) === ChunkKind.Comma) at++;
      } else break;
    }
    if (sentence.kind(at) === ChunkKind.Subordinator || sentence.kind(at) === ChunkKind.Complementizer) return true;
    if (sentence.kind(at) !== ChunkKind.Noun && sentence.kind(at) !== ChunkKind.Quote) return false;
    return this.verbOf(at) >= 0;
  }

  /** The finite verb of the noun phrase that begins here, or -1: over what belongs to the phrase, but not farther. */
  verbOf(noun: number): number {
    const { sentence } = this;
    let at = sentence.kind(noun) === ChunkKind.Quote ? noun + 1 : this.subjects.nounEnd(noun);
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
        kind === ChunkKind.Verb
      ) {
        at++;
      } else if (kind === ChunkKind.Noun) {
        at = this.subjects.nounEnd(at);
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
      if (sentence.kind(next) >= ChunkKind.Comma) return false;
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

  /** Where a content that begins at `from` ends: as far as the clause goes. */
  contentEnd(from: number, cueVerb: number, limit = Infinity): number {
    const { sentence } = this;
    const end = Math.min(this.end, limit);
    for (let at = from; at < end; at++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Semicolon) return at;
      if (kind === ChunkKind.Phrase && at > from && sentence.kind(at - 1) !== ChunkKind.Comma) {
        if (sentence.lexicon.phrases[sentence.entry(at)] === 'follows') return at;
      }
      if (kind === ChunkKind.Comma && at > from && this.breaksAtComma(at, cueVerb)) return at;
      if (kind === ChunkKind.Conjunction && at > from && this.breaksAtConjunction(at, cueVerb)) return at;
    }
    return end;
  }

  private breaksAtComma(comma: number, cueVerb: number): boolean {
    const { sentence } = this;
    let next = comma + 1;
    const kind = sentence.kind(next);
    if (kind === ChunkKind.Phrase) return true;
    if (kind === ChunkKind.Verb && sentence.form(next) === Form.Gerund && sentence.verbCue(next) !== undefined)
      return true;
    let conjunction = false;
    while (sentence.kind(next) === ChunkKind.Conjunction || sentence.kind(next) === ChunkKind.Adverb) {
      conjunction ||= sentence.kind(next) === ChunkKind.Conjunction;
      next++;
    }
    if (conjunction && this.continuesCue(next, cueVerb)) return true;
    return this.isParenthetical(comma);
  }

  /** Whether `, X said` or `, said X` follows a comma and attributes what stands before it. */
  private isParenthetical(comma: number): boolean {
    const { sentence, subjects } = this;
    const first = comma + 1;
    let verb = first;
    if (sentence.kind(first) === ChunkKind.Noun) {
      verb = subjects.nounEnd(first);
      while (sentence.kind(verb) === ChunkKind.Adverb) verb++;
    }
    const cue = sentence.verbCue(verb);
    if (cue === undefined || !sentence.isFinite(verb) || (cue.frames & Frame.Post) === 0) return false;
    let next = verb + 1;
    if (verb === first) {
      if (sentence.kind(next) !== ChunkKind.Noun) return false;
      return !sentence.isFinite(subjects.nounEnd(next));
    }
    while (sentence.kind(next) === ChunkKind.Time || sentence.kind(next) === ChunkKind.Adverb) next++;
    return (
      next >= this.end ||
      sentence.kind(next) === ChunkKind.Comma ||
      (sentence.kind(next) === ChunkKind.Preposition && !cue.prepositions.has(sentence.entry(next)))
    );
  }

  private breaksAtConjunction(at: number, cueVerb: number): boolean {
    const { sentence } = this;
    let next = at + 1;
    while (sentence.kind(next) === ChunkKind.Adverb) next++;
    return this.continuesCue(next, cueVerb);
  }

  /** Whether a verb is coordinated with the cue, not with a verb of the content: same tense, and a cue itself. */
  private continuesCue(verb: number, cueVerb: number): boolean {
    const { sentence } = this;
    if (!sentence.isFinite(verb) || sentence.verbCue(verb) === undefined || cueVerb < 0) return false;
    if (!sentence.lexicon.hasTense) return ((sentence.verbCue(verb)?.frames ?? 0) & Frame.Quote) !== 0;
    const past = (sentence.headTags(cueVerb) & Tag.Past) !== 0;
    if (((sentence.headTags(verb) & Tag.Past) !== 0) !== past) return false;
    let between = -1;
    for (let at = verb - 1; at > cueVerb; at--) {
      if (sentence.isFinite(at)) {
        between = at;
        break;
      }
    }
    return between < 0 || ((sentence.headTags(between) & Tag.Past) !== 0) !== past;
  }

  /** Where the content before a cue begins: behind an earlier attribution or at the beginning of the sentence. */
  contentStart(before: number): number {
    const { sentence } = this;
    for (let at = before - 1; at >= 0; at--) {
      if (sentence.kind(at) === ChunkKind.Semicolon) return at + 1;
    }
    return this.datelineEnd;
  }
}
