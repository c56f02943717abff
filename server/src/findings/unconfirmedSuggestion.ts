import type { Rule, TextContext } from './rule';

export const unconfirmedSuggestion: Rule<TextContext> = {
  code: 'unconfirmed-suggestion',
  severity: 'information',
  *check({ sidecar, sidecarUri }) {
    for (const { index, quote, at } of sidecar?.quotes ?? []) {
      if (quote.status !== 'suggested') continue;
      yield {
        uri: sidecarUri,
        span: at.status ?? at.head,
        message:
          'Nobody has confirmed this suggestion. Take the `status` line out if it is right, or the entry if it is not.',
        data: { kind: 'quote', index },
      };
    }
  },
};
