import { CompletionItemKind } from 'vscode-languageserver-types';
import { placeOf } from '../../analysis/locate';
import { hullOf, overlaps, type Span, textOf } from '../../model/span';
import type { TextState } from '../../project/textStates';
import type { Proposal } from './item';

/** Words of the text that are near, and likely to be meant. */
const reach = 300;

/** Words that may be the source or the cue of the entry at `index`: the detected ones first, then names close by. */
export function wordProposals(state: TextState, index: number, role: 'source' | 'cue'): readonly Proposal[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const anchoring = analysis.quotes.find(({ entry }) => entry.index === index)?.anchoring;
  const content = anchoring && placeOf(anchoring);
  const near = content && { start: hullOf(content).start - reach, end: hullOf(content).end + reach };
  const isNear = (span: Span) => !near || overlaps(span, near);
  const own = analysis.attributions.filter(
    (attribution) => content && attribution.content.some((a) => content.some((b) => overlaps(a, b))),
  );
  const spans = [
    ...own.map((attribution) => attribution[role]),
    ...analysis.attributions.map((attribution) => attribution[role]),
    ...(role === 'source' ? analysis.mentions : []),
  ].filter((span) => span !== undefined && isNear(span));
  const words = new Set(spans.map((span) => span && textOf(text.text, span).replaceAll(/\s+/g, ' ')));
  return [...words].flatMap((label) => (label ? [{ label, kind: CompletionItemKind.Text }] : []));
}

/** The contents that nobody has labeled yet, in text order. */
export function contentProposals({ text, analysis }: TextState): readonly Proposal[] {
  if (!text || !analysis) return [];
  return analysis.unlabeled
    .filter(({ content }) => content.length === 1)
    .map(({ content, type }): Proposal => {
      const value = textOf(text.text, content[0]).replaceAll(/\s+/g, ' ');
      const label = value.length > 60 ? `${value.slice(0, 60).replace(/\s\S*$|[\uD800-\uDBFF]$/, '')}…` : value;
      return { label, value, kind: CompletionItemKind.Text, detail: `unlabeled, ${type}`, words: value };
    });
}
