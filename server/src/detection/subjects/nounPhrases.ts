import { Kind, Shape } from '../../text/tokens';
import { ChunkKind, Form } from '../chunks';
import type { Sentence } from '../sentence';
import { Tag, Trait } from '../tags';
import { skipForward } from './adverbs';

/**
 * Where the noun phrase begins that ends with a given one: over prepositions (`officials in Washington`), participles
 * (`those surveyed in May`), relative clauses (`people who know him`) and coordination (`Smith and Jones`).
 */
export function nounStart(sentence: Sentence, noun: number): number {
  let from = noun;
  for (;;) {
    const before = sentence.kind(from - 1);
    if (before === ChunkKind.Preposition) {
      const owner = ownerOf(sentence, from - 2);
      if (owner < 0) return from;
      from = owner;
    } else if (
      before === ChunkKind.Noun &&
      (repeats(sentence, from) || sentence.lexicon.genitives.has(sentence.entry(from)))
    ) {
      from--;
    } else if (before === ChunkKind.Conjunction && joins(sentence, from - 1)) {
      from = coordinated(sentence, from - 2);
    } else if (
      before === ChunkKind.Verb &&
      sentence.at(from)?.pronoun !== true &&
      sentence.at(from - 1)?.pastOrParticiple !== true &&
      reduces(sentence, from - 1)
    ) {
      from -= 2;
    } else if (
      before === ChunkKind.Relative &&
      sentence.startTags(from - 2) !== 0 &&
      sentence.kind(from - 2) === ChunkKind.Noun
    ) {
      from -= 2;
    } else if (
      before === ChunkKind.Quote &&
      isTitle(sentence, from - 1) &&
      sentence.kind(from - 2) !== ChunkKind.Verb
    ) {
      from--;
    } else {
      return from;
    }
  }
}

/** `Cruz himself`, `they both`: a pronoun that says again who the noun before it names. */
function repeats(sentence: Sentence, pronoun: number): boolean {
  if (sentence.at(pronoun)?.pronoun !== true) return false;
  const tags = sentence.headTags(pronoun);
  return (tags & Tag.ObjectPronoun) !== 0 ? (tags & Tag.Pronoun) === 0 : (tags & Tag.Quantifier) !== 0;
}

/** The noun that a preposition behind it belongs to, or -1. */
function ownerOf(sentence: Sentence, at: number): number {
  let noun = at;
  while (sentence.kind(noun) === ChunkKind.Bracket) noun--;
  if (sentence.kind(noun) === ChunkKind.Noun) {
    const possessor = sentence.lexicon.pack.grammar.headFirst === true && isLink(sentence, noun - 1);
    if (!possessor && sentence.at(noun)?.pronoun === true && (sentence.headTags(noun) & Tag.Quantifier) === 0)
      return -1;
    return noun;
  }
  // `those interviewed in Iowa`: the participle belongs to the noun before it.
  if (sentence.kind(noun) === ChunkKind.Verb && sentence.kind(noun - 1) === ChunkKind.Noun && reduces(sentence, noun))
    return noun - 1;
  return -1;
}

/** Whether a verb group is a participle that belongs to the noun before it. */
export function reduces(sentence: Sentence, verb: number): boolean {
  if (sentence.kind(verb - 1) !== ChunkKind.Noun) return false;
  const chunk = sentence.at(verb);
  if (chunk === undefined) return false;
  if (sentence.at(verb - 1)?.pronoun === true && (sentence.headTags(verb - 1) & Tag.Quantifier) === 0) return false;
  return chunk.form === Form.Participle || chunk.form === Form.Gerund || chunk.pastOrParticiple;
}

/** Whether words in quotation marks are the name of something before a noun: `“Daily Show” host Trevor Noah`. */
function isTitle(sentence: Sentence, quote: number): boolean {
  const { words } = sentence;
  const chunk = sentence.at(quote);
  const next = sentence.at(quote + 1);
  if (chunk === undefined || next === undefined || next.pronoun || chunk.end - chunk.start > 7) return false;
  const capital = (words.shape(next.start) & Shape.Capital) !== 0;
  return words.kind(chunk.end - 2) <= Kind.Number && !capital && !words.is(next.start, Tag.Determiner | Tag.Possessive);
}

function joins(sentence: Sentence, conjunction: number): boolean {
  return sentence.kind(conjunction - 1) === ChunkKind.Noun && sentence.kind(conjunction - 2) !== ChunkKind.Verb;
}

function coordinated(sentence: Sentence, noun: number): number {
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

/** Behind the noun phrase that begins with a chunk, with what belongs to it by prepositions and coordination. */
export function nounEnd(sentence: Sentence, noun: number): number {
  let to = noun + 1;
  for (;;) {
    const kind = sentence.kind(to);
    const next = sentence.kind(to + 1);
    if (kind === ChunkKind.Bracket) to++;
    else if (kind === ChunkKind.Preposition && next === ChunkKind.Noun && !isVenue(sentence, to + 1)) to += 2;
    else if (kind === ChunkKind.Noun && sentence.lexicon.genitives.has(sentence.entry(to))) to++;
    else if (kind === ChunkKind.Conjunction && next === ChunkKind.Noun && !sentence.isFinite(to + 2)) to += 2;
    else return to;
  }
}

/** The same over nothing but the prepositions and articles that always tie nouns together: `Angaben der Polizei`. */
export function linkedEnd(sentence: Sentence, noun: number): number {
  let to = noun + 1;
  for (;;) {
    const kind = sentence.kind(to);
    if (kind === ChunkKind.Noun && sentence.lexicon.genitives.has(sentence.entry(to))) to++;
    else if (kind === ChunkKind.Preposition && isLink(sentence, to) && sentence.kind(to + 1) === ChunkKind.Noun)
      to += 2;
    else return to;
  }
}

/** Behind a noun phrase with its appositions and relative clauses, as far as they say who it is. */
export function fullEnd(sentence: Sentence, noun: number): number {
  let to = nounEnd(sentence, noun);
  while (sentence.kind(to) === ChunkKind.Comma) {
    const first = sentence.kind(to + 1);
    // `said Smith, one of the authors`
    const one = (sentence.headTags(to + 1) & Tag.Quantifier) !== 0 && isLink(sentence, to + 2);
    if (first === ChunkKind.Noun && (one || sentence.at(to + 1)?.pronoun !== true)) {
      if (beginsSubject(sentence, to + 1)) break;
      to = nounEnd(sentence, to + 1);
    } else if (first === ChunkKind.Relative) {
      let end = to + 2;
      while (end < sentence.length && sentence.kind(end) < ChunkKind.Comma) end++;
      to = end;
    } else if (
      first === ChunkKind.Preposition &&
      isLink(sentence, to + 1) &&
      sentence.kind(to + 2) === ChunkKind.Noun
    ) {
      to = nounEnd(sentence, to + 2);
    } else {
      break;
    }
  }
  return to;
}

/** Whether a noun phrase, alone or with others beside it, has a finite verb behind it. */
function beginsSubject(sentence: Sentence, noun: number): boolean {
  let to = nounEnd(sentence, noun);
  while (sentence.kind(to) === ChunkKind.Conjunction && sentence.kind(to + 1) === ChunkKind.Noun)
    to = nounEnd(sentence, to + 1);
  return sentence.isFinite(skipForward(sentence, to));
}

function isVenue(sentence: Sentence, noun: number): boolean {
  return (sentence.headTraits(noun) & Trait.Venue) !== 0;
}

export function isLink(sentence: Sentence, preposition: number): boolean {
  return sentence.lexicon.links.has(sentence.entry(preposition));
}
