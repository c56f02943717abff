import type { Attribution } from '../model/attribution';
import type { Anchoring } from '../model/quote';
import { overlapOf, overlaps, type Span, spansOverlapping, totalLength, united } from '../model/span';
import { SpanIndex } from '../model/spanIndex';
import { inOneGo, isStep, type Steps } from '../model/steps';
import type { Comparing, TextChange } from '../text/change';
import { type LocatedDismissal, type LocatedQuote, placeOf } from './locate';

/** Covered by labels to this share, a detected content counts as dealt with. */
const enough = 0.5;

/** What {@link matchInSteps} goes by, and what it came to. */
export interface Matched<A extends Attribution = Attribution> {
  readonly text: string;
  readonly attributions: readonly A[];
  readonly quotes: readonly LocatedQuote[];
  readonly dismissals: readonly LocatedDismissal[];
  /** For each attribution whether nobody has dealt with it. */
  readonly isUnlabeled: readonly boolean[];
}

/** Beyond as many places that an edit touched, all are looked at. */
const mostTouched = 50;

/**
 * Finds out for each attribution whether nobody has dealt with it: {@link unlabeledOf}. Where the text came of another one
 * by an edit, only what the edit touched is looked at, and what labels lie over that changed in another way. The result is
 * the same either way.
 * @param before what was found in the text before
 */
export function* matchInSteps<A extends Attribution>(
  input: Omit<Matched<A>, 'isUnlabeled'>,
  before: Matched | undefined,
  compare: Comparing,
): Steps<Matched<A>> {
  const { attributions, quotes, dismissals } = input;
  const known = before && knownAfter(input, before, compare);
  yield undefined;
  const open = attributions.filter((_, i) => known?.[i] === undefined);
  const near = known ? spansTouching(open) : undefined;
  const unlabeled = new Set(
    near
      ? unlabeledOf(
          open,
          quotes.filter((quote) => isNear(quote.anchoring, quote.cue, near)),
          dismissals.filter(({ anchoring }) => isNear(anchoring, undefined, near)),
        )
      : yield* unlabeledInSteps(attributions, quotes, dismissals),
  );
  return { ...input, isUnlabeled: attributions.map((attribution, i) => known?.[i] ?? unlabeled.has(attribution)) };
}

