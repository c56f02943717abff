import { Kind, Shape } from '../text/tokens';
import { type Candidate, type Evidence, NOBODY } from './candidate';
import { Found } from './subjects/subject';
import { Trait } from './tags';
import type { Run, Words } from './words';

const TRANSCRIPT: Evidence = { ...NOBODY, rule: 'colon', source: 'name', found: Found.Beside, quoted: true };

/** Labels of a transcript are no longer. */
const LONGEST_LABEL = 4;

/** A line of a transcript, `WALLACE: …`: a name in capitals says whose words the paragraph is. */
export function transcriptLine(words: Words): Candidate | undefined {
  const first = words.kind(0) === Kind.OpenQuote ? 1 : 0;
  let at = first;
  while (at < first + LONGEST_LABEL && (words.shape(at) & Shape.AllCapitals) !== 0) at++;
  if (at === first || words.kind(at) !== Kind.Colon || at + 1 >= words.count) return undefined;
  if ((words.traitsAt(first) & Trait.Place) !== 0 || words.lexicon.labels.has(words.entryAt(at - 1))) return undefined;
  return {
    content: [{ start: at + 1, end: words.count }],
    source: { start: first, end: at },
    cue: { start: at, end: at + 1 },
    evidence: TRANSCRIPT,
  };
}

/** Whether the first sentence of a paragraph begins with a speaker and a colon, as answers of an interview do. */
export function isLabeled(candidates: readonly Candidate[], sentence: Run, words: Words): boolean {
  const [only] = candidates;
  const [content] = only?.content ?? [];
  if (candidates.length !== 1 || only?.evidence.rule !== 'colon') return false;
  if (only.evidence.source !== 'name' && only.evidence.source !== 'person') return false;
  if (content !== undefined && words.kind(content.start) === Kind.OpenQuote) return false;
  return only.source?.start === 0 && content !== undefined && content.end >= sentence.end - 1;
}

/** The same attribution with the whole paragraph behind the colon. */
export function labeled(candidates: readonly Candidate[], end: number): Candidate {
  const [only] = candidates;
  const [content] = only?.content ?? [];
  const run = { start: content?.start ?? 0, end };
  return { source: only?.source, cue: only?.cue, content: [run], evidence: { ...TRANSCRIPT, length: end - run.start } };
}
