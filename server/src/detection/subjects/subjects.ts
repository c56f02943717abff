import { Kind } from '../../text/tokens';
import { ChunkKind, Form } from '../chunks';
import type { Sentence } from '../sentence';
import { Tag } from '../tags';
import { skipBackward } from './adverbs';
import { acrossComma, acrossDash, isNamed } from './asides';
import { isAdverbial, narrated, nounBefore } from './beforeVerb';
import { closing, inverted, subjectBehind, verbFirst } from './behindVerb';
import { controllingSubject, mainBehind } from './controllers';
import { sharedSubject } from './coordination';
import { clauseOpener } from './headFirst';
import { nounStart, reduces } from './nounPhrases';
import { Found, type KnownSubjects, type Subject } from './subject';

/** Finds who does what a verb says. One per sentence: answers are remembered. */
export class Subjects implements KnownSubjects {
  /** Answers by verb; null where nobody is named. */
  private readonly known: (Subject | null | undefined)[] = [];

  constructor(readonly sentence: Sentence) {}

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
    if (sentence.lexicon.pack.grammar.headFirst === true) return clauseOpener(this, verb);
    const form = sentence.form(verb);
    if (form === Form.Participle && sentence.lexicon.pack.grammar.verbSecond === true) return this.ofBracket(verb);
    if (form === Form.Gerund || form === Form.Participle) return controllingSubject(this, verb);
    if (form === Form.Infinitive) return narrated(sentence, verb) ?? controllingSubject(this, verb);
    const at = skipBackward(sentence, verb - 1);
    switch (sentence.kind(at)) {
      case ChunkKind.Noun:
      case ChunkKind.Bracket:
        // `Am Mittwoch sagte der Minister`: what stands before the verb belongs to a preposition.
        if (isAdverbial(sentence, at)) return verbFirst(sentence, verb);
        return nounBefore(sentence, at, at === verb - 1 ? Found.Beside : Found.Apart);
      case ChunkKind.Relative:
      case ChunkKind.Complementizer:
        return { from: at, to: at + 1, how: Found.Relative };
      case ChunkKind.Comma:
        return (
          closing(sentence, verb) ?? acrossComma(sentence, at) ?? inverted(sentence, verb) ?? sharedSubject(this, at)
        );
      case ChunkKind.Dash:
        return acrossDash(sentence, at) ?? acrossComma(sentence, at) ?? inverted(sentence, verb);
      case ChunkKind.Quote:
        // `Smith, host of “The Apprentice,” said`
        if (isNamed(sentence, at) && sentence.lastInside(at) === Kind.Comma) {
          const named = acrossComma(sentence, verb, verb);
          if (named !== undefined) return named;
        }
        return inverted(sentence, verb);
      case ChunkKind.Verb:
        // `a report released last year found`
        return reduces(sentence, at) ? { from: nounStart(sentence, at - 1), to: verb, how: Found.Apart } : undefined;
      case ChunkKind.Conjunction:
        return sharedSubject(this, at);
      case 0:
        // `Am Mittwoch sagte er`: nothing but a time or an adverb stands before the verb.
        return (at < verb - 1 ? verbFirst(sentence, verb) : undefined) ?? this.ofOpening(verb);
      case ChunkKind.Subordinator:
        // `comme l'a dit le ministre`
        return sentence.lexicon.comments.has(sentence.entry(at))
          ? (inverted(sentence, verb) ?? verbFirst(sentence, verb))
          : verbFirst(sentence, verb);
      default:
        return verbFirst(sentence, verb);
    }
  }

  /** `Der Minister hat am Mittwoch erklärt`: the participle has the subject of the helping verb before it. */
  private ofBracket(participle: number): Subject | undefined {
    const { sentence } = this;
    for (let at = participle - 1; at >= 0; at--) {
      const kind = sentence.kind(at);
      if (kind >= ChunkKind.Comma) return undefined;
      if (sentence.isFinite(at))
        return (sentence.headTags(at) & Tag.Auxiliary) === 0 ? undefined : (this.of(at) ?? subjectBehind(sentence, at));
    }
    return undefined;
  }

  /** Of a verb that begins its sentence: `Said Smith: “…”`, or as in a participle the subject of the main clause. */
  private ofOpening(verb: number): Subject | undefined {
    const { sentence } = this;
    const behind = inverted(sentence, verb);
    const mark = behind === undefined ? 0 : sentence.kind(behind.to);
    return mark === ChunkKind.Colon ||
      (mark === ChunkKind.Comma && sentence.kind((behind?.to ?? 0) + 1) === ChunkKind.Quote)
      ? behind
      : mainBehind(sentence, verb);
  }
}
