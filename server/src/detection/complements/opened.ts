import { ChunkKind, Form } from '../chunks';
import { type Cue, Frame } from '../cues';
import type { Extents } from '../extents';
import type { Sentence } from '../sentence';
import { Tag } from '../tags';
import { type Complement, type Context, contentOf, FARTHEST, isMarked } from './complement';

/** A content that an opening word, a colon or a quotation mark opens, over phrases that say where and when. */
export function openedComplement(
  extents: Extents,
  from: number,
  verb: number,
  cue: Cue,
  context: Context,
): Complement | undefined {
  const { sentence } = extents;
  let at = from;
  for (let steps = 0; steps < FARTHEST && at < sentence.length; steps++) {
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Complementizer || (kind === ChunkKind.Relative && at === from && !relates(sentence, at))) {
      const frame = (cue.frames & Frame.That) !== 0 ? Frame.That : Frame.Noun;
      if ((cue.frames & frame) === 0) return undefined;
      return contentOf(extents, at, verb, 'verb-that', cue.groupOf(frame), context);
    }
    if (
      kind === ChunkKind.Quote &&
      (sentence.kind(at + 1) === ChunkKind.Complementizer || (at > from && isNamed(sentence, at)))
    ) {
      // `told “Meet the Press” that …`, `said on CNN's “State of the Union”`
      at++;
      continue;
    }
    if (kind === ChunkKind.Quote) {
      const frame = (cue.frames & Frame.Quote) !== 0 ? Frame.Quote : Frame.Noun;
      if ((cue.frames & frame) === 0) return undefined;
      return contentOf(extents, at, verb, 'verb-quote', cue.groupOf(frame), context, frame === Frame.Noun);
    }
    if (kind === ChunkKind.Comma || kind === ChunkKind.Colon) {
      if (sentence.kind(at + 1) === ChunkKind.Quote && (cue.frames & Frame.Quote) !== 0) {
        const content = contentOf(extents, at + 1, verb, 'verb-quote', cue.groupOf(Frame.Quote), context);
        return content && { ...content, cueEnd: kind === ChunkKind.Colon && at === verb + 1 ? at + 1 : verb + 1 };
      }
      const behind = kind === ChunkKind.Comma ? behindAside(extents, at) : -1;
      if (behind < 0) return undefined;
      at = behind;
      continue;
    }
    const inside =
      at > from &&
      (sentence.kind(at - 1) === ChunkKind.Preposition ||
        sentence.kind(at - 1) === ChunkKind.Conjunction ||
        isPreposition(extents, at - 1));
    if (
      kind !== ChunkKind.Preposition &&
      kind !== ChunkKind.Time &&
      kind !== ChunkKind.Adverb &&
      !isPreposition(extents, at) &&
      !(kind === ChunkKind.Noun && inside)
    )
      return undefined;
    at++;
  }
  return undefined;
}

/** `posted it under a headline that said …`: a relative clause that belongs to the noun of a phrase. */
function relates(sentence: Sentence, relative: number): boolean {
  return (
    sentence.isFinite(relative + 1) &&
    sentence.kind(relative - 1) === ChunkKind.Noun &&
    sentence.kind(relative - 2) === ChunkKind.Preposition
  );
}

/** Whether words in quotation marks are the name of something in a phrase of place: `on CNN's “State of the Union”`. */
function isNamed(sentence: Sentence, quote: number): boolean {
  const kind = sentence.kind(quote - 1);
  return !isMarked(sentence, quote) && kind !== ChunkKind.Time && kind !== ChunkKind.Adverb;
}

/** `after`, `before` and their like before a noun phrase rather than a clause. */
function isPreposition(extents: Extents, at: number): boolean {
  const { sentence } = extents;
  return (
    sentence.kind(at) === ChunkKind.Subordinator &&
    (sentence.startTags(at) & Tag.Preposition) !== 0 &&
    sentence.kind(at + 1) === ChunkKind.Noun &&
    !extents.clauses.beginsClause(at + 1)
  );
}

/** Over something between two commas before an opening word: `said, among other things, that …`; -1 elsewhere. */
function behindAside(extents: Extents, comma: number): number {
  const { sentence } = extents;
  const first = sentence.kind(comma + 1);
  // `said in Madison, Wisconsin, that …`; `wrote to Ann Lee, the head of the agency, that …`
  for (let at = comma + 1; first === ChunkKind.Noun && at < comma + FARTHEST && !sentence.isFinite(at); at++) {
    if (sentence.kind(at) === ChunkKind.Comma && sentence.kind(at + 1) === ChunkKind.Complementizer) return at + 1;
  }
  // `said so on television, though he said, “…”`
  if (extents.begins(comma + 1)) return -1;
  if (first === ChunkKind.Verb || first === ChunkKind.Noun || first === ChunkKind.Conjunction) return -1;
  for (let at = comma + 2; at < comma + FARTHEST; at++) {
    const mark = sentence.kind(at);
    if (mark !== ChunkKind.Comma && mark !== ChunkKind.Colon) continue;
    const kind = sentence.kind(at + 1);
    if (kind === ChunkKind.Complementizer || kind === ChunkKind.Quote) return kind === ChunkKind.Quote ? at : at + 1;
  }
  return -1;
}

/** `sagte am Mittwoch, dass …`, `sagte, er werde …`: where every clause is set off, the next comma opens the content. */
export function complementBehindComma(
  extents: Extents,
  from: number,
  verb: number,
  cue: Cue,
  context: Context,
): Complement | undefined {
  const { sentence } = extents;
  if (!sentence.lexicon.pack.grammar.commaEndsClause || (cue.frames & (Frame.Clause | Frame.That | Frame.To)) === 0)
    return undefined;
  let at = from;
  while (
    at < from + FARTHEST &&
    sentence.kind(at) !== 0 &&
    sentence.kind(at) < ChunkKind.Comma &&
    sentence.kind(at) !== ChunkKind.Quote &&
    !sentence.isFinite(at)
  )
    at++;
  const kind = sentence.kind(at);
  if (kind !== ChunkKind.Comma && kind !== ChunkKind.Colon) return undefined;
  const next = sentence.kind(at + 1);
  if (next === ChunkKind.Complementizer)
    return contentOf(extents, at + 1, verb, 'verb-that', cue.groupOf(Frame.That), context);
  if (
    next === ChunkKind.Relative ||
    next === ChunkKind.Conjunction ||
    next === ChunkKind.Phrase ||
    !holdsVerb(extents, at + 1)
  )
    return undefined;
  return contentOf(extents, at + 1, verb, 'verb-clause', cue.groupOf(Frame.Clause), context);
}

function holdsVerb(extents: Extents, from: number): boolean {
  const { sentence } = extents;
  for (let at = from; at < extents.clauses.end; at++)
    if (sentence.isFinite(at) || sentence.form(at) === Form.Infinitive) return true;
  return false;
}
