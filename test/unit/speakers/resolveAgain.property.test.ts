import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createParagraphCache, detect } from '../../../server/src/detection/detect';
import { languageFor } from '../../../server/src/languages';
import { knownFrom } from '../../../server/src/project/registries';
import { createMentionCache, findMentions } from '../../../server/src/speakers/mentions';
import { readRegistry } from '../../../server/src/speakers/registry';
import { createResolutionMemory, resolveSpeakers } from '../../../server/src/speakers/resolve';
import { makeCorpus } from '../../bench/generate/corpus.mjs';
import { effort } from '../../fuzz/effort';

const pack = languageFor('en');
const corpus = makeCorpus({ texts: 6, quotes: 60, speakers: 12, languages: ['en'] });
const { speakers, names } = knownFrom(readRegistry(corpus.registry) ?? expect.fail('no registry'));
const registered = speakers.flatMap(({ name, aliases }) => [name, ...aliases]);

/** Texts as they are made have few who are described or meant by a pronoun. */
const aside = fc.oneof(
  fc.constantFrom(
    'She said that it was late.',
    'He added that nobody came.',
    'They said that they would wait.',
    'The minister said it was over.',
    'A spokesman for the ministry said that talks go on.',
    'The spokesman said that talks go on.',
    'The company said that it would pay.',
    'This expert said that it rained.',
    'In the dock, the mayor wept. He said that he was sorry.',
    '“Nobody knows,” she said. “Nobody.”',
    '“It is over.”',
    '“It goes on.',
    'On Monday. It rained. It snowed. It was cold. Nobody came. Nobody spoke. Nobody left.',
  ),
  fc.constantFrom(...registered).map((name) => `${name}, the baker, said that bread was dear.`),
  fc.constantFrom(...registered).map((name) => `${name} left.`),
);
const typed = fc.oneof(
  fc.constantFrom('x', ' ', '\n', '“', '”', '.', '', ', he said', 'she ', 'the mayor ', ', the baker,', '. '),
  fc.constantFrom(...registered),
  aside,
  aside.map((words) => `\n\n${words}\n\n`),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 400 })),
  words: typed,
});

/** Resolves texts that come of one another, with a memory and without one. */
function resolving() {
  const memory = createResolutionMemory();
  const paragraphs = createParagraphCache();
  const namesFound = createMentionCache();
  return (text: string) => {
    const found = detect(text, pack, paragraphs);
    const mentions = findMentions(text, names, pack, namesFound);
    const anew = resolveSpeakers(text, found, mentions, speakers, pack);
    return { again: resolveSpeakers(text, found, mentions, speakers, pack, undefined, memory), anew };
  };
}

describe('who is meant after edits', () => {
  test('is who would be meant in a text that was never another one', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5 }),
        fc.array(aside, { maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (index, asides, edits) => {
          const resolve = resolving();
          const paragraphs = corpus.text(index).text.split('\n\n');
          const every = Math.ceil(paragraphs.length / (asides.length + 1));
          let text = paragraphs
            .flatMap((words, i) => [words, ...(i % every === 0 ? asides.slice(i / every, i / every + 1) : [])])
            .join('\n\n');
          resolve(text);
          for (const { at, deleted, words } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + words + text.slice(start + deleted);
            const { again, anew } = resolve(text);
            expect(again).toEqual(anew);
          }
        },
      ),
      { numRuns: effort(10) },
    );
  });
});
