import type { Sidecar } from '../sidecar/contents';
import type { YamlProblem } from '../yaml/parse';
import type { RegistryContext, Rule, RuleFinding, TextContext } from './rule';

export const mergeConflictInSidecar: Rule<TextContext> = {
  code: 'merge-conflict',
  severity: 'error',
  *check({ sidecar, sidecarUri: uri }) {
    yield* conflictsIn(sidecar?.syntaxProblems ?? []).map((problem): RuleFinding => ({ uri, ...problem }));
  },
};

export const mergeConflictInRegistry: Rule<RegistryContext> = {
  code: 'merge-conflict',
  severity: 'error',
  *check({ uri, registry }) {
    yield* conflictsIn(registry.syntaxProblems).map((problem): RuleFinding => ({ uri, ...problem }));
  },
};

/** Whether a sidecar holds two versions of something, so that what stands there twice is no mistake. */
export function isInConflict(sidecar: Sidecar | undefined): boolean {
  return sidecar?.syntaxProblems.some(({ kind }) => kind === 'conflict') ?? false;
}

function conflictsIn(problems: readonly YamlProblem[]): readonly Pick<RuleFinding, 'span' | 'message'>[] {
  return problems.filter(({ kind }) => kind === 'conflict').map(({ span, message }) => ({ span, message }));
}
