import type { CueGroup } from '../../languages/pack';
import type { Candidate, RuleName } from '../candidate';
import type { Sentence } from '../sentence';
import type { Reach, Subject } from '../subjects';
import type { Run } from '../words';

/** What a rule has found, in chunks of its sentence. */
export interface Finding {
  readonly rule: RuleName;
  readonly group: CueGroup;
  readonly content: readonly Reach[];
  readonly source: Subject | undefined;
  readonly cue: Reach | undefined;
}

/** Turns what a rule has found into a candidate in words; undefined where a content was given and no word of it is left. */
export function candidateOf(sentence: Sentence, finding: Finding): Candidate | undefined {
  const content = finding.content.flatMap((reach) => sentence.wordsOf(reach.from, reach.to) ?? []);
  if (content.length === 0 && finding.content.length > 0) return undefined;
  const { source, cue } = finding;
  const verb = cue === undefined ? undefined : sentence.at(cue.to - 1);
  return {
    content: content.toSorted((a, b) => a.start - b.start),
    source: source === undefined ? undefined : sourceRun(sentence, source),
    cue: cue === undefined ? undefined : sentence.wordsOf(cue.from, cue.to),
    evidence: {
      rule: finding.rule,
      group: finding.group,
      source: source === undefined ? -1 : source.how,
      form: verb?.form ?? 0,
      negated: verb?.negated ?? false,
    },
  };
}

function sourceRun(sentence: Sentence, source: Subject): Run | undefined {
  return source.words ?? sentence.wordsOf(source.from, source.to);
}
