import type { LanguagePack } from '../languages';
import type { Attribution, ResolvedAttribution } from '../model/attribution';
import { compareSpans, type Span } from '../model/span';
import type { Mention, Speaker, SpeakerId } from '../model/speaker';
import { inOneGo, type Steps } from '../model/steps';
import { type Comparing, changeBetween } from '../text/change';
import { sentenceStarts } from '../text/paragraphs';
import { mentionBefore, mentionsWithin, within } from './antecedents';
import { Cast } from './cast';
import { Course, type Step } from './course';
import { DescriptionReader, isDelegate } from './descriptions';
import { NameReader } from './names';
import { anything, fitFor, gendersOf, type PeopleTables, people, tablesOf, things } from './people';
import {
  beginReading,
  createPhraseMemory,
  describeAgain,
  endReading,
  interruptReading,
  type Opening,
  ownCopy,
  type PhraseMemory,
} from './phraseMemory';
import { breaks, type Description, describe, keysOf, type PhraseBook } from './phrases';
import { indexOf, isBody, type RegistryIndex } from './profiles';
import { commonOf, type Named, type Ordered, type Scene, Walk } from './walk';

/** Behind a place in a text, how far the name of an impersonal pronoun's body may be: `on, à Paris`. */
const NEAR = 40;
/** How much of a sentence may be its subject, in UTF-16 code units and in terms behind the article. */
const SUBJECT = 100;
const SUBJECT_TERMS = 4;
/** How far a relative pronoun looks back for its noun phrase. */
const NOUN_PHRASE = 160;

