import { placeOf } from '../analysis/locate';
import type { Span } from '../model/span';
import type { Rule, TextContext } from './rule';

export const duplicateQuote: Rule<TextContext> = {
  code: 'duplicate-quote',
  severity: 'warning',
  *check({ analysis, sidecarUri }) {
    const seen = new Map<string, Span>();
    for (const { entry, anchoring } of analysis?.quotes ?? []) {
      const content = placeOf(anchoring);
      if (!content) continue;
      const key = content.map(({ start, end }) => `${start}-${end}`).join(' ');
      const first = seen.get(key);
      const span = entry.at.content[0] ?? entry.at.head;
      if (first) {
        yield {
          uri: sidecarUri,
          span,
          message: 'The same words of the text are labeled twice. Take one of the entries out.',
          related: [{ uri: sidecarUri, span: first, message: 'Labeled here first.' }],
          data: { kind: 'quote', index: entry.index },
        };
      } else {
        seen.set(key, span);
      }
    }
  },
};
