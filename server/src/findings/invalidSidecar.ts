import type { Rule, TextContext } from './rule';

export const invalidSidecar: Rule<TextContext> = {
  code: 'invalid-sidecar',
  severity: 'error',
  *check({ sidecar, sidecarUri }) {
    for (const { kind, message, span } of sidecar?.schemaProblems ?? []) {
      yield { uri: sidecarUri, span, message, ...(kind === 'unknown-key' && { severity: 'hint' }) };
    }
  },
};