/** Resolves the sources of one text, in text order, so that pronouns look back on what is known. */
class Resolver {
  private readonly names: NameReader;
  private readonly descriptions: DescriptionReader;

  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
    private readonly quoted: readonly Span[],
    private readonly starts: readonly number[],
    private readonly tables: PeopleTables,
    private readonly index: RegistryIndex,
    private readonly cast: Cast,
    private readonly course: Course,
    private readonly memory: PhraseMemory,
  ) {
    this.names = new NameReader(text, mentions, index, cast, tables);
    this.descriptions = new DescriptionReader(text, index, cast, tables, course, this.names);
  }

  /** Who says the words of an attribution; undefined where nobody fits or several do. */
  speakerOf(attribution: Attribution): SpeakerId | undefined {
    const { source, content } = attribution;
    if (source !== undefined) return this.resolve(source);
    return floats(attribution) ? this.goOn(content[0].start) : undefined;
  }

  /** Who the source of an attribution is. */
  private resolve(source: Span): SpeakerId | undefined {
    const noun = this.nounPhrase(source);
    const key = this.keyOf(noun);
    if (this.isPronoun(key)) {
      const meant = this.byPronoun(key, noun);
      if (meant !== undefined) this.course.add({ at: source.start, speaker: meant, speaks: true });
      return meant;
    }
    const description = describeAgain(this.text, noun, this.tables.book, this.memory);
    const heads = this.names.headsIn(noun);
    const speaker =
      heads.length > 0 ? this.names.speakerOf(heads, noun) : this.descriptions.speakerOf(description, noun);
    if (speaker !== undefined || heads.length === 0) this.remember(description, speaker);
    return speaker;
  }

  private isPronoun(key: string): boolean {
    const { pronouns, relatives, impersonals } = this.tables;
    return pronouns.has(key) || relatives.has(key) || impersonals.has(key);
  }

  /** The words of a source up to the first comma. */
  private keyOf({ start, end }: Span): string {
    const words = this.text.slice(start, end);
    return this.memory.keys.get(words, () => {
      const own = ownCopy(words);
      const comma = own.indexOf(',');
      return keysOf(comma < 0 ? own : own.slice(0, comma)).join(' ');
    });
  }

  /** Who says a quotation that stands without a source: whoever spoke last. */
  private goOn(offset: number): SpeakerId | undefined {
    const speaker = this.course.inPlay(offset);
    if (speaker !== undefined) this.course.add({ at: offset, speaker, speaks: true });
    return speaker;
  }

  /** Notes whom the sentences right before an offset are about, where they begin with a description: `The accused …` */
  private passSubjects(offset: number): void {
    const own = this.course.sentenceOf(offset);
    for (let sentence = own - this.course.subjectsLeft(offset); sentence <= own; sentence++) {
      const start = this.starts[sentence] ?? 0;
      const subject = this.subjectFrom(start, Math.min(offset, this.starts[sentence + 1] ?? offset, start + SUBJECT));
      if (subject !== undefined) this.course.add({ ...subject, speaks: false });
    }
    // The rest of one's own sentence may still come into reach.
    this.course.passSubjects(offset);
  }

  private subjectFrom(from: number, to: number): { readonly at: number; readonly speaker: SpeakerId } | undefined {
    const words = this.text.slice(from, to);
    const { opening } = this.memory.openings.get(words, () => ({
      opening: openingOf(ownCopy(words), this.tables.book),
    }));
    if (opening === undefined || isInside(this.quoted, from + opening.at)) return undefined;
    for (const description of opening.readings) {
      const { here } = this.cast.fitting(description);
      const [only, ...others] = here;
      if (only !== undefined && others.length === 0) return { at: from + opening.at, speaker: only.speaker.id };
    }
    return undefined;
  }

  /** A source without the dateline that some texts begin with: `PARIS, 3 May (Agency) – The minister`. */
  private nounPhrase(source: Span): Span {
    if (source.start > 0 && !/[\n\r]/u.test(this.text.charAt(source.start - 1))) return source;
    const dateline = /^[^\n]{0,80}?\s[–—-]+\s(?=\S)/u.exec(this.text.slice(source.start, source.end))?.[0];
    return dateline === undefined ? source : { start: source.start + dateline.length, end: source.end };
  }

  private byPronoun(key: string, source: Span): SpeakerId | undefined {
    if (this.tables.impersonals.has(key)) return this.bodyBehind(source.end);
    const pronoun = this.tables.pronouns.get(key);
    if (pronoun === undefined) return this.before(source);
    this.passSubjects(source.start);
    return this.course.find(source.start, fitFor(pronoun));
  }

  /** The body that is named behind an impersonal pronoun: `on` à Paris. */
  private bodyBehind(offset: number): SpeakerId | undefined {
    const window = { start: offset, end: Math.min(this.text.length, offset + NEAR) };
    const [mention] = mentionsWithin(this.mentions, window);
    if (mention === undefined || !this.names.isBodyName(mention) || mention.speakers.length > 1) return undefined;
    const between = this.tables.book.termsIn(this.text, offset, mention.start);
    const [preposition] = between;
    const fits =
      preposition?.meaning?.preposition === true &&
      between.length <= 2 &&
      !breaks(this.text, offset, preposition.start) &&
      between.slice(1).every(({ meaning }) => meaning?.article !== undefined);
    return fits ? mention.speakers[0] : undefined;
  }

  /** Who stands right before a relative pronoun. */
  private before({ start }: Span): SpeakerId | undefined {
    const named = mentionBefore(this.text, this.mentions, start);
    if (named !== undefined) return this.names.only(named.speakers, { start: named.start, end: named.end });
    const from = Math.max(0, start - NOUN_PHRASE);
    // `X, selon qui`, `X, pour qui`
    const phrase = /,\s*\p{L}+\s*$/u.exec(this.text.slice(Math.max(from, start - NEAR), start))?.[0] ?? '';
    const terms = this.tables.book.termsIn(this.text, from, start - phrase.length);
    let at = terms.length - 1;
    const end = terms[at]?.end ?? start;
    const last = mentionBefore(this.text, this.mentions, end);
    if (last !== undefined) return this.names.only(last.speakers, last);
    for (let next = end; at >= 0; at--) {
      const term = terms[at];
      if (term === undefined || breaks(this.text, term.end, next)) break;
      next = term.start;
      if (term.meaning?.article === undefined || term.meaning.link || terms[at - 1]?.meaning?.link === true) continue;
      return this.descriptions.byDescription(describe(this.text, { start: term.start, end }, this.tables.book));
    }
    return undefined;
  }

  /**
   * Notes what a source was taken for, so that its noun can be taken up again; and a source that is nobody of the registry,
   * so that pronouns behind it are not taken for somebody else.
   */
  private remember(description: Description, speaker: SpeakerId | undefined): void {
    const { terms, titles, article, start } = description;
    const isPerson = terms.some(
      ({ meaning }) => meaning !== undefined && (meaning.roles.size > 0 || meaning.traits.has('person')),
    );
    const isBodyNoun = terms.some(({ meaning }) => meaning?.traits.has('body') === true);
    const isName = titles !== undefined || (terms.length > 1 && terms.every(({ capital }) => capital));
    const { traits = new Set() } = terms[0]?.meaning ?? {};
    const saysItself = !isPerson && !isBodyNoun && (traits.has('document') || traits.has('venue'));
    const isSomebody = !saysItself && (isPerson || isBodyNoun || isName || article?.kind === 'indefinite');
    if (isSomebody) this.descriptions.remember(description, speaker);
    const fits = titles ?? gendersOf(article, isPerson || isName ? people : isBodyNoun ? things : anything);
    if (speaker === undefined) {
      if (isSomebody) this.course.add({ at: start, speaker, speaks: true, fits });
      return;
    }
    // Who speaks for a body is somebody whom the pronouns of a person fit.
    const isVoice = isBody(this.index.byId.get(speaker)?.speaker) && terms.some(isDelegate);
    this.course.add({ at: start, speaker, speaks: true, ...(isVoice && { fits }) });
  }
}

