import { cueGroups } from '../languages/pack';
import { Kind } from '../text/tokens';
import { ChunkKind, Form } from './chunks';
import type { Clauses } from './clauses';
import { Frame } from './cues';
import type { Sentence } from './sentence';
import { nounEnd } from './subjects/nounPhrases';
import { isSomebody } from './subjects/somebody';
import { Found, type Subject } from './subjects/subject';
import { Tag, Trait } from './tags';

const SPEECH = cueGroups.indexOf('speech');
const REQUEST = cueGroups.indexOf('request');
const THOUGHT = cueGroups.indexOf('thought');
/** The group of `gọi đây là …`, which names a thing. */
const NAMING = cueGroups.indexOf('attitude');

/** What is known about a content whose end is looked for. */
export interface Extent {
  /** Its first chunk. */
  readonly from: number;
  /** The verb group that attributes it, or -1. */
  readonly verb: number;
  /** Whether it is a phrase, which cannot hold a second clause; otherwise it is a clause. */
  readonly phrase: boolean;
  /** Who does what the cue says; a relative pronoun tells that the sentence goes on behind the content. */
  readonly subject?: Subject | undefined;
  /** It cannot go farther than this chunk. */
  readonly limit?: number;
  /** It stands in front of the main clause: `Asked about it, she …`. */
  readonly opening?: boolean;
  /** It belongs to the subject of a verb that stands behind it: `The claim that … was false`. */
  readonly inSubject?: boolean;
}

/** Finds where contents behind a cue end: as far as the clause or the phrase goes, not the sentence. */
export class Extents {
  /** Whether the sentence has words in quotation marks at all. */
  private readonly hasQuotes: boolean;

  constructor(
    readonly sentence: Sentence,
    readonly clauses: Clauses,
  ) {
    this.hasQuotes = sentence.chunks.some(({ kind }) => kind === ChunkKind.Quote);
  }

