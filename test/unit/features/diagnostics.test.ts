import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { areSameDiagnostics } from '../../../server/src/features/diagnostics';

const range = { start: { line: 3, character: 1 }, end: { line: 3, character: 9 } };
const made = (): Diagnostic => ({
  range: structuredClone(range),
  severity: 2,
  code: 'unlabeled-quote',
  source: 'whosaid',
  message: 'Unlabeled.',
  codeDescription: { href: 'file:///unlabeled-quote.md' },
  relatedInformation: [{ location: { uri: 'file:///a.txt', range: structuredClone(range) }, message: 'Goes on.' }],
  data: { kind: 'attribution', speaker: 'ada' },
});
const other = { start: range.start, end: { line: 3, character: 10 } };

describe('diagnostics that a client was told of', () => {
  test('are the same where all that they say is', () => {
    expect(areSameDiagnostics([made(), made()], [made(), made()])).toBe(true);
    expect(areSameDiagnostics([], [])).toBe(true);
  });

  test.each<[string, Partial<Diagnostic>]>([
    ['end', { range: other }],
    ['begin', { range: { start: { line: 2, character: 1 }, end: range.end } }],
    ['severity', { severity: 1 }],
    ['code', { code: 'moved-quote' }],
    ['message', { message: 'Labeled.' }],
    ['page', { codeDescription: { href: 'file:///moved-quote.md' } }],
    [
      'related places',
      { relatedInformation: [{ location: { uri: 'file:///a.txt', range: other }, message: 'Goes on.' }] },
    ],
    ['data', { data: { kind: 'attribution' } }],
    ['tags', { tags: [1] }],
  ])('are others where one has another %s', (_, change) => {
    expect(areSameDiagnostics([made(), made()], [made(), { ...made(), ...change }])).toBe(false);
  });

  test('are others where one more is there', () => {
    expect(areSameDiagnostics([made()], [made(), made()])).toBe(false);
    expect(areSameDiagnostics([made(), made()], [made()])).toBe(false);
  });
});
