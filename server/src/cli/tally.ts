import { add, type Completeness, nothingToLabel } from '../analysis/completeness';
import type { Severity } from '../model/finding';
import type { ReportedFile, ReportedFinding, ReportedText, Summary } from './reporters/report';
import type { Verdict } from './verdict';

/** Adds up what is reported: numbers only, whatever the size of the corpus. */
export class Tally {
  readonly #verdict: Verdict;
  #texts = 0;
  #completeTexts = 0;
  #completeness: Completeness = nothingToLabel;
  #failures = 0;
  readonly #findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };

  constructor(verdict: Verdict) {
    this.#verdict = verdict;
  }

  text({ known, files }: ReportedText): void {
    if (known) {
      this.#texts++;
      if (known.completeness.unlabeled === 0) this.#completeTexts++;
      this.#completeness = add(this.#completeness, known.completeness);
    }
    for (const file of files) this.file(file);
  }

  file({ findings }: ReportedFile): void {
    for (const finding of findings) this.#finding(finding);
  }

  get summary(): Omit<Summary, 'breakdown' | 'isOfChanges'> {
    return {
      texts: this.#texts,
      completeTexts: this.#completeTexts,
      findings: { ...this.#findings },
      completeness: this.#completeness,
    };
  }

  /** Whether everything is as it is asked for. */
  get passes(): boolean {
    return this.#failures === 0 && this.#verdict.reaches(this.#completeness);
  }

  #finding(finding: ReportedFinding): void {
    this.#findings[finding.severity]++;
    if (this.#verdict.fails(finding)) this.#failures++;
  }
}
