import type { TextAnalysis } from '../../analysis/analyze';
import { placeOf } from '../../analysis/locate';
import { cueWordsIn } from '../../detection/cueWords';
import { detect } from '../../detection/detect';
import type { Attribution, Content } from '../../model/attribution';
import type { QuoteSpeaker, QuoteType } from '../../model/quote';
import {
  containsSpan,
  hullOf,
  overlapOf,
  overlaps,
  type Span,
  shift,
  spansWithin,
  totalLength,
} from '../../model/span';
import type { SpeakerId } from '../../model/speaker';
import type { TextState } from '../../project/textStates';
import { dismissalsRemoved, type NewQuote, quotesAdded } from '../../sidecar/edit';
import { paragraphsOf } from '../../text/paragraphs';
import type { FileEdit } from '../workspaceEdit';
import { sentencesAround } from './boundaries';
import { editSidecarOf, startsOf } from './sidecar';
import { noWords, wordsOf } from './words';

/**
 * Labels words that the detector need not have found. The type is what the quotation marks say; source and cue are those
 * of an attribution that the detector sees in these words, however unlikely, else the nearest in the sentence. A
 * dismissal of the same words goes.
 */
export function addQuote(
  state: TextState,
  spans: readonly Span[],
  speaker: QuoteSpeaker,
  type: QuoteType | undefined,
): FileEdit {
  const { text, analysis } = state;
  const content = text && wordsOf(text.text, spans);
  if (!content || !analysis) return noWords;
  const same = analysis.quotes.some(({ anchoring }) => isSame(placeOf(anchoring), content));
  if (same) return { ok: false, message: 'These words are labeled already. Change the speaker of that quote instead.' };
  const quote: NewQuote = {
    content,
    type: type ?? analysis.typeOf(content),
    speaker,
    ...(attributedBy(analysis, content, speaker) ?? nearestWords(analysis, content, speaker)),
  };
  const dismissed = analysis.dismissals
    .filter(({ anchoring }) => covers(content, placeOf(anchoring)))
    .map(({ entry }) => entry.index);
  return editSidecarOf(state, [
    quotesAdded(text.text, [quote], startsOf(analysis.quotes)),
    ...(dismissed.length > 0 ? [dismissalsRemoved(dismissed)] : []),
  ]);
}

interface SourceAndCue {
  readonly source?: Span;
  readonly cue?: Span;
}

/** Source and cue of the attribution that shares at least half of the words, of its own or of these. */
function attributedBy(analysis: TextAnalysis, content: Content, speaker: QuoteSpeaker): SourceAndCue | undefined {
  const size = totalLength(content);
  let best: Attribution | undefined;
  let most = 0;
  for (const attribution of attributionsAround(analysis, content)) {
    let shared = 0;
    for (const span of content) for (const other of attribution.content) shared += overlapOf(span, other);
    if (shared * 2 < Math.min(size, totalLength(attribution.content)) || shared <= most) continue;
    [best, most] = [attribution, shared];
  }
  if (!best) return undefined;
  const outside = (span: Span | undefined) => span && !content.some((part) => overlaps(part, span));
  const { source, cue } = best;
  if (!outside(source) && !outside(cue)) return undefined;
  return {
    ...(source && outside(source) && !namesAnother(analysis, source, speaker) && { source }),
    ...(cue && outside(cue) && { cue }),
  };
}

/** What the detector sees in the paragraphs of a content, at any confidence. One before may introduce it. */
function attributionsAround({ text, language }: TextAnalysis, content: Content): readonly Attribution[] {
  const hull = hullOf(content);
  const paragraphs = paragraphsOf(text);
  const first = paragraphs.findIndex((paragraph) => overlaps(paragraph, hull));
  if (first === -1) return [];
  const from = paragraphs[Math.max(0, first - 1)]?.start ?? 0;
  const to = paragraphs.findLast((paragraph) => overlaps(paragraph, hull))?.end ?? text.length;
  return detect(text.slice(from, to), language).map((attribution): Attribution => {
    const [head, ...rest] = attribution.content;
    return {
      ...attribution,
      content: [shift(head, from), ...rest.map((span) => shift(span, from))],
      source: attribution.source && shift(attribution.source, from),
      cue: attribution.cue && shift(attribution.cue, from),
    };
  });
}

/** The nearest cue of the sentence, and the nearest name of the speaker or pronoun that can be the source. */
function nearestWords(analysis: TextAnalysis, content: Content, speaker: QuoteSpeaker): SourceAndCue {
  const { text, language } = analysis;
  const hull = hullOf(content);
  const sentences = sentencesAround(text, hull.start, language).filter((sentence) => overlaps(sentence, hull));
  const words = sentences.map((sentence) => cueWordsIn(text, sentence, language));
  const outside = (span: Span) => !content.some((part) => overlaps(part, span));
  const cue = nearest(words.flatMap(({ cues }) => cues).filter(outside), content);
  const beside = cue ? [cue] : content;
  const ids: readonly SpeakerId[] = speaker.kind === 'speakers' ? speaker.ids : [];
  const names = sentences
    .flatMap((sentence) => spansWithin(analysis.mentions, sentence))
    .filter((mention) => mention.speakers.some((id) => ids.includes(id)) && outside(mention));
  const pronouns = words.flatMap((each) => each.pronouns).filter(outside);
  const found = nearest(names, beside) ?? (cue && nearest(pronouns, beside));
  return {
    ...(found && { source: { start: found.start, end: found.end } }),
    ...(cue && { cue }),
  };
}

/** Whether words name registered speakers, none of whom is meant. */
function namesAnother({ mentions }: TextAnalysis, source: Span, speaker: QuoteSpeaker): boolean {
  if (speaker.kind === 'unknown') return false;
  const named = spansWithin(mentions, source);
  return named.length > 0 && !named.some(({ speakers }) => speakers.some((id) => speaker.ids.includes(id)));
}

function nearest<S extends Span>(spans: readonly S[], to: readonly Span[]): S | undefined {
  let best: S | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    const gap = Math.min(...to.map((other) => Math.max(other.start - span.end, span.start - other.end)));
    if (gap < least) [best, least] = [span, gap];
  }
  return best;
}

function isSame(a: Content | undefined, b: Content): boolean {
  return a?.length === b.length && a.every((span, i) => span.start === b[i]?.start && span.end === b[i].end);
}

function covers(content: Content, other: Content | undefined): boolean {
  return other?.every((span) => content.some((part) => containsSpan(part, span))) ?? false;
}
