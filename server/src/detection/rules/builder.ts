import type { CueGroup } from '../../languages/pack';
import { Kind } from '../../text/tokens';
import type { Candidate, Evidence, RuleName, SourceKind } from '../candidate';
import { ChunkKind, Form } from '../chunks';
import { Frame } from '../cues';
import type { Sentence } from '../sentence';
import { Found, type Reach, type Subject } from '../subjects/subject';
import { Tag, Trait } from '../tags';
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
  const content: Run[] = [];
  let length = 0;
  let quoted = false;
  for (const reach of finding.content) {
    const run = spoken(sentence, reach);
    if (run !== undefined) {
      content.push(run);
      length += run.end - run.start;
    }
    quoted ||= holdsQuote(sentence, reach);
  }
  if (content.length === 0 && finding.content.length > 0) return undefined;
  const { source, cue } = finding;
  return {
    content: content.length > 1 ? content.toSorted((a, b) => a.start - b.start) : content,
    source: source === undefined ? undefined : (source.words ?? sourceRun(sentence, source)),
    cue: cue === undefined ? undefined : cueRun(sentence, cue),
    evidence: {
      rule: finding.rule,
      group: finding.group,
      source: sourceKindOf(sentence, source),
      found: source === undefined ? -1 : source.how,
      ...cueEvidence(sentence, cue, source),
      quoted,
      length,
      running: false,
    },
  };
}

function sourceRun(sentence: Sentence, { from, to }: Reach): Run | undefined {
  const run = sentence.wordsOf(from, to);
  return run === undefined || sentence.lexicon.pack.grammar.bareCues !== true ? run : unmarked(sentence, run);
}

/** The words of a cue; where cues are bare, its last verb with what follows that. */
function cueRun(sentence: Sentence, { from, to }: Reach): Run | undefined {
  const run = sentence.wordsOf(from, to);
  if (run === undefined || sentence.lexicon.pack.grammar.bareCues !== true) return run;
  let verb = to - 1;
  while (verb >= from && sentence.kind(verb) !== ChunkKind.Verb) verb--;
  const chunk = verb < from ? undefined : sentence.at(verb);
  if (chunk === undefined) return unmarked(sentence, run);
  // `bị cáo buộc`: what makes a verb passive belongs to it.
  let start = chunk.head;
  while (start > chunk.start && sentence.words.is(start - 1, Tag.Being)) start--;
  return { start, end: chunk.end };
}

/** Without marks of punctuation behind the last word. */
function unmarked({ words }: Sentence, { start, end }: Run): Run {
  let last = end;
  while (last - 1 > start && isMark(words.kind(last - 1))) last--;
  return { start, end: last };
}

function isMark(kind: number): boolean {
  return kind >= Kind.Comma && kind <= Kind.Dash;
}

/** The words of a content, without signs that stand apart before or behind them (emoji, bullets). */
function spoken(sentence: Sentence, { from, to }: Reach): Run | undefined {
  const run = sentence.wordsOf(from, to);
  if (run === undefined) return undefined;
  const { words } = sentence;
  let { start, end } = run;
  while (start < end && words.kind(start) === Kind.Other && words.end(start) < words.start(start + 1)) start++;
  while (end > start && words.kind(end - 1) === Kind.Other && words.end(end - 2) < words.start(end - 1)) end--;
  return start < end ? { start, end } : undefined;
}

function holdsQuote(sentence: Sentence, { from, to }: Reach): boolean {
  for (let at = from; at < to; at++) if (sentence.kind(at) === ChunkKind.Quote) return true;
  return false;
}

/** What the verb of a cue says, the last one where it has several. */
function cueEvidence(
  sentence: Sentence,
  cue: Reach | undefined,
  source: Subject | undefined,
): Pick<Evidence, 'form' | 'quotes' | 'negated' | 'modal'> {
  const none = { form: 0, quotes: false, negated: false, modal: false };
  if (cue === undefined) return none;
  for (let at = cue.to - 1; at >= cue.from; at--) {
    const chunk = sentence.at(at);
    if (chunk?.kind !== ChunkKind.Verb) continue;
    const quotes = ((sentence.verbCue(at)?.frames ?? 0) & Frame.Quote) !== 0;
    const first = sentence.at(cue.from) ?? chunk;
    const modal = (sentence.startTags(cue.from) & (Tag.Modal | Tag.Past | Tag.Being)) === Tag.Modal;
    // An infinitive with a subject of its own tells as a finite verb does, and so does `(a dit …) et demandé`.
    const narrated = first.form === Form.Infinitive && source?.how === Found.Beside;
    const coordinated = first.form === Form.Participle && sentence.kind(cue.from - 1) === ChunkKind.Conjunction;
    const form = narrated || coordinated ? Form.Finite : first.form;
    return { form, quotes, negated: chunk.negated, modal };
  }
  return none;
}

function sourceKindOf(sentence: Sentence, source: Subject | undefined): SourceKind {
  if (source === undefined) return 'nobody';
  const { words, lexicon } = sentence;
  const run = source.words ?? sentence.wordsOf(source.from, source.to);
  if (run === undefined) return 'nobody';
  if (run.end - run.start === 1) {
    const entry = words.entryAt(run.start);
    if (lexicon.persons.has(entry)) return 'pronoun';
    if (words.is(run.start, Tag.Pronoun | Tag.ObjectPronoun | Tag.Possessive | Tag.Relative))
      return lexicon.expletives.has(entry) ? 'other' : 'first-person';
  }
  let name = false;
  let traits = 0;
  for (let at = run.start; at < run.end && words.kind(at) !== Kind.Comma; at++) {
    if (words.is(at, Tag.Name)) name = true;
    traits |= words.traitsAt(at);
  }
  if (name) return 'name';
  if ((traits & Trait.Person) !== 0) return 'person';
  if ((traits & Trait.Document) !== 0) return 'document';
  return (traits & Trait.Body) === 0 ? 'other' : 'body';
}
