import type { Anchor } from '../model/quote';
import type { Span } from '../model/span';

/** What a file says somewhere, and where. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** The keys of an anchor. */
export const inAnchor: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix']);

/** Whether a list may stand behind a key. */
export function isList(key: string): boolean {
  return key === 'content' || key === 'speaker' || key === 'addressee' || key === 'tags';
}

/** Words of the text on one line: a scalar, or a selector in braces. */
export function anchorIn(value: string): Anchor | undefined {
  if (value.startsWith('{')) return selectorIn(value);
  const exact = scalarIn(value);
  return exact === undefined ? undefined : { exact };
}

/** `{exact: win, prefix: "he said, "}` */
function selectorIn(value: string): Anchor | undefined {
  const parts = new Map<string, string>();
  let at = value[1] === ' ' ? 2 : 1;
  for (;;) {
    const colon = value.indexOf(': ', at);
    const key = value.slice(at, colon);
    if (colon === -1 || !inAnchor.has(key) || parts.has(key)) return undefined;
    const end = endOfScalar(value, colon + 2);
    const text = end === undefined ? undefined : scalarIn(value.slice(colon + 2, end));
    if (end === undefined || text === undefined) return undefined;
    parts.set(key, text);
    at = end + 2;
    if (!value.startsWith(', ', end)) {
      const rest = value.slice(end);
      return rest === '}' || rest === ' }' ? anchorOf(parts) : undefined;
    }
  }
}

/** Where a scalar in braces ends; undefined where more than a look is needed to tell. */
function endOfScalar(value: string, start: number): number | undefined {
  const mark = value.charAt(start);
  if (mark !== "'" && mark !== '"') {
    let end = start;
    while (end < value.length && !',:#[]{}'.includes(value.charAt(end))) end++;
    while (value.charAt(end - 1) === ' ') end--;
    return end;
  }
  let at = start + 1;
  for (; at < value.length; at++) {
    if (value.charAt(at) === '\\' && mark === '"') at++;
    else if (value.charAt(at) !== mark) continue;
    else if (mark === "'" && value.charAt(at + 1) === "'") at++;
    else return at + 1;
  }
  return undefined;
}

/** An anchor of its keys and what they say; undefined where it names no words. */
export function anchorOf(parts: ReadonlyMap<string, string>): Anchor | undefined {
  const [exact, prefix, suffix] = [parts.get('exact'), parts.get('prefix'), parts.get('suffix')];
  if (exact === undefined) return undefined;
  return { exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}

/** @param at where the value stands in the file */
export function wordsIn(key: string, value: string, at: number): readonly Word[] | undefined {
  if (value.startsWith('[') && isList(key)) {
    if (!/^\[[\p{L}\p{N}-]+(?:, [\p{L}\p{N}-]+)*\]$/u.test(value)) return undefined;
    const words = value.slice(1, -1).split(', ');
    if (words.some((word) => word.startsWith('-'))) return undefined;
    let start = at + 1;
    return words.map((text) => {
      const span = { start, end: start + text.length };
      start = span.end + 2;
      return { text, span };
    });
  }
  const text = scalarIn(value);
  return text === undefined ? undefined : [{ text, span: { start: at, end: at + value.length } }];
}

/** What a scalar on one line says; undefined where that is nothing, or where more than a look is needed to tell. */
export function scalarIn(value: string): string | undefined {
  if (value.startsWith("'")) {
    return /^'(?:[^']|'')+'$/u.test(value) ? value.slice(1, -1).replaceAll("''", "'") : undefined;
  }
  if (value.startsWith('"')) {
    return /^"(?:[^"\\]|\\["\\])+"$/u.test(value) ? value.slice(1, -1).replaceAll(/\\(["\\])/g, '$1') : undefined;
  }
  if (!/^[^\s\-?:,[\]{}#&*!|>'"%@`.~=]/u.test(value) || value.endsWith(' ') || value.endsWith(':')) return undefined;
  return value.includes(': ') || value.includes(' #') ? undefined : value;
}

/**
 * The value behind a key, without the comment that may follow it. Where a mark begins the value, the comment is left in
 * it for others to judge; so is one behind an item, which for YAML is a part of the list.
 */
export function withoutComment(value: string): string {
  const comment = '\'"[{'.includes(value.charAt(0)) ? -1 : value.indexOf(' #');
  return comment === -1 ? value : value.slice(0, comment).trimEnd();
}
