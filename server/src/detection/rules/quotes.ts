import { Kind, Shape } from '../../text/tokens';
import type { Candidate } from '../candidate';
import { ChunkKind } from '../chunks';
import type { Clauses } from '../clauses';
import type { Sentence } from '../sentence';
import { Found, type Subject } from '../subjects/subject';
import type { Subjects } from '../subjects/subjects';
import { Tag, Trait } from '../tags';
import type { Run } from '../words';
import { candidateOf } from './builder';

/** What is shorter and begins with a capital is a name or a term. */
const SHORTEST = 2;

const SPEECH = Tag.Auxiliary | Tag.Modal | Tag.Pronoun;
const ASKING: ReadonlySet<number> = new Set([Kind.Question, Kind.Exclamation]);

/** Quotations that no cue attributes: `The minister was angry at “this shameful decision of the court”.` */
export class QuoteRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly subjects: Subjects,
    private readonly clauses: Clauses,
  ) {}

  /** Takes every quotation of the sentence that lies in no content found so far. */
  find(out: Candidate[]): void {
    const { sentence } = this;
    const found = [...out];
    for (let at = 0; at < sentence.length; at++) {
      const chunk = sentence.at(at);
      if (chunk?.kind !== ChunkKind.Quote || this.isName(at)) continue;
      if (found.some(({ content }) => content.some((run) => run.start < chunk.end && chunk.start < run.end))) continue;
      const candidate = candidateOf(sentence, {
        rule: 'lone-quote',
        group: 'speech',
        content: [{ from: at, to: at + 1 }],
        source: this.source(at),
        cue: undefined,
      });
      if (candidate === undefined) continue;
      out.push({ ...candidate, evidence: { ...candidate.evidence, running: this.isRunning(chunk) } });
    }
  }

  /** Whether words in quotation marks begin with a small letter, speak to somebody or ask: names do none of it. */
  private isRunning({ start, end }: Run): boolean {
    const { words } = this.sentence;
    if (this.isSmall({ start, end })) return true;
    for (let at = start + 1; at < end; at++) if (words.is(at, SPEECH) || ASKING.has(words.kind(at))) return true;
    return false;
  }

  /** Whether the words are the title or the name of something, not what somebody said. */
  private isName(quote: number): boolean {
    const { sentence } = this;
    const chunk = sentence.at(quote);
    if (chunk === undefined) return true;
    if (chunk.end - chunk.start - 2 < SHORTEST && !this.isSmall(chunk)) return true;
    return (sentence.words.traitsAt(chunk.start - 1) & Trait.Naming) !== 0;
  }

  private isSmall({ start }: Run): boolean {
    const { words } = this.sentence;
    return words.kind(start + 1) === Kind.Word && (words.shape(start + 1) & Shape.Capital) === 0;
  }

  /** Who does what the sentence says; nobody where that is not plain. */
  private source(quote: number): Subject | undefined {
    const { sentence } = this;
    for (let at = this.clauses.clauseStart(quote); at < sentence.length; at++) {
      if (!sentence.isFinite(at)) continue;
      const subject = this.subjects.of(at);
      return subject === undefined || subject.how === Found.Relative
        ? undefined
        : { ...subject, how: Found.Controlled };
    }
    return undefined;
  }
}
