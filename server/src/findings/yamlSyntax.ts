import type { Uri } from '../model/uri';
import type { YamlProblem } from '../yaml/parse';
import type { RegistryContext, Rule, RuleFinding, TextContext } from './rule';

export const yamlSyntaxInSidecar: Rule<TextContext> = {
  code: 'yaml-syntax',
  severity: 'error',
  *check({ sidecar, sidecarUri }) {
    yield* problemsIn(sidecarUri, sidecar?.syntaxProblems ?? []);
  },
};

export const yamlSyntaxInRegistry: Rule<RegistryContext> = {
  code: 'yaml-syntax',
  severity: 'error',
  *check({ uri, registry }) {
    yield* problemsIn(uri, registry.syntaxProblems);
  },
};

function problemsIn(uri: Uri, problems: readonly YamlProblem[]): RuleFinding[] {
  return problems.filter(({ kind }) => kind !== 'conflict').map(({ message, span }) => ({ uri, span, message }));
}