/** How the beginning of a sentence introduces its subject; undefined where it begins in another way. */
function openingOf(words: string, book: PhraseBook): Opening | undefined {
  const terms = book.termsIn(words);
  let first = 0;
  // `In the dock, the accused …`
  if (terms[0]?.meaning?.preposition === true) {
    while (first < terms.length && !words.slice(terms[first - 1]?.end ?? 0, terms[first]?.start).includes(',')) first++;
  }
  const opening = terms[first];
  const kind = opening?.meaning?.article?.kind;
  if (opening === undefined || kind === undefined || kind === 'indefinite') return undefined;
  const readings: Description[] = [];
  for (let length = SUBJECT_TERMS; length > 0; length--) {
    const end = terms[first + length]?.end;
    if (end === undefined) continue;
    const description = describe(words, { start: opening.start, end }, book);
    if (description.end === end && description.terms.length > 0) readings.push(description);
  }
  return { at: opening.start, readings };
}

/** Whether an offset lies in one of some spans, which are in text order. */
function isInside(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return (spans[low - 1]?.end ?? -1) > offset;
}

function by(attribution: Attribution, speaker: SpeakerId | undefined): ResolvedAttribution {
  // Written out, since spreading takes ten times as long.
  const { type, content, source, cue, confidence, rule } = attribution;
  return { type, content, source, cue, confidence, rule, speaker };
}

function placeOf({ source, content }: Attribution): number {
  return (source ?? content[0]).start;
}

/** What is kept between two resolutions of one text. */
export interface ResolutionMemory {
  readonly phrases: PhraseMemory;
  readonly compare: Comparing;
  resolved: Resolved | undefined;
}

/** A text that was resolved. */
interface Resolved {
  readonly speakers: readonly Speaker[];
  readonly pack: LanguagePack;
  readonly scene: Scene;
  readonly cast: Cast;
  readonly steps: readonly Step[];
  /** In the order in which they were given. */
  readonly listed: readonly Ordered[];
  readonly result: readonly ResolvedAttribution[];
}

/** A memory for {@link resolveSpeakers}; one for each text. */
export function createResolutionMemory(compare: Comparing = changeBetween): ResolutionMemory {
  return { phrases: createPhraseMemory(), compare, resolved: undefined };
}

