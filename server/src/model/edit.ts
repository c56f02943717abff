import type { Span } from './span';

/** Replaces a span of one text; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Why something cannot be done: a sentence for people that says what to do instead. */
export interface Refusal {
  readonly ok: false;
  readonly message: string;
}

/** Edits, or the reason why none can be made. */
export type EditResult = { readonly ok: true; readonly edits: readonly TextEdit[] } | Refusal;

/** Applies edits that do not overlap; those at one place apply in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of sorted) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
