import type { Sentence } from '../sentence';
import type { Run } from '../words';

/** Chunks from `from` up to `to`, which is exclusive. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** How a source was found; how sure one can be of it differs. */
export const Found = { Beside: 0, Apart: 1, Shared: 2, Controlled: 3, Relative: 4 } as const;

export interface Subject extends Reach {
  readonly how: number;
  /** The words themselves, where they are less than the chunks. */
  readonly words?: Run;
}

/** What is known of the other verbs of a sentence, for a verb that has the subject of one of them. */
export interface KnownSubjects {
  readonly sentence: Sentence;
  /** The subject of a verb group; undefined where nobody is named. */
  of(verb: number): Subject | undefined;
}
