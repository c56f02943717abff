import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
} from 'vscode-languageserver-types';
import type { Finding } from '../model/finding';
import type { Uri } from '../model/uri';
import type { Source } from '../project/sources';
import { toRange, toSeverity } from './convert';

export interface DiagnosticContext {
  /** The file that the diagnostics are for. */
  readonly source: Source;
  /** Other files that findings point to, if they are at hand; a place in one that is not is left out. */
  readonly sourceOf: (uri: Uri) => Source | undefined;
  /** The address of a rule's page; undefined where no pages are at hand. */
  readonly pageOf: (code: string) => string | undefined;
  /** How many at the most; the last one then says how many there are. */
  readonly most: number;
}

/** Findings of one file as diagnostics of LSP. */
export function toDiagnostics(findings: readonly Finding[], context: DiagnosticContext): Diagnostic[] {
  const shown = findings.slice(0, context.most).map((finding) => toDiagnostic(finding, context));
  if (findings.length <= context.most) return shown;
  const start = { line: 0, character: 0 };
  const message = `Only the first ${context.most} of ${findings.length} findings in this file are shown.`;
  const range = { start, end: start };
  return [{ range, message, source: 'whosaid', severity: DiagnosticSeverity.Information }, ...shown];
}

/** Whether a client that was told of the ones need not be told of the others. */
export function areSameDiagnostics(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some.length === others.length && some.every((one, i) => isSame(one, others[i]));
}

/** What differs most often is looked at first: to write a long list as JSON takes as long as finding out what is in it. */
function isSame(one: Diagnostic, other: Diagnostic | undefined): boolean {
  return (
    other !== undefined &&
    isSamePosition(one.range.start, other.range.start) &&
    isSamePosition(one.range.end, other.range.end) &&
    one.message === other.message &&
    one.code === other.code &&
    one.severity === other.severity &&
    isSameJson(one.data, other.data) &&
    isSameJson(one.relatedInformation, other.relatedInformation) &&
    one.codeDescription?.href === other.codeDescription?.href &&
    isSameJson(one.tags, other.tags)
  );
}

function isSamePosition(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function toDiagnostic(
  { code, span, severity, message, related, data }: Finding,
  context: DiagnosticContext,
): Diagnostic {
  const page = context.pageOf(code);
  const places = related === undefined || related.length === 0 ? [] : placesOf(related, context);
  const range = toRange(context.source, span);
  // Written out, since spreading takes ten times as long.
  const diagnostic: Diagnostic = { range, severity: toSeverity[severity], code, source: 'whosaid', message };
  if (page !== undefined) diagnostic.codeDescription = { href: page };
  if (places.length > 0) diagnostic.relatedInformation = places;
  if (code === 'unused-speaker') diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (data) diagnostic.data = data;
  return diagnostic;
}

function placesOf(
  related: NonNullable<Finding['related']>,
  context: DiagnosticContext,
): DiagnosticRelatedInformation[] {
  return related.flatMap(({ uri, span, message }) => {
    const source = uri === context.source.uri ? context.source : context.sourceOf(uri);
    return source ? [{ location: { uri, range: toRange(source, span) }, message }] : [];
  });
}
