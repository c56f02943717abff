import type { Attribution, DetectedType } from '../model/attribution';
import { compareSpans, type Span } from '../model/span';
import { Kind } from '../text/tokens';
import type { Candidate } from './candidate';
import { Chunker, ChunkKind } from './chunks';
import { Clauses } from './clauses';
import { confidenceOf } from './confidence';
import { Contexts } from './contexts';
import type { Lexicon } from './lexicon';
import { ColonRules } from './rules/colons';
import { NounRules } from './rules/nouns';
import { PassiveRules } from './rules/passives';
import { PhraseRules } from './rules/phrases';
import { VerbRules } from './rules/verbs';
import { Sentence } from './sentence';
import { Subjects } from './subjects';
import { type Run, sentencesOf, tagWords, Words } from './words';

/** Analyses paragraphs of one language; keeps its columns from one paragraph to the next. */
export class ParagraphReader {
  private readonly words: Words;
  private readonly chunker: Chunker;
  private readonly contexts: Contexts;

  constructor(private readonly lexicon: Lexicon) {
    this.words = new Words(lexicon);
    this.chunker = new Chunker(this.words);
    this.contexts = new Contexts(lexicon);
  }

  read(text: string, paragraph: Span): readonly Attribution[] {
    const { words } = this;
    words.read(text, paragraph);
    const found: Candidate[] = [];
    for (const run of sentencesOf(words)) {
      tagWords(text, words, run);
      this.contexts.apply(words, run);
      const sentence = new Sentence(words, run, this.chunker.chunk(run));
      const candidates: Candidate[] = [];
      const subjects = new Subjects(sentence);
      const clauses = new Clauses(sentence, subjects);
      new VerbRules(sentence, subjects, clauses).find(candidates);
      new PassiveRules(sentence, subjects, clauses).find(candidates);
      new NounRules(sentence, clauses, subjects).find(candidates);
      new PhraseRules(sentence, subjects, clauses).find(candidates);
      new ColonRules(sentence, clauses, run.start === 0).find(candidates);
      const chosen = outermost(candidates);
      if (chosen.length === 0) this.float(sentence, found);
      else found.push(...chosen);
    }
    return found
      .map((candidate) => this.attribution(candidate))
      .toSorted((a, b) => compareSpans(a.content[0], b.content[0]));
  }

  /** A sentence that is nothing but a quotation goes on with the attribution before it. */
  private float(sentence: Sentence, found: Candidate[]): void {
    let quoted = false;
    for (let at = 0; at < sentence.length; at++) {
      const kind = sentence.kind(at);
      if (kind === ChunkKind.Quote) quoted = true;
      else if (kind !== ChunkKind.Stop) return;
    }
    const run = sentence.wordsOf(0, sentence.length);
    const last = found.at(-1);
    if (run === undefined || !quoted) return;
    if (last !== undefined) found[found.length - 1] = { ...last, content: [...last.content, run] };
    else
      found.push({
        content: [run],
        source: undefined,
        cue: undefined,
        evidence: { rule: 'floating-quote', group: 'speech', source: -1, form: 0, negated: false },
      });
  }

  private attribution(candidate: Candidate): Attribution {
    const [first, ...rest] = candidate.content.map((run) => this.span(run)).toSorted(compareSpans);
    const content: [Span, ...Span[]] = [first ?? { start: 0, end: 0 }, ...rest];
    return {
      type: this.typeOf(candidate.content),
      content,
      source: candidate.source === undefined ? undefined : this.span(candidate.source),
      cue: candidate.cue === undefined ? undefined : this.span(candidate.cue),
      confidence: confidenceOf(candidate.evidence),
      rule: `${this.lexicon.pack.tag}/${candidate.evidence.rule}`,
    };
  }

  private span(run: Run): Span {
    return { start: this.words.start(run.start), end: this.words.end(run.end - 1) };
  }

  private typeOf(content: readonly Run[]): DetectedType {
    const { words } = this;
    let inside = 0;
    let outside = 0;
    for (const run of content) {
      for (let at = run.start; at < run.end; at++) {
        if (words.kind(at) > Kind.Number) continue;
        if (words.quotations.some((quotation) => quotation.start <= words.start(at) && words.start(at) < quotation.end))
          inside++;
        else outside++;
      }
    }
    return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
  }
}

/** Leaves out what lies inside the content of another one: only the outermost attribution counts. */
function outermost(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((inner) => !candidates.some((outer) => outer !== inner && dominates(outer, inner)));
}

function dominates(outer: Candidate, inner: Candidate): boolean {
  if (!holds(outer, inner)) return false;
  if (!holds(inner, outer)) return true;
  // Each lies in the other's content: the one that stands behind its content looks back over the whole sentence.
  return standsBehind(outer) && !standsBehind(inner);
}

function standsBehind(candidate: Candidate): boolean {
  const [first] = candidate.content;
  return candidate.cue !== undefined && first !== undefined && first.end <= candidate.cue.start;
}

function holds(outer: Candidate, inner: Candidate): boolean {
  const cue = inner.cue ?? inner.content[0];
  if (cue === undefined) return false;
  return outer.content.some((run) => run.start <= cue.start && cue.end <= run.end);
}
