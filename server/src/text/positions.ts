import type { CodePointOffset, CodePointSpan, Span } from '../model/span';

/** Converts spans of one text from UTF-16 code units to code points. */
export type CodePointConverter = (span: Span) => CodePointSpan;

function asOffset(offset: number): CodePointOffset {
  // The one place where the opaque type is made, so that nobody else can pass a UTF-16 offset for it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an opaque type can be made in no other way
  return offset as unknown as CodePointOffset;
}

/** Where surrogate pairs begin, ascending; a lone surrogate is a code point of its own and is not listed. */
function pairsOf(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    if ((text.charCodeAt(at) & 0xfc_00) !== 0xd8_00 || (text.charCodeAt(at + 1) & 0xfc_00) !== 0xdc_00) continue;
    pairs.push(at);
    at++;
  }
  return pairs;
}

/**
 * Makes the converter from UTF-16 code units to Unicode code points for a text. An offset inside a surrogate pair
 * counts as the pair's start; offsets beyond the text count as its end. Reading the text is linear and done once; each
 * span then costs a binary search over the pairs.
 */
export function toCodePoints(text: string): CodePointConverter {
  const pairs = pairsOf(text);
  const convert = (offset: number): CodePointOffset => {
    const at = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return asOffset(at - low);
  };
  return (span) => [convert(span.start), convert(span.end)];
}
