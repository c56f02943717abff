import type { Attribution, DetectedType } from '../model/attribution';
import { compareSpans, type Span } from '../model/span';
import { Kind, Shape } from '../text/tokens';
import type { Candidate, Evidence } from './candidate';
import { Chunker, ChunkKind, Form } from './chunks';
import { Clauses } from './clauses';
import { confidenceByMarks, confidenceOf } from './confidence';
import { Contexts } from './contexts';
import { Extents } from './extents';
import type { Lexicon } from './lexicon';
import { Quoted } from './quoted';
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
import { Found } from './subjects/subject';
import { Subjects } from './subjects/subjects';
import { Trait } from './tags';
import { type Run, sentencesOf, tagWords, Words } from './words';

/** Who speaks and by which words, without the words that are spoken. */
export interface Introduction {
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
}

/** What was found in one paragraph; spans are relative to it, so that it stays true wherever the paragraph stands. */
export interface Reading {
  readonly attributions: readonly Attribution[];
  /** The paragraph is nothing but a quotation: who speaks stands elsewhere. */
  readonly isQuotation: boolean;
  /** It is one whose closing mark is missing, so that the quotation goes on in the next paragraph. */
  readonly isOpen: boolean;
  /** The paragraph ends with a cue and a colon: the next one is what is said. */
  readonly introduces: Introduction | undefined;
  /** Index of the last attribution with words in quotation marks, -1 where there is none. */
  readonly lastQuoted: number;
  /** The paragraph begins with a phrase that attributes what stands before it: `Đó là khẳng định của` X. */
  readonly refers: Attribution | undefined;
  /** The last sentence, without its mark, where it attributes nothing itself. */
  readonly plain: Plain | undefined;
}

/** A sentence that attributes nothing, relative to its paragraph. */
export interface Plain {
  readonly span: Span;
  readonly type: DetectedType;
  /** A mark of its own ends it, unlike a title or a caption. */
  readonly marked: boolean;
}

const FLOATING: Evidence = {
  rule: 'floating-quote',
  group: 'speech',
  source: 'nobody',
  found: -1,
  form: 0,
  quotes: false,
  negated: false,
  modal: false,
  quoted: true,
  length: 0,
};

const TRANSCRIPT: Evidence = { ...FLOATING, rule: 'colon', source: 'name', found: Found.Beside };

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
      ? { start: start + (this.lexicon.words[entry] ?? '').lastIndexOf('-') + 1, end }
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

/** What stands in brackets is a sentence from so many words on, the brackets counted. */
const SHORTEST_ASIDE = 6;

/** Labels of a transcript are no longer. */
const LONGEST_LABEL = 4;

/** A line of a transcript, `WALLACE: …`: a name in capitals says whose words the paragraph is. */
function transcriptLine(words: Words): Candidate | undefined {
  const first = words.kind(0) === Kind.OpenQuote ? 1 : 0;
  let at = first;
  while (at < first + LONGEST_LABEL && (words.shape(at) & Shape.AllCapitals) !== 0) at++;
  if (at === first || words.kind(at) !== Kind.Colon || at + 1 >= words.count) return undefined;
  if ((words.traitsAt(first) & Trait.Place) !== 0 || words.lexicon.labels.has(words.entryAt(at - 1))) return undefined;
  return {
    content: [{ start: at + 1, end: words.count }],
    source: { start: first, end: at },
    cue: { start: at, end: at + 1 },
    evidence: TRANSCRIPT,
  };
}

/** Whether what ends before a word is a question or a cry in quotation marks. */
function isCry(words: Words, end: number): boolean {
  let at = end - 1;
  while (words.kind(at) === Kind.CloseQuote || words.kind(at) === Kind.Other) at--;
  const kind = words.kind(at);
  return at < end - 1 && (kind === Kind.Question || kind === Kind.Exclamation);
}

/** The words of a sentence that is nothing but a quotation. */
function quotationOf(sentence: Sentence): Run | undefined {
  let quoted = false;
  for (let at = 0; at < sentence.length; at++) {
    const kind = sentence.kind(at);
    if (kind === ChunkKind.Quote) quoted = true;
    else if (kind !== ChunkKind.Stop) return undefined;
  }
  // Where the mark of the sentence stands behind the quotation, it does not belong to it.
  const bare = sentence.lexicon.pack.grammar.bareCues === true;
  return quoted ? (bare ? spokenOf(sentence) : sentence.wordsOf(0, sentence.length)) : undefined;
}

