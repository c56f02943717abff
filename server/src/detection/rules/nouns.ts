import { cueGroups } from '../../languages/pack';
import type { Candidate, RuleName } from '../candidate';
import { ChunkKind, Form } from '../chunks';
import { Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import { Found, type Reach, type Subject } from '../subjects/subject';
import type { Subjects } from '../subjects/subjects';
import { Tag } from '../tags';
import { candidateOf } from './builder';

/** Attributions by a noun: `the claim that …`, `his decision to …`, `Clinton's call for …`. */
export class NounRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly extents: Extents,
    private readonly subjects: Subjects,
  ) {}

  find(out: Candidate[]): void {
    const { sentence } = this;
    for (let at = 0; at < sentence.length; at++) {
      const cue = sentence.nounCue(at);
      if (cue === undefined) continue;
      const next = at + 1;
      const kind = sentence.kind(next);
      if (kind === ChunkKind.Complementizer && (cue.frames & Frame.That) !== 0)
        this.push(out, at, next, 'noun-that', cue.groupOf(Frame.That), true);
      else if (sentence.form(next) === Form.Infinitive && (cue.frames & Frame.To) !== 0)
        this.push(out, at, next, 'noun-infinitive', cue.groupOf(Frame.To), true);
      else if (this.isBeing(next) && (cue.frames & Frame.That) !== 0)
        this.push(out, at, next + 1, 'noun-that', cue.groupOf(Frame.That), false);
      else if (kind === ChunkKind.Preposition) {
        const preposition = cue.prepositions.get(sentence.entry(next));
        if (preposition !== undefined && sentence.kind(next + 1) !== ChunkKind.Time)
          this.push(out, at, next + (preposition.own ? 1 : 0), 'noun-preposition', preposition.group, !preposition.own);
      }
    }
  }

  /** `Her answer was that …` */
  private isBeing(verb: number): boolean {
    const { sentence } = this;
    return (
      sentence.isFinite(verb) &&
      (sentence.headTags(verb) & Tag.Being) !== 0 &&
      sentence.kind(verb + 1) === ChunkKind.Complementizer
    );
  }

  private push(out: Candidate[], noun: number, from: number, rule: RuleName, group: number, bare: boolean): void {
    const { sentence } = this;
    const place = sentence.kind(from - 1) === ChunkKind.Verb ? {} : this.placeOf(noun);
    const phrase = rule === 'noun-preposition';
    const content: Reach = { from, to: this.extents.end({ from, verb: -1, phrase, ...place }) };
    if (content.to <= content.from) return;
    const { source, cueStart } = this.owner(noun);
    const candidate = candidateOf(sentence, {
      rule,
      group: cueGroups[group] ?? 'speech',
      content: [content],
      source,
      cue: { from: noun, to: bare ? noun + 1 : from },
    });
    if (candidate === undefined) return;
    const cue = candidate.cue === undefined ? undefined : { start: cueStart, end: candidate.cue.end };
    out.push({ ...candidate, cue });
  }

  /**
   * Where a noun stands as far as its content's end is concerned: in a phrase at the beginning (`In response to a claim
   * that …, she said`), or before the verb that it is the subject of (`The claim that … was false`).
   */
  private placeOf(noun: number): { readonly opening?: true; readonly inSubject?: true } {
    const { sentence } = this;
    let verb = false;
    for (let at = noun - 1; at >= 0; at--) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Comma) return {};
      verb ||= sentence.isFinite(at);
      if (at > 0) continue;
      if (kind === ChunkKind.Subordinator || (kind === ChunkKind.Preposition && !verb)) return { opening: true };
    }
    return verb ? {} : { inSubject: true };
  }

  /** Whose claim it is: `Clinton's claim`, `his claim`; the cue begins behind the owner. */
  private owner(noun: number): { readonly source: Subject | undefined; readonly cueStart: number } {
    const { sentence } = this;
    const { words } = sentence;
    const chunk = sentence.at(noun);
    if (chunk === undefined) return { source: undefined, cueStart: 0 };
    for (let at = chunk.head - 1; at >= chunk.start; at--) {
      if (words.is(at, Tag.Genitive))
        return {
          source: { from: noun, to: noun + 1, how: Found.Beside, words: { start: chunk.start, end: at } },
          cueStart: at,
        };
      if (words.is(at, Tag.Possessive) && at === chunk.start)
        return {
          source: { from: noun, to: noun + 1, how: Found.Beside, words: { start: at, end: at + 1 } },
          cueStart: at + 1,
        };
    }
    const { bareCues } = sentence.lexicon.pack.grammar;
    // `phủ nhận thông tin cho rằng …`: who denies it did not say it.
    if (bareCues === true) return { source: undefined, cueStart: chunk.head };
    const subject = sentence.kind(noun - 1) === ChunkKind.Verb ? this.subjects.of(noun - 1) : undefined;
    if (subject !== undefined)
      return { source: { ...subject, how: Found.Controlled }, cueStart: sentence.at(noun - 1)?.start ?? chunk.start };
    return { source: undefined, cueStart: chunk.start };
  }
}
