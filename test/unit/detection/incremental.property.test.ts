import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnalysisInput, analyze, createMemory } from '../../../server/src/analysis/analyze';
import { createParagraphCache, detect } from '../../../server/src/detection/detect';
import { languageFor, languages } from '../../../server/src/languages';
import { noSpeakers } from '../../../server/src/project/registries';
import { paragraphsOf } from '../../../server/src/text/paragraphs';
import { effort } from '../../fuzz/effort';

/** What texts are made of, and what joins paragraphs, parts them and changes what those around them mean. */
const piece = fc.constantFrom(
  'Wang said that it rains. ',
  '“It rains,” he said. ',
  '“It rains.” ',
  '“It goes on',
  ' and ends here.”',
  'The minister added:',
  'Selon M. Zhao, il pleut. ',
  'WALLACE: It rains.',
  'Nothing is said here. ',
  '"',
  '’',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  'a line of words that is as long as those of mails are',
);
const pieces = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));
/** Where an edit begins and how much it replaces, as shares of the text. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  share: fc.double({ min: 0, max: 0.3, noNaN: true }),
  words: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 8 });

function edited(text: string, { at, share, words }: { at: number; share: number; words: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + words + text.slice(start + Math.floor(share * text.length));
}

describe('detection after edits', () => {
  test('is what it would be from scratch, in every language', () => {
    fc.assert(
      fc.property(pieces, edits, fc.constantFrom(...languages), (start, all, pack) => {
        const cache = createParagraphCache();
        let text = start;
        detect(text, pack, cache);
        for (const each of all) {
          text = edited(text, each);
          expect(detect(text, pack, cache)).toEqual(detect(text, pack));
        }
      }),
    );
  });

  test.each(['', 'It was so', '“a”', 'Wang said that it rains.'])(
    'finds nothing behind the last word, read after %j',
    (before) => {
      const pack = languageFor('en');
      detect(before, pack);
      expect(detect('g«', pack)).toEqual([]);
    },
  );

  test('is the same whatever was read before it', () => {
    const short = fc.array(fc.oneof(piece, fc.constantFrom('g', '«', '»', 'The', 'x.', '(', ':')), { maxLength: 5 });
    fc.assert(
      fc.property(short, pieces, pieces, fc.constantFrom(...languages), (parts, before, other, pack) => {
        const text = parts.join('');
        detect(before, pack);
        const found = detect(text, pack);
        detect(other, pack);
        expect(detect(text, pack)).toEqual(found);
      }),
      { numRuns: effort(500) },
    );
  });

  test('is what it would be from scratch where the language changes as well', () => {
    fc.assert(
      fc.property(
        pieces,
        fc.array(fc.tuple(edit, fc.constantFrom('en', 'fr', 'und')), { maxLength: 6 }),
        (start, all) => {
          const memory = createMemory();
          let text = start;
          for (const [each, language] of all) {
            text = edited(text, each);
            const input: AnalysisInput = { text, sidecar: undefined, known: noSpeakers, language, minConfidence: 0 };
            expect(analyze(input, memory).attributions).toEqual(analyze(input).attributions);
          }
        },
      ),
    );
  });

  test('reads the paragraphs that changed and no others, and remembers those that are there alone', () => {
    const pack = languageFor('en');
    const cache = createParagraphCache();
    const paragraphs = Array.from({ length: 200 }, (_, i) => `Wang said that it rained for ${i} days.`);
    detect(paragraphs.join('\n\n'), pack, cache);
    expect(cache.readings.size).toBe(200);
    const readings = new Set(cache.placed.map(({ reading }) => reading));
    paragraphs[100] = 'Wang said that it snowed.';
    const text = paragraphs.slice(0, 150).join('\n\n');
    detect(text, pack, cache);
    expect(cache.readings.size).toBe(paragraphsOf(text).length);
    const read = cache.placed.filter(({ reading }) => !readings.has(reading));
    expect(read.length).toBe(1);
  });
});
