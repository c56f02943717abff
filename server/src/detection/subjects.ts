import { Kind, Shape } from '../text/tokens';
import { ChunkKind, Form } from './chunks';
import { Frame } from './lexicon';
import type { Sentence } from './sentence';
import { Tag, Trait } from './tags';
import type { Run } from './words';

/** Chunks from `from` up to `to`, which is exclusive. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A name in quotation marks has no more words, its marks counted. */
const LONGEST_NAME = 8;

/** What may open a clause, or join one to another. */
const OPENERS: ReadonlySet<number> = new Set([
  ChunkKind.Complementizer,
  ChunkKind.Relative,
  ChunkKind.Subordinator,
  ChunkKind.Conjunction,
]);

/** How a source was found; how sure one can be of it differs. */
export const Found = { Beside: 0, Apart: 1, Shared: 2, Controlled: 3, Relative: 4 } as const;

export interface Subject extends Reach {
  readonly how: number;
  /** The words themselves, where they are less than the chunks. */
  readonly words?: Run;
}

/** Finds who does what a verb says. One per sentence: answers are remembered. */
export class Subjects {
  /** Answers by verb; null where nobody is named. */
  private readonly known: (Subject | null | undefined)[] = [];

  constructor(private readonly sentence: Sentence) {}

  /** The subject of a verb group, before it or shared with another verb; undefined where nobody is named. */
  of(verb: number): Subject | undefined {
    const known = this.known[verb];
    if (known !== undefined) return known ?? undefined;
    // Guards against going round in circles; overwritten below.
    this.known[verb] = null;
    const found = this.find(verb);
    this.known[verb] = found ?? null;
    return found;
  }

  private find(verb: number): Subject | undefined {
    const { sentence } = this;
    const enclitic = sentence.at(verb)?.enclitic ?? -1;
    if (enclitic >= 0)
      return { from: verb, to: verb, how: Found.Beside, words: { start: enclitic, end: enclitic + 1 } };
    if (sentence.lexicon.pack.grammar.headFirst === true) return this.headFirst(verb);
    const form = sentence.form(verb);
    if (form === Form.Participle && sentence.lexicon.pack.grammar.verbSecond === true) return this.ofBracket(verb);
    if (form === Form.Gerund || form === Form.Participle) return this.controller(verb);
    if (form === Form.Infinitive) return this.narrated(verb) ?? this.controller(verb);
    const at = this.skipAdverbs(verb - 1);
    switch (sentence.kind(at)) {
      case ChunkKind.Noun:
      case ChunkKind.Bracket:
        // `Am Mittwoch sagte der Minister`: what stands before the verb belongs to a preposition.
        if (this.isAdverbial(at)) return this.verbFirst(verb);
        return this.nounBefore(at, at === verb - 1 ? Found.Beside : Found.Apart);
      case ChunkKind.Relative:
      case ChunkKind.Complementizer:
        return { from: at, to: at + 1, how: Found.Relative };
      case ChunkKind.Comma:
        return this.closing(verb) ?? this.acrossComma(at) ?? this.inverted(verb) ?? this.shared(at);
      case ChunkKind.Dash:
        return this.acrossDash(at) ?? this.acrossComma(at) ?? this.inverted(verb);
      case ChunkKind.Quote:
        // `Smith, host of “The Apprentice,” said`
        if (this.isNamed(at) && sentence.lastInside(at) === Kind.Comma) {
          const named = this.acrossComma(verb, verb);
          if (named !== undefined) return named;
        }
        return this.inverted(verb);
      case ChunkKind.Verb:
        // `a report released last year found`
        return this.reduces(at) ? { from: this.nounStart(at - 1), to: verb, how: Found.Apart } : undefined;
      case ChunkKind.Conjunction:
        return this.shared(at);
      case 0:
        // `Am Mittwoch sagte er`: nothing but a time or an adverb stands before the verb.
        return (at < verb - 1 ? this.verbFirst(verb) : undefined) ?? this.openingSubject(verb);
      case ChunkKind.Subordinator:
        // `comme l'a dit le ministre`
        return sentence.lexicon.comments.has(sentence.entry(at))
          ? (this.inverted(verb) ?? this.verbFirst(verb))
          : this.verbFirst(verb);
      default:
        return this.verbFirst(verb);
    }
  }

  /**
   * In a language whose noun phrases begin with their head and whose verbs have no forms, who does it is what the clause
   * begins with, as far as the verb, where that is somebody: `Nguồn tin của chúng tôi tại ngân hàng` *tiết lộ*.
   */
  private headFirst(verb: number): Subject | undefined {
    const { sentence } = this;
    // `bị cáo buộc`: who is accused is not who speaks.
    if ((sentence.startTags(verb) & Tag.Being) !== 0) return undefined;
    const at = this.skipAdverbs(verb - 1);
    const kind = sentence.kind(at);
    switch (kind) {
      case ChunkKind.Comma:
        return this.acrossPieces(at) ?? this.shared(at);
      case ChunkKind.Dash:
        return this.acrossDash(at) ?? this.shared(at);
      case ChunkKind.Conjunction:
      case ChunkKind.Semicolon:
        return this.shared(at);
      case 0:
      case ChunkKind.Stop:
      case ChunkKind.Colon:
        return this.mainBehind(verb);
      default:
        return this.clauseSubject(verb, at + 1);
    }
  }