/** What is known still of each attribution behind an edit; undefined where too much has changed to look. */
function knownAfter(
  { text, attributions, quotes, dismissals }: Omit<Matched, 'isUnlabeled'>,
  before: Matched,
  compare: Comparing,
): readonly (boolean | undefined)[] | undefined {
  if (quotes.length !== before.quotes.length || dismissals.length !== before.dismissals.length) return undefined;
  const change = compare(before.text, text) ?? { start: text.length, oldEnd: text.length, newEnd: text.length };
  const by = change.newEnd - change.oldEnd;
  // Labels that are not where they were, or where the edit has moved them, with the places of both.
  const touchedBefore: Span[] = [];
  const touched: Span[] = [];
  const compareLabels = (was: Anchoring, wasCue: Span | undefined, is: Anchoring, isCue: Span | undefined) => {
    if (was === is && wasCue === isCue) return;
    if (was.state === 'attached' && is.state === 'attached' && areMoved(was.content, is.content, change)) {
      if (wasCue && isCue ? isMoved(wasCue, isCue, change) : wasCue === isCue) return;
    }
    const [a, b] = [placesOf(was, wasCue), placesOf(is, isCue)];
    if (isWhereItWas(a, b, change)) return;
    touchedBefore.push(...a);
    touched.push(...b);
  };
  quotes.forEach(({ anchoring, cue }, i) => {
    const was = before.quotes[i];
    if (was) compareLabels(was.anchoring, was.cue, anchoring, cue);
  });
  dismissals.forEach(({ anchoring }, i) => {
    const was = before.dismissals[i];
    if (was) compareLabels(was.anchoring, undefined, anchoring, undefined);
  });
  if (touched.length + touchedBefore.length > mostTouched) return undefined;
  const isSame = (was: Attribution | undefined, is: Attribution | undefined): boolean =>
    was !== undefined && is !== undefined && isStill(was, is, change);
  const shorter = Math.min(attributions.length, before.attributions.length);
  let head = 0;
  while (head < shorter && isSame(before.attributions[head], attributions[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(before.attributions.at(-1 - tail), attributions.at(-1 - tail))) tail++;
  if (attributions.length - head - tail > mostTouched) return undefined;
  const removed = before.attributions.length - attributions.length;
  const isTouched = ({ content, cue }: Attribution): boolean => {
    const back = content[0].start >= change.newEnd ? -by : 0;
    for (const span of content) if (touchesAny(span, 0, touched) || touchesAny(span, back, touchedBefore)) return true;
    return cue !== undefined && (touchesAny(cue, 0, touched) || touchesAny(cue, back, touchedBefore));
  };
  return attributions.map((attribution, i) => {
    if (i >= head && i < attributions.length - tail) return undefined;
    return isTouched(attribution) ? undefined : before.isUnlabeled[i < head ? i : i + removed];
  });
}

/** Whether what counts here of an attribution stands before an edit where it stood, or behind it and moved with it. */
function isStill(was: Attribution, is: Attribution, change: TextChange): boolean {
  const wasCue = was.cue;
  const isCue = is.cue;
  if ((wasCue === undefined) !== (isCue === undefined)) return false;
  if (areBefore(was.content, is.content, change)) return !wasCue || !isCue || isBefore(wasCue, isCue, change);
  return areMoved(was.content, is.content, change) && (!wasCue || !isCue || isMoved(wasCue, isCue, change));
}

function placesOf(anchoring: Anchoring, cue: Span | undefined): readonly Span[] {
  const spans = spansOf(anchoring);
  return cue ? [...spans, cue] : spans;
}

/** Whether spans stand before an edit where they stood, or all behind it and moved with what is there. */
function isWhereItWas(was: readonly Span[], is: readonly Span[], change: TextChange): boolean {
  return areBefore(was, is, change) || areMoved(was, is, change);
}

// All attributions and labels of a text are asked about at each keystroke: nothing is made on the way.

/** Whether spans stood before an edit and are where they were. */
function areBefore(was: readonly Span[], is: readonly Span[], change: TextChange): boolean {
  return areAll(isBefore, was, is, change);
}

/** Whether spans stood behind an edit and moved with what is there. */
function areMoved(was: readonly Span[], is: readonly Span[], change: TextChange): boolean {
  return areAll(isMoved, was, is, change);
}

function areAll(test: typeof isMoved, was: readonly Span[], is: readonly Span[], change: TextChange): boolean {
  if (was.length !== is.length) return false;
  for (let i = 0; i < was.length; i++) {
    const a = was[i];
    const b = is[i];
    if (a === undefined || b === undefined || !test(a, b, change)) return false;
  }
  return true;
}

function isBefore(was: Span, is: Span, { start }: TextChange): boolean {
  return was.end <= start && (was === is || (was.start === is.start && was.end === is.end));
}

/** @param by so far the span is moved before */
function touchesAny({ start, end }: Span, by: number, others: readonly Span[]): boolean {
  for (const other of others) if (start + by < other.end && other.start < end + by) return true;
  return false;
}

function isMoved(was: Span, is: Span, { oldEnd, newEnd }: TextChange): boolean {
  const by = newEnd - oldEnd;
  return was.start >= oldEnd && was.start + by === is.start && was.end + by === is.end;
}

/** The places of attributions, for asking what touches them. */
function spansTouching(attributions: readonly Attribution[]): SpanIndex<undefined> {
  return new SpanIndex(
    attributions.flatMap(({ content, cue }) =>
      [...content, ...(cue ? [cue] : [])].map((span) => ({ span, item: undefined })),
    ),
  );
}

function isNear(anchoring: Anchoring, cue: Span | undefined, near: SpanIndex<undefined>): boolean {
  const spans = spansOf(anchoring);
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i];
    if (span !== undefined && near.touching(span).length > 0) return true;
  }
  return cue !== undefined && near.touching(cue).length > 0;
}

/**
 * The attributions that no quote labels and no dismissal covers, in their order. Boundaries are a matter of taste, so
 * half of the detected content is enough; and a label or dismissal that holds the cue as well means the same
 * attribution, however short.
 */
export function unlabeledOf<A extends Attribution>(
  attributions: readonly A[],
  quotes: readonly LocatedQuote[],
  dismissals: readonly LocatedDismissal[],
): readonly A[] {
  return inOneGo(unlabeledInSteps(attributions, quotes, dismissals));
}

function* unlabeledInSteps<A extends Attribution>(
  attributions: readonly A[],
  quotes: readonly LocatedQuote[],
  dismissals: readonly LocatedDismissal[],
): Steps<readonly A[]> {
  const covered = united([...quotes, ...dismissals].flatMap(({ anchoring }) => spansOf(anchoring)));
  yield undefined;
  const cues = new SpanIndex([
    ...quotes.flatMap(({ cue, anchoring }) => (cue ? [{ span: cue, item: spansOf(anchoring) }] : [])),
    // People dismiss “discussed the virus” with its verb.
    ...dismissals.flatMap(({ anchoring }) => spansOf(anchoring).map((span) => ({ span, item: [span] }))),
  ]);
  const isOpen = ({ content, cue }: A): boolean => {
    if (coverage(content, covered) >= enough * totalLength(content)) return false;
    return !cue || !cues.touching(cue).some((label) => touches(label.item, content));
  };
  const open: A[] = [];
  for (const [i, attribution] of attributions.entries()) {
    if (isOpen(attribution)) open.push(attribution);
    if (isStep(i)) yield undefined;
  }
  return open;
}

/** An ambiguous content may stand at any of its candidates; none of them should be reported on top. */
function spansOf(anchoring: Anchoring): readonly Span[] {
  return anchoring.state === 'ambiguous' ? anchoring.candidates.flat() : (placeOf(anchoring) ?? []);
}

/** How many code units of `spans` the sorted `covered` ones cover. */
function coverage(spans: readonly Span[], covered: readonly Span[]): number {
  let total = 0;
  for (const span of spans) for (const other of spansOverlapping(covered, span)) total += overlapOf(span, other);
  return total;
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x, y)));
}
