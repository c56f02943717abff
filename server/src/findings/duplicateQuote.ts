import { placeOf } from '../analysis/locate';
import type { Quote } from '../model/quote';
import type { Span } from '../model/span';
import { displayName } from '../speakers/registry';
import { isInConflict } from './mergeConflict';
import type { Rule, TextContext } from './rule';

export const duplicateQuote: Rule<TextContext> = {
  code: 'duplicate-quote',
  severity: 'warning',
  *check({ analysis, sidecar, sidecarUri, speakers }) {
    if (isInConflict(sidecar)) return;
    const seen = new Map<string, { readonly span: Span; readonly quote: Quote }>();
    for (const { entry, quote, anchoring } of analysis?.quotes ?? []) {
      const content = placeOf(anchoring);
      if (!content) continue;
      const key = content.map(({ start, end }) => `${start}-${end}`).join(' ');
      const first = seen.get(key);
      const span = entry.at.content[0] ?? entry.at.head;
      if (first) {
        yield {
          uri: sidecarUri,
          span,
          message: `These words are already labeled${saidBy(first.quote, speakers)}. Take one of the two entries out.`,
          related: [{ uri: sidecarUri, span: first.span, message: 'Labeled here first.' }],
          data: { kind: 'quote', index: entry.index },
        };
      } else {
        seen.set(key, { span, quote });
      }
    }
  },
};

function saidBy({ speaker }: Quote, speakers: TextContext['speakers']): string {
  if (speaker?.kind !== 'speakers') return '';
  return `, as said by ${speaker.ids.map((id) => displayName(speakers, id)).join(' and ')}`;
}
