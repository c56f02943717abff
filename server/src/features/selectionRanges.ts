import type { SelectionRange } from 'vscode-languageserver-types';
import type { TextAnalysis } from '../analysis/analyze';
import { containsOffset, containsSpan, hullOf, lengthOf, type Span, shift } from '../model/span';
import type { Source } from '../project/sources';
import type { TextState } from '../project/textStates';
import { treeOf } from '../project/trees';
import { paragraphsOf } from '../text/paragraphs';
import { spansAround } from '../yaml/outline';
import { toRange } from './convert';
import { hullOfQuote, hullsIn, textParts } from './textParts';

/** How far from the offset a sentence is looked for, in UTF-16 code units; some texts are a single paragraph. */
const furthest = 5000;

/**
 * What a growing selection takes in at each offset of a text: the word, the fragment, source or cue, the content, the
 * attribution from its first to its last word, the sentence, the paragraph, the text. One answer for each offset.
 */
export function selectionsInText(state: TextState, offsets: readonly number[]): SelectionRange[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const paragraphs = paragraphsOf(text.text);
  const cutters = cuttersFor(analysis.language.tag);
  return offsets.map((offset) => {
    const whole = { start: 0, end: text.text.length };
    const paragraph = paragraphs[indexOfParagraph(paragraphs, offset)];
    if (!paragraph || !containsOffset(paragraph, offset, true)) {
      return rangesOf(text, offset, nested(offset, [...quotesAround(analysis, offset), whole]));
    }
    const start = Math.max(paragraph.start, offset - furthest);
    const words = text.text.slice(start, Math.min(paragraph.end, offset + furthest));
    const segment = (cutter: Intl.Segmenter) => segmentAt(cutter.segment(words), offset - start);
    const word = segment(cutters.words);
    const sentence = segment(cutters.sentences);
    const around = [...quotesAround(analysis, offset), paragraph, whole];
    const chain = nested(offset, word ? [shift(word, start), ...around] : around);
    return rangesOf(text, offset, sentence ? withSentence(chain, shift(sentence, start)) : chain);
  });
}

/** The same in a sidecar or registry: the value, the key with its value, the entry, the list, the file. */
export function selectionsInYaml(source: Source, offsets: readonly number[]): SelectionRange[] {
  const file = treeOf(source);
  return offsets.map((offset) => rangesOf(source, offset, spansAround(file, offset).toReversed()));
}

function quotesAround(analysis: TextAnalysis, offset: number): Span[] {
  const at = { start: Math.max(0, offset - 1), end: offset + 1 };
  return [
    ...textParts(analysis)
      .parts.touching(at)
      .map(({ span }) => span),
    ...hullsIn(analysis)
      .touching(at)
      .flatMap(({ item }) => [hullOf(item.content), hullOfQuote(item)]),
  ];
}

interface Cutters {
  readonly words: Intl.Segmenter;
  readonly sentences: Intl.Segmenter;
}

function cuttersFor(language: string): Cutters {
  return {
    words: new Intl.Segmenter(language, { granularity: 'word' }),
    sentences: new Intl.Segmenter(language, { granularity: 'sentence' }),
  };
}

/**
 * The word or sentence at an offset, without the white space behind it; else the one right before the offset, as a
 * cursor stands there. Marks and blanks between words are none.
 */
function segmentAt(segments: Intl.Segments, offset: number): Span | undefined {
  for (const at of [offset, offset - 1]) {
    const found = at < 0 ? undefined : segments.containing(at);
    if (!found || found.isWordLike === false) continue;
    const end = found.index + found.segment.trimEnd().length;
    if (end >= offset && end > found.index) return { start: found.index, end };
  }
  return undefined;
}

/** The last paragraph that begins at or before an offset. */
function indexOfParagraph(paragraphs: readonly Span[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** From the smallest to the largest, each within the next; what would cut across a smaller one is passed over. */
function nested(offset: number, spans: readonly Span[]): Span[] {
  const chain: Span[] = [];
  let last: Span = { start: offset, end: offset };
  for (const span of spans.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
    if (!containsSpan(span, last) || lengthOf(span) === lengthOf(last)) continue;
    chain.push(span);
    last = span;
  }
  return chain;
}

/** A sentence finds its place among what is marked up, which it may cut across: then only what it shares is taken. */
function withSentence(chain: readonly Span[], sentence: Span): Span[] {
  const next = chain.findIndex((span) => !containsSpan(sentence, span));
  const outer = chain[next];
  if (!outer) return [...chain];
  const shared = { start: Math.max(sentence.start, outer.start), end: Math.min(sentence.end, outer.end) };
  const isNew = (span: Span | undefined) => !span || lengthOf(span) !== lengthOf(shared);
  if (!isNew(chain[next - 1]) || !isNew(outer)) return [...chain];
  return [...chain.slice(0, next), shared, ...chain.slice(next)];
}

function rangesOf(source: Source, offset: number, chain: readonly Span[]): SelectionRange {
  const [innermost = { start: offset, end: offset }, ...outer] = chain;
  const parent = outer.reduceRight<SelectionRange | undefined>(
    (around, span) => ({ range: toRange(source, span), ...(around && { parent: around }) }),
    undefined,
  );
  return { range: toRange(source, innermost), ...(parent && { parent }) };
}
