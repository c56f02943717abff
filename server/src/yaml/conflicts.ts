import type { Span } from '../model/span';
import { nextLine } from './lines';

/** A place where a merge could not decide: whole lines, markers included. UTF-16, end exclusive. */
export interface Conflict {
  readonly span: Span;
  readonly ours: Span;
  readonly theirs: Span;
}

/** What is to be left of a conflict. */
export type Choice = 'ours' | 'theirs' | 'both';

/** What stands at the beginning of the lines with which git says that two sides disagree. */
const markers = { ours: '<<<<<<<', base: '|||||||', middle: '=======', theirs: '>>>>>>>' } as const;

/** The places of a text where a merge left the choice to a person, in order; what is no whole conflict is none. */
export function conflictsIn(text: string): readonly Conflict[] {
  const found: Conflict[] = [];
  if (!text.includes(markers.ours)) return found;
  let open: { start: number; ours: number; oursEnd?: number; theirs?: number } | undefined;
  for (let at = 0; at < text.length; ) {
    const next = nextLine(text, at);
    if (isMarker(text, at, markers.ours)) open = { start: at, ours: next };
    else if (open && isMarker(text, at, markers.base)) open.oursEnd ??= at;
    else if (open && isMarker(text, at, markers.middle) && open.theirs === undefined) {
      open.oursEnd ??= at;
      open.theirs = next;
    } else if (open?.theirs !== undefined && isMarker(text, at, markers.theirs)) {
      found.push({
        span: { start: open.start, end: next },
        ours: { start: open.ours, end: open.oursEnd ?? at },
        theirs: { start: open.theirs, end: at },
      });
      open = undefined;
    }
    at = next;
  }
  return found;
}

/** A text as it is when all its conflicts are decided in one way. */
export function resolvedText(text: string, conflicts: readonly Conflict[], choice: Choice): string {
  const parts: string[] = [];
  let at = 0;
  for (const conflict of conflicts) {
    parts.push(text.slice(at, conflict.span.start), chosen(text, conflict, choice));
    at = conflict.span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * A text as one side has it, with blanks in the place of the markers and of the other side, so that what is left stands
 * where it stood.
 */
export function sideOf(text: string, conflicts: readonly Conflict[], side: 'ours' | 'theirs'): string {
  const parts: string[] = [];
  let at = 0;
  for (const conflict of conflicts) {
    const { span } = conflict;
    const kept = conflict[side];
    parts.push(
      text.slice(at, span.start),
      blanked(text.slice(span.start, kept.start)),
      text.slice(kept.start, kept.end),
      blanked(text.slice(kept.end, span.end)),
    );
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function blanked(lines: string): string {
  return lines.replaceAll(/[^\r\n]/g, ' ');
}

/** What is left of a conflict. */
export function chosen(text: string, { ours, theirs }: Conflict, choice: Choice): string {
  const [first, second] = [text.slice(ours.start, ours.end), text.slice(theirs.start, theirs.end)];
  if (choice === 'both') return first + second;
  return choice === 'ours' ? first : second;
}

/** Two versions of some lines, each empty or with a line end behind it, as git writes them for a person to choose. */
export function conflictOf(ours: string, theirs: string, eol: string): string {
  return [`${markers.ours} ours`, eol, ours, markers.middle, eol, theirs, `${markers.theirs} theirs`, eol].join('');
}

function isMarker(text: string, lineStart: number, marker: string): boolean {
  if (!text.startsWith(marker, lineStart)) return false;
  const behind = text.charAt(lineStart + marker.length);
  return behind === '' || behind === ' ' || behind === '\r' || behind === '\n';
}
