import type { Attribution } from '../model/attribution';
import { compareSpans, type Span } from '../model/span';
import { Kind } from '../text/tokens';
import type { Candidate, Evidence } from './candidate';
import { Chunker, ChunkKind } from './chunks';
import { Clauses } from './clauses';
import { confidenceByMarks, confidenceOf } from './confidence';
import { Contexts } from './contexts';
import { Extents } from './extents';
import { FLOATING, Gathering } from './gathering';
import type { Lexicon } from './lexicon';
import { Quoted } from './quoted';
import type { Reading } from './reading';
import { AdjectiveRules } from './rules/adjectives';
import { ColonRules } from './rules/colons';
import { InciseRules } from './rules/incises';
import { NounRules } from './rules/nouns';
import { PassiveRules } from './rules/passives';
import { PhraseRules } from './rules/phrases';
import { QuoteRules } from './rules/quotes';
import { VerbRules } from './rules/verbs';
import { outermost } from './select';
import { Sentence } from './sentence';
import { sentencesOf } from './sentenceEnds';
import { Subjects } from './subjects/subjects';
import { tagWords } from './tagging';
import { isLabeled, labeled, transcriptLine } from './transcripts';
import { isCry, isReported, quotationOf, spokenOf } from './wholeSentences';
import { type Run, Words } from './words';

/** What stands in brackets is a sentence from so many words on, the brackets counted. */
const SHORTEST_ASIDE = 6;

/** Reads paragraphs of one language; keeps its columns from one paragraph to the next. */
export class ParagraphReader {
  private readonly words: Words;
  private readonly chunker: Chunker;
  private readonly contexts: Contexts;

  constructor(private readonly lexicon: Lexicon) {
    this.words = new Words(lexicon);
    this.chunker = new Chunker(this.words);
    this.contexts = new Contexts(lexicon);
  }

  read(paragraph: string): Reading {
    const { words } = this;
    words.read(paragraph, { start: 0, end: paragraph.length });
    const line = transcriptLine(words);
    if (line !== undefined) return this.reading([line]);
    const found = new Gathering(this.lexicon.pack.grammar.bareClause === 'any');
    let introduces: Candidate | undefined;
    let refers: Candidate | undefined;
    let plain: Run | undefined;
    for (const run of sentencesOf(words)) {
      introduces = undefined;
      const asked = found.endsAt(run.start) && isCry(words, run.start);
      tagWords(paragraph, words, run);
      this.contexts.apply(words, run);
      const sentence = new Sentence(words, run, this.chunker.chunk(run));
      const incises: Candidate[] = [];
      new InciseRules(sentence, this.chunker).find(incises);
      const quotation = quotationOf(sentence);
      if (quotation !== undefined && incises.length === 0) {
        found.float(quotation);
        continue;
      }
      const outside = quotation === undefined ? this.candidates(sentence, incises, asked) : incises;
      const candidates = outside.concat(this.bracketed(sentence, outside));
      if (candidates.length === 0 && isReported(sentence)) found.goOn(sentence);
      for (const candidate of candidates) {
        if (candidate.content.length > 0) found.add(candidate);
        else if (!this.announces(candidate) && found.takeBefore(candidate, run)) introduces = undefined;
        else if (!this.lexicon.backward.has(words.entryAt(candidate.cue?.start ?? -1))) introduces = candidate;
        else if (run.start === 0) refers = candidate;
        else if (plain !== undefined) found.refer(candidate, plain);
      }
      if (run.start === 0 && run.end < words.count && isLabeled(candidates, run, words)) {
        return this.reading([labeled(candidates, words.count)]);
      }
      plain = candidates.length === 0 ? spokenOf(sentence) : undefined;
    }
    return this.reading(found.candidates, introduces, refers, plain);
  }

  /** Whether a cue ends with a colon, so that what it attributes is to come. */
  private announces({ cue }: Candidate): boolean {
    return cue !== undefined && this.words.kind(cue.end - 1) === Kind.Colon;
  }

