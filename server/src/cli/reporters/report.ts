import type { Completeness } from '../../analysis/completeness';
import type { FindingCode, Severity } from '../../model/finding';

/** A place for people and tools alike: lines and columns 1-based, columns in code points, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFinding extends Place {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
}

/** One file with something to say about it. */
export interface ReportedFile {
  /** As a person would type it from here. */
  readonly path: string;
  readonly kind: 'text' | 'sidecar' | 'registry';
  readonly findings: readonly ReportedFinding[];
}

/** One text with how much of it is labeled. */
export interface ReportedText {
  readonly path: string;
  readonly language: string;
  readonly completeness: Completeness;
}

export interface Summary {
  readonly texts: number;
  readonly completeTexts: number;
  readonly completeness: Completeness;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Writes results as they come, in input order, so that memory does not grow with the corpus. */
export interface Reporter {
  text(text: ReportedText): Promise<void>;
  file(file: ReportedFile): Promise<void>;
  end(summary: Summary): Promise<void>;
}
