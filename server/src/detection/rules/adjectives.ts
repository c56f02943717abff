import { cueGroups } from '../../languages/pack';
import type { Candidate, RuleName } from '../candidate';
import { ChunkKind, Form } from '../chunks';
import { type Cue, Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import type { Subject } from '../subjects/subject';
import type { Subjects } from '../subjects/subjects';
import { Tag } from '../tags';
import { candidateOf } from './builder';

/** Attributions by an adjective: `is confident that …`, `was critical of …`. */
export class AdjectiveRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly subjects: Subjects,
    private readonly extents: Extents,
  ) {}

  find(out: Candidate[]): void {
    const { sentence } = this;
    for (let at = 1; at < sentence.length; at++) {
      const chunk = sentence.at(at);
      if (
        chunk === undefined ||
        (chunk.kind !== ChunkKind.Noun && chunk.kind !== ChunkKind.Adjective && chunk.kind !== ChunkKind.Verb)
      )
        continue;
      const cue = sentence.adjectiveCue(at);
      if (cue !== undefined) this.adjective(at, cue, out);
    }
  }

  private adjective(at: number, cue: Cue, out: Candidate[]): void {
    const { sentence } = this;
    // `is concerned` is one verb group; in `is confident` the adjective stands behind the verb.
    const own = sentence.kind(at) === ChunkKind.Verb;
    const verb = own ? at : at - 1;
    if (
      sentence.kind(verb) !== ChunkKind.Verb ||
      (!own && (sentence.headTags(verb) & Tag.Being) === 0) ||
      (own && sentence.at(at)?.passive !== true)
    )
      return;
    const next = at + 1;
    const kind = sentence.kind(next);
    const reach = { from: verb, to: next };
    if (kind === ChunkKind.Complementizer && (cue.frames & Frame.That) !== 0)
      this.push(out, 'verb-that', cue.groupOf(Frame.That), next, reach, verb);
    else if (sentence.form(next) === Form.Infinitive && (cue.frames & Frame.To) !== 0)
      this.push(out, 'verb-infinitive', cue.groupOf(Frame.To), next, reach, verb);
    else if (kind === ChunkKind.Preposition) {
      const preposition = cue.prepositions.get(sentence.entry(next));
      if (preposition !== undefined)
        this.push(out, 'verb-preposition', preposition.group, next + 1, { from: verb, to: next + 1 }, verb);
    } else if (kind === ChunkKind.Noun && (cue.frames & Frame.Clause) !== 0) {
      this.push(out, 'verb-clause', cue.groupOf(Frame.Clause), next, reach, verb);
    }
  }

  private push(
    out: Candidate[],
    rule: RuleName,
    group: number,
    from: number,
    cue: { from: number; to: number },
    verb: number,
  ): void {
    const subject = this.subjects.of(verb);
    const content = { from, to: this.extents.end({ from, verb, phrase: rule === 'verb-preposition', subject }) };
    if (content.to <= from) return;
    const candidate = candidateOf(this.sentence, {
      rule,
      group: cueGroups[group] ?? 'thought',
      content: [content],
      source: this.named(subject),
      cue,
    });
    if (candidate !== undefined) out.push(candidate);
  }

  /** `It is clear that …` names nobody. */
  private named(subject: Subject | undefined): Subject | undefined {
    return subject !== undefined &&
      this.sentence.lexicon.expletives.has(this.sentence.entry(subject.from)) &&
      subject.to === subject.from + 1
      ? undefined
      : subject;
  }
}
