import type { LanguagePack } from '../languages';
import type { Attribution } from '../model/attribution';
import { compareSpans, type Span, shift, shiftAll } from '../model/span';
import { inOneGo, isStep, type Steps } from '../model/steps';
import { ParagraphMemo } from '../text/memo';
import { divide, type Paragraph } from '../text/paragraphs';
import { lexiconInSteps, lexiconOf } from './lexicon';
import { ParagraphReader } from './paragraph';
import type { Introduction, Plain, Reading } from './reading';

export { DEFAULT_THRESHOLD } from './confidence';

/** Work on paragraphs that is kept between two calls; see {@link createParagraphCache}. */
export interface ParagraphCache {
  readonly readings: ParagraphMemo<Reading>;
  /** What the last call found, by the index of the paragraph. */
  placed: readonly Placed[];
  /** The pack that the readings were made with. */
  pack: LanguagePack | undefined;
}

/** A paragraph that was read, with what was found where it stands. */
interface Placed {
  readonly reading: Reading;
  readonly start: number;
  readonly attributions: readonly Attribution[];
}

/**
 * A memory for {@link detect}: paragraphs that have not changed since the last call are not read again. It keeps the
 * paragraphs of the last call only. One cache belongs to one text.
 */
export function createParagraphCache(): ParagraphCache {
  return { readings: new ParagraphMemo(), placed: [], pack: undefined };
}

/** How likely a paragraph in quotation marks is what the one before it introduces with a colon. */
const INTRODUCED = 0.85;

/** How many paragraphs below a title something may refer back to it. */
const TITLE_REACH = 4;

const readers = new WeakMap<LanguagePack, ParagraphReader>();

function readerOf(pack: LanguagePack): ParagraphReader {
  const known = readers.get(pack) ?? new ParagraphReader(lexiconOf(pack));
  readers.set(pack, known);
  return known;
}

/**
 * Finds the attributions of a text, sorted by where their contents begin. Spans are UTF-16 code units of the text, end
 * exclusive. All that was found is returned, however unlikely; see `confidence`. Linear in the text; with a cache only
 * paragraphs that are new since the last call are read.
 */
export function detect(...input: Parameters<typeof detectInSteps>): readonly Attribution[] {
  return inOneGo(detectInSteps(...input));
}

/** The same with a pause after each paragraph that is read. */
export function* detectInSteps(
  text: string,
  pack: LanguagePack,
  cache: ParagraphCache = createParagraphCache(),
  paragraphs: readonly Paragraph[] = divide(text).paragraphs,
): Steps<readonly Attribution[]> {
  if (cache.pack !== pack) {
    cache.readings.clear();
    cache.placed = [];
    cache.pack = pack;
  }
  yield* lexiconInSteps(pack);
  const reader = readerOf(pack);
  const readings = yield* cache.readings.allInSteps(paragraphs, (words) => reader.read(words));
  const placed: Placed[] = [];
  const flow = new Flow();
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i];
    if (reading === undefined) continue;
    const start = paragraphs[i]?.start ?? 0;
    const before = cache.placed[i];
    // What stands before an edit stays the same object, which tells those who follow that nothing happened to it.
    const isSame = before?.reading === reading && before.start === start;
    const each = isSame ? before : placedAt(reading, start);
    placed.push(each);
    flow.add(each);
    if (isStep(i)) yield undefined;
  }
  cache.placed = placed;
  return flow.attributions.toSorted((a, b) => compareSpans(a.content[0], b.content[0]));
}

function placedAt(reading: Reading, start: number): Placed {
  const { attributions } = reading;
  return {
    reading,
    start,
    attributions:
      attributions.length === 0 ? attributions : attributions.map((attribution) => moved(attribution, start)),
  };
}

function moved(attribution: Attribution, by: number): Attribution {
  const { type, content, source, cue, confidence, rule } = attribution;
  return {
    type,
    content: shiftAll(content, by),
    source: source && shift(source, by),
    cue: cue && shift(cue, by),
    confidence,
    rule,
  };
}