  /** @param asked the sentence follows a quotation that ends as a question or a cry does */
  private candidates(sentence: Sentence, incises: readonly Candidate[], asked: boolean): readonly Candidate[] {
    const found: Candidate[] = [];
    const subjects = new Subjects(sentence);
    const clauses = new Clauses(sentence);
    const extents = new Extents(sentence, clauses);
    new VerbRules(sentence, subjects, clauses, extents, asked).find(found);
    new AdjectiveRules(sentence, subjects, extents).find(found);
    new PassiveRules(sentence, subjects, extents).find(found);
    new NounRules(sentence, extents, subjects).find(found);
    new PhraseRules(sentence, clauses, extents).find(found);
    new ColonRules(sentence, subjects, clauses, sentence.run.start === 0).find(found);
    const chosen = [...incises, ...outermost(found).filter((other) => !incises.some((each) => meet(each, other)))];
    new QuoteRules(sentence, subjects, clauses).find(chosen);
    return chosen;
  }

  /** What is attributed inside the brackets of a sentence, where the brackets belong to no other content. */
  private bracketed(sentence: Sentence, found: readonly Candidate[]): readonly Candidate[] {
    const inside: Candidate[] = [];
    for (const { kind, start, end } of sentence.chunks) {
      if (kind !== ChunkKind.Bracket || end - start < SHORTEST_ASIDE) continue;
      if (found.some(({ content }) => content.some((run) => run.start < end && start < run.end))) continue;
      const run = { start: start + 1, end: end - 1 };
      const aside = new Sentence(this.words, run, this.chunker.chunk(run));
      for (const candidate of this.candidates(aside, [], false))
        if (candidate.content.length > 0) inside.push(candidate);
    }
    return inside;
  }

  private reading(found: readonly Candidate[], introduces?: Candidate, refers?: Candidate, plain?: Run): Reading {
    const quoted = new Quoted(this.words);
    const attributions = found
      .map((candidate) => this.attribution(candidate, quoted))
      .toSorted((a, b) => compareSpans(a.content[0], b.content[0]));
    const [only] = found;
    return {
      attributions,
      isQuotation: found.length === 1 && only?.evidence === FLOATING,
      isOpen: found.length === 1 && only?.evidence === FLOATING && this.words.quotations.at(-1)?.closed === false,
      introduces: introduces && {
        source: introduces.source && this.span(introduces.source),
        cue: introduces.cue && this.span(introduces.cue),
      },
      refers: refers && this.attribution(refers, quoted),
      plain: plain && {
        span: this.span(plain),
        type: quoted.typeOf([plain]),
        marked: plain.end < this.words.count,
      },
      lastQuoted: attributions.findLastIndex((attribution) => attribution.type !== 'indirect'),
    };
  }

  private attribution(candidate: Candidate, quoted: Quoted): Attribution {
    const [first, ...rest] = candidate.content.map((run) => this.span(run)).toSorted(compareSpans);
    return {
      type: quoted.typeOf(candidate.content),
      content: [first ?? { start: 0, end: 0 }, ...rest],
      source: candidate.source && this.bare(candidate.source),
      cue: candidate.cue && this.span(candidate.cue),
      confidence: this.confidence(candidate.evidence),
      rule: `${this.lexicon.pack.tag}/${candidate.evidence.rule}`,
    };
  }

  private confidence(evidence: Evidence): number {
    return this.lexicon.cues.length > 0
      ? confidenceOf(evidence, this.lexicon.pack.weights)
      : confidenceByMarks(evidence);
  }

  /** A pronoun that is written together with its verb begins behind the last hyphen: `-t-il`. */
  private bare(run: Run): Span {
    const { start, end } = this.span(run);
    const entry = this.words.entryAt(run.start);
    return this.lexicon.enclitics.has(entry)
      ? { start: start + (this.lexicon.table.words[entry] ?? '').lastIndexOf('-') + 1, end }
      : { start, end };
  }

  private span(run: Run): Span {
    return { start: this.words.start(run.start), end: this.words.end(run.end - 1) };
  }
}

/** Whether two candidates attribute the same words. */
function meet(a: Candidate, b: Candidate): boolean {
  return a.content.some((run) => b.content.some((other) => run.start < other.end && other.start < run.end));
}