/** Whether the first sentence of a paragraph begins with a speaker and a colon, as answers of an interview do. */
function isLabeled(candidates: readonly Candidate[], sentence: Run, words: Words): boolean {
  const [only] = candidates;
  const [content] = only?.content ?? [];
  if (candidates.length !== 1 || only?.evidence.rule !== 'colon') return false;
  if (only.evidence.source !== 'name' && only.evidence.source !== 'person') return false;
  if (content !== undefined && words.kind(content.start) === Kind.OpenQuote) return false;
  return only.source?.start === 0 && content !== undefined && content.end >= sentence.end - 1;
}

/** The same attribution with the whole paragraph behind the colon. */
function labeled(candidates: readonly Candidate[], end: number): Candidate {
  const [only] = candidates;
  const [content] = only?.content ?? [];
  const run = { start: content?.start ?? 0, end };
  return { source: only?.source, cue: only?.cue, content: [run], evidence: { ...TRANSCRIPT, length: end - run.start } };
}

/** The words of a sentence without its last mark. */
function spokenOf(sentence: Sentence): Run | undefined {
  let end = sentence.length;
  while (end > 0 && sentence.kind(end - 1) === ChunkKind.Stop) end--;
  return sentence.wordsOf(0, end);
}

/** Whether the form of its first verb says that a sentence tells somebody else's words. */
function isReported(sentence: Sentence): boolean {
  const verb = sentence.chunks.find((chunk) => chunk.form === Form.Finite);
  if (verb === undefined) return false;
  return (
    (sentence.words.traitsAt(verb.start) & Trait.Reported) !== 0 ||
    (sentence.words.traitsAt(verb.head) & Trait.Reported) !== 0
  );
}

/** The candidates of a paragraph, sentence by sentence. */
class Gathering {
  readonly candidates: Candidate[] = [];
  /** Contents as they grow. */
  private readonly contents: Run[][] = [];
  /** Index of the last one that is or goes on with a quotation, and of the last one of speech; -1 before there is one. */
  private lastQuotation = -1;
  private lastSpeech = -1;
  /** Index of the one that the last sentence of nothing but a quotation went to. */
  private lastFloated = -1;

  /** @param apart a quotation goes on with who was quoted, but not with whose words were told without marks */
  constructor(private readonly apart: boolean) {}

  add(candidate: Candidate): void {
    const content = [...candidate.content];
    const index = this.candidates.push({ ...candidate, content }) - 1;
    this.contents.push(content);
    const { rule, group } = candidate.evidence;
    if (rule === 'quote-verb' || rule === 'verb-quote' || rule === 'floating-quote') this.lastQuotation = index;
    if (group === 'speech') this.lastSpeech = index;
  }

  /** A sentence that is nothing but a quotation goes on with who was quoted before it, or else who spoke before it. */
  float(run: Run): void {
    const index = this.lastQuotation >= 0 || this.apart ? this.lastQuotation : this.lastSpeech;
    const last = this.contents[index];
    if (last === undefined) this.add({ content: [run], source: undefined, cue: undefined, evidence: FLOATING });
    else last.push(run);
    this.lastFloated = last === undefined ? this.contents.length - 1 : index;
  }

  /** Whether a sentence of nothing but a quotation ends right before a word. */
  endsAt(word: number): boolean {
    return this.contents[this.lastFloated]?.at(-1)?.end === word;
  }

  /** A sentence whose verb tells somebody else's words goes on with who spoke before it. */
  goOn(sentence: Sentence): void {
    const run = spokenOf(sentence);
    const speaker = this.candidates.at(-1);
    if (run === undefined || speaker?.source === undefined) return;
    const evidence: Evidence = { ...speaker.evidence, rule: 'mood', found: Found.Shared, length: run.end - run.start };
    this.add({ content: [run], source: speaker.source, cue: undefined, evidence });
  }

  /** `Đó là khẳng định của` X: the sentence before, which attributes nothing itself. */
  refer(candidate: Candidate, before: Run): void {
    this.add({
      ...candidate,
      content: [before],
      evidence: { ...candidate.evidence, length: before.end - before.start },
    });
  }

  /** `“Is it?” Trump asked.`: the sentence before is what the cue attributes. */
  takeBefore(candidate: Candidate, sentence: Run): boolean {
    const content = this.contents[this.lastFloated];
    const run = content?.at(-1);
    if (content === undefined || run?.end !== sentence.start) return false;
    if (this.candidates[this.lastFloated]?.evidence === FLOATING) {
      this.candidates[this.lastFloated] = { ...candidate, content };
    } else {
      content.pop();
      this.add({ ...candidate, content: [run] });
    }
    return true;
  }
}