  /** Behind the last chunk of a content. */
  end(extent: Extent): number {
    const { sentence } = this;
    const end = Math.min(this.clauses.end, extent.limit ?? Infinity);
    const first = sentence.kind(extent.from);
    if (first === ChunkKind.Quote && sentence.isSpeech(extent.from)) return this.quotesEnd(extent.from, end);
    const embedded = this.isEmbedded(extent);
    let verbs = 0;
    for (let at = extent.from; at < end; at++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Semicolon && !this.listsOn(at, extent)) return at;
      if (at === extent.from) {
        if (sentence.isFinite(at)) verbs++;
        continue;
      }
      if (kind === ChunkKind.Phrase && sentence.lexicon.phraseOf(sentence.entry(at)) === 'follows')
        return sentence.kind(at - 1) === ChunkKind.Comma ? at - 1 : at;
      if (kind === ChunkKind.Comma && (embedded === 'aside' || this.breaksAtComma(at, extent, embedded === 'clause')))
        return at;
      if (kind === ChunkKind.Quote && sentence.lastInside(at) === Kind.Comma && at + 1 < end) {
        if (extent.phrase || this.breaksAtComma(at, extent, embedded === 'clause')) return at + 1;
      }
      if (kind === ChunkKind.Conjunction && this.breaksAtConjunction(at, extent)) return at;
      if (extent.phrase && this.isAdjunct(at, end)) return at;
      if (sentence.isFinite(at)) {
        if (verbs > 0 && embedded !== 'none' && this.isMainVerb(at, extent.from)) return at;
        if (verbs === 0 && extent.phrase && extent.subject?.how === Found.Relative && !this.isOpened(at, extent.from))
          return at;
        verbs++;
      }
    }
    return end;
  }

  /** Whether a clause begins here that attributes a quotation of its own: `…, though he said, “…”`. */
  begins(at: number): boolean {
    const { sentence } = this;
    if (!this.hasQuotes) return false;
    let noun = at;
    while (sentence.kind(noun) !== ChunkKind.Noun && noun < at + 3) noun++;
    return this.quotes(this.verbBehind(noun));
  }

  private quotesEnd(from: number, end: number): number {
    let to = from + 1;
    while (to < end && this.sentence.kind(to) === ChunkKind.Quote) to++;
    return to;
  }

  /**
   * Whether the attribution stands inside a clause behind which the sentence goes on: in a relative clause between
   * commas or without them, or in a subordinate clause at the beginning (`While he says …, they …`).
   */
  private isEmbedded({ subject, verb, opening, inSubject }: Extent): 'none' | 'aside' | 'relative' | 'clause' {
    const { sentence } = this;
    if (opening === true) return 'clause';
    if (inSubject === true) return 'relative';
    if (subject === undefined || verb < 0 || subject.from > verb) return 'none';
    const before = sentence.kind(subject.from - 1);
    // `A report saying … was released`
    if (sentence.form(verb) === Form.Gerund && subject.to === verb && !this.followsVerb(subject.from))
      return 'relative';
    if (subject.how === Found.Relative) return before === ChunkKind.Comma ? 'aside' : 'relative';
    let at = subject.from - 1;
    while (at >= 0 && sentence.kind(at) !== ChunkKind.Comma && sentence.kind(at) !== ChunkKind.Subordinator) at--;
    return at >= 0 &&
      sentence.kind(at) === ChunkKind.Subordinator &&
      (at === 0 || sentence.kind(at - 1) === ChunkKind.Conjunction || at <= 2)
      ? 'clause'
      : 'none';
  }

  private followsVerb(at: number): boolean {
    for (let before = at - 1; before >= 0; before--) if (this.sentence.isFinite(before)) return true;
    return false;
  }

  private breaksAtComma(comma: number, extent: Extent, subordinate: boolean): boolean {
    const { sentence } = this;
    let next = comma + 1;
    const kind = sentence.kind(next);
    if (kind === ChunkKind.Phrase) return true;
    if (sentence.form(next) === Form.Gerund && sentence.verbCue(next) !== undefined) return true;
    if (sentence.lexicon.pack.grammar.bareClause === 'any')
      return this.breaksBare(next, extent) || this.isParenthetical(comma);
    if (kind === ChunkKind.Preposition && this.beginsAbsolute(next + 1)) return true;
    let conjunction = false;
    while (
      sentence.kind(next) === ChunkKind.Conjunction ||
      sentence.kind(next) === ChunkKind.Adverb ||
      sentence.kind(next) === ChunkKind.Subordinator
    ) {
      conjunction ||= sentence.kind(next) === ChunkKind.Conjunction || sentence.kind(next) === ChunkKind.Subordinator;
      next++;
    }
    if (conjunction && this.continuesCue(next, extent)) return true;
    if (this.hasQuotes && (this.quotes(next) || this.quotes(this.verbBehind(next)))) return true;
    const clause = sentence.kind(next) === ChunkKind.Noun && this.clauses.verbOf(next) >= 0;
    if (
      subordinate &&
      !conjunction &&
      (clause || sentence.kind(next) === ChunkKind.Quote || this.clauses.beginsClause(next))
    )
      return true;
    if (extent.phrase && (clause || sentence.isFinite(next) || kind === ChunkKind.Relative)) return true;
    if (clause && conjunction && this.attributes(next, extent)) return true;
    return this.isParenthetical(comma);
  }

  /**
   * Whether, where verbs have no forms, a verb that attributes goes on with the cue's subject behind a comma or a
   * conjunction, or a clause begins with a subject and a cue of its own.
   */
  private breaksBare(from: number, extent: Extent): boolean {
    const { sentence } = this;
    if (extent.verb < 0 && extent.phrase) return false;
    let next = from;
    while (
      sentence.kind(next) === ChunkKind.Conjunction ||
      sentence.kind(next) === ChunkKind.Adverb ||
      sentence.kind(next) === ChunkKind.Subordinator
    )
      next++;
    if (this.goesOnWith(next, extent)) return true;
    if (sentence.kind(next) !== ChunkKind.Noun || !isSomebody(sentence, next)) return false;
    const verb = this.clauses.verbOf(next);
    const cue = sentence.verbCue(verb);
    if (cue === undefined || (cue.frames & Frame.Quote) === 0) return false;
    return next > from || cue.groupOf(Frame.Quote) === SPEECH;
  }

  /** `yêu cầu các sở rà soát; đẩy mạnh …`: what is asked for goes on behind a semicolon where nobody else speaks. */
  private listsOn(semicolon: number, extent: Extent): boolean {
    const { sentence } = this;
    const own = sentence.verbCue(extent.verb);
    if (sentence.lexicon.pack.grammar.bareClause !== 'any' || own?.groupOf(Frame.Quote) !== REQUEST) return false;
    let next = semicolon + 1;
    while (sentence.kind(next) === ChunkKind.Conjunction || sentence.kind(next) === ChunkKind.Adverb) next++;
    const cue = sentence.verbCue(next);
    if (cue !== undefined) return (cue.frames & (Frame.Clause | Frame.Noun)) === 0;
    return sentence.kind(next) === ChunkKind.Verb || !this.clauses.holdsClause(next, this.clauses.end)
      ? true
      : sentence.verbCue(this.clauses.verbOf(next)) === undefined && !isSomebody(sentence, next);
  }

  /** Whether a verb attributes for the subject of the cue: what is asked of somebody may hold verbs of saying itself. */
  private goesOnWith(verb: number, extent: Extent): boolean {
    const { sentence } = this;
    const cue = sentence.verbCue(verb);
    if (cue === undefined || sentence.at(verb)?.negated === true) return false;
    // `…, gọi đây là …`
    if (cue.groupOf(Frame.Clause) === NAMING && (cue.frames & Frame.Clause) !== 0)
      return sentence.kind(verb + 1) === ChunkKind.Noun && sentence.at(verb + 1)?.pronoun === true;
    if (cue.groupOf(Frame.Quote) === THOUGHT) return false;
    if ((cue.frames & Frame.Quote) === 0)
      return (cue.frames & Frame.That) !== 0 && sentence.kind(verb + 1) === ChunkKind.Complementizer;
    if (cue.groupOf(Frame.Quote) === SPEECH) return true;
    const own = sentence.verbCue(extent.verb);
    return (
      own !== undefined &&
      (own.groupOf(Frame.Quote) === SPEECH || own.groupOf(Frame.Quote) === cue.groupOf(Frame.Quote))
    );
  }

  /** Whether somebody tells something in a phrase: `…, with one voter saying …`. */
  private beginsAbsolute(noun: number): boolean {
    const { sentence } = this;
    if (sentence.kind(noun) !== ChunkKind.Noun) return false;
    const verb = nounEnd(sentence, noun);
    return sentence.form(verb) === Form.Gerund && ((sentence.verbCue(verb)?.frames ?? 0) & Frame.Quote) !== 0;
  }

  /** Whether a clause begins here that attributes something itself, as the cue does: `…, and he urged them to …`. */
  private attributes(noun: number, extent: Extent): boolean {
    const { sentence } = this;
    const verb = this.clauses.verbOf(noun);
    const cue = sentence.verbCue(verb);
    if (cue === undefined) return false;
    if (extent.verb >= 0 && sentence.lexicon.hasTense && this.isPast(extent.verb) && this.isPast(verb)) return true;
    if ((cue.frames & Frame.Quote) === 0) return false;
    const kind = sentence.kind(verb + 1);
    return (
      kind === ChunkKind.Complementizer ||
      kind === ChunkKind.Quote ||
      (kind === ChunkKind.Noun && this.clauses.beginsClause(verb + 1))
    );
  }

  /** Whether `, X said` or `, said X` follows a comma and attributes what stands before it. */
  private isParenthetical(comma: number): boolean {
    const { sentence } = this;
    const first = comma + 1;
    let verb = first;
    if (sentence.kind(first) === ChunkKind.Noun) {
      verb = nounEnd(sentence, first);
      while (sentence.kind(verb) === ChunkKind.Adverb) verb++;
    }
    const cue = sentence.verbCue(verb);
    if (cue === undefined || !sentence.isFinite(verb) || (cue.frames & Frame.Post) === 0) return false;
    let next = verb + 1;
    const inverts = sentence.lexicon.pack.grammar.headFirst !== true;
    if (verb === first)
      return inverts && sentence.kind(next) === ChunkKind.Noun && !sentence.isFinite(nounEnd(sentence, next));
    while (sentence.kind(next) === ChunkKind.Time || sentence.kind(next) === ChunkKind.Adverb) next++;
    const kind = sentence.kind(next);
    return (
      next >= this.clauses.end ||
      kind === ChunkKind.Comma ||
      (kind === ChunkKind.Preposition && !cue.prepositions.has(sentence.entry(next)))
    );
  }

  private breaksAtConjunction(at: number, extent: Extent): boolean {
    const { sentence } = this;
    let next = at + 1;
    while (sentence.kind(next) === ChunkKind.Adverb) next++;
    if (sentence.lexicon.pack.grammar.bareClause === 'any') return this.goesOnWith(next, extent);
    if (this.continuesCue(next, extent)) return true;
    if (this.hasQuotes && (this.quotes(next) || this.quotes(this.verbBehind(next)))) return true;
    if (!extent.phrase) return false;
    if (sentence.isFinite(next)) return true;
    return (
      sentence.kind(next) === ChunkKind.Noun &&
      sentence.isFinite(this.clauses.verbOf(next)) &&
      sentence.kind(at - 1) !== ChunkKind.Noun
    );
  }

  private verbBehind(noun: number): number {
    return this.sentence.kind(noun) === ChunkKind.Noun ? this.clauses.verbOf(noun) : -1;
  }

  /** Whether a verb opens a quotation of its own: `said he was glad and added, “It was time.”` */
  private quotes(verb: number): boolean {
    const { sentence } = this;
    const cue = sentence.verbCue(verb);
    if (cue === undefined || (cue.frames & Frame.Quote) === 0 || !sentence.isFinite(verb)) return false;
    const mark = sentence.kind(verb + 1);
    const marked = mark === ChunkKind.Comma || mark === ChunkKind.Colon;
    return sentence.kind(marked ? verb + 2 : verb + 1) === ChunkKind.Quote && (marked || sentence.isSpeech(verb + 1));
  }

  /** Whether a verb is coordinated with the cue, not with a verb of the content: a cue itself, in the same form. */
  private continuesCue(verb: number, extent: Extent): boolean {
    const { sentence } = this;
    if (extent.verb < 0) return false;
    const cue = sentence.verbCue(verb);
    if (cue === undefined) return false;
    const form = sentence.form(verb);
    if (form === Form.Gerund) return sentence.form(extent.verb) === Form.Gerund || (cue.frames & Frame.Quote) !== 0;
    if (form !== Form.Finite) return false;
    if (!sentence.lexicon.hasTense) return (cue.frames & Frame.Quote) !== 0;
    const past = this.isPast(extent.verb);
    if (this.isPast(verb) !== past) return false;
    for (let at = verb - 1; at >= extent.from; at--) if (sentence.isFinite(at)) return this.isPast(at) !== past;
    return true;
  }

  private isPast(verb: number): boolean {
    return ((this.sentence.headTags(verb) | this.sentence.startTags(verb)) & Tag.Past) !== 0;
  }

  /** When and where something was said, behind a phrase that says what: `discussed his plans on Friday in an interview`. */
  private isAdjunct(at: number, end: number): boolean {
    const { sentence } = this;
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Time)
      return (
        at + 1 >= end || sentence.kind(at + 1) >= ChunkKind.Comma || sentence.kind(at + 1) === ChunkKind.Preposition
      );
    if (kind !== ChunkKind.Preposition) return false;
    if (sentence.kind(at + 1) === ChunkKind.Time)
      return (
        at + 2 >= end ||
        sentence.kind(at + 2) >= ChunkKind.Comma ||
        sentence.kind(at + 2) === ChunkKind.Preposition ||
        sentence.kind(at + 2) === ChunkKind.Conjunction
      );
    return (
      sentence.lexicon.places.has(sentence.entry(at)) &&
      sentence.kind(at + 1) === ChunkKind.Noun &&
      (sentence.headTraits(at + 1) & Trait.Venue) !== 0
    );
  }

  /** Whether a finite verb cannot belong to the content any more: the content has its verb, and nothing opens another clause. */
  private isMainVerb(verb: number, from: number): boolean {
    return !this.isOpened(verb, from) && this.sentence.kind(verb - 1) !== ChunkKind.Adverb;
  }

  /** Whether something between the last finite verb and this one opens a clause of its own. */
  private isOpened(verb: number, from: number): boolean {
    const { sentence } = this;
    for (let at = verb - 1; at >= from; at--) {
      if (sentence.isFinite(at)) {
        const cue = sentence.verbCue(at);
        return cue !== undefined && (cue.frames & Frame.Clause) !== 0;
      }
      const kind = sentence.kind(at);
      if (
        kind === ChunkKind.Complementizer ||
        kind === ChunkKind.Relative ||
        kind === ChunkKind.Subordinator ||
        kind === ChunkKind.Conjunction ||
        kind === ChunkKind.Comma
      )
        return true;
      if (kind === ChunkKind.Noun && sentence.kind(at - 1) === ChunkKind.Noun) return true;
    }
    return false;
  }
}
