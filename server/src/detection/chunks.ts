import { Kind, Shape } from '../text/tokens';
import { NOMINAL, Tag, Trait } from './tags';
import type { Run, Words } from './words';

/** What a chunk is. Punctuation comes last, so that `kind >= ChunkKind.Comma` means punctuation. */
export const ChunkKind = {
  /** A noun phrase without what follows its head: `the former minister`, `Trump's campaign manager`, `she`. */
  Noun: 1,
  /** A verb group: `has repeatedly said`, `to tell`, `adding`. */
  Verb: 2,
  Preposition: 3,
  Complementizer: 4,
  Relative: 5,
  Subordinator: 6,
  Conjunction: 7,
  Adverb: 8,
  Time: 9,
  /** Words in quotation marks, the marks included. */
  Quote: 10,
  /** Words in brackets, the brackets included. */
  Bracket: 11,
  /** A phrase that attributes, such as `according to`. */
  Phrase: 12,
  Adjective: 13,
  Other: 14,
  Comma: 15,
  Stop: 16,
  Colon: 17,
  Semicolon: 18,
  Dash: 19,
} as const;

/** The form of a verb group: which word it begins with. */
export const Form = {
  None: 0,
  Finite: 1,
  Infinitive: 2,
  Participle: 3,
  Gerund: 4,
} as const;

/** A stretch of words that belong together; `end` is exclusive, all indexes count words of the paragraph. */
export interface Chunk extends Run {
  readonly kind: number;
  /** The word that carries the meaning: the noun of a noun phrase, the last verb of a verb group. */
  readonly head: number;
  readonly form: number;
  /** Of a verb group: a form of `be` and a participle. */
  readonly passive: boolean;
  /** Of a verb group of one word: it may be a past tense as well as a participle (`accused`). */
  readonly pastOrParticiple: boolean;
  readonly negated: boolean;
  /** Of a noun phrase: a pronoun alone. */
  readonly pronoun: boolean;
  /** Of a verb group: the word that is its subject and is written with it (`a-t-il ajouté`), or -1. */
  readonly enclitic: number;
}

const NP_WORD = NOMINAL | Tag.Determiner | Tag.Possessive | Tag.Adjective | Tag.Title;
/** What an object or a clause may begin with. */
const OBJECT = NP_WORD | Tag.Pronoun | Tag.ObjectPronoun | Tag.Complementizer;
const VERB_START = Tag.Finite | Tag.Modal | Tag.Auxiliary | Tag.Participle | Tag.Gerund;

function plain(kind: number, start: number, end: number): Chunk {
  return chunkOf(kind, start, end, end - 1, Form.None, false, false, false, false, -1);
}

/** Every chunk is made here, with its fields in one order, which keeps access to them fast. */
function chunkOf(
  kind: number,
  start: number,
  end: number,
  head: number,
  form: number,
  passive: boolean,
  pastOrParticiple: boolean,
  negated: boolean,
  pronoun: boolean,
  enclitic: number,
): Chunk {
  return { kind, start, end, head, form, passive, pastOrParticiple, negated, pronoun, enclitic };
}

const PUNCTUATION: readonly number[] = (() => {
  const kinds: number[] = [];
  kinds[Kind.Comma] = ChunkKind.Comma;
  kinds[Kind.Stop] = ChunkKind.Stop;
  kinds[Kind.Question] = ChunkKind.Stop;
  kinds[Kind.Exclamation] = ChunkKind.Stop;
  kinds[Kind.Ellipsis] = ChunkKind.Stop;
  kinds[Kind.Colon] = ChunkKind.Colon;
  kinds[Kind.Semicolon] = ChunkKind.Semicolon;
  kinds[Kind.Dash] = ChunkKind.Dash;
  return kinds;
})();

/** Groups the words of sentences into chunks. */
export class Chunker {
  constructor(private readonly words: Words) {}

  chunk(sentence: Run): readonly Chunk[] {
    const chunks: Chunk[] = [];
    for (let at = sentence.start; at < sentence.end; ) {
      const next = this.next(at, sentence.end);
      chunks.push(next);
      at = next.end;
    }
    return chunks;
  }

