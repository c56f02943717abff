import { Kind } from '../../text/tokens';
import { ChunkKind, Form } from '../chunks';
import { Frame } from '../cues';
import type { Sentence } from '../sentence';
import { Tag, Trait } from '../tags';
import { skipForward } from './adverbs';
import { fullEnd } from './nounPhrases';
import { Found, type Subject } from './subject';

/** The subject behind a verb: `said Smith, a spokesman for X`. */
export function subjectBehind(sentence: Sentence, verb: number): Subject | undefined {
  const from = skipForward(sentence, verb + 1);
  // `said undecided voter Ann Lee`
  const participle = sentence.form(from) === Form.Participle && sentence.kind(from + 1) === ChunkKind.Noun;
  const noun = participle ? from + 1 : from;
  if (sentence.kind(noun) !== ChunkKind.Noun || isObject(sentence, noun)) return undefined;
  return { from, to: fullEnd(sentence, noun), how: Found.Beside };
}

/** `interrupted me`: a pronoun that is no subject. */
function isObject(sentence: Sentence, noun: number): boolean {
  const tags = sentence.headTags(noun);
  return sentence.at(noun)?.pronoun === true && (tags & (Tag.ObjectPronoun | Tag.Pronoun)) === Tag.ObjectPronoun;
}

/** `“…,” said Smith`: only where nothing that could be its object follows the name. */
export function inverted(sentence: Sentence, verb: number): Subject | undefined {
  const cue = sentence.verbCue(verb);
  const attributes = cue !== undefined && (cue.frames & (Frame.Quote | Frame.Post)) !== 0;
  if (!attributes && !isBehindQuote(sentence, verb)) return undefined;
  const subject = subjectBehind(sentence, verb);
  if (subject === undefined) return undefined;
  const next = skipForward(sentence, subject.to);
  // `“…,” said one man involved in the talks`
  const reduced = sentence.at(next)?.pastOrParticiple === true && isBehindQuote(sentence, verb);
  return !sentence.isFinite(next) || reduced ? subject : undefined;
}

/** `…, said Smith.`: a name that ends the sentence behind a verb that may stand there. */
export function closing(sentence: Sentence, verb: number): Subject | undefined {
  const cue = sentence.verbCue(verb);
  if (cue === undefined || (cue.frames & Frame.Post) === 0 || (cue.frames & Frame.Person) !== 0) return undefined;
  const subject = subjectBehind(sentence, verb);
  if (subject === undefined) return undefined;
  const somebody =
    (sentence.headTags(subject.from) & Tag.Name) !== 0 || (sentence.headTraits(subject.from) & Trait.Person) !== 0;
  const mark = sentence.kind(subject.to);
  return somebody && (mark === 0 || mark === ChunkKind.Stop) ? subject : undefined;
}

/** Whether a quotation stands right before a verb, tied to it by its last mark: `“…,” sighed Smith`, `“…!” beamed Smith`. */
export function isBehindQuote(sentence: Sentence, verb: number): boolean {
  if (sentence.kind(verb - 1) === ChunkKind.Comma) return sentence.kind(verb - 2) === ChunkKind.Quote;
  if (sentence.kind(verb - 1) !== ChunkKind.Quote) return false;
  const mark = sentence.lastInside(verb - 1);
  return mark === Kind.Comma || mark === Kind.Question || mark === Kind.Exclamation;
}

/** `Am Mittwoch sagte der Minister`: in a language whose verb comes second the subject stands behind it. */
export function verbFirst(sentence: Sentence, verb: number): Subject | undefined {
  return sentence.lexicon.pack.grammar.verbSecond === true && sentence.isFinite(verb)
    ? subjectBehind(sentence, verb)
    : undefined;
}

/** `When asked about it, he …`: what looks like a past tense has nobody to do it. */
export function isReducedPassive(sentence: Sentence, verb: number): boolean {
  if (sentence.at(verb)?.pastOrParticiple !== true) return false;
  const before = sentence.kind(verb - 1);
  return before === ChunkKind.Subordinator || (before === 0 && subjectBehind(sentence, verb) === undefined);
}
