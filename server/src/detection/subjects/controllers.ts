import { Kind } from '../../text/tokens';
import { ChunkKind, Form } from '../chunks';
import { Frame } from '../cues';
import type { Sentence } from '../sentence';
import { Tag, Trait } from '../tags';
import { skipForward } from './adverbs';
import { nounBefore } from './beforeVerb';
import { isEmbedded } from './coordination';
import { fullEnd, isLink, nounEnd } from './nounPhrases';
import { mayTell } from './somebody';
import { Found, type KnownSubjects, type Subject } from './subject';

/** What may open a clause, or join one to another. */
const OPENERS: ReadonlySet<number> = new Set([
  ChunkKind.Complementizer,
  ChunkKind.Relative,
  ChunkKind.Subordinator,
  ChunkKind.Conjunction,
]);

/** The subject of the clause that a participle or an infinitive hangs on. */
export function controllingSubject(subjects: KnownSubjects, verb: number): Subject | undefined {
  const { sentence } = subjects;
  return (
    objectOf(sentence, verb) ??
    nounOf(sentence, verb) ??
    aroundAside(sentence, verb) ??
    mainBefore(subjects, verb) ??
    mainBehind(sentence, verb)
  );
}

/** `forced Smith to deny it`, `for him to deny it`: the object does what the infinitive says. */
function objectOf(sentence: Sentence, verb: number): Subject | undefined {
  let from = verb - 1;
  if (sentence.form(verb) !== Form.Infinitive || sentence.kind(from) !== ChunkKind.Noun) return undefined;
  while (
    sentence.kind(from - 1) === ChunkKind.Preposition &&
    isLink(sentence, from - 1) &&
    sentence.kind(from - 2) === ChunkKind.Noun
  )
    from -= 2;
  const before = from - 1;
  const cue = sentence.verbCue(before);
  const asked = cue !== undefined && (cue.frames & Frame.To) !== 0 && (cue.frames & (Frame.Person | Frame.Noun)) !== 0;
  const controls = asked || (sentence.headTraits(before) & Trait.Controller) !== 0;
  const named =
    sentence.kind(before) === ChunkKind.Preposition && sentence.lexicon.infinitiveSubjects.has(sentence.entry(before));
  return controls || named ? { from, to: verb, how: Found.Controlled } : undefined;
}

/** `voters saying that …`: a participle right behind a noun belongs to it; not so in `issued a statement saying`. */
function nounOf(sentence: Sentence, verb: number): Subject | undefined {
  const form = sentence.form(verb);
  if (form !== Form.Gerund && form !== Form.Participle) return undefined;
  const noun = sentence.kind(verb - 1) === ChunkKind.Bracket ? verb - 2 : verb - 1;
  if (sentence.kind(noun) !== ChunkKind.Noun) return undefined;
  const found = nounBefore(sentence, verb - 1, Found.Beside);
  if (found === undefined || (sentence.headTraits(noun) & Trait.Venue) === 0) return found;
  // `…, with one of her ads asking …`
  const absolute =
    sentence.kind(found.from - 1) === ChunkKind.Preposition && sentence.kind(found.from - 2) === ChunkKind.Comma;
  return absolute ? found : undefined;
}

/** `Smith, citing a report, said`: a participle between commas belongs to the noun before them. */
function aroundAside(sentence: Sentence, verb: number): Subject | undefined {
  if (sentence.kind(verb - 1) !== ChunkKind.Comma || sentence.form(verb) === Form.Infinitive) return undefined;
  for (let at = verb + 1; at < sentence.length; at++) {
    if (sentence.kind(at) !== ChunkKind.Comma) continue;
    return sentence.isFinite(skipForward(sentence, at + 1)) ? nounBefore(sentence, verb - 2, Found.Apart) : undefined;
  }
  return undefined;
}

/** The subject of the verb before it that is not inside another clause; behind a comma that clause does not count. */
function mainBefore(subjects: KnownSubjects, verb: number): Subject | undefined {
  const { sentence } = subjects;
  const mark = sentence.kind(verb - 1);
  const apart =
    mark === ChunkKind.Comma ||
    mark === ChunkKind.Dash ||
    mark === ChunkKind.Conjunction ||
    mark === ChunkKind.Adverb ||
    mark === ChunkKind.Quote;
  let nearest: Subject | undefined;
  for (let at = verb - 1; at >= 0; at--) {
    if (!sentence.isFinite(at) || isReducedClause(sentence, at)) continue;
    const subject = subjects.of(at);
    if (subject === undefined) continue;
    const controlled = { ...subject, how: Found.Controlled };
    if (nearest !== undefined && mayTell(sentence, nearest.from) && !mayTell(sentence, subject.from)) return nearest;
    if (!apart || !isEmbedded(sentence, subject, at)) return controlled;
    // `Lee admitted it as she spoke to reporters, saying …`: the pronoun stands for the same person.
    if (isCoreferent(sentence, subject)) return controlled;
    nearest ??= controlled;
  }
  return nearest;
}

/** `There was no meeting planned with Smith`: a participle, since nothing opens a clause behind the verb before it. */
function isReducedClause(sentence: Sentence, verb: number): boolean {
  if (sentence.at(verb)?.pastOrParticiple !== true || sentence.kind(verb - 1) === ChunkKind.Conjunction) return false;
  for (let at = verb - 1; at >= 0; at--) {
    if (sentence.isFinite(at)) return ((sentence.verbCue(at)?.frames ?? 0) & Frame.Clause) === 0;
    const kind = sentence.kind(at);
    if (kind >= ChunkKind.Comma || kind === ChunkKind.Quote || OPENERS.has(kind)) return false;
  }
  return false;
}

/** A personal pronoun behind a word that opens an adverbial clause. */
function isCoreferent(sentence: Sentence, subject: Subject): boolean {
  return (
    sentence.kind(subject.from - 1) === ChunkKind.Subordinator &&
    sentence.lexicon.persons.has(sentence.entry(subject.from)) &&
    (sentence.headTags(subject.from) & Tag.Plural) === 0 &&
    subject.to === subject.from + 1
  );
}

/** `Noting that …, Wang said`: the subject follows behind a comma. */
export function mainBehind(sentence: Sentence, verb: number): Subject | undefined {
  for (let at = verb + 1; at < sentence.length - 1; at++) {
    const tied = sentence.kind(at) === ChunkKind.Quote && sentence.lastInside(at) === Kind.Comma;
    if ((!tied && sentence.kind(at) !== ChunkKind.Comma) || sentence.kind(at + 1) !== ChunkKind.Noun) continue;
    const to = nounEnd(sentence, at + 1);
    if (sentence.isFinite(skipForward(sentence, to))) return { from: at + 1, to, how: Found.Controlled };
    const full = fullEnd(sentence, at + 1);
    if (sentence.kind(full) === ChunkKind.Comma && sentence.isFinite(skipForward(sentence, full + 1)))
      return { from: at + 1, to: full + 1, how: Found.Controlled };
  }
  return undefined;
}