  private next(at: number, end: number): Chunk {
    const { words } = this;
    const kind = words.kind(at);
    if (kind > Kind.Number) return this.punctuation(at, end, kind);
    const tags = words.tagsAt(at);
    const phrase = this.isPhrase(at) ? words.lexicon.phraseOf(words.entryAt(at)) : undefined;
    if (phrase !== undefined && phrase !== 'none') return plain(ChunkKind.Phrase, at, at + 1);
    const verb = this.verb(at, end);
    if (verb === undefined && phrase !== undefined) return plain(ChunkKind.Phrase, at, at + 1);
    if (verb !== undefined) return verb;
    // `Lee (D-Mo.), who …`
    const relates = (tags & Tag.Relative) !== 0 && (tags & Tag.Pronoun) !== 0 && words.kind(at - 1) === Kind.Comma;
    if (relates && words.kind(at - 2) === Kind.CloseBracket) return plain(ChunkKind.Relative, at, at + 1);
    const owner = words.is(at + 1, Tag.Genitive);
    if (!owner && (tags & Tag.Time) !== 0 && (tags & (Tag.Determiner | Tag.Modal | Tag.Numeral)) === 0)
      return this.time(at, end);
    const noun = this.noun(at, end);
    if (noun !== undefined) return noun;
    return plain(wordKind(tags), at, at + 1);
  }

  /** Whether a word attributes as a phrase does, here where it stands. */
  private isPhrase(at: number): boolean {
    const { words } = this;
    const { lexicon } = words;
    const entry = words.entryAt(at);
    if (lexicon.phraseOf(entry) === undefined) return false;
    if (lexicon.excepted.get(entry)?.has(words.entryAt(at + 1)) === true) return false;
    if (!lexicon.apart.has(entry)) return true;
    // Inside a clause the word is a verb or a preposition, unless a document follows: `tăng 5%` *theo báo cáo của Bộ*.
    return (
      words.is(at - 1, Tag.Edge | Tag.Quote) ||
      (words.is(at - 1, Tag.Adverb | Tag.Conjunction) && words.is(at - 2, Tag.Edge | Tag.Quote)) ||
      (words.traitsAt(at + 1) & Trait.Document) !== 0
    );
  }

  private punctuation(at: number, end: number, kind: number): Chunk {
    const { words } = this;
    if (kind === Kind.OpenQuote) return plain(ChunkKind.Quote, at, this.closing(at, end, Kind.CloseQuote) ?? end);
    if (kind === Kind.OpenBracket) {
      const close = this.closing(at, end, Kind.CloseBracket);
      if (close !== undefined) return plain(ChunkKind.Bracket, at, close);
    }
    return plain(PUNCTUATION[words.kind(at)] ?? ChunkKind.Other, at, at + 1);
  }

  /** Behind the mark that closes the one at `at`; undefined where there is none in the sentence. */
  private closing(at: number, end: number, kind: number): number | undefined {
    for (let next = at + 1; next < end; next++) if (this.words.kind(next) === kind) return next + 1;
    return undefined;
  }

  private time(at: number, end: number): Chunk {
    let to = at + 1;
    while (to < end && this.words.is(to, Tag.Time | Tag.Numeral) && this.words.kind(to) <= Kind.Number) to++;
    return plain(ChunkKind.Time, at, to);
  }

  private verb(at: number, end: number): Chunk | undefined {
    const { words } = this;
    let form: number = Form.None;
    let wanted = Tag.Finite | Tag.Participle | Tag.Gerund;
    let head = -1;
    let negated = false;
    let being = false;
    let enclitic = -1;
    let reflexive = false;
    let auxiliaries = 0;
    let to = at;
    for (let next = at; next < end; next++) {
      const tags = words.tagsAt(next);
      if (words.kind(next) > Kind.Number) break;
      if ((tags & Tag.InfinitiveMark) !== 0 && head < 0 && auxiliaries === 0 && form === Form.None) {
        form = Form.Infinitive;
        wanted = Tag.Base;
        continue;
      }
      if ((tags & Tag.Clitic) !== 0) {
        reflexive ||= (tags & Tag.Negation) === 0;
        if (
          auxiliaries > 0 &&
          (tags & Tag.Pronoun) !== 0 &&
          words.is(next, Tag.Clitic) &&
          (words.shape(next) & Shape.Spaced) === 0
        )
          enclitic = next;
        continue;
      }
      if ((tags & Tag.Negation) !== 0) {
        negated = true;
        if (auxiliaries > 0 && to === next) to = next + 1;
        continue;
      }
      // A language whose infinitive is a form of its own has no need of a mark before it.
      if (form === Form.None && (tags & (Tag.Base | Tag.Finite | NOMINAL)) === Tag.Base) wanted |= Tag.Base;
      const helper = tags & (Tag.Modal | Tag.Auxiliary);
      if (helper !== 0 && this.helps(tags, wanted, auxiliaries)) {
        if (form === Form.None) form = formOf(tags, auxiliaries === 0);
        auxiliaries++;
        being = (tags & Tag.Being) !== 0;
        wanted = (tags & Tag.Modal) !== 0 ? Tag.Base : being ? Tag.Participle | Tag.Gerund : Tag.Participle;
        head = next;
        to = next + 1;
        continue;
      }
      if ((tags & wanted) !== 0 && this.mayBeVerb(tags, wanted, auxiliaries)) {
        if (form === Form.None) form = formOf(tags & wanted, true);
        const perfect = to === at + 1 && this.isPerfect(at, next + 1);
        const passive = being && !reflexive && !perfect && (tags & Tag.Participle) !== 0;
        const pastOrParticiple =
          auxiliaries === 0 && (tags & (Tag.Past | Tag.Participle)) === (Tag.Past | Tag.Participle);
        let behind = next + 1;
        if (words.is(behind, Tag.Clitic) && words.is(behind, Tag.Pronoun) && (words.shape(behind) & Shape.Spaced) === 0)
          enclitic = behind++;
        return chunkOf(ChunkKind.Verb, at, behind, next, form, passive, pastOrParticiple, negated, false, enclitic);
      }
      if ((tags & Tag.Adverb) !== 0) continue;
      break;
    }
    if (head < 0) return undefined;
    return chunkOf(ChunkKind.Verb, at, to, head, form, false, false, negated, false, enclitic < to ? enclitic : -1);
  }

