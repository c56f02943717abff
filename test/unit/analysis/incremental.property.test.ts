import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, createMemory, type TextAnalysis } from '../../../server/src/analysis/analyze';
import { Follower } from '../../../server/src/analysis/follower';
import { unlabeledOf } from '../../../server/src/analysis/match';
import { findingsOf, rulesInTexts } from '../../../server/src/findings/check';
import type { TextContext } from '../../../server/src/findings/rule';
import type { Finding } from '../../../server/src/model/finding';
import { knownFrom } from '../../../server/src/project/registries';
import { toUri } from '../../../server/src/project/uri';
import type { Sidecar } from '../../../server/src/sidecar/contents';
import { readSidecar } from '../../../server/src/sidecar/read';
import { readRegistry } from '../../../server/src/speakers/registry';
import { makeCorpus } from '../../bench/generate/corpus.mjs';
import { effort } from '../../fuzz/effort';

const corpus = makeCorpus({ texts: 8, quotes: 30, speakers: 12, labeled: 0.7, suggested: 0.1 });
const registry = readRegistry(corpus.registry) ?? expect.fail('no registry');
const known = knownFrom(registry);

/** What is typed: letters, names, marks and line breaks, between paragraphs and inside quotations. */
const typed = fc.constantFrom(
  'x',
  ' ',
  '\n',
  '\n\n',
  '“',
  '”',
  '"',
  ', he said',
  'Wanda Linby said that ',
  '.',
  '',
  '\nThe minister left. She said that ',
  ', the baker,',
  'In the dock, the mayor said that ',
  'a spokesman for ',
  ', said the minister',
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.nat({ max: 12 }),
  words: typed,
});

/** What is said of a text. With the same map of speakers it is said again what was said before an edit. */
function told(analysis: TextAnalysis, sidecar: Sidecar, speakers: TextContext['speakers']): readonly Finding[] {
  const [textUri, sidecarUri, registryUri] = [toUri('file:///a.txt'), toUri('file:///a.txt.quotes.yaml'), undefined];
  return findingsOf(rulesInTexts, { textUri, analysis, sidecarUri, sidecar, registryUri, speakers });
}

describe('an analysis after edits', () => {
  test('is what it would be from scratch', () => {
    fc.assert(
      fc.property(fc.nat({ max: 7 }), fc.array(edit, { minLength: 1, maxLength: 5 }), (index, edits) => {
        const made = corpus.text(index);
        const sidecar = readSidecar(made.sidecar ?? '');
        const memory = createMemory();
        let { text } = made;
        const speakers = new Map(registry.entries);
        told(analyze({ text, sidecar, known, minConfidence: 0 }, memory), sidecar, speakers);
        for (const { at, deleted, words } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + words + text.slice(start + deleted);
          const input = { text, sidecar, known, minConfidence: 0 };
          const after = analyze(input, memory);
          const anew = analyze(input);
          expect(after.attributions).toEqual(anew.attributions);
          expect(after.mentions).toEqual(anew.mentions);
          expect(told(after, sidecar, speakers)).toEqual(told(after, sidecar, new Map(speakers)));
          expect(after.unlabeled).toEqual(unlabeledOf(after.attributions, after.quotes, after.dismissals));
          for (const [i, quote] of after.quotes.entries()) {
            const other = anew.quotes[i];
            // Words that an edit changes are carried along by it, which a look from scratch cannot know.
            if (quote.anchoring.state !== 'attached' || other?.anchoring.state !== 'attached') continue;
            expect(quote).toEqual(other);
            expect(after.typeOf(quote.anchoring.content)).toBe(anew.typeOf(quote.anchoring.content));
          }
        }
      }),
      { numRuns: effort(20) },
    );
  });

  test('is what it would be from scratch where quotes are followed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 7 }), fc.array(edit, { minLength: 1, maxLength: 8 }), (index, edits) => {
        const made = corpus.text(index);
        const sidecarText = made.sidecar ?? '';
        const sidecar = readSidecar(sidecarText);
        const memory = createMemory();
        const follower = new Follower(made.text);
        let { text } = made;
        for (const { at, deleted, words } of [{ at: 0, deleted: 0, words: '' }, ...edits]) {
          const start = Math.floor(at * text.length);
          const oldEnd = Math.min(text.length, start + deleted);
          text = text.slice(0, start) + words + text.slice(oldEnd);
          follower.edited([{ start, oldEnd, newEnd: start + words.length }], text);
          const followed = follower.placesOf(sidecar, sidecarText);
          const input = { text, sidecar, known, minConfidence: 0, followed };
          const after = analyze(input, memory);
          const anew = analyze(input);
          expect(after.attributions).toEqual(anew.attributions);
          for (const [i, quote] of after.quotes.entries()) if (followed[i]) expect(quote).toEqual(anew.quotes[i]);
          expect(after.unlabeled).toEqual(unlabeledOf(after.attributions, after.quotes, after.dismissals));
        }
      }),
      { numRuns: effort(20) },
    );
  });
});
