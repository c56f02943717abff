import { type Completeness } from '../analysis/completeness';
import { type LocatedQuote, placeOf } from '../analysis/locate';
import { contentText } from '../findings/rule';
import type { Content } from '../model/attribution';
import type { Medium, QuoteType } from '../model/quote';
import { type CodePointOffset, type CodePointSpan, hullOf, type Span } from '../model/span';
import type { SpeakerId, SpeakerKind } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { TextState } from '../project/textStates';
import { type CodePointConverter, toCodePoints } from '../text/positions';
import { type CalendarDate, dateOf } from './dates';

/**
 * How far a quote is: `labeled`, as completeness counts it; `suggested`, confirmed by nobody; `incomplete`, without a
 * speaker; `lost`, labeled and not found in the text; `unlabeled`, found by the detector alone.
 */
export type QuoteState = 'labeled' | 'suggested' | 'incomplete' | 'lost' | 'unlabeled';

/** Somebody who is quoted, with what the registry says of them. */
export interface Person {
  /** Another for each speaker of each registry. */
  readonly key: string;
  readonly id: SpeakerId;
  /** The id where no registry knows the speaker. */
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly role?: string;
  readonly affiliation?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface QuoteFacts {
  readonly state: QuoteState;
  /** The one that the sidecar names, else what the quotation marks say. */
  readonly type: QuoteType;
  /** Several for a joint statement; none where the speaker is `unknown` or not labeled. */
  readonly speakers: readonly Person[];
  /** Labeled as `unknown`. */
  readonly isUnnamed: boolean;
  /** Of an unlabeled quote: who probably speaks. */
  readonly probable?: Person;
  /** The content, fragments joined by ` … `. */
  readonly words: string;
  /** In text order; empty where the quote is lost. */
  readonly content: readonly CodePointSpan[];
  /** From the beginning of the first fragment to the end of the last: UTF-16, end exclusive. */
  readonly hull?: Span;
  /** Where the quote begins, from 1; undefined where it is lost. */
  readonly line?: number;
  /** Code points, from 1. */
  readonly column?: number;
  readonly source?: string;
  readonly cue?: string;
  readonly addressees: readonly Person[];
  readonly medium: Medium;
  readonly tags: readonly string[];
  readonly note?: string;
  /** 0…1, of an unlabeled quote. */
  readonly confidence?: number;
}

/** What a report wants to know of one text: plain data, so that it can be computed anywhere. */
export interface TextFacts {
  readonly uri: Uri;
  /** For people, with slashes. */
  readonly path: string;
  /** The folder, likewise; `.` for the one that paths begin in. */
  readonly folder: string;
  readonly date?: CalendarDate;
  /** BCP 47. */
  readonly language: string;
  readonly completeness: Completeness;
  /** Labeled ones in the order of the sidecar, then the unlabeled ones in text order. */
  readonly quotes: readonly QuoteFacts[];
}

/**
 * Undefined where only the sidecar is there.
 *
 * @param path of the text for people, with slashes
 * @param below the same from the folder that holds the corpus; a date may stand in it
 */
export function factsOf(state: TextState, path: string, below: string = path): TextFacts | undefined {
  const { text, analysis, context } = state;
  if (!text || !analysis) return undefined;
  const places = placesIn(state);
  const labeled = analysis.quotes.map((located): QuoteFacts => {
    const { quote, anchoring } = located;
    const content = placeOf(anchoring) ?? (anchoring.state === 'ambiguous' ? anchoring.candidates[0] : undefined);
    const source = located.source ? sliced(text.text, located.source) : quote.source?.exact;
    const cue = located.cue ? sliced(text.text, located.cue) : quote.cue?.exact;
    return {
      state: stateOf(located),
      type: quote.type ?? (content ? analysis.typeOf(content) : 'indirect'),
      speakers: quote.speaker?.kind === 'speakers' ? peopleOf(state, quote.speaker.ids) : [],
      isUnnamed: quote.speaker?.kind === 'unknown',
      words: content ? contentText(text.text, content) : quote.content.map(({ exact }) => exact).join(' … '),
      ...places(content),
      ...(source !== undefined && { source }),
      ...(cue !== undefined && { cue }),
      addressees: peopleOf(state, quote.addressee ?? []),
      medium: quote.medium,
      tags: quote.tags,
      ...(quote.note !== undefined && { note: quote.note }),
    };
  });
  const unlabeled = analysis.unlabeled.map(({ content, type, source, cue, speaker, confidence }): QuoteFacts => {
    const [probable] = speaker === undefined ? [] : peopleOf(state, [speaker]);
    return {
      state: 'unlabeled',
      type,
      speakers: [],
      isUnnamed: false,
      ...(probable && { probable }),
      words: contentText(text.text, content),
      ...places(content),
      ...(source && { source: sliced(text.text, source) }),
      ...(cue && { cue: sliced(text.text, cue) }),
      addressees: [],
      medium: 'speech',
      tags: [],
      confidence,
    };
  });
  const date = dateOf(below, text.text);
  return {
    uri: context.textUri,
    path,
    folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.',
    ...(date && { date }),
    language: analysis.language.tag,
    completeness: analysis.completeness,
    quotes: [...labeled, ...unlabeled],
  };
}

function stateOf({ quote, anchoring }: LocatedQuote): QuoteState {
  if (anchoring.state === 'orphaned') return 'lost';
  if (!quote.speaker) return 'incomplete';
  return quote.status === 'suggested' ? 'suggested' : 'labeled';
}

function peopleOf({ registry, context }: TextState, ids: readonly SpeakerId[]): readonly Person[] {
  return [...new Set(ids)].map((id): Person => {
    const speaker = context.speakers.get(id)?.speaker;
    return {
      key: `${registry?.uri ?? ''}\n${id}`,
      id,
      name: speaker?.name ?? id,
      kind: speaker?.kind ?? 'person',
      ...(speaker?.role !== undefined && { role: speaker.role }),
      ...(speaker?.affiliation !== undefined && { affiliation: speaker.affiliation }),
      ...(speaker?.country !== undefined && { country: speaker.country }),
    };
  });
}

type Place = Pick<QuoteFacts, 'content' | 'hull' | 'line' | 'column'>;

function placesIn({ text }: TextState): (content: Content | undefined) => Place {
  let points: CodePointConverter | undefined;
  return (content) => {
    if (!text || !content) return { content: [] };
    points ??= toCodePoints(text.text);
    const hull = hullOf(content);
    const { line, character } = text.lines.positionAt(hull.start);
    const [lineStart, start] = points({ start: hull.start - character, end: hull.start });
    return { content: content.map(points), hull, line: line + 1, column: toNumber(start) - toNumber(lineStart) + 1 };
  };
}

/** Offsets in code points may be printed and counted with, not mixed with others. */
export function toNumber(offset: CodePointOffset): number {
  return Number(offset);
}

function sliced(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
