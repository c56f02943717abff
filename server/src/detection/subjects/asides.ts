import { Shape } from '../../text/tokens';
import { ChunkKind, Form } from '../chunks';
import type { Sentence } from '../sentence';
import { Tag } from '../tags';
import { nounBefore } from './beforeVerb';
import { isLink } from './nounPhrases';
import { Found, type Subject } from './subject';

/** A name in quotation marks has no more words, its marks counted. */
const LONGEST_NAME = 8;

/** A subject that something between commas parts from its verb: `Smith, a spokesman for X, said`. */
export function acrossComma(sentence: Sentence, comma: number, to = comma + 1): Subject | undefined {
  let end = comma;
  let from = -1;
  for (let pieces = 0; pieces < 6; pieces++) {
    const start = opener(sentence, pieceStart(sentence, end), end);
    if (sentence.kind(start) === ChunkKind.Relative && start + 1 === end)
      return { from: start, to: end, how: Found.Relative };
    const kind = pieceKind(sentence, start, end);
    if (kind === 'clause') break;
    // One noun phrase and a comma is no subject with an aside: `the truth, says Smith, is …`.
    if (kind === 'noun' && (pieces > 0 || sentence.kind(comma - 1) === ChunkKind.Bracket))
      from = firstNoun(sentence, start, end);
    end = start - 1;
    if (sentence.kind(end) !== ChunkKind.Comma && sentence.kind(end) !== ChunkKind.Dash) break;
  }
  return from < 0 ? undefined : trimmed(sentence, { from, to, how: Found.Apart }, comma);
}

/** `Smith – a spokesman, who … – said`: over everything between two dashes. */
export function acrossDash(sentence: Sentence, dash: number): Subject | undefined {
  for (let at = dash - 1; at > 0; at--) {
    if (sentence.kind(at) !== ChunkKind.Dash) continue;
    const subject =
      sentence.kind(at - 1) === ChunkKind.Comma
        ? acrossComma(sentence, at - 1)
        : nounBefore(sentence, at - 1, Found.Apart);
    return subject && { ...subject, to: dash + 1 };
  }
  return undefined;
}

/** Without what stands between commas and does not say who it is: `Trump, in a speech, said`. */
export function trimmed(sentence: Sentence, subject: Subject, comma: number): Subject {
  let to = comma;
  while (to > subject.from) {
    const start = pieceStart(sentence, to);
    if (start <= subject.from) break;
    const first = sentence.kind(start);
    const identifies =
      first === ChunkKind.Noun ||
      first === ChunkKind.Relative ||
      first === ChunkKind.Quote ||
      (first === ChunkKind.Verb && sentence.form(start) === Form.Participle) ||
      (first === ChunkKind.Preposition && isLink(sentence, start));
    if (identifies) return { ...subject, to: Math.min(to + 1, subject.to) };
    to = start - 1;
  }
  return { ...subject, to };
}

/** Where the stretch between commas begins that ends before a chunk; speech in quotation marks bounds it too. */
export function pieceStart(sentence: Sentence, end: number): number {
  let start = end;
  while (start > 0) {
    const kind = sentence.kind(start - 1);
    const speech = kind === ChunkKind.Quote && sentence.isSpeech(start - 1) && !isNamed(sentence, start - 1);
    if (kind >= ChunkKind.Comma || speech) break;
    start--;
  }
  return start;
}

/** Behind the last word that opens a clause, where nothing but the beginning of that clause follows: `when Smith, …`. */
function opener(sentence: Sentence, start: number, end: number): number {
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
function pieceKind(sentence: Sentence, start: number, end: number): 'aside' | 'noun' | 'clause' {
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
    if (sentence.at(at)?.pastOrParticiple !== true || takesObject(sentence, at)) return 'clause';
  }
  return kind === ChunkKind.Noun || kind === ChunkKind.Quote ? 'noun' : 'aside';
}

/** Whether an object stands right behind a verb, so that it is no participle. */
function takesObject(sentence: Sentence, verb: number): boolean {
  return (
    sentence.kind(verb + 1) === ChunkKind.Noun &&
    (sentence.startTags(verb + 1) & (Tag.Determiner | Tag.Possessive | Tag.ObjectPronoun)) !== 0
  );
}

function firstNoun(sentence: Sentence, start: number, end: number): number {
  let at = start;
  while (at < end && (sentence.kind(at) === ChunkKind.Conjunction || sentence.kind(at) === ChunkKind.Adverb)) at++;
  return at;
}

/** Whether a few words in quotation marks are the name of what stands before them: `host of “The Apprentice,”`. */
export function isNamed(sentence: Sentence, quote: number): boolean {
  const { words } = sentence;
  const chunk = sentence.at(quote);
  const before = sentence.kind(quote - 1);
  if (chunk === undefined || chunk.end - chunk.start > LONGEST_NAME || before >= ChunkKind.Comma || before === 0)
    return false;
  return (
    sentence.verbCue(quote - 1) === undefined &&
    (words.shape(chunk.start + 1) & Shape.Capital) !== 0 &&
    (words.shape(chunk.end - 3) & Shape.Capital) !== 0
  );
}
