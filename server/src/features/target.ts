import type { TextAnalysis } from '../analysis/analyze';
import type { LocatedQuote } from '../analysis/locate';
import { placeOf } from '../analysis/locate';
import type { ResolvedAttribution } from '../model/attribution';
import { containsOffset, lengthOf, type Span, totalLength } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { QuoteEntry, Sidecar } from '../sidecar/contents';
import { speakersIn } from '../sidecar/read';
import type { Registry, RegistryEntry } from '../speakers/registry';

/** Words of a text that stand for one speaker, or for several that share a name. */
export interface SpeakerTarget {
  readonly span: Span;
  readonly speakers: readonly [SpeakerId, ...SpeakerId[]];
  /** Whether the words could mean any of the speakers, rather than all of them. */
  readonly ambiguous: boolean;
}

/** What stands at one place of a text. All spans are UTF-16, end exclusive. */
export interface TextTarget {
  readonly speaker: SpeakerTarget | undefined;
  /** The innermost labeled quote. */
  readonly quote: LocatedQuote | undefined;
  readonly unlabeled: ResolvedAttribution | undefined;
}

/** What stands at an offset of a text; right behind a word counts, as a cursor stands there. */
export function targetInText(analysis: TextAnalysis, offset: number): TextTarget {
  const at = (span: Span) => containsOffset(span, offset, true);
  const quote = innermost(
    analysis.quotes.filter(({ anchoring }) => placeOf(anchoring)?.some(at)),
    ({ anchoring }) => totalLength(placeOf(anchoring) ?? []),
  );
  const unlabeled = innermost(
    analysis.unlabeled.filter(({ content, cue, source }) => [...content, cue, source].some((span) => span && at(span))),
    ({ content }) => totalLength(content),
  );
  return { speaker: speakerAt(analysis, offset), quote, unlabeled };
}

/**
 * Names first; then sources, which may be pronouns and descriptions, of labeled quotes before detected ones. A name
 * that fits several is settled where a label says who is meant by it.
 */
function speakerAt(analysis: TextAnalysis, offset: number): SpeakerTarget | undefined {
  const mention = innermost(
    analysis.mentions.filter((span) => containsOffset(span, offset, true)),
    lengthOf,
  );
  const source = innermost(
    sourcesOf(analysis).filter(({ span }) => containsOffset(span, offset, true)),
    ({ span }) => lengthOf(span),
  );
  if (mention && mention.speakers.length === 1) return { span: mention, speakers: mention.speakers, ambiguous: false };
  const meant = mention && source?.speakers.filter((id) => mention.speakers.includes(id));
  const [first, ...rest] = meant ?? [];
  if (mention && first) return { span: mention, speakers: [first, ...rest], ambiguous: false };
  if (mention) return { span: mention, speakers: mention.speakers, ambiguous: true };
  return source;
}

/** The sources of a text that are known to be somebody, labeled ones first. */
export function sourcesOf(analysis: TextAnalysis): readonly SpeakerTarget[] {
  const labeled = analysis.quotes.flatMap(({ quote, source }): SpeakerTarget[] => {
    const ids = quote.speaker?.kind === 'speakers' ? quote.speaker.ids : undefined;
    return source && ids ? [{ span: source, speakers: ids, ambiguous: false }] : [];
  });
  const detected = analysis.unlabeled.flatMap(({ source, speaker }): SpeakerTarget[] =>
    source && speaker ? [{ span: source, speakers: [speaker], ambiguous: false }] : [],
  );
  return [...labeled, ...detected];
}

/** What stands at one place of a sidecar. */
export type SidecarTarget =
  | { readonly kind: 'speaker'; readonly id: SpeakerId; readonly span: Span; readonly entry: QuoteEntry }
  | { readonly kind: 'content'; readonly fragment: number; readonly span: Span; readonly entry: QuoteEntry }
  | { readonly kind: 'source' | 'cue'; readonly span: Span; readonly entry: QuoteEntry }
  | { readonly kind: 'dismissal'; readonly fragment: number; readonly index: number; readonly span: Span };

export function targetInSidecar(sidecar: Sidecar, offset: number): SidecarTarget | undefined {
  const at = (span: Span | undefined): span is Span => span !== undefined && containsOffset(span, offset, true);
  for (const entry of sidecar.quotes) {
    if (!containsOffset(entry.at.entry, offset, true)) continue;
    for (const { id, span } of speakersIn(entry)) if (at(span)) return { kind: 'speaker', id, span, entry };
    const fragment = entry.at.content.findIndex(at);
    const content = entry.at.content[fragment];
    if (content) return { kind: 'content', fragment, span: content, entry };
    if (at(entry.at.source)) return { kind: 'source', span: entry.at.source, entry };
    if (at(entry.at.cue)) return { kind: 'cue', span: entry.at.cue, entry };
  }
  for (const [index, entry] of sidecar.dismissed.entries()) {
    const fragment = entry.at.content.findIndex(at);
    const span = entry.at.content[fragment];
    if (span) return { kind: 'dismissal', fragment, index, span };
  }
  return undefined;
}

/** The speaker whose id, name or other words stand at an offset of a registry. */
export function targetInRegistry(registry: Registry, offset: number): RegistryEntry | undefined {
  for (const entry of registry.entries.values()) if (containsOffset(entry.at.entry, offset, true)) return entry;
  return undefined;
}

function innermost<T>(items: readonly T[], size: (item: T) => number): T | undefined {
  return items.toSorted((a, b) => size(a) - size(b))[0];
}
