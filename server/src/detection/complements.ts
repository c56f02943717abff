import { cueGroups } from '../languages/pack';
import type { RuleName } from './candidate';
import { ChunkKind, Form } from './chunks';
import type { Clauses } from './clauses';
import type { Extents } from './extents';
import { type Cue, Frame } from './lexicon';
import type { Sentence } from './sentence';
import { nounEnd } from './subjects/nounPhrases';
import { isSomebody } from './subjects/somebody';
import type { Reach, Subject } from './subjects/subject';
import { Tag, Trait } from './tags';

/** What stands behind a cue. */
export interface Complement extends Reach {
  /** Behind the cue: a preposition may belong to it. */
  readonly cueEnd: number;
  readonly rule: RuleName;
  /** Index into `cueGroups`. */
  readonly group: number;
}

/** What limits a content behind the cue. */
export interface Context {
  readonly subject: Subject | undefined;
  readonly limit: number;
}

/** A cue may be parted from what opens its content by so many chunks that say where and when. */
export const FARTHEST = 14;

/** Fewer words without a known verb are a noun phrase. */
const SHORTEST_CLAUSE = 3;

/** The group of the verbs that name a thing, where clauses need no opening word: `gọi`. */
const NAMING = cueGroups.indexOf('attitude');

/** Finds what a cue attributes behind it, by the frames that the cue takes. */
export class Complements {
  constructor(
    private readonly sentence: Sentence,
    private readonly clauses: Clauses,
    private readonly extents: Extents,
  ) {}

