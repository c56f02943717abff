import { Kind } from '../../text/tokens';
import type { Candidate } from '../candidate';
import { type Chunk, type Chunker, ChunkKind } from '../chunks';
import { Frame } from '../cues';
import { Sentence } from '../sentence';
import { subjectBehind } from '../subjects/behindVerb';
import { nounEnd } from '../subjects/nounPhrases';
import type { Subject } from '../subjects/subject';
import { Subjects } from '../subjects/subjects';
import { Tag, Trait } from '../tags';
import { candidateOf } from './builder';

/** Attributions inside the marks of what they attribute: `« On attend, dit-il, et on verra. »`. */
export class InciseRules {
  constructor(
    private readonly sentence: Sentence,
    private readonly chunker: Chunker,
  ) {}

  find(out: Candidate[]): void {
    if (this.sentence.lexicon.pack.grammar.incises !== true) return;
    for (const chunk of this.sentence.chunks) {
      if (chunk.kind !== ChunkKind.Quote) continue;
      const candidate = this.inside(chunk);
      if (candidate !== undefined) out.push(candidate);
    }
  }

  private inside(quote: Chunk): Candidate | undefined {
    const { words, run } = this.sentence;
    const closed = words.kind(quote.end - 1) === Kind.CloseQuote;
    const start = quote.start + 1;
    const end = closed ? quote.end - 1 : quote.end;
    const inner = new Sentence(words, { start: run.start, end: run.end }, this.chunker.chunk({ start, end }));
    const subjects = new Subjects(inner);
    for (let at = 1; at < inner.length; at++) {
      const mark = inner.kind(at - 1);
      if (mark !== ChunkKind.Comma && mark !== ChunkKind.Stop) continue;
      const incise = inciseAt(inner, subjects, at);
      if (incise === undefined) continue;
      const next = inner.kind(incise.end);
      if (next !== 0 && next !== ChunkKind.Comma && next !== ChunkKind.Stop) continue;
      const candidate = candidateOf(inner, {
        rule: 'quote-verb',
        group: 'speech',
        content: [],
        source: incise.source,
        cue: { from: at, to: at + 1 },
      });
      if (candidate === undefined) return undefined;
      const left = inner.at(mark === ChunkKind.Comma ? at - 2 : at - 1)?.end ?? start;
      const rest = inner.at(incise.end + 1);
      const content = [{ start: quote.start, end: left }];
      if (rest !== undefined) content.push({ start: rest.start, end: quote.end });
      return { ...candidate, content, evidence: { ...candidate.evidence, quoted: true, length: end - start } };
    }
    return undefined;
  }
}

/** The words `dit-il`, `explique la ministre` that stand at a chunk, up to `end`, which is exclusive. */
export function inciseAt(
  sentence: Sentence,
  subjects: Subjects,
  at: number,
): { readonly source: Subject; readonly end: number } | undefined {
  if (!sentence.isFinite(at)) return undefined;
  const cue = sentence.verbCue(at);
  const enclitic = (sentence.at(at)?.enclitic ?? -1) >= 0;
  if (!enclitic && (cue === undefined || (cue.frames & (Frame.Quote | Frame.Post)) === 0)) return undefined;
  const source = enclitic ? subjects.of(at) : subjectBehind(sentence, at);
  if (source === undefined) return undefined;
  if (!enclitic && !isSomebody(sentence, source.from)) return undefined;
  let end = enclitic ? at + 1 : source.to;
  // When, where and how something was said.
  for (let steps = 0; steps < 6; steps++) {
    const kind = sentence.kind(end);
    if (kind === ChunkKind.Adverb || kind === ChunkKind.Time) end++;
    else if (kind === ChunkKind.Preposition) end = nounEnd(sentence, end + 1);
    else break;
  }
  return { source, end };
}

function isSomebody(sentence: Sentence, noun: number): boolean {
  const run = sentence.at(noun);
  if (run === undefined) return false;
  for (let word = run.start; word < run.end; word++) {
    if (sentence.words.is(word, Tag.Name)) return true;
    if ((sentence.words.traitsAt(word) & (Trait.Person | Trait.Body)) !== 0) return true;
  }
  return sentence.lexicon.persons.has(sentence.entry(noun));
}
