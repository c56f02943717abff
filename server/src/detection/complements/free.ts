import { cueGroups } from '../../languages/pack';
import { ChunkKind } from '../chunks';
import { type Cue, Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import { isSomebody } from '../subjects/somebody';
import type { Reach } from '../subjects/subject';
import { Tag, Trait } from '../tags';
import { type Complement, type Context, contentOf, FARTHEST } from './complement';

/** Fewer words without a known verb are a noun phrase. */
const SHORTEST_CLAUSE = 3;

/** The group of the verbs that name a thing, where clauses need no opening word: `gọi`. */
const NAMING = cueGroups.indexOf('attitude');

/** Where a clause needs no opening word and no form of its verb shows it, all that follows the cue is its content. */
export function freeComplement(
  extents: Extents,
  verb: number,
  cue: Cue,
  context: Context,
  from: number,
): Complement | undefined {
  const { sentence } = extents;
  let at = from;
  while (sentence.kind(at) === ChunkKind.Bracket) at++;
  const marked = quotedFar(extents, at, verb, cue, context) ?? openedFar(extents, at, verb, cue, context);
  if (marked !== undefined) return marked;
  const kind = sentence.kind(at);
  if (kind === ChunkKind.Comma || kind === ChunkKind.Colon) return complementApart(extents, at, verb, cue, context);
  if (kind === 0 || kind > ChunkKind.Comma || kind === ChunkKind.Conjunction) return undefined;
  if (kind === ChunkKind.Preposition) {
    const preposition = cue.prepositions.get(sentence.entry(at));
    if (preposition !== undefined)
      return contentOf(extents, preposition.own ? at + 1 : at, verb, 'verb-preposition', preposition.group, context);
    if (saysWhere(extents, at)) return behindColon(extents, at, verb, cue, context);
  }
  return bareComplement(extents, at, verb, cue, context);
}

/** `thông tin tại họp báo: …`: behind a colon, over where or to whom it is said. */
function behindColon(extents: Extents, from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
  const { sentence } = extents;
  for (let at = from; at < from + FARTHEST; at++) {
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Colon) return complementApart(extents, at, verb, cue, context);
    if (kind === 0 || kind === ChunkKind.Verb || kind >= ChunkKind.Comma) return undefined;
  }
  return undefined;
}

