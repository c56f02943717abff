import { DiagnosticSeverity, type Location, type Range } from 'vscode-languageserver-types';
import type { Severity } from '../model/finding';
import type { Span } from '../model/span';
import type { Source } from '../project/sources';

/** A span of a file as an LSP range. */
export function toRange(source: Source, span: Span): Range {
  return { start: source.lines.positionAt(span.start), end: source.lines.positionAt(span.end) };
}

/** An LSP range as a span of a file; positions beyond the text are moved to its end. */
export function toSpan(source: Source, range: Range): Span {
  return { start: source.lines.offsetAt(range.start), end: source.lines.offsetAt(range.end) };
}

export function toLocation(source: Source, span: Span): Location {
  return { uri: source.uri, range: toRange(source, span) };
}

export const toSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
