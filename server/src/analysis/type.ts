import type { LanguagePack } from '../languages';
import type { Content, DetectedType } from '../model/attribution';
import { type Span, shift, spansOverlapping } from '../model/span';
import { QuotationMarks, quotationsOf } from '../text/marks';
import { divide, type Paragraph, paragraphsOf } from '../text/paragraphs';

/** Says how much of a content stands inside quotation marks. Spans are UTF-16, end exclusive. */
export type TypeJudge = (content: Content) => DetectedType;

/** What {@link judgeTypes} keeps of a text's paragraphs from one judge to the next: relative to their beginnings. */
export interface QuotationMemo {
  readonly known: Map<string, readonly Span[]>;
  pack: LanguagePack | undefined;
}

/** A memory for {@link judgeTypes}; one for each text. */
export function createQuotationMemo(): QuotationMemo {
  return { known: new Map(), pack: undefined };
}

/** Paragraphs that are remembered and gone are forgotten when there are as many as this, beside those of the text. */
const spare = 1000;

/** Prepares the judgement for a text; quotation marks are looked for only in the paragraphs that are asked about. */
export function judgeTypes(
  text: string,
  language: LanguagePack,
  paragraphs: readonly Paragraph[] = divide(text).paragraphs,
  memo: QuotationMemo = createQuotationMemo(),
): TypeJudge {
  if (memo.pack !== language || memo.known.size > paragraphs.length + spare) memo.known.clear();
  memo.pack = language;
  let marks: QuotationMarks | undefined;
  const known = new Map<Paragraph, readonly Span[]>();
  const relativeIn = ({ words }: Paragraph): readonly Span[] => {
    const remembered = memo.known.get(words);
    if (remembered) return remembered;
    marks ??= new QuotationMarks(language.quotationMarks);
    const found = quotationsOf(words, 0, words.length, marks);
    memo.known.set(words, found);
    return found;
  };
  const quotationsIn = (paragraph: Paragraph): readonly Span[] => {
    const found = known.get(paragraph) ?? relativeIn(paragraph).map((span) => shift(span, paragraph.start));
    known.set(paragraph, found);
    return found;
  };
  return (content) => {
    let inside = false;
    let outside = false;
    for (const span of content) {
      const quotations = spansOverlapping(paragraphs, span).flatMap((paragraph) =>
        spansOverlapping(quotationsIn(paragraph), span),
      );
      let at = span.start;
      for (const quotation of quotations) {
        outside ||= hasWord(text, at, quotation.start);
        inside ||= hasWord(text, Math.max(quotation.start, span.start), Math.min(quotation.end, span.end));
        at = Math.max(at, quotation.end);
      }
      outside ||= hasWord(text, at, span.end);
    }
    return inside ? (outside ? 'mixed' : 'direct') : 'indirect';
  };
}

/**
 * Whether all of a content stands inside quotation marks, and no mark of its paragraphs is without the other one of its
 * pair: then no mark can be taken for what it is not. A straight mark may also stand for inches.
 */
export function isCertainlyDirect(text: string, content: Content, language: LanguagePack): boolean {
  const marks = new QuotationMarks(language.quotationMarks);
  const paragraphs = paragraphsOf(text);
  return content.every((span) => {
    const around = spansOverlapping(paragraphs, span);
    const quotations = around.flatMap(({ start, end }) => quotationsOf(text, start, end, marks));
    return (
      around.every(({ start, end }) => text.slice(start, end).split('"').length % 2 === 1) &&
      quotations.every(({ closed }) => closed) &&
      quotations.some(({ start, end }) => start <= span.start && span.end <= end)
    );
  });
}

function hasWord(text: string, start: number, end: number): boolean {
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
