import type { TextSpan } from './places';

/**
 * A request of the client: who is quoted, how and beside whom, in the workspace or in a folder of it. All parameters may be
 * left out. Shows progress; null where it was cancelled.
 */
export const reportRequest = 'whosaid/report';
export interface ReportParams {
  /** `html` where it is absent. */
  readonly format?: 'html' | 'csv' | 'json';
  /** Its texts alone. */
  readonly folder?: string;
  /** The name of the folder where it is absent. */
  readonly title?: string;
  /** The page stands in an editor: its quotes send {@link ReportClick} messages. */
  readonly forEditor?: boolean;
}
export interface ReportAnswer {
  /** What the file of the report would hold. */
  readonly content: string;
  /** URIs of the texts by the numbers of {@link ReportClick}; empty but for a page in an editor. */
  readonly texts: readonly string[];
}
/** What the page of a report in an editor sends when somebody clicks on a quote. */
export interface ReportClick extends TextSpan {
  /** The number of a text in {@link ReportAnswer.texts}. */
  readonly text: number;
}
