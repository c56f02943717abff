import { cueGroups } from '../../languages/pack';
import type { Candidate, RuleName } from '../candidate';
import { ChunkKind, Form } from '../chunks';
import { type Cue, Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import { isReducedPassive } from '../subjects/behindVerb';
import { nounEnd } from '../subjects/nounPhrases';
import { Found, type Reach, type Subject } from '../subjects/subject';
import type { Subjects } from '../subjects/subjects';
import { Tag, Trait } from '../tags';
import { candidateOf } from './builder';

/** Cues in the passive, and verbs whose content begins before them: `is expected to …`, `was asked about …`. */
export class PassiveRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly subjects: Subjects,
    private readonly extents: Extents,
  ) {}

  find(out: Candidate[]): void {
    const { sentence } = this;
    for (let at = 0; at < sentence.length; at++) {
      const cue = sentence.verbCue(at);
      const chunk = sentence.at(at);
      if (cue === undefined || chunk === undefined || this.isAdjective(at)) continue;
      if (chunk.passive) this.passive(at, cue, out);
      else if (chunk.form === Form.Participle || isReducedPassive(sentence, at)) this.reduced(at, cue, out);
      else if ((cue.frames & Frame.Raise) !== 0) this.raising(at, cue, out);
    }
  }

  /** `are worried about …`: a participle that is an adjective, with what follows such adjectives. */
  private isAdjective(verb: number): boolean {
    const { sentence } = this;
    const next = sentence.kind(verb + 1);
    if (sentence.at(verb)?.passive !== true) return false;
    const cue = sentence.adjectiveCue(verb);
    return cue !== undefined && (next === ChunkKind.Complementizer || cue.prepositions.has(sentence.entry(verb + 1)));
  }

  private passive(verb: number, cue: Cue, out: Candidate[]): void {
    const { sentence } = this;
    const subject = this.subjects.of(verb);
    const agent = this.agent(verb + 1);
    const next = this.behindAgent(verb + 1, agent);
    const kind = sentence.kind(next);
    const reach = { from: verb, to: verb + 1 };
    if (
      (cue.frames & Frame.Person) !== 0 &&
      (kind === ChunkKind.Complementizer || kind === ChunkKind.Preposition || sentence.form(next) === Form.Infinitive)
    ) {
      this.push(out, 'passive', cue.groupOf(Frame.Person), [this.rest(next)], agent, reach);
      return;
    }
    // `Smith was asked, “Is it over?”`
    const marked =
      (kind === ChunkKind.Comma || kind === ChunkKind.Colon) && sentence.kind(next + 1) === ChunkKind.Quote;
    if ((cue.frames & Frame.Person) !== 0 && (marked || kind === ChunkKind.Quote)) {
      this.push(out, 'passive', cue.groupOf(Frame.Person), [this.rest(marked ? next + 1 : next)], agent, reach);
      return;
    }
    if (subject === undefined) return;
    if (kind === ChunkKind.Complementizer && this.isExpletive(subject)) {
      this.push(out, 'passive', cue.groupOf(Frame.That), [this.rest(next)], agent, reach);
      return;
    }
    if (sentence.form(next) === Form.Infinitive && (cue.frames & (Frame.To | Frame.That | Frame.Clause)) !== 0) {
      const rest = { from: next, to: this.extents.end({ from: next, verb, phrase: false, subject }) };
      this.push(out, 'raising', cue.groupOf(Frame.That), [subject, rest], agent, reach);
      return;
    }
    if ((cue.frames & (Frame.Noun | Frame.That)) === 0 || subject.how === Found.Relative) return;
    const content: Reach[] = [subject];
    let named = agent;
    if (
      kind === ChunkKind.Preposition ||
      kind === ChunkKind.Subordinator ||
      kind === ChunkKind.Quote ||
      kind === ChunkKind.Noun
    ) {
      const rest = { from: next, to: this.extents.end({ from: next, verb: -1, phrase: true }) };
      const later = named === undefined ? this.laterAgent(rest) : undefined;
      named ??= later;
      content.push(later === undefined ? rest : { from: rest.from, to: later.from - 1 });
    }
    this.push(out, 'passive', cue.groupOf(Frame.Noun), content, named, reach);
  }

  /** `a plan supported by Republicans`. */
  private reduced(verb: number, cue: Cue, out: Candidate[]): void {
    const { sentence } = this;
    const agent = this.agent(verb + 1);
    const next = this.behindAgent(verb + 1, agent);
    const reach = { from: verb, to: verb + 1 };
    if ((cue.frames & Frame.Person) !== 0) {
      const kind = sentence.kind(next);
      const opened =
        kind === ChunkKind.Complementizer || kind === ChunkKind.Preposition || sentence.form(next) === Form.Infinitive;
      if (opened && sentence.kind(verb - 1) !== ChunkKind.Noun)
        this.push(out, 'passive', cue.groupOf(Frame.Person), [this.rest(next, true)], agent, reach);
      return;
    }
    if (agent === undefined || sentence.kind(verb - 1) !== ChunkKind.Noun) return;
    this.push(out, 'passive', cue.groupOf(Frame.Noun), [{ from: verb - 1, to: verb }], agent, reach);
  }

  private raising(verb: number, cue: Cue, out: Candidate[]): void {
    const { sentence } = this;
    const subject = this.subjects.of(verb);
    if (subject === undefined) return;
    const next = verb + 1;
    // `seemed to deny it`: the second verb attributes.
    if (sentence.form(next) === Form.Infinitive && sentence.verbCue(next) !== undefined) return;
    const content = this.isExpletive(subject) ? [this.rest(next)] : [subject, this.rest(next)];
    if (
      sentence.form(next) === Form.Infinitive ||
      sentence.kind(next) === ChunkKind.Complementizer ||
      sentence.kind(next) === ChunkKind.Noun ||
      sentence.kind(next) === ChunkKind.Adjective
    ) {
      this.push(out, 'raising', cue.groupOf(Frame.Raise), content, undefined, { from: verb, to: next });
    }
  }

  private rest(from: number, opening = false): Reach {
    return { from, to: this.extents.end({ from, verb: -1, phrase: false, opening }) };
  }

  private agent(from: number): Subject | undefined {
    const { sentence } = this;
    let at = from;
    while (sentence.kind(at) === ChunkKind.Adverb || sentence.kind(at) === ChunkKind.Time) at++;
    if (sentence.kind(at) !== ChunkKind.Preposition || !sentence.lexicon.agents.has(sentence.entry(at)))
      return undefined;
    if (sentence.kind(at + 1) !== ChunkKind.Noun) return undefined;
    return { from: at + 1, to: nounEnd(sentence, at + 1), how: Found.Beside };
  }

  /** `was seen as a victory by his rivals`. */
  private laterAgent(rest: Reach): Subject | undefined {
    const { sentence } = this;
    for (let at = rest.to - 2; at > rest.from; at--) {
      if (sentence.kind(at) !== ChunkKind.Preposition || !sentence.lexicon.agents.has(sentence.entry(at))) continue;
      const named =
        sentence.kind(at + 1) === ChunkKind.Noun &&
        ((sentence.headTags(at + 1) & (Tag.Name | Tag.Quantifier)) !== 0 ||
          (sentence.headTraits(at + 1) & (Trait.Person | Trait.Body)) !== 0);
      return named ? { from: at + 1, to: rest.to, how: Found.Apart } : undefined;
    }
    return undefined;
  }

  private behindAgent(from: number, agent: Subject | undefined): number {
    const { sentence } = this;
    let at = agent === undefined ? from : agent.to;
    while (sentence.kind(at) === ChunkKind.Adverb || sentence.kind(at) === ChunkKind.Time) at++;
    return at;
  }

  private isExpletive(subject: Subject): boolean {
    const { sentence } = this;
    return sentence.at(subject.from)?.pronoun === true && sentence.lexicon.expletives.has(sentence.entry(subject.from));
  }

  private push(
    out: Candidate[],
    rule: RuleName,
    group: number,
    content: readonly Reach[],
    source: Subject | undefined,
    cue: Reach,
  ): void {
    const candidate = candidateOf(this.sentence, {
      rule,
      group: cueGroups[group] ?? 'speech',
      content: content.filter((reach) => reach.to > reach.from),
      source,
      cue,
    });
    if (candidate !== undefined) out.push(candidate);
  }
}
