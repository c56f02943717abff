import type { Completeness } from '../../analysis/completeness';
import type { FindingCode, Severity } from '../../model/finding';
import type { Uri } from '../../model/uri';
import type { Breakdown } from '../breakdown';

/** A place for people and tools alike: lines and columns 1-based, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  /** Columns in code points. */
  readonly place: Place;
  /** Columns in UTF-16 code units. */
  readonly utf16: Place;
  /** The words that stand there. */
  readonly words: string;
  /** Other places that it is about. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly uri: Uri;
  /** Columns in UTF-16 code units. */
  readonly utf16: Place;
  /** What stands there. */
  readonly message: string;
}

/** One file with something to say about it. */
export interface ReportedFile {
  readonly uri: Uri;
  /** As a person would type it from here. */
  readonly path: string;
  readonly kind: 'text' | 'sidecar' | 'registry';
  readonly findings: readonly [ReportedFinding, ...ReportedFinding[]];
}

/** One text with all there is to say about it and its sidecar. */
export interface ReportedText {
  readonly uri: Uri;
  readonly path: string;
  /** Undefined where only the sidecar is there. */
  readonly known: { readonly language: string; readonly completeness: Completeness } | undefined;
  /** The text and its sidecar, where there is something to say about them. */
  readonly files: readonly ReportedFile[];
}

export interface Summary {
  /** Whether only what has changed was looked at. */
  readonly isOfChanges: boolean;
  readonly texts: number;
  readonly completeTexts: number;
  readonly completeness: Completeness;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Undefined where nobody asked for it. */
  readonly breakdown: Breakdown | undefined;
}

/** One output format: says what is to be written for results as they come, so that memory does not grow with the corpus. */
export interface Reporter {
  begin(): string;
  text(text: ReportedText): string;
  /** A registry about which there is something to say; after all texts. */
  registry(file: ReportedFile): string;
  end(summary: Summary): string;
}
