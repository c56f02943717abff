import type { Speaker, SpeakerId } from '../model/speaker';
import { Antecedents, type Appearance, type Fit } from './antecedents';
import { ownCopy } from './phraseMemory';

/** In how many sentences before a pronoun the subject is looked at. */
const SUBJECTS = 3;

/** What a step asked of those before it, and what it was told. */
interface Asked {
  readonly question: (course: Course, by: number) => unknown;
  readonly answer: unknown;
}

/** What a step leaves behind for those after it. */
export type Noted =
  | { readonly kind: 'appearance'; readonly at: number; readonly appearance: Appearance }
  | { readonly kind: 'noun'; readonly at: number; readonly noun: string; readonly speaker: SpeakerId | undefined }
  | { readonly kind: 'subjects'; readonly at: number };

/** One attribution that was resolved. Offsets are those of the text in which it was. */
export interface Step {
  /** Where the attribution stood. */
  readonly at: number;
  readonly asked: readonly Asked[];
  readonly noted: readonly Noted[];
  readonly speaker: SpeakerId | undefined;
}

/** What an earlier source was taken for; undefined for somebody who is not in the registry. */
interface Earlier {
  readonly at: number;
  readonly speaker: SpeakerId | undefined;
}

/**
 * What is known in the course of a text of those who were meant so far. It writes down what each step asks and notes: a
 * step whose questions have the same answers in another course has the same outcome there.
 */
export class Course {
  private readonly antecedents: Antecedents;
  /** What sources with the same noun were taken for. */
  private readonly nouns = new Map<string, Earlier>();
  /** Where the last pronoun stood before which subjects were looked at. */
  private subjects = 0;
  private asked: Asked[] = [];
  private noted: Noted[] = [];

  /** @param starts where the sentences of the text begin */
  constructor(starts: readonly number[], speakers: ReadonlyMap<SpeakerId, Speaker>) {
    this.antecedents = new Antecedents(starts, speakers);
  }

  /** Makes a step. @param at where its attribution stands */
  step(at: number, resolve: () => SpeakerId | undefined): Step {
    this.asked = [];
    this.noted = [];
    const speaker = resolve();
    return { at, asked: this.asked, noted: this.noted, speaker };
  }

  /** Notes what a step noted, moved by so many code units. */
  replay({ noted }: Step, by: number): void {
    for (const each of noted) this.take(each, by);
  }

  /** Whether a step, moved by so many code units, would be told the same here. */
  answersSame({ asked }: Step, by: number): boolean {
    return asked.every(({ question, answer }) => question(this, by) === answer);
  }

  /** Notes somebody who is named, beside all steps. */
  name(at: number, speaker: SpeakerId): void {
    this.antecedents.add({ at, speaker, speaks: false });
  }

  /** Notes where somebody is meant. */
  add(appearance: Appearance): void {
    this.note({ kind: 'appearance', at: appearance.at, appearance });
  }

  /** Notes what a source with a noun was taken for, so that the noun can be taken up again. */
  remember(noun: string, at: number, speaker: SpeakerId | undefined): void {
    this.note({ kind: 'noun', at, noun: ownCopy(noun), speaker });
  }

  /** Notes that the subjects before a pronoun were looked at. */
  passSubjects(at: number): void {
    this.note({ kind: 'subjects', at });
  }

  /** Index of the sentence that an offset lies in. */
  sentenceOf(offset: number): number {
    return this.antecedents.sentenceOf(offset);
  }

  /** In how many sentences before its own a pronoun has to look at the subject. */
  subjectsLeft(offset: number): number {
    return this.ask((course, by) =>
      Math.min(SUBJECTS, course.sentenceOf(offset + by) - course.sentenceOf(course.subjects)),
    );
  }

  /** See {@link Antecedents.find}. */
  find(offset: number, fit: Fit): SpeakerId | undefined {
    return this.ask((course, by) => course.antecedents.find(offset + by, fit));
  }

  /** See {@link Antecedents.inPlay}. */
  inPlay(offset: number): SpeakerId | undefined {
    return this.ask((course, by) => course.antecedents.inPlay(offset + by));
  }

  /** See {@link Antecedents.latest}. */
  latest(offset: number, among: ReadonlySet<SpeakerId>): SpeakerId | undefined {
    return this.ask((course, by) => course.antecedents.latest(offset + by, among));
  }

  /** Whom a noun was said of last. */
  saidOf(noun: string): SpeakerId | undefined {
    const own = ownCopy(noun);
    return this.ask((course) => course.nouns.get(own)?.speaker);
  }

  /** Whether a noun was said of somebody who is not in the registry after a speaker was meant last. */
  isSaidOfAnother(noun: string, speaker: SpeakerId): boolean {
    const own = ownCopy(noun);
    return this.ask((course) => {
      const earlier = course.nouns.get(own);
      return earlier?.speaker === undefined && (earlier?.at ?? -1) > course.antecedents.lastOf(speaker);
    });
  }

  private ask<T>(question: (course: Course, by: number) => T): T {
    const answer = question(this, 0);
    this.asked.push({ question, answer });
    return answer;
  }

  private note(noted: Noted): void {
    this.noted.push(noted);
    this.take(noted, 0);
  }

  private take(noted: Noted, by: number): void {
    if (noted.kind === 'appearance') {
      const { appearance } = noted;
      this.antecedents.add(by === 0 ? appearance : { ...appearance, at: appearance.at + by });
    } else if (noted.kind === 'noun') {
      this.nouns.set(noted.noun, { at: noted.at + by, speaker: noted.speaker });
    } else this.subjects = noted.at + by;
  }
}

/** Whether two notes say the same of the same place. @param at of the first one, in the text of the second */
export function saysSame(a: Noted, at: number, b: Noted): boolean {
  if (a.kind === 'subjects' || b.kind === 'subjects') return a.kind === b.kind && at === b.at;
  if (at !== b.at) return false;
  if (a.kind === 'noun') return b.kind === 'noun' && a.noun === b.noun && a.speaker === b.speaker;
  if (b.kind !== 'appearance') return false;
  const [x, y] = [a.appearance, b.appearance];
  return x.speaker === y.speaker && x.speaks === y.speaks && keyOf(x.fits) === keyOf(y.fits);
}

function keyOf(fits: ReadonlySet<string> | undefined): string | undefined {
  return fits && [...fits].join(' ');
}
