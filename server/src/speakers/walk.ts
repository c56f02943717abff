import type { Attribution } from '../model/attribution';
import type { Span } from '../model/span';
import type { Mention, SpeakerId } from '../model/speaker';
import { isStep, type Steps } from '../model/steps';
import { type Comparing, changeBetween, type TextChange } from '../text/change';
import { type Course, type Step, saysSame } from './course';

/** An attribution in the order of resolution. */
export interface Ordered {
  readonly attribution: Attribution;
  /** In the list of all. */
  readonly index: number;
  /** Where its source begins, or the content of one without. */
  readonly at: number;
}

/** Somebody who is named outside of quotations. */
export interface Named {
  readonly at: number;
  readonly speaker: SpeakerId;
}

/** All that the resolution of one text goes by, in text order, beside the registry and who takes part. */
export interface Scene {
  readonly text: string;
  readonly ordered: readonly Ordered[];
  /** The contents of direct quotes. */
  readonly quoted: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly named: readonly Named[];
  /** Where sentences begin. */
  readonly starts: readonly number[];
}

/** What two texts have in common of which one came of the other by an edit. */
export interface Common {
  readonly change: TextChange;
  /** Up to here everything is the same. */
  readonly until: number;
  /** From here on everything is the same again, in the text behind the edit. */
  readonly from: number;
  /** Whether the same people are named in the same places. */
  readonly isNamedSame: boolean;
}

/** Behind a source this much is read at the most, in UTF-16 code units; and so much before it, where no sentence is meant. */
const AROUND = 200;
/** A step looks back over less than this many sentences. */
const SENTENCES = 8;

/** What two texts have in common. */
export function commonOf(before: Scene, now: Scene, compare: Comparing = changeBetween): Common {
  const end = now.text.length;
  const change = compare(before.text, now.text) ?? { start: end, oldEnd: end, newEnd: end };
  const by = change.newEnd - change.oldEnd;
  let until = change.start;
  let from = change.newEnd;
  /** Looks at lists that are in the order of their places, from both ends. */
  const narrow = <T>(
    a: readonly T[],
    b: readonly T[],
    placeOf: (item: T) => Span,
    isSame: (x: T, y: T, by: number) => boolean,
  ): void => {
    const shorter = Math.min(a.length, b.length);
    let head = 0;
    for (; head < shorter; head++) {
      const [x, y] = [a[head], b[head]];
      if (x === undefined || y === undefined || !isSame(x, y, 0) || placeOf(y).end > change.start) break;
    }
    let tail = 0;
    for (; tail < shorter - head; tail++) {
      const [x, y] = [a[a.length - 1 - tail], b[b.length - 1 - tail]];
      if (x === undefined || y === undefined || !isSame(x, y, by) || placeOf(x).start < change.oldEnd) break;
    }
    for (const item of a.slice(head, a.length - tail)) {
      const { start, end } = placeOf(item);
      until = Math.min(until, start);
      if (end >= change.oldEnd) from = Math.max(from, end + by);
    }
    for (const item of b.slice(head, b.length - tail)) {
      const { start, end } = placeOf(item);
      until = Math.min(until, start);
      from = Math.max(from, end);
    }
  };
  narrow(before.ordered, now.ordered, placeOfStep, isSameAttribution);
  narrow(before.quoted, now.quoted, (span) => span, isSameSpan);
  narrow(before.mentions, now.mentions, (mention) => mention, isSameMention);
  // Of a span within another one, what lies behind it in the other one is asked for by it, too.
  for (const { start, end } of before.quoted) if (start < from - by && end > from - by) from = end + by;
  for (const { start, end } of now.quoted) if (start < from && end > from) from = end;
  const isNamedSame =
    before.named.length === now.named.length &&
    before.named.every((name, i) => {
      const other = now.named[i];
      return other?.speaker === name.speaker && placeAfter(name.at, change) === other.at;
    });
  return { change, until, from, isNamedSame };
}

/** What a step reads of its attribution. */
function placeOfStep({ attribution: { source, content } }: Ordered): Span {
  return source ?? { start: content[0].start, end: content[0].start };
}

function isSameAttribution(a: Ordered, b: Ordered, by: number): boolean {
  if (a.attribution === b.attribution) return by === 0;
  if (a.at + by !== b.at) return false;
  const x = a.attribution;
  const y = b.attribution;
  const isCueless = (x.cue === undefined) === (y.cue === undefined);
  if (!isCueless || x.type !== y.type) return false;
  return x.source === undefined ? y.source === undefined : y.source !== undefined && x.source.end + by === y.source.end;
}

function isSameSpan(a: Span, b: Span, by: number): boolean {
  return a.start + by === b.start && a.end + by === b.end;
}

