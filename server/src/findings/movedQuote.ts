import { contentText, quoted, type Rule, type TextContext } from './rule';

export const movedQuote: Rule<TextContext> = {
  code: 'moved-quote',
  severity: 'warning',
  *check({ analysis, sidecarUri, textUri }) {
    for (const { entry, quote, anchoring } of analysis?.quotes ?? []) {
      if (anchoring.state !== 'moved') continue;
      const words = contentText(analysis?.text ?? '', anchoring.content);
      const stored = quote.content.map(({ exact }) => exact).join(' … ');
      yield {
        uri: sidecarUri,
        span: entry.at.content[0] ?? entry.at.head,
        message: `The text now reads ${quoted(words)} (${Math.round(anchoring.score * 100)} % alike) where this says ${quoted(stored)}. Accept its words if they are the ones you mean.`,
        related: [{ uri: textUri, span: anchoring.content[0], message: 'The words that come closest.' }],
        data: { kind: 'quote', index: entry.index },
      };
    }
  },
};
