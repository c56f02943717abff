import { type Completeness, percentOf } from '../../analysis/completeness';
import type { Severity } from '../../model/finding';
import type { Summary } from './report';

/** What a person should know at the end, in one line. `strong` emphasizes the first words. */
export function closingLine(
  { isOfChanges, texts, completeTexts, completeness, findings }: Summary,
  strong: (words: string) => string = (words) => words,
): string {
  if (texts === 0 && Object.values(findings).every((count) => count === 0)) {
    if (isOfChanges) return 'No text has changed.';
    return 'No texts of a project found. Texts are .txt and .md files with a speakers.yaml above them or a sidecar in their folder.';
  }
  const counts = (['error', 'warning', 'information'] as const)
    .filter((severity) => findings[severity] > 0)
    .map((severity) => `${findings[severity]} ${plural(severity, findings[severity])}`);
  return (
    `${strong(`${percentOf(completeness)} % complete`)}: ${share(completeness)}, ` +
    `${completeTexts} of ${texts} ${texts === 1 ? 'text' : 'texts'} complete; ${counts.join(', ') || 'no findings'}.`
  );
}

/** How many quotes are labeled, in words. */
export function share({ labeled, unlabeled }: Completeness): string {
  const all = labeled + unlabeled;
  return `${labeled} of ${all} ${all === 1 ? 'quote' : 'quotes'} labeled`;
}

function plural(severity: Severity, count: number): string {
  return count === 1 || severity === 'information' ? severity : `${severity}s`;
}
