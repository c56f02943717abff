import { ChunkKind } from '../chunks';
import { Frame } from '../cues';
import type { Sentence } from '../sentence';
import { Tag } from '../tags';
import { skipBackward } from './adverbs';
import { acrossPieces, firstNominal } from './appositions';
import { acrossDash } from './asides';
import { nounBefore } from './beforeVerb';
import { sharedByClauses } from './coordination';
import { isSomebody, isTitled } from './somebody';
import { Found, type KnownSubjects, type Subject } from './subject';

/**
 * In a language whose noun phrases begin with their head and whose verbs have no forms, who does it is what the clause
 * begins with, as far as the verb, where that is somebody: `Nguồn tin của chúng tôi tại ngân hàng` *tiết lộ*.
 */
export function clauseOpener(subjects: KnownSubjects, verb: number): Subject | undefined {
  const { sentence } = subjects;
  // `bị cáo buộc`: who is accused is not who speaks.
  if ((sentence.startTags(verb) & Tag.Being) !== 0) return undefined;
  const at = skipBackward(sentence, verb - 1);
  const kind = sentence.kind(at);
  switch (kind) {
    case ChunkKind.Comma:
      return acrossPieces(sentence, at) ?? sharedByClauses(subjects, at);
    case ChunkKind.Dash:
      return acrossDash(sentence, at) ?? sharedByClauses(subjects, at);
    case ChunkKind.Conjunction:
    case ChunkKind.Semicolon:
      return sharedByClauses(subjects, at);
    case 0:
    case ChunkKind.Stop:
    case ChunkKind.Colon:
      return somebodyBehind(sentence, verb);
    default:
      return clauseSubject(sentence, verb, at + 1);
  }
}

/** What a clause begins with up to a verb, without times and adverbs right before that. */
function clauseSubject(sentence: Sentence, verb: number, to: number): Subject | undefined {
  let from = verb;
  while (from > 0 && !opensClause(sentence, from - 1)) from--;
  from = behindPassive(sentence, from, to);
  while (from < to && !isNominal(sentence, from)) from++;
  const how = sentence.kind(to - 1) === ChunkKind.Noun && to === verb ? Found.Beside : Found.Apart;
  if (from < to && isSomebody(sentence, from) && !isNearerSubject(sentence, from, to)) return { from, to, how };
  const nearest = nounBefore(sentence, to - 1, how);
  if (nearest !== undefined) return nearest;
  return from < to ? { from, to, how } : undefined;
}

/** `Mô hình này được Viện A` *đánh giá*: behind what makes the verb passive stands who does it. */
function behindPassive(sentence: Sentence, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    if (sentence.kind(at) !== ChunkKind.Verb) continue;
    return (sentence.headTags(at) & Tag.Being) === 0 ? from : at + 1;
  }
  return from;
}

function isNominal(sentence: Sentence, at: number): boolean {
  const kind = sentence.kind(at);
  return kind === ChunkKind.Noun || (kind === ChunkKind.Quote && sentence.kind(at + 1) !== ChunkKind.Comma);
}

/** `tôi nghe bà Lan nói`: the noun phrase before the verb has a verb before it, so it is a subject of its own. */
function isNearerSubject(sentence: Sentence, from: number, to: number): boolean {
  const near = to - 1;
  if (near <= from || sentence.kind(near) !== ChunkKind.Noun || !isTitled(sentence, near)) return false;
  for (let at = near; at > from; at--) if (sentence.kind(at) === ChunkKind.Relative) return false;
  return sentence.isFinite(near - 1);
}

function opensClause(sentence: Sentence, at: number): boolean {
  const kind = sentence.kind(at);
  if (kind >= ChunkKind.Comma || kind === ChunkKind.Phrase) return true;
  if (kind === ChunkKind.Complementizer || kind === ChunkKind.Subordinator) return true;
  if (kind === ChunkKind.Conjunction)
    return sentence.kind(at - 1) !== ChunkKind.Noun || sentence.kind(at + 1) !== ChunkKind.Noun;
  if (kind === ChunkKind.Quote) return sentence.kind(at - 1) >= ChunkKind.Comma || at === 0;
  // `nghiên cứu` *công bố trên tạp chí X* `cho thấy`: what takes no clause opens none.
  return ((sentence.verbCue(at)?.frames ?? 0) & (Frame.Clause | Frame.Noun)) !== 0;
}

/** `Phát biểu tại họp báo, bà Hương, người …, nêu rõ`: somebody behind a comma, with a verb farther on. */
export function somebodyBehind(sentence: Sentence, verb: number): Subject | undefined {
  for (let at = verb + 1; at < sentence.length - 1; at++) {
    if (sentence.kind(at) >= ChunkKind.Stop) return undefined;
    if (sentence.kind(at) !== ChunkKind.Comma) continue;
    const noun = firstNominal(sentence, at + 1, sentence.length);
    if (noun < 0 || !isSomebody(sentence, noun)) continue;
    for (let to = noun + 1; to < sentence.length && to < noun + 20; to++) {
      if (sentence.kind(to) > ChunkKind.Comma) break;
      if (sentence.verbCue(to) === undefined) continue;
      const end = skipBackward(sentence, to - 1);
      return { from: noun, to: sentence.kind(end) === ChunkKind.Comma ? end : end + 1, how: Found.Controlled };
    }
  }
  return undefined;
}