/** Whether a quotation stands without anybody who says it. */
function floats({ source, cue, type }: Attribution): boolean {
  return source === undefined && cue === undefined && type === 'direct';
}

/** Those who are named, each once for each mention. */
function namedOutside(mentions: readonly Mention[], quoted: readonly Span[]): readonly Named[] {
  const named: Named[] = [];
  let next = 0;
  for (const mention of mentions) {
    if (mention.speakers.length > 1) continue;
    while ((quoted[next]?.end ?? Infinity) <= mention.start) next++;
    const around = quoted[next];
    if (around === undefined || !within(mention, around))
      named.push({ at: mention.start, speaker: mention.speakers[0] });
  }
  return named;
}

/** The attributions each with its index in the list and its place; what stands as before an edit is the same object. */
function placed(attributions: readonly Attribution[], before: readonly Ordered[] = []): readonly Ordered[] {
  return attributions.map((attribution, index) => {
    const known = before[index];
    return known?.attribution === attribution ? known : { attribution, index, at: placeOf(attribution) };
  });
}

function quotedBy(attributions: readonly Attribution[]): readonly Span[] {
  const quoted: Span[] = [];
  for (const { type, content } of attributions) if (type === 'direct') for (const span of content) quoted.push(span);
  return quoted.toSorted(compareSpans);
}

/**
 * Says which registered speaker each attribution's source is, in the order given. A source is read as a name, a title
 * and a surname, a description, a country's government or a pronoun; a quotation without a source belongs to whoever
 * spoke last. `speaker` is undefined where nobody fits or several do. `mentions` are those of `findMentions` for the same
 * text and registry, `starts` those of `sentenceStarts`. The result does not depend on the memory, with which an edit
 * costs what it touches.
 */
export function resolveSpeakers(...input: Parameters<typeof resolveInSteps>): readonly ResolvedAttribution[] {
  return inOneGo(resolveInSteps(...input));
}

/** The same in steps, for long texts. */
export function* resolveInSteps(
  text: string,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  speakers: readonly Speaker[],
  pack: LanguagePack,
  starts: readonly number[] = sentenceStarts(text),
  memory: ResolutionMemory = createResolutionMemory(),
): Steps<readonly ResolvedAttribution[]> {
  if (speakers.length === 0) return attributions.map((attribution) => by(attribution, undefined));
  const tables = tablesOf(pack);
  const index = indexOf(speakers);
  const { phrases } = memory;
  beginReading(phrases, tables.book);
  const quoted = quotedBy(attributions);
  const before = memory.resolved?.speakers === speakers && memory.resolved.pack === pack ? memory.resolved : undefined;
  const listed = placed(attributions, before?.listed);
  const ordered = listed.toSorted((a, b) => a.at - b.at);
  const scene: Scene = { text, ordered, quoted, mentions, starts, named: namedOutside(mentions, quoted) };
  yield undefined;
  const common = before && commonOf(before.scene, scene, memory.compare);
  const known =
    before && common && before.cast.goesOn(text, mentions, common.change) ? { ...before, common } : undefined;
  yield undefined;
  const cast = known?.cast ?? new Cast(text, mentions, index, tables.book, phrases);
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const course = new Course(starts, byId);
  const resolver = new Resolver(text, mentions, quoted, starts, tables, index, cast, course, phrases);
  const walk = new Walk(scene, course, (attribution) => resolver.speakerOf(attribution));
  yield undefined;
  const steps = known ? yield* walk.after(known.scene, known.steps, known.common) : yield* walk.anew();
  yield undefined;
  if (known) interruptReading(phrases);
  else endReading(phrases);
  const found: (SpeakerId | undefined)[] = [];
  steps.forEach(({ speaker }, i) => {
    found[ordered[i]?.index ?? 0] = speaker;
  });
  const result = attributions.map((attribution, i) => {
    const known = before?.listed[i]?.attribution === attribution ? before.result[i] : undefined;
    return known && known.speaker === found[i] ? known : by(attribution, found[i]);
  });
  memory.resolved = { speakers, pack, scene, cast, steps, listed, result };
  return result;
}
