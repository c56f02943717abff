import type { RegistryContext, Rule } from './rule';

export const invalidRegistry: Rule<RegistryContext> = {
  code: 'invalid-registry',
  severity: 'error',
  *check({ uri, registry }) {
    for (const { kind, message, span } of registry.schemaProblems) {
      yield { uri, span, message, ...(kind === 'unknown-key' && { severity: 'hint' }) };
    }
  },
};
