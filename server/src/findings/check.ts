import type { Finding, FindingCode, Severity } from '../model/finding';
import { compareSpans } from '../model/span';
import { ambiguousAlias } from './ambiguousAlias';
import { ambiguousAnchor } from './ambiguousAnchor';
import { duplicateQuote } from './duplicateQuote';
import { duplicateSpeaker } from './duplicateSpeaker';
import { invalidRegistry } from './invalidRegistry';
import { invalidSidecar } from './invalidSidecar';
import { mergeConflictInRegistry, mergeConflictInSidecar } from './mergeConflict';
import { missingSpeaker } from './missingSpeaker';
import { missingText } from './missingText';
import { movedQuote } from './movedQuote';
import { orphanedQuote } from './orphanedQuote';
import { overlappingQuotes } from './overlappingQuotes';
import type { RegistryContext, Rule, RuleFinding, TextContext } from './rule';
import { sourceMismatch } from './sourceMismatch';
import { typeMismatch } from './typeMismatch';
import { unconfirmedSuggestion } from './unconfirmedSuggestion';
import { unknownSpeaker } from './unknownSpeaker';
import { unlabeledQuote } from './unlabeledQuote';
import { unusedSpeaker } from './unusedSpeaker';
import { yamlSyntaxInRegistry, yamlSyntaxInSidecar } from './yamlSyntax';

/** What is said in a text: all findings of these rules are there. */
export const rulesInTexts: readonly Rule<TextContext>[] = [unlabeledQuote];

/** What is said in a sidecar: no finding of these rules is in the text. */
export const rulesInSidecars: readonly Rule<TextContext>[] = [
  missingSpeaker,
  unknownSpeaker,
  unconfirmedSuggestion,
  movedQuote,
  ambiguousAnchor,
  orphanedQuote,
  typeMismatch,
  sourceMismatch,
  overlappingQuotes,
  duplicateQuote,
  missingText,
  invalidSidecar,
  yamlSyntaxInSidecar,
  mergeConflictInSidecar,
];

/** What is said of a text and its sidecar. */
export const textRules: readonly Rule<TextContext>[] = [...rulesInTexts, ...rulesInSidecars];

/** What is said of a registry. */
export const registryRules: readonly Rule<RegistryContext>[] = [
  ambiguousAlias,
  unusedSpeaker,
  duplicateSpeaker,
  invalidRegistry,
  yamlSyntaxInRegistry,
  mergeConflictInRegistry,
];

/** What a setting makes of a rule: another severity, or silence. Hints that a rule itself gives stay hints. */
export type SeverityOf = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

function findingOf(found: RuleFinding, code: FindingCode, severity: Severity): Finding {
  // Written out, since spreading takes ten times as long.
  const { uri, span, message, related, data } = found;
  if (!related) return data ? { code, uri, span, severity, message, data } : { code, uri, span, severity, message };
  return data ? { code, uri, span, severity, message, related, data } : { code, uri, span, severity, message, related };
}

/** What the rules have to say, in the order of the places within each file. */
export function findingsOf<Context>(
  rules: readonly Rule<Context>[],
  context: Context,
  severities: SeverityOf = {},
): readonly Finding[] {
  const findings = rules.flatMap((rule) => {
    const setting = severities[rule.code];
    if (setting === 'off') return [];
    return Array.from(rule.check(context), (found) =>
      findingOf(found, rule.code, found.severity ?? setting ?? rule.severity),
    );
  });
  return findings.toSorted((a, b) => compareSpans(a.span, b.span));
}
