import type { TextAnalysis } from '../analysis/analyze';
import type { ResolvedAttribution } from '../model/attribution';
import { lengthOf, overlapOf, type Span, spansWithin, textOf } from '../model/span';
import { SpanIndex } from '../model/spanIndex';
import type { Mention, SpeakerId } from '../model/speaker';
import { isCommonName } from '../speakers/nameContext';
import { displayName } from '../speakers/registry';
import { quoted, type Rule, type TextContext } from './rule';

export const sourceMismatch: Rule<TextContext> = {
  code: 'source-mismatch',
  severity: 'warning',
  *check({ analysis, sidecarUri, textUri, speakers }) {
    if (!analysis) return;
    let sources: SourceIndex | undefined;
    for (const { entry, quote, source } of analysis.quotes) {
      if (!source || !quote.speaker) continue;
      const ids: readonly SpeakerId[] = quote.speaker.kind === 'speakers' ? quote.speaker.ids : [];
      const named = spansWithin(analysis.mentions, source);
      // A source may name others on the way: “Zhao, spokesman for Wang”. One fitting name is enough.
      if (named.some((mention) => mention.speakers.some((id) => ids.includes(id)))) continue;
      if (named.length === 0) continue;
      sources ??= sourcesIn(analysis.attributions);
      const resolved = speakerOf(source, sources);
      const other = named.find((mention) => namesSource(analysis, mention, source, resolved));
      if (!other || ids.some((id) => !speakers.has(id))) continue;
      const name = other.speakers.map((id) => displayName(speakers, id)).join(' or ');
      const label = ids.map((id) => displayName(speakers, id)).join(' and ') || 'an unknown speaker';
      yield {
        uri: sidecarUri,
        span: entry.at.speaker[0] ?? entry.at.source ?? entry.at.head,
        message: `The source ${quoted(textOf(analysis.text, source))} names ${name}, not ${label}. Correct the speaker or the source.`,
        related: [{ uri: textUri, span: source, message: 'The source in the text.' }],
        data: { kind: 'quote', index: entry.index },
      };
    }
  },
};

/** The sources of attributions that were resolved to somebody, each with its place in the list of attributions. */
type SourceIndex = SpanIndex<{ readonly order: number; readonly source: Span; readonly speaker: SpeakerId }>;

function sourcesIn(attributions: readonly ResolvedAttribution[]): SourceIndex {
  return new SpanIndex(
    attributions.flatMap(({ source, speaker }, order) =>
      source !== undefined && speaker !== undefined ? [{ span: source, item: { order, source, speaker } }] : [],
    ),
  );
}

/** Who the words of a source are resolved to; by the first attribution where several have them. */
function speakerOf(source: Span, sources: SourceIndex): SpeakerId | undefined {
  return sources
    .touching(source)
    .map(({ item }) => item)
    .filter((item) => overlapOf(item.source, source) * 2 >= lengthOf(source))
    .toSorted((a, b) => a.order - b.order)[0]?.speaker;
}

/**
 * Whether a name in a source is that of the source itself. “The leader of Vandora” is not Vandora: the name has to be
 * most of the words, or who the words are resolved to. A name that is made of common nouns, like “the prefecture”, may be
 * said of anybody's, and words that are resolved to somebody else name somebody else.
 */
function namesSource(
  { text, language }: TextAnalysis,
  mention: Mention,
  source: Span,
  resolved: SpeakerId | undefined,
): boolean {
  if (isCommonName(text, mention, language)) return false;
  if (resolved !== undefined) return mention.speakers.includes(resolved);
  return lengthOf(mention) * 2 >= lengthOf(source);
}
