import { ChunkKind } from '../chunks';
import { Frame } from '../cues';
import type { Sentence } from '../sentence';
import { Found, type KnownSubjects, type Subject } from './subject';

/** The subject of the verb that this one is coordinated with: `Wang said … and added …`. */
export function sharedSubject(subjects: KnownSubjects, conjunction: number): Subject | undefined {
  const { sentence } = subjects;
  let quoting: Subject | undefined;
  let any: Subject | undefined;
  for (let at = conjunction - 1; at >= 0; at--) {
    if (!sentence.isFinite(at)) continue;
    const subject = subjects.of(at);
    if (subject === undefined) continue;
    const shared = { ...subject, how: Found.Shared };
    const frames = sentence.verbCue(at)?.frames ?? 0;
    const reports = (frames & (Frame.That | Frame.Clause)) !== 0;
    // `When she mentioned it, he laughed and said …`
    if (reports && (quoting === undefined || !isEmbedded(sentence, subject, at))) return shared;
    if ((frames & Frame.Quote) !== 0) quoting ??= shared;
    any ??= shared;
  }
  return quoting ?? any;
}

/** The subject of the nearest cue before a conjunction that stands in no other clause, or else of any verb. */
export function sharedByClauses(subjects: KnownSubjects, conjunction: number): Subject | undefined {
  const { sentence } = subjects;
  let best: Subject | undefined;
  for (let at = conjunction - 1; at >= 0; at--) {
    if (!sentence.isFinite(at)) continue;
    const subject = subjects.of(at);
    if (subject === undefined || subject.from > at) continue;
    const shared = { ...subject, how: Found.Shared };
    const before = subject.from - 1;
    const embedded =
      sentence.kind(before) === ChunkKind.Complementizer ||
      sentence.kind(before) === ChunkKind.Relative ||
      sentence.kind(before) === ChunkKind.Verb;
    if (embedded) continue;
    if (((sentence.verbCue(at)?.frames ?? 0) & Frame.Quote) !== 0) return shared;
    best = shared;
  }
  return best;
}

/** Whether a clause stands inside another one: behind `that`, `who`, `when`, or behind a verb that takes clauses. */
export function isEmbedded(sentence: Sentence, subject: Subject, verb: number): boolean {
  if (subject.how === Found.Relative) return true;
  if (subject.from > verb) return false;
  let before = subject.from - 1;
  while (sentence.kind(before) === ChunkKind.Adverb) before--;
  const kind = sentence.kind(before);
  if (kind === ChunkKind.Complementizer || kind === ChunkKind.Relative || kind === ChunkKind.Subordinator) return true;
  if (kind === ChunkKind.Noun) return true;
  return kind === ChunkKind.Verb && ((sentence.verbCue(before)?.frames ?? 0) & Frame.Clause) !== 0;
}
