import type { Rule, TextContext } from './rule';

export const missingSpeaker: Rule<TextContext> = {
  code: 'missing-speaker',
  severity: 'warning',
  *check({ sidecar, sidecarUri }) {
    for (const { index, quote, at } of sidecar?.quotes ?? []) {
      if (quote.speaker) continue;
      yield {
        uri: sidecarUri,
        span: at.head,
        message: 'This quote has no speaker. Add `speaker:` with an id from speakers.yaml, or `unknown`.',
        data: { kind: 'quote', index },
      };
    }
  },
};