/** A clause or a noun phrase right behind the cue. */
function bareComplement(
  extents: Extents,
  at: number,
  verb: number,
  cue: Cue,
  context: Context,
): Complement | undefined {
  const { sentence, clauses } = extents;
  if ((cue.frames & Frame.Clause) !== 0) {
    const clause = contentOf(extents, at, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
    if (clause !== undefined && cue.groupOf(Frame.Clause) === NAMING)
      return saysWhat(sentence, clause) ? clause : undefined;
    if (clause !== undefined && (clauses.holdsClause(clause.from, clause.to) || isToldOf(sentence, clause)))
      return clause;
  }
  if ((cue.frames & Frame.Noun) === 0 || sentence.kind(at) === ChunkKind.Preposition) return undefined;
  return contentOf(extents, at, verb, 'verb-object', cue.groupOf(Frame.Noun), context);
}

/** `gọi X là …`, `ví X như “…”`: words that say what a thing is. */
function saysWhat(sentence: Sentence, { from, to }: Reach): boolean {
  for (let at = from + 1; at < to; at++) {
    if (sentence.kind(at) === ChunkKind.Quote) return true;
    if ((sentence.lexicon.tagsOf(sentence.entry(at)) & Tag.Complementizer) !== 0) return true;
  }
  return false;
}

/** Whether words without a known verb are a clause all the same: they begin with somebody or hold a quotation. */
function isToldOf(sentence: Sentence, { from, to }: Reach): boolean {
  for (let at = from; at < to; at++) if (sentence.kind(at) === ChunkKind.Quote) return true;
  const run = sentence.wordsOf(from, to);
  const long = run !== undefined && run.end - run.start > SHORTEST_CLAUSE;
  return long && isSomebody(sentence, from);
}

/** Whether a preposition says where, to whom or about what something is said, rather than begins what is said. */
function saysWhere(extents: Extents, preposition: number): boolean {
  const { sentence } = extents;
  const entry = sentence.entry(preposition);
  const { addressees, places, links } = sentence.lexicon;
  if (addressees.has(entry) || links.has(entry)) return true;
  if (places.has(entry) && (sentence.headTraits(preposition + 1) & Trait.Venue) !== 0) return true;
  for (let at = preposition + 1; at < extents.clauses.end; at++) {
    if (sentence.kind(at) >= ChunkKind.Comma || sentence.isFinite(at)) return false;
  }
  return true;
}

/** `nói ngắn gọn: “…”`, `viết trên trang cá nhân một bài dài: “…”`: words in quotation marks behind a colon. */
function quotedFar(extents: Extents, from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
  const { sentence } = extents;
  if ((cue.frames & Frame.Quote) === 0) return undefined;
  for (let at = from; at < from + FARTHEST && at < sentence.length; at++) {
    const kind = sentence.kind(at);
    const marked = kind === ChunkKind.Colon || (kind === ChunkKind.Comma && at === from);
    if (marked && sentence.kind(at + 1) === ChunkKind.Quote)
      return (
        quotesAlone(sentence, at + 1, verb, cue) ??
        contentOf(extents, at + 1, verb, 'verb-quote', cue.groupOf(Frame.Quote), context)
      );
    if (kind === ChunkKind.Quote && at === from && isWhole(sentence, at))
      return contentOf(extents, at, verb, 'verb-quote', cue.groupOf(Frame.Quote), context);
    if (kind > ChunkKind.Comma || sentence.verbCue(at) !== undefined) return undefined;
  }
  return undefined;
}

/** `nói: “…”, đồng thời …`: words in quotation marks with a comma or nothing behind them. */
function quotesAlone(sentence: Sentence, from: number, verb: number, cue: Cue): Complement | undefined {
  let to = from + 1;
  while (sentence.kind(to) === ChunkKind.Quote) to++;
  const kind = sentence.kind(to);
  const alone = kind === 0 || kind === ChunkKind.Comma || kind === ChunkKind.Stop;
  return alone ? { from, to, cueEnd: verb + 1, rule: 'verb-quote', group: cue.groupOf(Frame.Quote) } : undefined;
}

/** Whether nothing of the sentence follows words in quotation marks but another attribution or the end. */
function isWhole(sentence: Sentence, quote: number): boolean {
  const kind = sentence.kind(quote + 1);
  return kind === 0 || kind >= ChunkKind.Comma || kind === ChunkKind.Conjunction;
}

/** `nói với báo giới rằng …`, `nhắc học trò rằng …`, `hứa với chị là …`: an opening word, over who is told and where. */
function openedFar(extents: Extents, from: number, verb: number, cue: Cue, context: Context): Complement | undefined {
  const { sentence } = extents;
  if ((cue.frames & Frame.That) === 0) return undefined;
  for (let at = from; at < from + FARTHEST && at < sentence.length; at++) {
    const kind = sentence.kind(at);
    const opens =
      kind === ChunkKind.Complementizer ||
      (at > from &&
        sentence.lexicon.addressees.has(sentence.entry(from)) &&
        (sentence.lexicon.tagsOf(sentence.entry(at)) & Tag.Complementizer) !== 0);
    if (opens) return contentOf(extents, at, verb, 'verb-that', cue.groupOf(Frame.That), context);
    if (
      kind === ChunkKind.Verb ||
      kind === ChunkKind.Quote ||
      kind === ChunkKind.Conjunction ||
      kind === ChunkKind.Subordinator ||
      kind >= ChunkKind.Comma
    )
      return undefined;
  }
  return undefined;
}

/** `Ông nói, …`: where clauses need no opening word, a comma or a colon may part them from a cue. */
function complementApart(
  extents: Extents,
  at: number,
  verb: number,
  cue: Cue,
  context: Context,
): Complement | undefined {
  const { sentence } = extents;
  const { subject } = context;
  if ((cue.frames & Frame.Clause) === 0 || subject === undefined || subject.from > verb) return undefined;
  const next = sentence.kind(at + 1);
  if (next === ChunkKind.Conjunction || next === ChunkKind.Phrase || next >= ChunkKind.Comma) return undefined;
  if (sentence.verbCue(at + 1) !== undefined) return undefined;
  const content = contentOf(extents, at + 1, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
  return content !== undefined && extents.clauses.holdsClause(content.from, content.to) ? content : undefined;
}