function isSameMention(a: Mention, b: Mention, by: number): boolean {
  if (a === b) return by === 0;
  if (!isSameSpan(a, b, by)) return false;
  const x = a.speakers;
  const y = b.speakers;
  return x === y || (x.length === y.length && x.every((id, i) => id === y[i]));
}

/** Where an offset is after an edit; not a number for what the edit took out. */
function placeAfter(at: number, { start, oldEnd, newEnd }: TextChange): number {
  if (at < start) return at;
  return at >= oldEnd ? at + newEnd - oldEnd : Number.NaN;
}

/** Goes through the attributions of a text, noting on the way who is named. */
export class Walk {
  private nextNamed = 0;

  constructor(
    private readonly scene: Scene,
    private readonly course: Course,
    private readonly resolve: (attribution: Attribution) => SpeakerId | undefined,
  ) {}

  /** Resolves all, each in a step of its own. */
  *anew(): Steps<readonly Step[]> {
    const steps: Step[] = [];
    for (const ordered of this.scene.ordered) {
      steps.push(this.step(ordered));
      yield undefined;
    }
    return steps;
  }

  /**
   * The same where the text came of another one by an edit: steps are taken over whose words and surroundings the edit
   * left alone, and for which what they asked of the steps before them has the same answer still.
   */
  *after(before: Scene, old: readonly Step[], common: Common): Steps<readonly Step[]> {
    const { ordered } = this.scene;
    const steps: Step[] = [];
    const head = this.headOf(old, common);
    for (let i = 0; i < head; i++) {
      const each = ordered[i];
      if (each) steps.push(this.replayed(old[i], each));
      if (isStep(i)) yield undefined;
    }
    const tail = Math.min(this.tailOf(common), ordered.length - head, old.length - head);
    for (const each of ordered.slice(head, ordered.length - tail)) {
      steps.push(this.step(each));
      yield undefined;
    }
    const oldTail = old.length - tail;
    const rest = ordered.slice(ordered.length - tail);
    if (common.isNamedSame && this.isSameCourse(before, old, head, oldTail, steps, common)) {
      return [...steps, ...old.slice(oldTail)];
    }
    for (const [i, each] of rest.entries()) {
      const known = old[oldTail + i];
      this.pass(each);
      steps.push(
        known && this.course.answersSame(known, each.at - known.at) ? this.replayed(known, each) : this.step(each),
      );
      if (isStep(i)) yield undefined;
    }
    return steps;
  }

  /** How many of the first steps the edit did not touch. */
  private headOf(old: readonly Step[], { until }: Common): number {
    let head = 0;
    for (const each of this.scene.ordered) {
      if (head >= old.length || placeOfStep(each).end + AROUND > until) break;
      head++;
    }
    return head;
  }

  /** How many of the last steps look back on nothing that the edit touched. */
  private tailOf({ from }: Common): number {
    const { ordered, starts } = this.scene;
    const sentence = this.course.sentenceOf(from) + SENTENCES;
    const first = Math.max(starts[sentence] ?? Infinity, from + AROUND);
    let tail = 0;
    while (tail < ordered.length && (ordered[ordered.length - 1 - tail]?.at ?? 0) >= first) tail++;
    return tail;
  }

  /** Whether the steps between those that are the same have noted the same as before. */
  private isSameCourse(
    before: Scene,
    old: readonly Step[],
    head: number,
    oldTail: number,
    steps: readonly Step[],
    { change }: Common,
  ): boolean {
    if (steps.length !== oldTail) return false;
    return steps.slice(head).every((step, i) => {
      const known = old[head + i];
      const ordered = before.ordered[head + i];
      if (known === undefined || ordered === undefined || known.noted.length !== step.noted.length) return false;
      if (placeAfter(ordered.at, change) !== step.at) return false;
      const by = ordered.at - known.at;
      return known.noted.every((noted, k) => {
        const other = step.noted[k];
        return other !== undefined && saysSame(noted, placeAfter(noted.at + by, change), other);
      });
    });
  }

  private step(ordered: Ordered): Step {
    this.pass(ordered);
    return this.course.step(ordered.at, () => this.resolve(ordered.attribution));
  }

  private replayed(step: Step | undefined, ordered: Ordered): Step {
    if (step === undefined) return this.step(ordered);
    this.pass(ordered);
    this.course.replay(step, ordered.at - step.at);
    return step;
  }

  /** Notes who is named before an attribution. */
  private pass({ attribution, at }: Ordered): void {
    const { source, cue, type } = attribution;
    // One that nobody is asked about lets nobody pass.
    if (source === undefined && (cue !== undefined || type !== 'direct')) return;
    const { named } = this.scene;
    for (let next = named[this.nextNamed]; next !== undefined && next.at < at; next = named[++this.nextNamed]) {
      this.course.name(next.at, next.speaker);
    }
  }
}
