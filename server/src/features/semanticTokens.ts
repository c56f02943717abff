import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Span } from '../model/span';
import type { Source } from '../project/sources';
import type { TextState } from '../project/textStates';
import { type TextPart, textParts } from './textParts';

/** Later kinds cover earlier ones: a name inside a content is a name. */
const ranks: readonly TextPart['kind'][] = ['content', 'mention', 'cue', 'source'];

/** What our numbers mean. Own names, so that a theme or a user can color them apart from code; see `package.json`. */
export const legend: SemanticTokensLegend = {
  tokenTypes: ['quoteContent', 'speakerMention', 'quoteCue', 'quoteSource'],
  tokenModifiers: ['unlabeled', 'suggested'],
};

const unlabeled = 1;
const suggested = 2;
/** How many bits of a painted number say the modifiers. */
const modifierBits = 2;

/**
 * The tokens of a text, or of a stretch of it, in LSP's relative encoding: five numbers each. They do not overlap and
 * none goes over a line break, which every client can show.
 */
export function semanticTokens(state: TextState, within?: Span): number[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const whole = { start: 0, end: text.text.length };
  const stretch = within ? { start: Math.max(0, within.start), end: Math.min(within.end, whole.end) } : whole;
  if (stretch.start >= stretch.end) return [];
  const touched = textParts(analysis).parts.touching(stretch);
  if (touched.length === 0) return [];
  const painted = new Uint8Array(stretch.end - stretch.start);
  // Outer spans come before what they hold, so that inner quotes cover outer ones.
  for (const [rank, kind] of ranks.entries()) {
    for (const { span, item } of touched) {
      if (item.kind !== kind) continue;
      const value = ((rank + 1) << modifierBits) | modifiersOf(item);
      const end = Math.min(span.end - stretch.start, painted.length);
      for (let at = Math.max(0, span.start - stretch.start); at < end; at++) painted[at] = value;
    }
  }
  return encoded(text, stretch.start, painted);
}

function modifiersOf(part: TextPart): number {
  if (part.kind === 'mention') return 0;
  const { state } = part.quote;
  if (state === 'suggested') return suggested;
  return state === 'labeled' ? 0 : unlabeled;
}

/** One token for each run of equal numbers, cut at the ends of lines. */
function encoded({ text, lines }: Source, offset: number, painted: Uint8Array): number[] {
  const data: number[] = [];
  const before = { line: 0, character: 0 };
  let at = 0;
  while (at < painted.length) {
    const value = painted[at] ?? 0;
    if (value === 0 || endsLine(text.charCodeAt(offset + at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < painted.length && painted[at] === value && !endsLine(text.charCodeAt(offset + at))) at++;
    const { line, character } = lines.positionAt(offset + start);
    const type = (value >> modifierBits) - 1;
    const modifiers = value & ((1 << modifierBits) - 1);
    data.push(
      line - before.line,
      line === before.line ? character - before.character : character,
      at - start,
      type,
      modifiers,
    );
    before.line = line;
    before.character = character;
  }
  return data;
}

/** How many numbers make one token. */
const size = 5;

/** What makes the tokens of a text of those that it had before: whole tokens are replaced in one place, or nothing. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSameToken(before, start, after, start)) start += size;
  let end = 0;
  while (end < shorter - start && isSameToken(before, before.length - end - size, after, after.length - end - size)) {
    end += size;
  }
  const deleteCount = before.length - start - end;
  const data = after.slice(start, after.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

function isSameToken(a: readonly number[], at: number, b: readonly number[], bt: number): boolean {
  for (let i = 0; i < size; i++) if (a[at + i] !== b[bt + i]) return false;
  return true;
}

/** In the sense of LSP, which knows no other line ends. */
function endsLine(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