  /** What a clause begins with up to a verb, without times and adverbs right before that. */
  private clauseSubject(verb: number, to: number): Subject | undefined {
    const { sentence } = this;
    let from = verb;
    while (from > 0 && !this.opensClause(from - 1)) from--;
    from = this.behindPassive(from, to);
    while (from < to && !this.isNominal(from)) from++;
    const how = sentence.kind(to - 1) === ChunkKind.Noun && to === verb ? Found.Beside : Found.Apart;
    if (from < to && this.isSomebody(from) && !this.isNearerSubject(from, to)) return { from, to, how };
    const nearest = this.nounBefore(to - 1, how);
    if (nearest !== undefined) return nearest;
    return from < to ? { from, to, how } : undefined;
  }

  /** `Mô hình này được Viện A` *đánh giá*: behind what makes the verb passive stands who does it. */
  private behindPassive(from: number, to: number): number {
    const { sentence } = this;
    for (let at = to - 1; at >= from; at--) {
      if (sentence.kind(at) !== ChunkKind.Verb) continue;
      return (sentence.headTags(at) & Tag.Being) === 0 ? from : at + 1;
    }
    return from;
  }

  private isNominal(at: number): boolean {
    const kind = this.sentence.kind(at);
    return kind === ChunkKind.Noun || (kind === ChunkKind.Quote && this.sentence.kind(at + 1) !== ChunkKind.Comma);
  }

  /** `tôi nghe bà Lan nói`: the noun phrase before the verb has a verb before it, so it is a subject of its own. */
  private isNearerSubject(from: number, to: number): boolean {
    const { sentence } = this;
    const near = to - 1;
    if (near <= from || sentence.kind(near) !== ChunkKind.Noun || !this.isTitled(near)) return false;
    for (let at = near; at > from; at--) if (sentence.kind(at) === ChunkKind.Relative) return false;
    return sentence.isFinite(near - 1);
  }

  /** A noun phrase that begins with a word for a person, or is a pronoun. */
  private isTitled(noun: number): boolean {
    return (
      this.sentence.at(noun)?.pronoun === true ||
      (this.sentence.headTraits(noun) & (Trait.Person | Trait.Document)) !== 0
    );
  }

  private opensClause(at: number): boolean {
    const { sentence } = this;
    const kind = sentence.kind(at);
    if (kind >= ChunkKind.Comma || kind === ChunkKind.Phrase) return true;
    if (kind === ChunkKind.Complementizer || kind === ChunkKind.Subordinator) return true;
    if (kind === ChunkKind.Conjunction)
      return sentence.kind(at - 1) !== ChunkKind.Noun || sentence.kind(at + 1) !== ChunkKind.Noun;
    if (kind === ChunkKind.Quote) return sentence.kind(at - 1) >= ChunkKind.Comma || at === 0;
    // `nghiên cứu` *công bố trên tạp chí X* `cho thấy`: what takes no clause opens none.
    return ((sentence.verbCue(at)?.frames ?? 0) & (Frame.Clause | Frame.Noun)) !== 0;
  }

  /** Whether a noun phrase names a person, a body or a document, by its head or by a name in it. */
  isSomebody(noun: number): boolean {
    const { sentence } = this;
    const chunk = sentence.at(noun);
    if (chunk?.kind !== ChunkKind.Noun) return false;
    if (chunk.pronoun || sentence.lexicon.persons.has(sentence.words.entryAt(chunk.head))) return true;
    if ((sentence.headTags(noun) & Tag.Name) !== 0) return true;
    return (sentence.headTraits(noun) & (Trait.Person | Trait.Body | Trait.Document)) !== 0;
  }

  /** Whether a stretch up to the next comma is a noun phrase that says who somebody is. */
  isApposition(from: number): boolean {
    const { sentence } = this;
    const noun = this.firstNominal(from, sentence.length);
    if (noun !== from || sentence.at(noun)?.pronoun === true) return false;
    let end = noun;
    while (end < sentence.length && sentence.kind(end) < ChunkKind.Comma) end++;
    if (sentence.kind(end) !== ChunkKind.Comma || end + 1 >= sentence.length) return false;
    if (this.isWho(noun)) return true;
    const age = (sentence.startTags(noun) & Tag.Numeral) !== 0 && end === noun + 1;
    const person = (sentence.headTags(noun) & Tag.Name) !== 0 || (sentence.headTraits(noun) & Trait.Person) !== 0;
    for (let at = noun; at < end; at++) if (sentence.kind(at) === ChunkKind.Quote) return false;
    return (age || person) && this.verbIn(noun, end) < 0;
  }

  /** Whether a stretch has a verb of its own that is no cue. */
  isMainClause(from: number, to: number): boolean {
    const verb = this.verbIn(from, to);
    return verb > from && this.sentence.verbCue(verb) === undefined;
  }

  /** `Bà Lan, chủ quán, nói`: over appositions and asides between commas, as far back as somebody is named. */
  private acrossPieces(comma: number): Subject | undefined {
    const { sentence } = this;
    let end = comma;
    let from = -1;
    for (let pieces = 0; pieces < 6; pieces++) {
      const piece = this.pieceStart(end);
      const start = this.behindPhrase(piece, end);
      const noun = this.firstNominal(start, end);
      if (sentence.kind(start) === ChunkKind.Quote && noun < 0) break;
      const verb = this.verbIn(start, end);
      if (noun < 0 || !this.isSomebody(noun)) {
        if (from >= 0) break;
      } else if (start < noun + 1 && this.isWho(noun)) {
        if (pieces > 0 && from >= 0) from = noun;
      } else if (verb < 0) {
        from = noun;
      } else if (from >= 0) {
        break;
      } else if (sentence.verbCue(verb) !== undefined) {
        return undefined;
      } else if (sentence.kind(start - 1) !== ChunkKind.Comma) {
        return { from: noun, to: verb, how: Found.Shared };
      }
      end = start - 1;
      if (start > piece || sentence.kind(end) !== ChunkKind.Comma) break;
    }
    if (from < 0) return undefined;
    const { to } = this.trimmed({ from, to: comma, how: Found.Apart }, comma);
    return { from, to, how: Found.Apart };
  }

