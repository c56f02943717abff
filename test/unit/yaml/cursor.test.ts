import { describe, expect, test } from 'vitest';
import { typingAt } from '../../../server/src/yaml/cursor';
import { makeCorpus } from '../../bench/generate/corpus.mjs';

const { sidecar = '' } = makeCorpus({ texts: 1, quotes: 5, speakers: 4, languages: ['en'], labeled: 1 }).text(0);

/** The same files, with lists as people write them. */
const files = {
  'as we write it': sidecar,
  'with dashes at the margin': sidecar.replaceAll(/^ {2}/gm, ''),
  'with line ends of Windows': sidecar.replaceAll('\n', '\r\n'),
  'with comments, blank lines and a second list': `# ours\n${sidecar.replaceAll('\n  - ', '\n\n# a quote\n  - ')}\ndismissed: # none of ours\n  - content: so it goes\n  -\n    content: [a, b]\nlanguage: en\n`,
  'with a block of words that looks like a list': `version: 1\nquotes:\n  - content: |\n      - one\n      quotes:\n    speaker: a\n  - content: two\n    speaker: b\n`,
  'without a list': 'version: 1\nlanguage: en\nnote:\n  - a\n',
};

/** The end of a document makes the whole file be parsed. */
function typingInWhole(text: string, offset: number) {
  return typingAt(`${text}\n...\n`, offset);
}

describe('what is being typed', () => {
  test.each(Object.entries(files))('is the same by its entry as by the whole file, %s', (_, text) => {
    let found = 0;
    for (let offset = 0; offset <= text.length; offset += 11) {
      const place = typingAt(text, offset);
      expect(place, `at ${offset}`).toEqual(typingInWhole(text, offset));
      if (place?.path.includes('quotes') === true) found++;
    }
    expect(found > 0).toBe(/^quotes:/m.test(text));
  });

  test.each(['\n    s', '\n    speaker: ', '\n  - ', '\n', '\n\n  ', '\n    speaker: [a, ', '\nl'])(
    'is the same behind every line with %j typed there',
    (typed) => {
      for (const { index } of sidecar.matchAll(/\n/g)) {
        const text = sidecar.slice(0, index) + typed + sidecar.slice(index);
        const offset = index + typed.length;
        expect(typingAt(text, offset), `at ${offset}`).toEqual(typingInWhole(text, offset));
      }
    },
  );

  test('is known beside another entry that cannot be read', () => {
    const text = 'version: 1\nquotes:\n  - content: "never closed\n  - content: two\n    speaker: b\n';
    const offset = text.indexOf('speaker: ') + 'speaker: '.length;
    expect(typingAt(text, offset)).toMatchObject({ role: 'value', path: ['quotes', 1, 'speaker'] });
  });

  test('is nothing in a second document', () => {
    const text = 'version: 1\nquotes:\n  - content: a\n---\nquotes:\n  - content: b\n';
    expect(typingAt(text, text.indexOf('b\n'))).toBeUndefined();
  });
});

test('a file that begins with a blank line is read to its end', () => {
  const text = '\n  anull~ constructora\n   \n  ';
  for (let offset = 0; offset <= text.length; offset++) {
    expect(typingAt(text, offset)).toEqual(typingInWhole(text, offset));
  }
});
