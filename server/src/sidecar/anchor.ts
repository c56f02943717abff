import type { Anchoring } from '../model/quote';
import { inOneGo, isStep, type Steps } from '../model/steps';
import { type Anchored, candidatesFor } from './candidates';
import { assignByOrder, type Candidate } from './order';
import type { TextSearch } from './search';
import { unsharedInSteps } from './unshared';
import { certainInSteps } from './weigh';

/**
 * Locates the contents of a sidecar's entries in a text. Entries stand in text order, which tells repeated words
 * apart where their context does not, and words that were lost from others that resemble them. Pure: the stored words
 * are never changed.
 * @param areVersions whether some entries are versions of one: these have one place
 * @returns one anchoring for each content, in the order given
 */
export function anchorContents(...input: Parameters<typeof anchorContentsInSteps>): readonly Anchoring[] {
  return inOneGo(anchorContentsInSteps(...input));
}

/** The same in steps, for long sidecars. */
export function* anchorContentsInSteps(
  search: TextSearch,
  entries: readonly Anchored[],
  areVersions = false,
): Steps<readonly Anchoring[]> {
  const found: (readonly Candidate[])[] = [];
  const known = new Map<string, readonly Candidate[]>();
  for (const [i, { content, place }] of entries.entries()) {
    if (place) found.push([{ content: place, score: 1, scores: place.map(() => 1) }]);
    else {
      const key = JSON.stringify(content);
      const candidates = known.get(key) ?? candidatesFor(search, content);
      known.set(key, candidates);
      found.push(candidates);
    }
    // Looking for words that are not there takes a while.
    if (!place || isStep(i)) yield undefined;
  }
  const { decided, order } = yield* certainInSteps(search, entries, found);
  const assigned = assignByOrder(decided);
  yield undefined;
  const anchorings = areVersions ? assigned : yield* unsharedInSteps(search, entries, found, assigned, order);
  return anchorings.map((anchoring, i): Anchoring => {
    const candidates = found[i] ?? [];
    if (anchoring.state !== 'orphaned' || candidates.length === 0) return anchoring;
    return undecided(candidates);
  });
}

function undecided(candidates: readonly Candidate[]): Anchoring {
  const score = Math.max(...candidates.map((candidate) => candidate.score));
  return {
    state: 'ambiguous',
    candidates: candidates.map(({ content }) => content),
    ...(score < 1 && { score }),
  };
}
