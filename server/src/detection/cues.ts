import { type CueGroup, cueGroups, type FrameList } from '../languages/pack';
import { listOf } from './tags';

/** What may follow or surround a cue, as bits; see `FrameList` in languages/pack.ts. */
export const Frame = {
  Quote: 1,
  That: 2,
  Clause: 4,
  Post: 8,
  To: 16,
  Noun: 32,
  Person: 64,
  Raise: 128,
  Passive: 256,
} as const;

const frameNames: Readonly<Record<string, number>> = {
  quote: Frame.Quote,
  that: Frame.That,
  clause: Frame.Clause,
  post: Frame.Post,
  to: Frame.To,
  np: Frame.Noun,
  person: Frame.Person,
  raise: Frame.Raise,
  passive: Frame.Passive,
};

/** A preposition that a cue takes: part of the cue, or part of the content. */
export interface CuePreposition {
  readonly group: number;
  readonly own: boolean;
}

/** A verb or noun that attributes: which frames it takes, and what kind of attribution each frame makes. */
export class Cue {
  frames = 0;
  /** Group of each frame, by the frame's bit number. */
  private readonly groups = new Uint8Array(9);
  readonly prepositions = new Map<number, CuePreposition>();

  constructor(readonly lemma: string) {}

  /** Index into `cueGroups` of the attribution that a frame makes. */
  groupOf(frame: number): number {
    return this.groups[31 - Math.clz32(frame)] ?? 0;
  }

  add(group: CueGroup, frames: FrameList, entryOf: (word: string) => number): void {
    const index = cueGroups.indexOf(group);
    for (const name of listOf(frames)) {
      const frame = frameNames[name];
      if (frame !== undefined) {
        if ((this.frames & frame) === 0) this.groups[31 - Math.clz32(frame)] = index;
        this.frames |= frame;
      } else {
        const entry = entryOf(name.slice(1).replaceAll('_', ' '));
        if (!this.prepositions.has(entry)) this.prepositions.set(entry, { group: index, own: name.startsWith('=') });
      }
    }
  }
}