  /** The content behind a verb, looked for from a chunk on; undefined where nothing fits the cue's frames. */
  find(verb: number, cue: Cue, context: Context, from = verb + 1): Complement | undefined {
    const { sentence, clauses } = this;
    if (sentence.lexicon.pack.grammar.bareClause === 'any') return this.free(verb, cue, context, from);
    let at = from;
    while (sentence.kind(at) === ChunkKind.Adverb || sentence.kind(at) === ChunkKind.Bracket) at++;
    if (sentence.kind(at) === ChunkKind.Preposition) {
      const prepositional = this.prepositional(at, verb, cue, context);
      if (prepositional !== undefined) return prepositional;
    }
    const opened = this.opened(at, verb, cue, context) ?? this.behindComma(at, verb, cue, context);
    if (opened !== undefined) return opened;
    const kind = sentence.kind(at);
    const behind = this.behindAddressee(at);
    const conditioned = kind === ChunkKind.Comma && (cue.frames & Frame.Clause) !== 0 && this.isConditioned(at + 1);
    if (conditioned) return this.content(at + 1, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
    if (this.isInfinitive(behind) && (cue.frames & Frame.To) !== 0) {
      return this.content(behind, verb, 'verb-infinitive', cue.groupOf(Frame.To), context);
    }
    if (behind > at && sentence.kind(behind) === ChunkKind.Preposition) {
      const prepositional = this.prepositional(behind, verb, cue, context);
      if (prepositional !== undefined) return { ...prepositional, cueEnd: verb + 1 };
    }
    if ((cue.frames & Frame.Person) !== 0) return this.addressed(at, verb, cue, context);
    if ((cue.frames & Frame.Clause) !== 0) {
      let start = at;
      while (sentence.kind(start) === ChunkKind.Time) start++;
      if (clauses.beginsClause(start))
        return this.content(start, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
    }
    if ((cue.frames & Frame.Noun) !== 0 && (kind === ChunkKind.Noun || sentence.form(at) === Form.Gerund)) {
      return this.content(at, verb, 'verb-object', cue.groupOf(Frame.Noun), context);
    }
    return undefined;
  }

  /** Where a clause needs no opening word and no form of its verb shows it, all that follows the cue is its content. */
  private free(verb: number, cue: Cue, context: Context, from: number): Complement | undefined {
    const { sentence } = this;
    let at = from;
    while (sentence.kind(at) === ChunkKind.Bracket) at++;
    const marked = this.quotedFar(at, verb, cue, context) ?? this.openedFar(at, verb, cue, context);
    if (marked !== undefined) return marked;
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Comma || kind === ChunkKind.Colon) return this.apart(at, verb, cue, context);
    if (kind === 0 || kind > ChunkKind.Comma || kind === ChunkKind.Conjunction) return undefined;
    if (kind === ChunkKind.Preposition) {
      const preposition = cue.prepositions.get(sentence.entry(at));
      if (preposition !== undefined)
        return this.content(preposition.own ? at + 1 : at, verb, 'verb-preposition', preposition.group, context);
      if (this.saysWhere(at)) return this.behindColon(at, verb, cue, context);
    }
    return this.bare(at, verb, cue, context);
  }

  /** `thông tin tại họp báo: …`: behind a colon, over where or to whom it is said. */
  private behindColon(from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence } = this;
    for (let at = from; at < from + FARTHEST; at++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Colon) return this.apart(at, verb, cue, context);
      if (kind === 0 || kind === ChunkKind.Verb || kind >= ChunkKind.Comma) return undefined;
    }
    return undefined;
  }

  /** A clause or a noun phrase right behind the cue. */
  private bare(at: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence, clauses } = this;
    if ((cue.frames & Frame.Clause) !== 0) {
      const clause = this.content(at, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
      if (clause !== undefined && cue.groupOf(Frame.Clause) === NAMING) return this.names(clause) ? clause : undefined;
      if (clause !== undefined && (clauses.holdsClause(clause.from, clause.to) || this.isToldOf(clause))) return clause;
    }
    if ((cue.frames & Frame.Noun) === 0 || sentence.kind(at) === ChunkKind.Preposition) return undefined;
    return this.content(at, verb, 'verb-object', cue.groupOf(Frame.Noun), context);
  }

  /** `gọi X là …`, `ví X như “…”`: words that say what a thing is. */
  private names({ from, to }: Reach): boolean {
    const { sentence } = this;
    for (let at = from + 1; at < to; at++) {
      if (sentence.kind(at) === ChunkKind.Quote) return true;
      if ((sentence.lexicon.tagsOf(sentence.entry(at)) & Tag.Complementizer) !== 0) return true;
    }
    return false;
  }

  /** Whether words without a known verb are a clause all the same: they begin with somebody or hold a quotation. */
  private isToldOf({ from, to }: Reach): boolean {
    const { sentence } = this;
    for (let at = from; at < to; at++) if (sentence.kind(at) === ChunkKind.Quote) return true;
    const run = sentence.wordsOf(from, to);
    const long = run !== undefined && run.end - run.start > SHORTEST_CLAUSE;
    return long && isSomebody(sentence, from);
  }

  /** Whether a preposition says where, to whom or about what something is said, rather than begins what is said. */
  private saysWhere(preposition: number): boolean {
    const { sentence } = this;
    const entry = sentence.entry(preposition);
    const { addressees, places, links } = sentence.lexicon;
    if (addressees.has(entry) || links.has(entry)) return true;
    if (places.has(entry) && (sentence.headTraits(preposition + 1) & Trait.Venue) !== 0) return true;
    for (let at = preposition + 1; at < this.clauses.end; at++) {
      if (sentence.kind(at) >= ChunkKind.Comma || sentence.isFinite(at)) return false;
    }
    return true;
  }

  /** `nói ngắn gọn: “…”`, `viết trên trang cá nhân một bài dài: “…”`: words in quotation marks behind a colon. */
  private quotedFar(from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence } = this;
    if ((cue.frames & Frame.Quote) === 0) return undefined;
    for (let at = from; at < from + FARTHEST && at < sentence.length; at++) {
      const kind = sentence.kind(at);
      const marked = kind === ChunkKind.Colon || (kind === ChunkKind.Comma && at === from);
      if (marked && sentence.kind(at + 1) === ChunkKind.Quote)
        return (
          this.quotesAlone(at + 1, verb, cue) ??
          this.content(at + 1, verb, 'verb-quote', cue.groupOf(Frame.Quote), context)
        );
      if (kind === ChunkKind.Quote && at === from && this.isWhole(at))
        return this.content(at, verb, 'verb-quote', cue.groupOf(Frame.Quote), context);
      if (kind > ChunkKind.Comma || sentence.verbCue(at) !== undefined) return undefined;
    }
    return undefined;
  }

  /** `nói: “…”, đồng thời …`: words in quotation marks with a comma or nothing behind them. */
  private quotesAlone(from: number, verb: number, cue: Cue): Complement | undefined {
    let to = from + 1;
    while (this.sentence.kind(to) === ChunkKind.Quote) to++;
    const kind = this.sentence.kind(to);
    const alone = kind === 0 || kind === ChunkKind.Comma || kind === ChunkKind.Stop;
    return alone ? { from, to, cueEnd: verb + 1, rule: 'verb-quote', group: cue.groupOf(Frame.Quote) } : undefined;
  }

  /** Whether nothing of the sentence follows words in quotation marks but another attribution or the end. */
  private isWhole(quote: number): boolean {
    const kind = this.sentence.kind(quote + 1);
    return kind === 0 || kind >= ChunkKind.Comma || kind === ChunkKind.Conjunction;
  }

  /** `nói với báo giới rằng …`, `nhắc học trò rằng …`, `hứa với chị là …`: an opening word, over who is told and where. */
  private openedFar(from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence } = this;
    if ((cue.frames & Frame.That) === 0) return undefined;
    for (let at = from; at < from + FARTHEST && at < sentence.length; at++) {
      const kind = sentence.kind(at);
      const opens =
        kind === ChunkKind.Complementizer ||
        (at > from &&
          sentence.lexicon.addressees.has(sentence.entry(from)) &&
          (sentence.lexicon.tagsOf(sentence.entry(at)) & Tag.Complementizer) !== 0);
      if (opens) return this.content(at, verb, 'verb-that', cue.groupOf(Frame.That), context);
      if (
        kind === ChunkKind.Verb ||
        kind === ChunkKind.Quote ||
        kind === ChunkKind.Conjunction ||
        kind === ChunkKind.Subordinator ||
        kind >= ChunkKind.Comma
      )
        return undefined;
    }
    return undefined;
  }

  /** `Ông nói, …`: where clauses need no opening word, a comma or a colon may part them from a cue. */
  private apart(at: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence } = this;
    const { subject } = context;
    if ((cue.frames & Frame.Clause) === 0 || subject === undefined || subject.from > verb) return undefined;
    const next = sentence.kind(at + 1);
    if (next === ChunkKind.Conjunction || next === ChunkKind.Phrase || next >= ChunkKind.Comma) return undefined;
    if (sentence.verbCue(at + 1) !== undefined) return undefined;
    const content = this.content(at + 1, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
    return content !== undefined && this.clauses.holdsClause(content.from, content.to) ? content : undefined;
  }

  /** `sagte am Mittwoch, dass …`, `sagte, er werde …`: where every clause is set off, the next comma opens the content. */
  private behindComma(from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence } = this;
    if (!sentence.lexicon.pack.grammar.commaEndsClause || (cue.frames & (Frame.Clause | Frame.That | Frame.To)) === 0)
      return undefined;
    let at = from;
    while (
      at < from + FARTHEST &&
      sentence.kind(at) !== 0 &&
      sentence.kind(at) < ChunkKind.Comma &&
      sentence.kind(at) !== ChunkKind.Quote &&
      !sentence.isFinite(at)
    )
      at++;
    const kind = sentence.kind(at);
    if (kind !== ChunkKind.Comma && kind !== ChunkKind.Colon) return undefined;
    const next = sentence.kind(at + 1);
    if (next === ChunkKind.Complementizer)
      return this.content(at + 1, verb, 'verb-that', cue.groupOf(Frame.That), context);
    if (
      next === ChunkKind.Relative ||
      next === ChunkKind.Conjunction ||
      next === ChunkKind.Phrase ||
      !this.holdsVerb(at + 1)
    )
      return undefined;
    return this.content(at + 1, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
  }

  private holdsVerb(from: number): boolean {
    for (let at = from; at < this.clauses.end; at++)
      if (this.sentence.isFinite(at) || this.sentence.form(at) === Form.Infinitive) return true;
    return false;
  }

  /** A content that a preposition of the cue opens: `called for …`. */
  private prepositional(at: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const preposition = cue.prepositions.get(this.sentence.entry(at));
    if (preposition === undefined) return undefined;
    const quote = this.opened(at, verb, cue, context);
    if (quote?.rule === 'verb-quote' && this.isMarked(quote.from)) return quote;
    const { own, group } = preposition;
    const reach = this.reach(own ? at + 1 : at, verb, true, context);
    return reach && { ...reach, cueEnd: own ? at + 1 : verb + 1, rule: 'verb-preposition', group };
  }

  /** Behind somebody who is spoken to: `told reporters that …`, `asked him to …`. */
  private addressed(at: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence, clauses } = this;
    if (sentence.kind(at) !== ChunkKind.Noun) return undefined;
    const clause = (cue.frames & Frame.Clause) !== 0;
    const nearest = cue.prepositions.get(sentence.entry(at + 1));
    if (nearest !== undefined && sentence.kind(at + 1) === ChunkKind.Preposition) {
      const reach = this.reach(nearest.own ? at + 2 : at + 1, verb, true, context);
      return reach && { ...reach, cueEnd: verb + 1, rule: 'verb-preposition', group: nearest.group };
    }
    let next = nounEnd(sentence, at);
    const opened = this.opened(next, verb, cue, context);
    if (opened !== undefined) return opened;
    if (clause && sentence.isFinite(next))
      return this.content(at, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
    while (sentence.kind(next) === ChunkKind.Time) next++;
    if (this.isInfinitive(next) && (cue.frames & Frame.To) !== 0) {
      const from = (cue.frames & Frame.Noun) !== 0 && !clause ? at : next;
      return this.content(from, verb, 'verb-infinitive', cue.groupOf(Frame.To), context);
    }
    const group = cue.groupOf(Frame.Clause);
    if (clause && sentence.kind(next) !== ChunkKind.Comma && clauses.beginsClause(next))
      return this.content(next, verb, 'verb-clause', group, context);
    if (clause && sentence.kind(at + 1) === ChunkKind.Noun && clauses.beginsClause(at + 1))
      return this.content(at + 1, verb, 'verb-clause', group, context);
    const object = (cue.frames & Frame.Noun) !== 0 && !this.isSomebody(at);
    return object ? this.content(at, verb, 'verb-object', cue.groupOf(Frame.Noun), context) : undefined;
  }

  /** Whether a noun phrase names a person or a body, so that it is spoken to rather than spoken. */
  private isSomebody(noun: number): boolean {
    const { sentence } = this;
    if (sentence.at(noun)?.pronoun === true || (sentence.headTags(noun) & Tag.Name) !== 0) return true;
    return (sentence.headTraits(noun) & (Trait.Person | Trait.Body)) !== 0;
  }

  /** A content that an opening word, a colon or a quotation mark opens, over phrases that say where and when. */
  opened(from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
    const { sentence } = this;
    let at = from;
    for (let steps = 0; steps < FARTHEST && at < sentence.length; steps++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Complementizer || (kind === ChunkKind.Relative && at === from && !this.relates(at))) {
        const frame = (cue.frames & Frame.That) !== 0 ? Frame.That : Frame.Noun;
        if ((cue.frames & frame) === 0) return undefined;
        return this.content(at, verb, 'verb-that', cue.groupOf(frame), context);
      }
      if (
        kind === ChunkKind.Quote &&
        (sentence.kind(at + 1) === ChunkKind.Complementizer || (at > from && this.isNamed(at)))
      ) {
        // `told “Meet the Press” that …`, `said on CNN's “State of the Union”`
        at++;
        continue;
      }
      if (kind === ChunkKind.Quote) {
        const frame = (cue.frames & Frame.Quote) !== 0 ? Frame.Quote : Frame.Noun;
        if ((cue.frames & frame) === 0) return undefined;
        return this.content(at, verb, 'verb-quote', cue.groupOf(frame), context, frame === Frame.Noun);
      }
      if (kind === ChunkKind.Comma || kind === ChunkKind.Colon) {
        if (sentence.kind(at + 1) === ChunkKind.Quote && (cue.frames & Frame.Quote) !== 0) {
          const content = this.content(at + 1, verb, 'verb-quote', cue.groupOf(Frame.Quote), context);
          return content && { ...content, cueEnd: kind === ChunkKind.Colon && at === verb + 1 ? at + 1 : verb + 1 };
        }
        const behind = kind === ChunkKind.Comma ? this.behindAside(at) : -1;
        if (behind < 0) return undefined;
        at = behind;
        continue;
      }
      const inside =
        at > from &&
        (sentence.kind(at - 1) === ChunkKind.Preposition ||
          sentence.kind(at - 1) === ChunkKind.Conjunction ||
          this.isPreposition(at - 1));
      if (
        kind !== ChunkKind.Preposition &&
        kind !== ChunkKind.Time &&
        kind !== ChunkKind.Adverb &&
        !this.isPreposition(at) &&
        !(kind === ChunkKind.Noun && inside)
      )
        return undefined;
      at++;
    }
    return undefined;
  }

  /** `posted it under a headline that said …`: a relative clause that belongs to the noun of a phrase. */
  private relates(relative: number): boolean {
    const { sentence } = this;
    return (
      sentence.isFinite(relative + 1) &&
      sentence.kind(relative - 1) === ChunkKind.Noun &&
      sentence.kind(relative - 2) === ChunkKind.Preposition
    );
  }

  /** Whether words in quotation marks are the name of something in a phrase of place: `on CNN's “State of the Union”`. */
  private isNamed(quote: number): boolean {
    const kind = this.sentence.kind(quote - 1);
    return !this.isMarked(quote) && kind !== ChunkKind.Time && kind !== ChunkKind.Adverb;
  }

  /** `after`, `before` and their like before a noun phrase rather than a clause. */
  private isPreposition(at: number): boolean {
    const { sentence } = this;
    return (
      sentence.kind(at) === ChunkKind.Subordinator &&
      (sentence.startTags(at) & Tag.Preposition) !== 0 &&
      sentence.kind(at + 1) === ChunkKind.Noun &&
      !this.clauses.beginsClause(at + 1)
    );
  }

  /** Over something between two commas before an opening word: `said, among other things, that …`; -1 elsewhere. */
  private behindAside(comma: number): number {
    const { sentence } = this;
    const first = sentence.kind(comma + 1);
    // `said in Madison, Wisconsin, that …`; `wrote to Ann Lee, the head of the agency, that …`
    for (let at = comma + 1; first === ChunkKind.Noun && at < comma + FARTHEST && !sentence.isFinite(at); at++) {
      if (sentence.kind(at) === ChunkKind.Comma && sentence.kind(at + 1) === ChunkKind.Complementizer) return at + 1;
    }
    // `said so on television, though he said, “…”`
    if (this.extents.begins(comma + 1)) return -1;
    if (first === ChunkKind.Verb || first === ChunkKind.Noun || first === ChunkKind.Conjunction) return -1;
    for (let at = comma + 2; at < comma + FARTHEST; at++) {
      const mark = sentence.kind(at);
      if (mark !== ChunkKind.Comma && mark !== ChunkKind.Colon) continue;
      const kind = sentence.kind(at + 1);
      if (kind === ChunkKind.Complementizer || kind === ChunkKind.Quote) return kind === ChunkKind.Quote ? at : at + 1;
    }
    return -1;
  }

  /** Over who is spoken to and when: `a demandé mardi aux habitants de rester`, `vowed on Friday to stay`. */
  private behindAddressee(from: number): number {
    const { sentence } = this;
    let at = from;
    for (let steps = 0; steps < FARTHEST; steps++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Time || kind === ChunkKind.Adverb) at++;
      else if (kind === ChunkKind.Preposition && sentence.kind(at + 1) === ChunkKind.Time) at += 2;
      else if (
        kind === ChunkKind.Preposition &&
        sentence.kind(at + 1) === ChunkKind.Noun &&
        sentence.lexicon.addressees.has(sentence.entry(at))
      )
        at = nounEnd(sentence, at + 1);
      else if (kind === ChunkKind.Comma && this.asideEnd(at) >= 0) at = this.asideEnd(at);
      else return at;
    }
    return at;
  }

  /** `said, if elected, she would …`: a clause between commas that belongs to the content behind it. */
  private isConditioned(from: number): boolean {
    const { sentence } = this;
    if ((sentence.startTags(from) & Tag.Subordinator) === 0) return false;
    for (let at = from + 1; at < from + FARTHEST; at++)
      if (sentence.kind(at) === ChunkKind.Comma) return this.clauses.beginsClause(at + 1);
    return false;
  }

  /** Behind something short between two commas without a verb, or -1. */
  private asideEnd(comma: number): number {
    const { sentence } = this;
    for (let at = comma + 1; at < comma + 8; at++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Comma) return at + 1;
      if (kind === 0 || kind > ChunkKind.Comma || sentence.isFinite(at)) return -1;
    }
    return -1;
  }

  /** An infinitive, or the mark of one before words in quotation marks. */
  private isInfinitive(at: number): boolean {
    const { sentence } = this;
    if (sentence.form(at) === Form.Infinitive) return true;
    return (sentence.startTags(at) & Tag.InfinitiveMark) !== 0 && sentence.kind(at + 1) === ChunkKind.Quote;
  }

  /** Whether a comma, a colon or a dash stands before a chunk. */
  isMarked(at: number): boolean {
    const kind = this.sentence.kind(at - 1);
    return kind === ChunkKind.Comma || kind === ChunkKind.Colon || kind === ChunkKind.Dash;
  }

  private reach(from: number, verb: number, phrase: boolean, context: Context): Reach | undefined {
    const to = this.extents.end({ from, verb, phrase, ...context });
    return to > from ? { from, to } : undefined;
  }

  private content(
    from: number,
    verb: number,
    rule: RuleName,
    group: number,
    context: Context,
    phrase = rule === 'verb-object' || rule === 'verb-infinitive',
  ): Complement | undefined {
    const reach = this.reach(from, verb, phrase, context);
    return reach && { ...reach, cueEnd: verb + 1, rule, group };
  }
}