  /** `He's predicted big wins`: what is short for `is` or `has` is the latter where an object follows. */
  private isPerfect(helper: number, behind: number): boolean {
    const { words } = this;
    const short = (words.shape(helper) & Shape.Spaced) === 0;
    return short && words.is(helper, Tag.Being) && words.is(behind, OBJECT) && !words.is(behind, Tag.Time);
  }

  /** Whether a helping verb fits in behind what came before it. */
  private helps(tags: number, wanted: number, auxiliaries: number): boolean {
    if (auxiliaries === 0) return (tags & (Tag.Modal | Tag.Finite | wanted)) !== 0;
    return (tags & Tag.Modal) === 0 && (tags & wanted & (Tag.Base | Tag.Participle | Tag.Gerund)) !== 0;
  }

  private mayBeVerb(tags: number, wanted: number, auxiliaries: number): boolean {
    if ((tags & (NOMINAL | Tag.Adjective)) === 0) return true;
    if (auxiliaries > 0) return true;
    // What context left open is a noun, unless an infinitive is wanted.
    return wanted === Tag.Base || (tags & NOMINAL) === 0;
  }

  private noun(from: number, end: number): Chunk | undefined {
    const { words } = this;
    const { adjectivesFollow, headFirst } = words.lexicon.pack.grammar;
    let head = -1;
    let first = -1;
    let inside = false;
    let at = from;
    for (; at < end; at++) {
      const kind = words.kind(at);
      const tags = words.tagsAt(at);
      if (kind > Kind.Number) {
        if (kind === Kind.Slash && head >= 0 && words.is(at + 1, NOMINAL)) continue;
        // `Smith & Jones`
        if (kind === Kind.Other && head >= 0 && words.is(head, Tag.Name) && words.is(at + 1, Tag.Name)) continue;
        if (kind === Kind.OpenQuote && head >= 0 && words.is(head, Tag.Name)) {
          // `Marcia “Cia” Price`
          const close = this.closing(at, Math.min(end, at + 5), Kind.CloseQuote);
          if (close !== undefined && close < end && words.is(close, Tag.Name)) {
            at = close - 1;
            continue;
          }
        }
        if (kind === Kind.OpenQuote && inside && head < 0) {
          const close = this.closing(at, end, Kind.CloseQuote);
          if (
            close !== undefined &&
            close - at < 9 &&
            words.is(close, NP_WORD & ~Tag.Determiner & ~Tag.Possessive) &&
            words.kind(close) <= Kind.Number
          ) {
            at = close - 1;
            continue;
          }
        }
        break;
      }
      if ((tags & Tag.Genitive) !== 0 && head >= 0) {
        head = -1;
        inside = true;
        continue;
      }
      if (!inside && head < 0 && (tags & (Tag.Pronoun | Tag.ObjectPronoun)) !== 0 && !this.determines(at, tags, end)) {
        return chunkOf(ChunkKind.Noun, from, at + 1, at, Form.None, false, false, false, true, -1);
      }
      if ((tags & (Tag.Determiner | Tag.Possessive)) !== 0 && (tags & NOMINAL) === 0) {
        if (head >= 0) break;
        inside = true;
        continue;
      }
      // `the meeting Friday night`, but `a Friday night meeting`
      if (
        (tags & Tag.Time) !== 0 &&
        head >= 0 &&
        !(words.is(from, Tag.Determiner | Tag.Possessive) && this.isNoun(at + 1))
      )
        break;
      if ((tags & NOMINAL) !== 0) {
        // A quantifier begins a noun phrase: `voters many of whom`.
        if (head >= 0 && (tags & Tag.Quantifier) !== 0 && (tags & (Tag.Noun | Tag.Name)) === 0) break;
        head = at;
        if (first < 0 && (tags & (Tag.Noun | Tag.Name)) !== 0) first = at;
        inside = true;
        continue;
      }
      // `the Supreme Court justice`
      if (head >= 0 && (tags & Tag.Title) !== 0 && words.is(head, Tag.Name) && !words.is(at + 1, Tag.Name)) {
        head = at;
        continue;
      }
      if ((tags & (Tag.Adjective | Tag.Title)) !== 0) {
        // `U.S. Democratic presidential candidate`: an adjective with a capital is no head.
        if (head >= 0 && !adjectivesFollow && !words.is(head, Tag.Adjective) && !this.isNamed(head, at)) break;
        inside = true;
        continue;
      }
      if ((tags & Tag.Time) !== 0 && (inside || words.is(at + 1, Tag.Genitive))) {
        head = at;
        continue;
      }
      if ((tags & (Tag.Participle | Tag.Gerund)) !== 0 && inside && head < 0) {
        // `the proposed deal`, `a growing number`; with nothing behind it the word itself is the noun.
        if (!words.is(at + 1, NP_WORD) && (tags & Tag.Gerund) !== 0) head = at;
        continue;
      }
      if (
        (tags & Tag.Adverb) !== 0 &&
        head < 0 &&
        words.is(at + 1, Tag.Adjective | Tag.Numeral | Tag.Participle | Tag.Quantifier)
      )
        continue;
      break;
    }
    if (at === from || (head < 0 && !inside)) return undefined;
    const main = headFirst === true && first >= 0 ? first : head;
    return chunkOf(ChunkKind.Noun, from, at, main >= 0 ? main : at - 1, Form.None, false, false, false, false, -1);
  }