/** Joins what was found in the paragraphs of a text, in order: quotations that go on from one to the next. */
class Flow {
  private readonly found: Attribution[] = [];
  /** What was joined to an attribution, by its index. */
  private readonly joined = new Map<number, Span[]>();
  private introduces: Introduction | undefined;
  /** Index of the attribution that a paragraph of nothing but a quotation goes on with, or -1. */
  private open = -1;
  /** The quotation that goes on has no closing mark yet. */
  private isOpen = false;
  private paragraphs = 0;
  /** The first paragraph of the text and the last sentence before this one, where they attribute nothing. */
  private title: Plain | undefined;
  private before: Plain | undefined;

  add({ reading, start: at, attributions }: Placed): void {
    const goesOn = this.isOpen && this.joinsOpen(reading);
    const first = this.found.length;
    if (goesOn) this.close(attributions[0]);
    for (let i = goesOn ? 1 : 0; i < attributions.length; i++) {
      const attribution = attributions[i];
      if (attribution) this.found.push(attribution);
    }
    if (reading.isQuotation) this.place(first);
    else if (!goesOn || reading.lastQuoted > 0)
      this.open = reading.lastQuoted < 0 ? -1 : first + reading.lastQuoted - (goesOn ? 1 : 0);
    this.isOpen = reading.isOpen && this.open >= 0 && this.found[this.open]?.cue === undefined;
    const { introduces } = reading;
    this.introduces = introduces && {
      source: introduces.source && shift(introduces.source, at),
      cue: introduces.cue && shift(introduces.cue, at),
    };
    if (reading.refers !== undefined) this.refer(moved(reading.refers, at));
    const plain = reading.plain && { ...reading.plain, span: shift(reading.plain.span, at) };
    if (this.paragraphs++ === 0) this.title = plain;
    this.before = plain;
  }

  /** Whether a paragraph begins with the rest of a quotation that no mark closed. */
  private joinsOpen({ isQuotation, attributions }: Reading): boolean {
    const [first] = attributions;
    return !isQuotation && first !== undefined && first.type !== 'indirect' && first.content[0].start === 0;
  }

  /** Gives a quotation that no mark closed to who speaks behind its last paragraph. */
  private close(speaker: Attribution | undefined): void {
    const before = this.found[this.open];
    if (before === undefined || speaker === undefined) return;
    const [first, ...rest] = before.content;
    const content = [...rest, ...(this.joined.get(this.open) ?? []), ...speaker.content];
    this.joined.delete(this.open);
    this.found[this.open] = { ...speaker, content: [first, ...content] };
  }

  /** Gives what refers back the sentence before it: the end of the paragraph before, or the title above a caption. */
  private refer(attribution: Attribution): void {
    const plain = this.before?.marked === true || this.paragraphs > TITLE_REACH ? this.before : this.title;
    if (plain !== undefined) this.found.push({ ...attribution, content: [plain.span], type: plain.type });
  }

  get attributions(): readonly Attribution[] {
    return this.found.map((attribution, index) => {
      const more = this.joined.get(index);
      return more === undefined ? attribution : { ...attribution, content: [...attribution.content, ...more] };
    });
  }

  /** Gives a paragraph that is nothing but a quotation to who introduced it, or to who was quoted before. */
  private place(index: number): void {
    const floating = this.found[index];
    if (floating === undefined) return;
    if (this.introduces !== undefined) {
      this.found[index] = { ...floating, ...this.introduces, confidence: Math.max(floating.confidence, INTRODUCED) };
      this.open = index;
    } else if (this.open < 0) {
      this.open = index;
    } else {
      const more = this.joined.get(this.open);
      if (more === undefined) this.joined.set(this.open, [...floating.content]);
      else for (const part of floating.content) more.push(part);
      this.found.pop();
    }
  }
}
