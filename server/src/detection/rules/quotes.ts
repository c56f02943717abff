import type { Candidate } from '../candidate';
import { ChunkKind } from '../chunks';
import type { Clauses } from '../clauses';
import type { Sentence } from '../sentence';
import { Found, type Subject } from '../subjects/subject';
import type { Subjects } from '../subjects/subjects';
import { Trait } from '../tags';
import { candidateOf } from './builder';

/** What is shorter is a name or a term. */
const SHORTEST = 2;

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
      if (candidate !== undefined) out.push(candidate);
    }
  }

  /** Whether the words are the title or the name of something, not what somebody said. */
  private isName(quote: number): boolean {
    const { sentence } = this;
    const chunk = sentence.at(quote);
    if (chunk === undefined || chunk.end - chunk.start - 2 < SHORTEST) return true;
    return (sentence.words.traitsAt(chunk.start - 1) & Trait.Naming) !== 0;
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