  /** Behind the last phrase that attributes in a stretch, or its beginning: `tờ X` *dẫn lời* `ông Y`. */
  private behindPhrase(start: number, end: number): number {
    for (let at = end - 1; at >= start; at--) if (this.sentence.kind(at) === ChunkKind.Phrase) return at + 1;
    return start;
  }

  /** `Renn,` *người từng kiểm định con đập*`, nói`: a noun that, with a clause behind it, says who somebody is. */
  private isWho(noun: number): boolean {
    return (this.sentence.startTags(noun) & Tag.Relative) !== 0;
  }

  /** The noun phrase that a stretch begins with, over adverbs, times and conjunctions; -1 where it begins otherwise. */
  private firstNominal(start: number, end: number): number {
    const { sentence } = this;
    let at = start;
    while (
      at < end &&
      (sentence.kind(at) === ChunkKind.Conjunction ||
        sentence.kind(at) === ChunkKind.Adverb ||
        sentence.kind(at) === ChunkKind.Time ||
        sentence.kind(at) === ChunkKind.Subordinator)
    )
      at++;
    return at < end && sentence.kind(at) === ChunkKind.Noun ? at : -1;
  }

  private verbIn(start: number, end: number): number {
    const { sentence } = this;
    for (let at = start; at < end; at++) {
      if (sentence.kind(at) === ChunkKind.Relative) return -1;
      if (sentence.isFinite(at)) return at;
    }
    return -1;
  }

  /** `When asked about it, he …`: what looks like a past tense has nobody to do it. */
  isReducedPassive(verb: number): boolean {
    const { sentence } = this;
    if (sentence.at(verb)?.pastOrParticiple !== true) return false;
    const before = sentence.kind(verb - 1);
    return before === ChunkKind.Subordinator || (before === 0 && this.behind(verb) === undefined);
  }

  /** `Am Mittwoch sagte der Minister`: in a language whose verb comes second the subject stands behind it. */
  private verbFirst(verb: number): Subject | undefined {
    return this.sentence.lexicon.pack.grammar.verbSecond === true && this.sentence.isFinite(verb)
      ? this.behind(verb)
      : undefined;
  }

  /** `Der Minister hat am Mittwoch erklärt`: the participle has the subject of the helping verb before it. */
  private ofBracket(participle: number): Subject | undefined {
    const { sentence } = this;
    for (let at = participle - 1; at >= 0; at--) {
      const kind = sentence.kind(at);
      if (kind >= ChunkKind.Comma) return undefined;
      if (sentence.isFinite(at))
        return (sentence.headTags(at) & Tag.Auxiliary) === 0 ? undefined : (this.of(at) ?? this.behind(at));
    }
    return undefined;
  }

  /** Of a verb that begins its sentence: `Said Smith: “…”`, or as in a participle the subject of the main clause. */
  private openingSubject(verb: number): Subject | undefined {
    const behind = this.inverted(verb);
    const mark = behind === undefined ? 0 : this.sentence.kind(behind.to);
    return mark === ChunkKind.Colon ||
      (mark === ChunkKind.Comma && this.sentence.kind((behind?.to ?? 0) + 1) === ChunkKind.Quote)
      ? behind
      : this.mainBehind(verb);
  }

  /** `…, said Smith.`: a name that ends the sentence behind a verb that may stand there. */
  private closing(verb: number): Subject | undefined {
    const { sentence } = this;
    const cue = sentence.verbCue(verb);
    if (cue === undefined || (cue.frames & Frame.Post) === 0 || (cue.frames & Frame.Person) !== 0) return undefined;
    const subject = this.behind(verb);
    if (subject === undefined) return undefined;
    const somebody =
      (sentence.headTags(subject.from) & Tag.Name) !== 0 || (sentence.headTraits(subject.from) & Trait.Person) !== 0;
    const mark = sentence.kind(subject.to);
    return somebody && (mark === 0 || mark === ChunkKind.Stop) ? subject : undefined;
  }

  /** `“…,” said Smith`: only where nothing that could be its object follows the name. */
  private inverted(verb: number): Subject | undefined {
    const cue = this.sentence.verbCue(verb);
    const attributes = cue !== undefined && (cue.frames & (Frame.Quote | Frame.Post)) !== 0;
    if (!attributes && !this.isBehindQuote(verb)) return undefined;
    const subject = this.behind(verb);
    if (subject === undefined) return undefined;
    const next = this.skipForward(subject.to);
    // `“…,” said one man involved in the talks`
    const reduced = this.sentence.at(next)?.pastOrParticiple === true && this.isBehindQuote(verb);
    return !this.sentence.isFinite(next) || reduced ? subject : undefined;
  }

  /** Whether a quotation stands right before a verb, tied to it by its last mark: `“…,” sighed Smith`, `“…!” beamed Smith`. */
  isBehindQuote(verb: number): boolean {
    const { sentence } = this;
    if (sentence.kind(verb - 1) === ChunkKind.Comma) return sentence.kind(verb - 2) === ChunkKind.Quote;
    if (sentence.kind(verb - 1) !== ChunkKind.Quote) return false;
    const mark = sentence.lastInside(verb - 1);
    return mark === Kind.Comma || mark === Kind.Question || mark === Kind.Exclamation;
  }

