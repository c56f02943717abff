import { fileName, type Rule, type TextContext } from './rule';

export const missingText: Rule<TextContext> = {
  code: 'missing-text',
  severity: 'warning',
  *check({ analysis, sidecar, sidecarUri, textUri }) {
    if (analysis || !sidecar) return;
    yield {
      uri: sidecarUri,
      span: { start: 0, end: 0 },
      message: `There is no ${fileName(textUri)} beside this sidecar. If the text was renamed, give the sidecar its new name.`,
    };
  },
};
