import type {
  ReportedFile,
  ReportedFinding,
  ReportedText,
  Reporter,
  Summary,
} from '../../../../server/src/cli/reporters/report';
import { at } from '../../kit/workspace';

/** A finding in line 2, from column 3 to 8, unless told otherwise. */
export function finding(facts: Partial<ReportedFinding> = {}): ReportedFinding {
  const place = { line: 2, column: 3, endLine: 2, endColumn: 8 };
  return {
    code: 'unlabeled-quote',
    severity: 'warning',
    message: 'Label or dismiss it.',
    place,
    utf16: place,
    words: 'words',
    related: [],
    ...facts,
  };
}

export function file(
  path: string,
  findings: readonly [ReportedFinding, ...ReportedFinding[]],
  kind: ReportedFile['kind'] = 'text',
): ReportedFile {
  return { uri: at(path), path, kind, findings };
}

/** A text with findings in itself; one without findings is complete. */
export function text(path: string, ...findings: ReportedFinding[]): ReportedText {
  const [first, ...rest] = findings;
  return {
    uri: at(path),
    path,
    known: { language: 'en', completeness: { labeled: 1, unlabeled: findings.length } },
    files: first ? [file(path, [first, ...rest])] : [],
  };
}

export const summary: Summary = {
  isOfChanges: false,
  texts: 2,
  completeTexts: 1,
  completeness: { labeled: 2, unlabeled: 1 },
  findings: { error: 0, warning: 1, information: 0, hint: 0 },
  breakdown: undefined,
};

/** All that a reporter writes. */
export function written(
  reporter: Reporter,
  texts: readonly ReportedText[],
  registries: readonly ReportedFile[] = [],
  end: Summary = summary,
): string {
  return [
    reporter.begin(),
    ...texts.map((one) => reporter.text(one)),
    ...registries.map((one) => reporter.registry(one)),
    reporter.end(end),
  ].join('');
}