  /** `Smith senior adviser Ann Lee`, `one senior official`: an adjective between a name or a number and their noun. */
  private isNamed(head: number, adjective: number): boolean {
    const next = adjective + 1;
    return (
      (this.words.is(head, Tag.Name) || !this.words.is(head, Tag.Noun)) &&
      this.isNoun(next) &&
      this.words.is(next, NOMINAL)
    );
  }

  private isNoun(at: number): boolean {
    return (
      this.words.kind(at) <= Kind.Number &&
      (this.words.tagsAt(at) & (NOMINAL | Tag.Time)) !== 0 &&
      !this.words.is(at, Tag.Finite | Tag.Auxiliary | Tag.Modal)
    );
  }

  /** Whether a word that may be a pronoun stands before a noun here: `that man`, `some voters`, `her plan`. */
  private determines(at: number, tags: number, end: number): boolean {
    if ((tags & (Tag.Determiner | Tag.Possessive | Tag.Quantifier | NOMINAL)) === 0) return false;
    return (
      at + 1 < end &&
      this.words.kind(at + 1) <= Kind.Number &&
      this.words.is(at + 1, NOMINAL | Tag.Adjective | Tag.Participle | Tag.Title) &&
      !this.words.is(at + 1, Tag.Finite | Tag.Modal | Tag.Auxiliary)
    );
  }
}

function formOf(tags: number, first: boolean): number {
  if (!first) return Form.Finite;
  if ((tags & Tag.Finite) !== 0 || (tags & (Tag.Modal | Tag.Base)) === Tag.Modal) return Form.Finite;
  if ((tags & Tag.Gerund) !== 0) return Form.Gerund;
  if ((tags & Tag.Participle) !== 0) return Form.Participle;
  return Form.Infinitive;
}

function wordKind(tags: number): number {
  if ((tags & Tag.Complementizer) !== 0) return ChunkKind.Complementizer;
  if ((tags & Tag.Subordinator) !== 0) return ChunkKind.Subordinator;
  if ((tags & Tag.Relative) !== 0) return ChunkKind.Relative;
  if ((tags & (Tag.Preposition | Tag.InfinitiveMark)) !== 0) return ChunkKind.Preposition;
  if ((tags & Tag.Conjunction) !== 0) return ChunkKind.Conjunction;
  if ((tags & (Tag.Adverb | Tag.Negation)) !== 0) return ChunkKind.Adverb;
  if ((tags & (Tag.Adjective | VERB_START)) !== 0) return ChunkKind.Adjective;
  return ChunkKind.Other;
}