  /** Whether the noun phrase that ends here belongs to a preposition without an owner, in a language with the verb second. */
  private isAdverbial(at: number): boolean {
    const { sentence } = this;
    return (
      sentence.lexicon.pack.grammar.verbSecond === true &&
      sentence.kind(at) === ChunkKind.Noun &&
      sentence.kind(this.nounStart(at) - 1) === ChunkKind.Preposition
    );
  }

  /** Leftwards over adverbs and times (`Wang on Tuesday also said`). */
  private skipAdverbs(from: number): number {
    const { sentence } = this;
    let at = from;
    for (;;) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Adverb) at--;
      else if (kind === ChunkKind.Time) at -= sentence.kind(at - 1) === ChunkKind.Preposition ? 2 : 1;
      else return at;
    }
  }

  private nounBefore(at: number, how: number): Subject | undefined {
    const { sentence } = this;
    let noun = at;
    while (sentence.kind(noun) === ChunkKind.Bracket) noun--;
    if (sentence.kind(noun) !== ChunkKind.Noun) return undefined;
    const from = this.nounStart(noun);
    const before = sentence.kind(from - 1) === ChunkKind.Preposition ? from - 2 : -1;
    // `who in the past has said`: the noun before the verb belongs to a preposition without an owner.
    if (before >= 0 && sentence.kind(before) === ChunkKind.Relative)
      return { from: before, to: before + 1, how: Found.Relative };
    return { from, to: at + 1, how };
  }

  /**
   * Where the noun phrase begins that ends with a given one: over prepositions (`officials in Washington`), participles
   * (`those surveyed in May`), relative clauses (`people who know him`) and coordination (`Smith and Jones`).
   */
  nounStart(noun: number): number {
    const { sentence } = this;
    let from = noun;
    for (;;) {
      const before = sentence.kind(from - 1);
      if (before === ChunkKind.Preposition) {
        const owner = this.ownerOf(from - 2);
        if (owner < 0) return from;
        from = owner;
      } else if (
        before === ChunkKind.Noun &&
        (this.repeats(from) || sentence.lexicon.genitives.has(sentence.entry(from)))
      ) {
        from--;
      } else if (before === ChunkKind.Conjunction && this.joins(from - 1)) {
        from = this.coordinated(from - 2);
      } else if (
        before === ChunkKind.Verb &&
        sentence.at(from)?.pronoun !== true &&
        sentence.at(from - 1)?.pastOrParticiple !== true &&
        this.reduces(from - 1)
      ) {
        from -= 2;
      } else if (
        before === ChunkKind.Relative &&
        sentence.startTags(from - 2) !== 0 &&
        sentence.kind(from - 2) === ChunkKind.Noun
      ) {
        from -= 2;
      } else if (before === ChunkKind.Quote && this.isTitle(from - 1) && sentence.kind(from - 2) !== ChunkKind.Verb) {
        from--;
      } else {
        return from;
      }
    }
  }

  /** `Cruz himself`, `they both`: a pronoun that says again who the noun before it names. */
  private repeats(pronoun: number): boolean {
    const { sentence } = this;
    if (sentence.at(pronoun)?.pronoun !== true) return false;
    const tags = sentence.headTags(pronoun);
    return (tags & Tag.ObjectPronoun) !== 0 ? (tags & Tag.Pronoun) === 0 : (tags & Tag.Quantifier) !== 0;
  }

  /** The noun that a preposition behind it belongs to, or -1. */
  private ownerOf(at: number): number {
    const { sentence } = this;
    let noun = at;
    while (sentence.kind(noun) === ChunkKind.Bracket) noun--;
    if (sentence.kind(noun) === ChunkKind.Noun) {
      const possessor = sentence.lexicon.pack.grammar.headFirst === true && this.isLink(noun - 1);
      if (!possessor && sentence.at(noun)?.pronoun === true && (sentence.headTags(noun) & Tag.Quantifier) === 0)
        return -1;
      return noun;
    }
    // `those interviewed in Iowa`: the participle belongs to the noun before it.
    if (sentence.kind(noun) === ChunkKind.Verb && sentence.kind(noun - 1) === ChunkKind.Noun && this.reduces(noun))
      return noun - 1;
    return -1;
  }

  /** Whether a verb group is a participle that belongs to the noun before it. */
  private reduces(verb: number): boolean {
    const { sentence } = this;
    if (sentence.kind(verb - 1) !== ChunkKind.Noun) return false;
    const chunk = sentence.at(verb);
    if (chunk === undefined) return false;
    if (sentence.at(verb - 1)?.pronoun === true && (sentence.headTags(verb - 1) & Tag.Quantifier) === 0) return false;
    return chunk.form === Form.Participle || chunk.form === Form.Gerund || chunk.pastOrParticiple;
  }

  /** Whether words in quotation marks are the name of something before a noun: `“Daily Show” host Trevor Noah`. */
  private isTitle(quote: number): boolean {
    const { words } = this.sentence;
    const chunk = this.sentence.at(quote);
    const next = this.sentence.at(quote + 1);
    if (chunk === undefined || next === undefined || next.pronoun || chunk.end - chunk.start > 7) return false;
    const capital = (words.shape(next.start) & Shape.Capital) !== 0;
    return (
      words.kind(chunk.end - 2) <= Kind.Number && !capital && !words.is(next.start, Tag.Determiner | Tag.Possessive)
    );
  }

  private joins(conjunction: number): boolean {
    const { sentence } = this;
    return sentence.kind(conjunction - 1) === ChunkKind.Noun && sentence.kind(conjunction - 2) !== ChunkKind.Verb;
  }

  private coordinated(noun: number): number {
    const { sentence } = this;
    let from = noun;
    while (
      sentence.kind(from - 1) === ChunkKind.Comma &&
      sentence.kind(from - 2) === ChunkKind.Noun &&
      sentence.kind(from - 3) !== ChunkKind.Verb &&
      sentence.kind(from - 3) !== ChunkKind.Preposition
    )
      from -= 2;
    return from;
  }

  /** A subject that something between commas parts from its verb: `Smith, a spokesman for X, said`. */
  private acrossComma(comma: number, to = comma + 1): Subject | undefined {
    const { sentence } = this;
    let end = comma;
    let from = -1;
    for (let pieces = 0; pieces < 6; pieces++) {
      const start = this.opener(this.pieceStart(end), end);
      if (sentence.kind(start) === ChunkKind.Relative && start + 1 === end)
        return { from: start, to: end, how: Found.Relative };
      const kind = this.pieceKind(start, end);
      if (kind === 'clause') break;
      // One noun phrase and a comma is no subject with an aside: `the truth, says Smith, is …`.
      if (kind === 'noun' && (pieces > 0 || sentence.kind(comma - 1) === ChunkKind.Bracket))
        from = this.firstNoun(start, end);
      end = start - 1;
      if (sentence.kind(end) !== ChunkKind.Comma && sentence.kind(end) !== ChunkKind.Dash) break;
    }
    return from < 0 ? undefined : this.trimmed({ from, to, how: Found.Apart }, comma);
  }

  /** `Smith – a spokesman, who … – said`: over everything between two dashes. */
  private acrossDash(dash: number): Subject | undefined {
    const { sentence } = this;
    for (let at = dash - 1; at > 0; at--) {
      if (sentence.kind(at) !== ChunkKind.Dash) continue;
      const subject =
        sentence.kind(at - 1) === ChunkKind.Comma ? this.acrossComma(at - 1) : this.nounBefore(at - 1, Found.Apart);
      return subject && { ...subject, to: dash + 1 };
    }
    return undefined;
  }

  /** Without what stands between commas and does not say who it is: `Trump, in a speech, said`. */
  private trimmed(subject: Subject, comma: number): Subject {
    const { sentence } = this;
    let to = comma;
    while (to > subject.from) {
      const start = this.pieceStart(to);
      if (start <= subject.from) break;
      const first = sentence.kind(start);
      const identifies =
        first === ChunkKind.Noun ||
        first === ChunkKind.Relative ||
        first === ChunkKind.Quote ||
        (first === ChunkKind.Verb && sentence.form(start) === Form.Participle) ||
        (first === ChunkKind.Preposition && this.isLink(start));
      if (identifies) return { ...subject, to: Math.min(to + 1, subject.to) };
      to = start - 1;
    }
    return { ...subject, to };
  }

  private isLink(preposition: number): boolean {
    return this.sentence.lexicon.links.has(this.sentence.entry(preposition));
  }

  private pieceStart(end: number): number {
    const { sentence } = this;
    let start = end;
    while (start > 0) {
      const kind = sentence.kind(start - 1);
      const speech = kind === ChunkKind.Quote && this.isSpeech(start - 1) && !this.isNamed(start - 1);
      if (kind >= ChunkKind.Comma || speech) break;
      start--;
    }
    return start;
  }

  /** Whether a few words in quotation marks are the name of what stands before them: `host of “The Apprentice,”`. */
  private isNamed(quote: number): boolean {
    const { words } = this.sentence;
    const chunk = this.sentence.at(quote);
    const before = this.sentence.kind(quote - 1);
    if (chunk === undefined || chunk.end - chunk.start > LONGEST_NAME || before >= ChunkKind.Comma || before === 0)
      return false;
    return (
      this.sentence.verbCue(quote - 1) === undefined &&
      (words.shape(chunk.start + 1) & Shape.Capital) !== 0 &&
      (words.shape(chunk.end - 3) & Shape.Capital) !== 0
    );
  }

  /** Whether words in quotation marks end with a mark inside, as speech does. */
  private isSpeech(quote: number): boolean {
    const kind = this.sentence.lastInside(quote);
    return kind >= Kind.Comma && kind <= Kind.Ellipsis;
  }

  /** Behind the last word that opens a clause, where nothing but the beginning of that clause follows: `when Smith, …`. */
  private opener(start: number, end: number): number {
    const { sentence } = this;
    for (let at = end - 1; at >= start; at--) {
      const kind = sentence.kind(at);
      if (sentence.isFinite(at)) return start;
      // `known as “The Boss,”`
      if (kind === ChunkKind.Subordinator && sentence.kind(at + 1) === ChunkKind.Quote) continue;
      // `Smith, after a long pause, said`; `Smith, who served as chief of staff, said`
      const prepositional = kind === ChunkKind.Subordinator && (sentence.startTags(at) & Tag.Preposition) !== 0;
      const aside = at === start && start > 0 && !sentence.lexicon.comments.has(sentence.entry(at));
      if (prepositional && (aside || sentence.kind(start) === ChunkKind.Relative)) return start;
      if (kind === ChunkKind.Subordinator || kind === ChunkKind.Complementizer) return at + 1 < end ? at + 1 : start;
      if (kind === ChunkKind.Relative) return at + 1 < end && sentence.kind(at + 1) === ChunkKind.Noun ? at + 1 : start;
    }
    return start;
  }

  /** What a stretch between commas is: something beside the subject, a noun phrase, or a clause of its own. */
  private pieceKind(start: number, end: number): 'aside' | 'noun' | 'clause' {
    const { sentence } = this;
    if (start >= end) return 'aside';
    let first = start;
    while (sentence.kind(first) === ChunkKind.Conjunction || sentence.kind(first) === ChunkKind.Adverb) first++;
    if (first >= end) return 'aside';
    const kind = sentence.kind(first);
    if (
      kind === ChunkKind.Relative ||
      kind === ChunkKind.Preposition ||
      kind === ChunkKind.Verb ||
      kind === ChunkKind.Time ||
      kind === ChunkKind.Phrase ||
      kind === ChunkKind.Subordinator
    )
      return 'aside';
    let relative = false;
    for (let at = first; at < end; at++) {
      if (sentence.kind(at) === ChunkKind.Relative) relative = true;
      if (!sentence.isFinite(at) || relative) continue;
      // `the report released last year`, but `the firm created the tool`
      if (sentence.at(at)?.pastOrParticiple !== true || this.takesObject(at)) return 'clause';
    }
    return kind === ChunkKind.Noun || kind === ChunkKind.Quote ? 'noun' : 'aside';
  }

  /** Whether an object stands right behind a verb, so that it is no participle. */
  private takesObject(verb: number): boolean {
    const { sentence } = this;
    return (
      sentence.kind(verb + 1) === ChunkKind.Noun &&
      (sentence.startTags(verb + 1) & (Tag.Determiner | Tag.Possessive | Tag.ObjectPronoun)) !== 0
    );
  }

  private firstNoun(start: number, end: number): number {
    const { sentence } = this;
    let at = start;
    while (at < end && (sentence.kind(at) === ChunkKind.Conjunction || sentence.kind(at) === ChunkKind.Adverb)) at++;
    return at;
  }

  /** The subject of the verb that this one is coordinated with: `Wang said … and added …`. */
  private shared(conjunction: number): Subject | undefined {
    const { sentence } = this;
    if (sentence.lexicon.pack.grammar.headFirst === true) return this.sharedByClauses(conjunction);
    let quoting: Subject | undefined;
    let any: Subject | undefined;
    for (let at = conjunction - 1; at >= 0; at--) {
      if (!sentence.isFinite(at)) continue;
      const subject = this.of(at);
      if (subject === undefined) continue;
      const shared = { ...subject, how: Found.Shared };
      const frames = sentence.verbCue(at)?.frames ?? 0;
      const reports = (frames & (Frame.That | Frame.Clause)) !== 0;
      // `When she mentioned it, he laughed and said …`
      if (reports && (quoting === undefined || !this.isEmbedded(subject, at))) return shared;
      if ((frames & Frame.Quote) !== 0) quoting ??= shared;
      any ??= shared;
    }
    return quoting ?? any;
  }

  /** The subject of the nearest cue before a conjunction that stands in no other clause, or else of any verb. */
  private sharedByClauses(conjunction: number): Subject | undefined {
    const { sentence } = this;
    let best: Subject | undefined;
    for (let at = conjunction - 1; at >= 0; at--) {
      if (!sentence.isFinite(at)) continue;
      const subject = this.of(at);
      if (subject === undefined || subject.from > at) continue;
      const shared = { ...subject, how: Found.Shared };
      const before = subject.from - 1;
      const embedded =
        sentence.kind(before) === ChunkKind.Complementizer ||
        sentence.kind(before) === ChunkKind.Relative ||
        sentence.kind(before) === ChunkKind.Verb;
      if (embedded) continue;
      if (((sentence.verbCue(at)?.frames ?? 0) & Frame.Quote) !== 0) return shared;
      best = shared;
    }
    return best;
  }

  /** `Et la fromagère de rappeler que …`: an infinitive that tells what happened, with its subject before it. */
  private narrated(verb: number): Subject | undefined {
    const { sentence } = this;
    if (sentence.kind(verb - 1) !== ChunkKind.Noun || (sentence.startTags(verb) & Tag.InfinitiveMark) === 0)
      return undefined;
    const from = this.nounStart(verb - 1);
    return from === 1 && sentence.kind(0) === ChunkKind.Conjunction ? { from, to: verb, how: Found.Beside } : undefined;
  }

  /** The subject of the clause that a participle or an infinitive hangs on. */
  private controller(verb: number): Subject | undefined {
    return (
      this.objectOf(verb) ??
      this.nounOf(verb) ??
      this.aroundAside(verb) ??
      this.mainBefore(verb) ??
      this.mainBehind(verb)
    );
  }

  /** `forced Smith to deny it`, `for him to deny it`: the object does what the infinitive says. */
  private objectOf(verb: number): Subject | undefined {
    const { sentence } = this;
    let from = verb - 1;
    if (sentence.form(verb) !== Form.Infinitive || sentence.kind(from) !== ChunkKind.Noun) return undefined;
    while (
      sentence.kind(from - 1) === ChunkKind.Preposition &&
      this.isLink(from - 1) &&
      sentence.kind(from - 2) === ChunkKind.Noun
    )
      from -= 2;
    const before = from - 1;
    const cue = sentence.verbCue(before);
    const asked =
      cue !== undefined && (cue.frames & Frame.To) !== 0 && (cue.frames & (Frame.Person | Frame.Noun)) !== 0;
    const controls = asked || (sentence.headTraits(before) & Trait.Controller) !== 0;
    const named =
      sentence.kind(before) === ChunkKind.Preposition &&
      sentence.lexicon.infinitiveSubjects.has(sentence.entry(before));
    return controls || named ? { from, to: verb, how: Found.Controlled } : undefined;
  }

  /** `voters saying that …`: a participle right behind a noun belongs to it; not so in `issued a statement saying`. */
  private nounOf(verb: number): Subject | undefined {
    const { sentence } = this;
    const form = sentence.form(verb);
    if (form !== Form.Gerund && form !== Form.Participle) return undefined;
    const noun = sentence.kind(verb - 1) === ChunkKind.Bracket ? verb - 2 : verb - 1;
    if (sentence.kind(noun) !== ChunkKind.Noun) return undefined;
    const found = this.nounBefore(verb - 1, Found.Beside);
    if (found === undefined || (sentence.headTraits(noun) & Trait.Venue) === 0) return found;
    // `…, with one of her ads asking …`
    const absolute =
      sentence.kind(found.from - 1) === ChunkKind.Preposition && sentence.kind(found.from - 2) === ChunkKind.Comma;
    return absolute ? found : undefined;
  }

  /** `Smith, citing a report, said`: a participle between commas belongs to the noun before them. */
  private aroundAside(verb: number): Subject | undefined {
    const { sentence } = this;
    if (sentence.kind(verb - 1) !== ChunkKind.Comma || sentence.form(verb) === Form.Infinitive) return undefined;
    for (let at = verb + 1; at < sentence.length; at++) {
      if (sentence.kind(at) !== ChunkKind.Comma) continue;
      return sentence.isFinite(this.skipForward(at + 1)) ? this.nounBefore(verb - 2, Found.Apart) : undefined;
    }
    return undefined;
  }

  /** The subject of the verb before it that is not inside another clause; behind a comma that clause does not count. */
  private mainBefore(verb: number): Subject | undefined {
    const { sentence } = this;
    const mark = sentence.kind(verb - 1);
    const apart =
      mark === ChunkKind.Comma ||
      mark === ChunkKind.Dash ||
      mark === ChunkKind.Conjunction ||
      mark === ChunkKind.Adverb ||
      mark === ChunkKind.Quote;
    let nearest: Subject | undefined;
    for (let at = verb - 1; at >= 0; at--) {
      if (!sentence.isFinite(at) || this.isReducedClause(at)) continue;
      const subject = this.of(at);
      if (subject === undefined) continue;
      const controlled = { ...subject, how: Found.Controlled };
      if (nearest !== undefined && this.mayTell(nearest.from) && !this.mayTell(subject.from)) return nearest;
      if (!apart || !this.isEmbedded(subject, at)) return controlled;
      // `Lee admitted it as she spoke to reporters, saying …`: the pronoun stands for the same person.
      if (this.isCoreferent(subject)) return controlled;
      nearest ??= controlled;
    }
    return nearest;
  }

  /** `There was no meeting planned with Smith`: a participle, since nothing opens a clause behind the verb before it. */
  private isReducedClause(verb: number): boolean {
    const { sentence } = this;
    if (sentence.at(verb)?.pastOrParticiple !== true || sentence.kind(verb - 1) === ChunkKind.Conjunction) return false;
    for (let at = verb - 1; at >= 0; at--) {
      if (sentence.isFinite(at)) return ((sentence.verbCue(at)?.frames ?? 0) & Frame.Clause) === 0;
      const kind = sentence.kind(at);
      if (kind >= ChunkKind.Comma || kind === ChunkKind.Quote || OPENERS.has(kind)) return false;
    }
    return false;
  }

  /** Whether a noun phrase stands for a person, so that it may speak. */
  private mayTell(noun: number): boolean {
    const { sentence } = this;
    const { persons, expletives } = sentence.lexicon;
    const entry = sentence.entry(noun);
    if (persons.has(entry)) return !expletives.has(entry);
    return (sentence.headTags(noun) & Tag.Name) !== 0 || (sentence.headTraits(noun) & Trait.Person) !== 0;
  }

  /** A personal pronoun behind a word that opens an adverbial clause. */
  private isCoreferent(subject: Subject): boolean {
    const { sentence } = this;
    return (
      sentence.kind(subject.from - 1) === ChunkKind.Subordinator &&
      sentence.lexicon.persons.has(sentence.entry(subject.from)) &&
      (sentence.headTags(subject.from) & Tag.Plural) === 0 &&
      subject.to === subject.from + 1
    );
  }

  /** Whether a clause stands inside another one: behind `that`, `who`, `when`, or behind a verb that takes clauses. */
  private isEmbedded(subject: Subject, verb: number): boolean {
    const { sentence } = this;
    if (subject.how === Found.Relative) return true;
    if (subject.from > verb) return false;
    let before = subject.from - 1;
    while (sentence.kind(before) === ChunkKind.Adverb) before--;
    const kind = sentence.kind(before);
    if (kind === ChunkKind.Complementizer || kind === ChunkKind.Relative || kind === ChunkKind.Subordinator)
      return true;
    if (kind === ChunkKind.Noun) return true;
    return kind === ChunkKind.Verb && ((sentence.verbCue(before)?.frames ?? 0) & Frame.Clause) !== 0;
  }

  /** `Noting that …, Wang said`: the subject follows behind a comma. */
  private mainBehind(verb: number): Subject | undefined {
    const { sentence } = this;
    if (sentence.lexicon.pack.grammar.headFirst === true) return this.somebodyBehind(verb);
    for (let at = verb + 1; at < sentence.length - 1; at++) {
      const tied = sentence.kind(at) === ChunkKind.Quote && sentence.lastInside(at) === Kind.Comma;
      if ((!tied && sentence.kind(at) !== ChunkKind.Comma) || sentence.kind(at + 1) !== ChunkKind.Noun) continue;
      const to = this.nounEnd(at + 1);
      if (sentence.isFinite(this.skipForward(to))) return { from: at + 1, to, how: Found.Controlled };
      const full = this.fullEnd(at + 1);
      if (sentence.kind(full) === ChunkKind.Comma && sentence.isFinite(this.skipForward(full + 1)))
        return { from: at + 1, to: full + 1, how: Found.Controlled };
    }
    return undefined;
  }

  /** `Phát biểu tại họp báo, bà Hương, người …, nêu rõ`: somebody behind a comma, with a verb farther on. */
  private somebodyBehind(verb: number): Subject | undefined {
    const { sentence } = this;
    for (let at = verb + 1; at < sentence.length - 1; at++) {
      if (sentence.kind(at) >= ChunkKind.Stop) return undefined;
      if (sentence.kind(at) !== ChunkKind.Comma) continue;
      const noun = this.firstNominal(at + 1, sentence.length);
      if (noun < 0 || !this.isSomebody(noun)) continue;
      for (let to = noun + 1; to < sentence.length && to < noun + 20; to++) {
        if (sentence.kind(to) > ChunkKind.Comma) break;
        if (sentence.verbCue(to) === undefined) continue;
        const end = this.skipAdverbs(to - 1);
        return { from: noun, to: sentence.kind(end) === ChunkKind.Comma ? end : end + 1, how: Found.Controlled };
      }
    }
    return undefined;
  }

  private skipForward(from: number): number {
    const { sentence } = this;
    let at = from;
    while (
      sentence.kind(at) === ChunkKind.Adverb ||
      sentence.kind(at) === ChunkKind.Time ||
      sentence.kind(at) === ChunkKind.Bracket
    )
      at++;
    return at;
  }

  /** Behind the noun phrase that begins with a chunk, with what belongs to it by prepositions and coordination. */
  nounEnd(noun: number): number {
    const { sentence } = this;
    let to = noun + 1;
    for (;;) {
      const kind = sentence.kind(to);
      const next = sentence.kind(to + 1);
      if (kind === ChunkKind.Bracket) to++;
      else if (kind === ChunkKind.Preposition && next === ChunkKind.Noun && !this.isVenue(to + 1)) to += 2;
      else if (kind === ChunkKind.Noun && sentence.lexicon.genitives.has(sentence.entry(to))) to++;
      else if (kind === ChunkKind.Conjunction && next === ChunkKind.Noun && !sentence.isFinite(to + 2)) to += 2;
      else return to;
    }
  }

  /** The same over nothing but the prepositions and articles that always tie nouns together: `Angaben der Polizei`. */
  linkedEnd(noun: number): number {
    const { sentence } = this;
    let to = noun + 1;
    for (;;) {
      const kind = sentence.kind(to);
      if (kind === ChunkKind.Noun && sentence.lexicon.genitives.has(sentence.entry(to))) to++;
      else if (kind === ChunkKind.Preposition && this.isLink(to) && sentence.kind(to + 1) === ChunkKind.Noun) to += 2;
      else return to;
    }
  }

  /** Whether a noun phrase, alone or with others beside it, has a finite verb behind it. */
  private beginsSubject(noun: number): boolean {
    const { sentence } = this;
    let to = this.nounEnd(noun);
    while (sentence.kind(to) === ChunkKind.Conjunction && sentence.kind(to + 1) === ChunkKind.Noun)
      to = this.nounEnd(to + 1);
    return sentence.isFinite(this.skipForward(to));
  }

  private isVenue(noun: number): boolean {
    return (this.sentence.headTraits(noun) & Trait.Venue) !== 0;
  }

  /** The subject behind a verb: `said Smith, a spokesman for X`. */
  behind(verb: number): Subject | undefined {
    const { sentence } = this;
    const from = this.skipForward(verb + 1);
    // `said undecided voter Ann Lee`
    const participle = sentence.form(from) === Form.Participle && sentence.kind(from + 1) === ChunkKind.Noun;
    const noun = participle ? from + 1 : from;
    if (sentence.kind(noun) !== ChunkKind.Noun || this.isObject(noun)) return undefined;
    return { from, to: this.fullEnd(noun), how: Found.Beside };
  }

  /** `interrupted me`: a pronoun that is no subject. */
  private isObject(noun: number): boolean {
    const tags = this.sentence.headTags(noun);
    return this.sentence.at(noun)?.pronoun === true && (tags & (Tag.ObjectPronoun | Tag.Pronoun)) === Tag.ObjectPronoun;
  }

  /** Behind a noun phrase with its appositions and relative clauses, as far as they say who it is. */
  fullEnd(noun: number): number {
    const { sentence } = this;
    let to = this.nounEnd(noun);
    while (sentence.kind(to) === ChunkKind.Comma) {
      const first = sentence.kind(to + 1);
      // `said Smith, one of the authors`
      const one = (sentence.headTags(to + 1) & Tag.Quantifier) !== 0 && this.isLink(to + 2);
      if (first === ChunkKind.Noun && (one || sentence.at(to + 1)?.pronoun !== true)) {
        if (this.beginsSubject(to + 1)) break;
        to = this.nounEnd(to + 1);
      } else if (first === ChunkKind.Relative) {
        let end = to + 2;
        while (end < sentence.length && sentence.kind(end) < ChunkKind.Comma) end++;
        to = end;
      } else if (first === ChunkKind.Preposition && this.isLink(to + 1) && sentence.kind(to + 2) === ChunkKind.Noun) {
        to = this.nounEnd(to + 2);
      } else {
        break;
      }
    }
    return to;
  }
}
