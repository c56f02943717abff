import type { TextAnalysis } from '../analysis/analyze';
import { type LocatedQuote, placeOf } from '../analysis/locate';
import type { Content, ResolvedAttribution } from '../model/attribution';
import { hullOf, type Span } from '../model/span';
import { type Placed, SpanIndex } from '../model/spanIndex';
import type { QuoteState } from '../protocol';
import { stateOf } from './quotes';

/** A quote of a text, labeled or not, as far as its words are found. */
export interface PlacedQuote {
  readonly state: QuoteState;
  readonly content: Content;
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
  /** Exactly one of the two is there. */
  readonly labeled?: LocatedQuote;
  readonly unlabeled?: ResolvedAttribution;
}

/** What some words of a text are. */
export type TextPart =
  | { readonly kind: 'content'; readonly quote: PlacedQuote; readonly fragment: number }
  | { readonly kind: 'source' | 'cue'; readonly quote: PlacedQuote }
  | { readonly kind: 'mention' };

/** The quotes of a text and what its words are, ready for being asked about a stretch of it. */
export interface TextParts {
  /** By the beginning of their contents. */
  readonly quotes: readonly PlacedQuote[];
  readonly parts: SpanIndex<TextPart>;
}

const known = new WeakMap<TextAnalysis, TextParts>();

/** Made once for each state of a text. */
export function textParts(analysis: TextAnalysis): TextParts {
  const made = known.get(analysis) ?? create(analysis);
  known.set(analysis, made);
  return made;
}

const knownHulls = new WeakMap<TextAnalysis, SpanIndex<PlacedQuote>>();

/** Each quote from the first to the last word of its content, source and cue; made once for each state of a text. */
export function hullsIn(analysis: TextAnalysis): SpanIndex<PlacedQuote> {
  const { quotes } = textParts(analysis);
  const made = knownHulls.get(analysis) ?? new SpanIndex(quotes.map((item) => ({ span: hullOfQuote(item), item })));
  knownHulls.set(analysis, made);
  return made;
}

/** From the first to the last word of a quote's content, source and cue. */
export function hullOfQuote({ content, source, cue }: PlacedQuote): Span {
  return hullOf([...content, ...(source ? [source] : []), ...(cue ? [cue] : [])]);
}

function create(analysis: TextAnalysis): TextParts {
  const labeled = analysis.quotes.flatMap((located): PlacedQuote[] => {
    const content = placeOf(located.anchoring);
    const { source, cue } = located;
    return content ? [{ state: stateOf(located), content, source, cue, labeled: located }] : [];
  });
  const unlabeled = analysis.unlabeled.map(
    (attribution): PlacedQuote => ({
      state: 'unlabeled',
      content: attribution.content,
      source: attribution.source,
      cue: attribution.cue,
      unlabeled: attribution,
    }),
  );
  const quotes = [...labeled, ...unlabeled].toSorted((a, b) => a.content[0].start - b.content[0].start);
  return {
    quotes,
    parts: new SpanIndex([
      ...analysis.mentions.map((span): Placed<TextPart> => ({ span, item: { kind: 'mention' } })),
      ...quotes.flatMap(partsOf),
    ]),
  };
}

/** In text order, as the parts of one quote after the other nearly are: sorting what is nearly sorted is cheap. */
function partsOf(quote: PlacedQuote): Placed<TextPart>[] {
  const { content, source, cue } = quote;
  const parts = content.map(
    (span, fragment): Placed<TextPart> => ({ span, item: { kind: 'content', quote, fragment } }),
  );
  if (source) parts.push({ span: source, item: { kind: 'source', quote } });
  if (cue) parts.push({ span: cue, item: { kind: 'cue', quote } });
  return parts.toSorted((a, b) => a.span.start - b.span.start);
}
