import { Kind } from '../text/tokens';
import { type Chunk, ChunkKind, Form } from './chunks';
import type { Cue } from './cues';
import type { Lexicon } from './lexicon';
import type { Run, Words } from './words';

/** A sentence in chunks, with the questions that the rules ask of it. Indexes are of chunks unless said otherwise. */
export class Sentence {
  readonly lexicon: Lexicon;

  constructor(
    readonly words: Words,
    readonly run: Run,
    readonly chunks: readonly Chunk[],
  ) {
    this.lexicon = words.lexicon;
  }

  get length(): number {
    return this.chunks.length;
  }

  at(index: number): Chunk | undefined {
    // Before the first chunk there is none; asking the array for it would be slow.
    return index < 0 ? undefined : this.chunks[index];
  }

  kind(index: number): number {
    return this.at(index)?.kind ?? 0;
  }

  form(index: number): number {
    return this.at(index)?.form ?? Form.None;
  }

  isFinite(index: number): boolean {
    return this.form(index) === Form.Finite;
  }

  /** The word entry with which a chunk begins. */
  entry(index: number): number {
    const chunk = this.at(index);
    return chunk === undefined ? -1 : this.words.entryAt(chunk.start);
  }

  headTraits(index: number): number {
    const chunk = this.at(index);
    return chunk === undefined ? 0 : this.words.traitsAt(chunk.head);
  }

  headTags(index: number): number {
    const chunk = this.at(index);
    return chunk === undefined ? 0 : this.words.tagsAt(chunk.head);
  }

  startTags(index: number): number {
    const chunk = this.at(index);
    return chunk === undefined ? 0 : this.words.tagsAt(chunk.start);
  }

  /** The cue that a verb group is a form of. */
  verbCue(index: number): Cue | undefined {
    const chunk = this.at(index);
    if (chunk?.kind !== ChunkKind.Verb) return undefined;
    const entry = this.words.entryAt(chunk.head);
    const apart = this.lexicon.separable.get(entry);
    const cue = apart && this.withPrefix(index, apart);
    return cue === undefined ? this.lexicon.verbCueOf(entry) : this.lexicon.cueAt(cue);
  }

  /** The cue that a verb is with the prefix at the end of its clause: `kündigte … an`. */
  private withPrefix(verb: number, prefixes: ReadonlyMap<number, number>): number | undefined {
    for (let at = verb + 1; at < this.chunks.length; at++) {
      const kind = this.kind(at);
      if (kind >= ChunkKind.Comma || kind === ChunkKind.Quote) return undefined;
      const next = this.kind(at + 1);
      if (next !== 0 && next < ChunkKind.Comma && next !== ChunkKind.Quote && next !== ChunkKind.Conjunction) continue;
      const chunk = this.chunks[at];
      return chunk === undefined ? undefined : prefixes.get(this.words.entryAt(chunk.end - 1));
    }
    return undefined;
  }

  /** The cue that the head of a noun phrase is. */
  nounCue(index: number): Cue | undefined {
    const chunk = this.at(index);
    if (chunk?.kind !== ChunkKind.Noun) return undefined;
    return this.lexicon.nounCueOf(this.words.entryAt(chunk.head));
  }

  /** The cue that an adjective is, or a participle that is used as one. */
  adjectiveCue(index: number): Cue | undefined {
    const chunk = this.at(index);
    return chunk && this.lexicon.adjectiveCueOf(this.words.entryAt(chunk.head));
  }

  /** The kind of the last mark or word inside a quotation, marks of an inner quotation not counted. */
  lastInside(quote: number): number {
    const chunk = this.at(quote);
    if (chunk === undefined) return 0;
    const closed = this.words.kind(chunk.end - 1) === Kind.CloseQuote;
    let at = chunk.end - (closed ? 2 : 1);
    while (at > chunk.start && this.words.kind(at) === Kind.Other) at--;
    return this.words.kind(at);
  }

  /** Whether words in quotation marks are speech with a mark of its own at the end, not part of a sentence. */
  isSpeech(quote: number): boolean {
    const kind = this.lastInside(quote);
    return kind >= Kind.Comma && kind <= Kind.Ellipsis;
  }

  /** The words of the chunks from `from` up to `to`, which is exclusive; undefined where there are none. */
  wordsOf(from: number, to: number): Run | undefined {
    const first = this.at(from);
    const last = this.at(to - 1);
    return first === undefined || last === undefined || to <= from ? undefined : { start: first.start, end: last.end };
  }
}
