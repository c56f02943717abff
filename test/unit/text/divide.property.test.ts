import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Divided, divide, paragraphsOf } from '../../../server/src/text/paragraphs';
import { effort } from '../../fuzz/effort';

const piece = fc.constantFrom(
  'a line of words that is as long as those of mails are. ',
  'It ends here. ',
  '“It rains.” ',
  'M. X ',
  'J.-P. said ',
  '.',
  '!',
  ' ',
  '\u00a0',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\u2028',
  '\u0085',
  'x',
);
const pieces = (maxLength: number) => fc.array(piece, { maxLength }).map((parts) => parts.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 60 }),
  words: pieces(3),
});

describe('dividing a text after an edit', () => {
  test('gives what it would from scratch', () => {
    fc.assert(
      fc.property(pieces(40), fc.array(edit, { minLength: 1, maxLength: 8 }), (begin, edits) => {
        let text = begin;
        let divided: Divided = divide(text);
        for (const { at, length, words } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + words + text.slice(start + length);
          divided = divide(text, divided);
          expect(divided).toEqual(divide(text));
        }
      }),
      { numRuns: effort(1000) },
    );
  });

  test('gives the paragraphs of the text with their words', () => {
    fc.assert(
      fc.property(pieces(40), (text) => {
        expect(divide(text).paragraphs.map(({ start, end, words }) => ({ start, end, words }))).toEqual(
          paragraphsOf(text).map((span) => ({ ...span, words: text.slice(span.start, span.end) })),
        );
      }),
    );
  });
});
