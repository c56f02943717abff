import type { Candidate } from './candidate';

/** Leaves out what lies inside the content of another one: only the outermost attribution counts. */
export function outermost(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  return candidates.filter((inner) => !candidates.some((outer) => outer !== inner && dominates(outer, inner)));
}

function dominates(outer: Candidate, inner: Candidate): boolean {
  if (!holds(outer, inner)) return contains(outer, inner) && !contains(inner, outer);
  if (!holds(inner, outer)) return true;
  // Each lies in the other's content: the one that stands behind its content looks back over the whole sentence.
  return standsBehind(outer) && !standsBehind(inner);
}

function standsBehind(candidate: Candidate): boolean {
  const [first] = candidate.content;
  return candidate.cue !== undefined && first !== undefined && first.end <= candidate.cue.start;
}

function holds(outer: Candidate, inner: Candidate): boolean {
  const cue = inner.cue ?? inner.content[0];
  return cue !== undefined && outer.content.some((run) => run.start <= cue.start && cue.end <= run.end);
}

/** Whether all the words of one content are among those of another. */
function contains(outer: Candidate, inner: Candidate): boolean {
  return (
    inner.content.length > 0 &&
    inner.content.every((part) => outer.content.some((run) => run.start <= part.start && part.end <= run.end))
  );
}
