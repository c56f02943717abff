import type { LanguagePack } from '../languages';
import type { Content, DetectedType } from '../model/attribution';
import { type Span, spansOverlapping } from '../model/span';
import { QuotationMarks, quotationsOf } from '../text/marks';
import { paragraphsOf } from '../text/paragraphs';

/** Says how much of a content stands inside quotation marks. Spans are UTF-16, end exclusive. */
export type TypeJudge = (content: Content) => DetectedType;

/** Prepares the judgement for a text; quotation marks are looked for only in the paragraphs that are asked about. */
export function judgeTypes(text: string, language: LanguagePack): TypeJudge {
  let paragraphs: readonly Span[] | undefined;
  let marks: QuotationMarks | undefined;
  const known = new Map<Span, readonly Span[]>();
  const quotationsIn = (paragraph: Span) => {
    marks ??= new QuotationMarks(language.quotationMarks);
    const found = known.get(paragraph) ?? quotationsOf(text, paragraph.start, paragraph.end, marks);
    known.set(paragraph, found);
    return found;
  };
  return (content) => {
    paragraphs ??= paragraphsOf(text);
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
