import { placeOf } from '../analysis/locate';
import type { Rule, TextContext } from './rule';

export const typeMismatch: Rule<TextContext> = {
  code: 'type-mismatch',
  severity: 'warning',
  *check({ analysis, sidecarUri, textUri }) {
    if (!analysis) return;
    for (const { entry, quote, anchoring } of analysis.quotes) {
      const content = placeOf(anchoring);
      const { type } = quote;
      // Whether words without marks are reported freely is a judgement that only people make.
      if (!content || !type || type === 'free-indirect' || type === 'reported') continue;
      const actual = analysis.typeOf(content);
      if (actual === type) continue;
      yield {
        uri: sidecarUri,
        span: entry.at.type ?? entry.at.head,
        message: `The type is \`${type}\`, but ${reasons[actual]}: that is \`${actual}\`. Correct the type or the content.`,
        related: [{ uri: textUri, span: content[0], message: 'The content in the text.' }],
        data: { kind: 'quote', index: entry.index },
      };
    }
  },
};

const reasons = {
  direct: 'all words stand inside quotation marks',
  indirect: 'no word stands inside quotation marks',
  mixed: 'only part of the words stand inside quotation marks',
} as const;
