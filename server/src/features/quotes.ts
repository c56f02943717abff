import { type LocatedQuote, placeOf } from '../analysis/locate';
import { contentText, shortened } from '../findings/rule';
import type { Quote } from '../model/quote';
import { compareSpans, hullOf, type Span, spansWithin } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { TextState } from '../project/textStates';
import type { NamedSpeaker, QuoteItem, QuoteState, QuoteTrouble, TextQuotes } from '../protocol';
import type { QuoteEntry } from '../sidecar/contents';
import { nameFrom } from '../speakers/newName';
import { displayName } from '../speakers/registry';
import { attributionsNear } from './attributionsNear';
import { candidatesIn } from './candidates';

/** The quotes of a text in text order, lost ones at the end in the order of the sidecar. */
export function quotesOf(state: TextState): TextQuotes {
  const { text, context } = state;
  return {
    text: context.textUri,
    sidecar: context.sidecarUri,
    ...(text?.version !== undefined && { version: text.version }),
    quotes: [...placed(state), ...lost(state)],
  };
}

/** How far a labeled quote is. */
export function stateOf({ quote, anchoring }: Pick<LocatedQuote, 'quote' | 'anchoring'>): QuoteState {
  if (!placeOf(anchoring)) return 'lost';
  // A suggestion without a speaker cannot be confirmed either.
  if (!quote.speaker) return 'incomplete';
  return quote.status === 'suggested' ? 'suggested' : 'labeled';
}

function placed(state: TextState): QuoteItem[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const labeled = analysis.quotes.flatMap((located): QuoteItem[] => {
    const content = placeOf(located.anchoring);
    if (!content) return [];
    const { entry, quote, source, cue } = located;
    const item = itemOf(state, entry, stateOf(located));
    const speakers = quote.speaker ? item.speakers : named(state, probableSpeaker(state, located));
    const words = shortened(contentText(text.text, content));
    const type = quote.type ?? analysis.typeOf(content);
    return [
      {
        ...item,
        content,
        ...(source && { source }),
        ...(cue && { cue }),
        type,
        speakers,
        words,
        ...(!quote.speaker && nameOf(state, source)),
        ...troubleOf(state, located),
      },
    ];
  });
  const unlabeled = analysis.unlabeled.map(
    ({ content, source, cue, type, speaker, confidence }): QuoteItem => ({
      state: 'unlabeled',
      content,
      ...(source && { source }),
      ...(cue && { cue }),
      type,
      speakers: named(state, speaker),
      unknown: false,
      words: shortened(contentText(text.text, content)),
      confidence,
      ...nameOf(state, source),
    }),
  );
  return [...labeled, ...unlabeled]
    .map((item) => ({ item, hull: hullOfItem(item) }))
    .toSorted((a, b) => compareSpans(a.hull, b.hull))
    .map(({ item }) => item);
}

function lost(state: TextState): QuoteItem[] {
  const trouble: QuoteTrouble = { kind: 'lost' };
  if (!state.analysis) {
    return (state.sidecar?.sidecar.quotes ?? []).map((entry) => ({ ...itemOf(state, entry, 'lost'), trouble }));
  }
  return state.analysis.quotes.flatMap((located): QuoteItem[] =>
    placeOf(located.anchoring) ? [] : [{ ...itemOf(state, located.entry, 'lost'), ...troubleOf(state, located) }],
  );
}

function troubleOf({ text }: TextState, { anchoring, quote }: LocatedQuote): Pick<QuoteItem, 'trouble'> {
  switch (anchoring.state) {
    case 'attached':
      return {};
    case 'orphaned':
      return { trouble: { kind: 'lost' } };
    case 'moved':
      return { trouble: { kind: 'moved', score: anchoring.score, stored: storedWords(quote) } };
    case 'ambiguous': {
      const { candidates } = anchoring;
      const places = text ? candidatesIn(text, candidates) : [];
      return { trouble: { kind: 'ambiguous', count: candidates.length, places } };
    }
  }
}

function storedWords({ content }: Quote): string {
  return shortened(content.map(({ exact }) => exact).join(' … '));
}

/** What the sidecar says of a quote, wherever it stands. */
function itemOf(state: TextState, { index, quote, at }: QuoteEntry, how: QuoteState): QuoteItem {
  return {
    state: how,
    entry: index,
    at: at.entry,
    content: [],
    type: quote.type ?? '',
    speakers: speakersOf(state, quote),
    unknown: quote.speaker?.kind === 'unknown',
    words: storedWords(quote),
    ...(quote.note !== undefined && { note: quote.note }),
  };
}

function speakersOf(state: TextState, { speaker }: Quote): readonly NamedSpeaker[] {
  return speaker?.kind === 'speakers' ? speaker.ids.flatMap((id) => named(state, id)) : [];
}

function named({ context }: TextState, id: SpeakerId | undefined): readonly NamedSpeaker[] {
  return id === undefined ? [] : [{ id, name: displayName(context.speakers, id) }];
}

/** Whom the source of a quote names for certain, else who the detector thinks speaks in most of its words. */
function probableSpeaker({ analysis }: TextState, { anchoring, source }: LocatedQuote): SpeakerId | undefined {
  const content = placeOf(anchoring);
  if (!analysis || !content) return undefined;
  const named = source && spansWithin(analysis.mentions, source)[0]?.speakers;
  if (named?.length === 1) return named[0];
  return attributionsNear(analysis).sharingMost(content)?.speaker;
}

function nameOf({ text, analysis }: TextState, source: Span | undefined): Pick<QuoteItem, 'name'> {
  const name = text && analysis && source && nameFrom(text.text.slice(source.start, source.end), analysis.language);
  return name ? { name } : {};
}

function hullOfItem({ content: [first, ...rest] }: QuoteItem) {
  return first ? hullOf([first, ...rest]) : { start: 0, end: 0 };
}
