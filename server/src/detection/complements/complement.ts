import type { RuleName } from '../candidate';
import { ChunkKind } from '../chunks';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import type { Reach, Subject } from '../subjects/subject';

/** What stands behind a cue. */
export interface Complement extends Reach {
  /** Behind the cue: a preposition may belong to it. */
  readonly cueEnd: number;
  readonly rule: RuleName;
  /** Index into `cueGroups`. */
  readonly group: number;
}

/** What limits a content behind the cue. */
export interface Context {
  readonly subject: Subject | undefined;
  readonly limit: number;
}

/** A cue may be parted from what opens its content by so many chunks that say where and when. */
export const FARTHEST = 14;

/** The content that begins at a chunk behind a cue, as far as it goes; undefined where nothing of it is left. */
export function contentOf(
  extents: Extents,
  from: number,
  verb: number,
  rule: RuleName,
  group: number,
  context: Context,
  phrase = rule === 'verb-object' || rule === 'verb-infinitive',
): Complement | undefined {
  const reach = reachOf(extents, from, verb, phrase, context);
  return reach && { from: reach.from, to: reach.to, cueEnd: verb + 1, rule, group };
}

/** The same in chunks alone; a phrase holds one clause at most. */
export function reachOf(
  extents: Extents,
  from: number,
  verb: number,
  phrase: boolean,
  context: Context,
): Reach | undefined {
  const to = extents.end({ from, verb, phrase, subject: context.subject, limit: context.limit });
  return to > from ? { from, to } : undefined;
}

/** Whether a comma, a colon or a dash stands before a chunk. */
export function isMarked(sentence: Sentence, at: number): boolean {
  const kind = sentence.kind(at - 1);
  return kind === ChunkKind.Comma || kind === ChunkKind.Colon || kind === ChunkKind.Dash;
}
