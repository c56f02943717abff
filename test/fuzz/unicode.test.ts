import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detector } from '../../server/src/cli/detection';
import { codePointsBefore, Decorated, type Insertion } from './decorated';
import { tries } from './effort';
import { said, same } from './said';

/** What stands between paragraphs and says nothing. */
const odd = [
  '😀',
  '𝒳',
  '👨‍👩‍👧‍👦',
  '🇫🇷',
  'e\u0301',
  'é',
  'e\u0302\u0300',
  'ề',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2066',
  '\u00ad',
  '\u00a0',
  '\u3000',
  '\uFEFF',
  '\uFFFE',
  '\uD83D',
  '\uDE00',
  '\0',
  'سلام',
  'שלום',
  '雨',
  'ﬁ',
  '\u0085',
  '\u2028',
  ' ',
];

const registry = `version: 1
speakers:
  wang-yi:
    name: Wang Yi
    aliases: [Wang, 王毅]
    pronouns: he
  zhao: { name: Zhao, aliases: [M. Zhao] }
`;

/** Paragraphs of which nothing follows for each other, in several languages and with several quotation marks. */
const bases = [
  {
    name: 'English',
    language: 'en',
    paragraphs: [
      'Ministers speak',
      'Wang Yi said that it rains in the north of the country. He added that the snow will come.',
      '“We will see,” Wang said on Monday, “what the winter brings.”',
      'Zhao noted that nothing is lost, and Wang agreed that it is so.',
      'Wang told reporters in the capital that the rain\nwould end before the week was over, and said: “Wait\nfor it.”',
      'The end of the matter',
    ],
    labels: ['that it rains in the north of the country', 'nothing is lost'],
  },
  {
    name: 'French',
    language: 'fr',
    paragraphs: [
      'Les ministres parlent',
      'Selon M. Zhao, il pleut dans le nord du pays.',
      '« Il faut attendre », a souligné M. Zhao. Wang Yi a déclaré que la neige viendra.',
      'La fin de la séance',
    ],
    labels: ['il pleut dans le nord du pays'],
  },
  {
    name: 'with full-width quotation marks',
    language: 'en',
    paragraphs: [
      'Ministers speak',
      '＂It rains in the north,＂ Wang said. 王毅 said 「下雨了」 on Monday.',
      'Zhao said ＂that is that＂ in Beijing.',
      'The end of the matter',
    ],
    labels: ['It rains in the north,'],
  },
] as const;

function sidecarOf({ language, labels }: (typeof bases)[number]): string {
  const entries = labels.map((words) => `  - content: "${words}"\n    speaker: wang-yi\n`);
  return `version: 1\nlanguage: ${language}\nquotes:\n${entries.join('')}`;
}

const oddWords = fc.array(fc.constantFrom(...odd), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

/** Something odd before some of the paragraphs, none of which is the first, and other line ends. */
function decorations(
  base: (typeof bases)[number],
  text: string,
): fc.Arbitrary<{ insertions: Insertion[]; isCr: boolean }> {
  let at = 0;
  const starts = base.paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return start;
  });
  const between = fc.tuple(
    ...starts
      .slice(1)
      .map((start) =>
        fc.option(oddWords, { nil: '' }).map((words) => (words === '' ? [] : [{ at: start, words: `${words}\n\n` }])),
      ),
  );
  return fc.record({
    insertions: fc
      .tuple(between, fc.boolean())
      .map(([parts, isCrLf]) => [
        ...parts.flat(),
        ...(isCrLf ? [...text.matchAll(/\n/g)].map(({ index }) => ({ at: index, words: '\r' })) : []),
      ]),
    isCr: fc.boolean(),
  });
}

describe.each(bases)(
  'odd characters between the paragraphs move every place exactly and change nothing else: $name',
  (base) => {
    const text = `${base.paragraphs.join('\n\n')}\n`;
    const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

    test('in the answers of every feature', async () => {
      await fc.assert(
        fc.asyncProperty(
          decorations(base, text),
          fc.array(share, { minLength: 1, maxLength: 3 }),
          async ({ insertions, isCr }, at) => {
            const decorated = new Decorated(text, insertions);
            const shown = isCr
              ? decorated.text.replaceAll(/\r?\n/g, (lineEnd) => (lineEnd === '\n' ? '\r' : lineEnd))
              : decorated.text;
            // Not between a line end's two characters, which is no place.
            const places = at.map((part) => Math.floor(part * text.length));
            const beside = {
              sidecar: { text: sidecarOf(base), moved: same },
              registry: { text: registry, moved: same },
            };
            const expected = await said(
              {
                ...beside,
                text: { text, moved: { start: (at) => decorated.startOf(at), end: (at) => decorated.endOf(at) } },
              },
              places.map((place) => ({
                text: place,
                sidecar: place,
                registry: place,
                words: { start: place, end: place + 9 },
              })),
            );
            const found = await said(
              { ...beside, text: { text: shown, moved: same } },
              places.map((place) => ({
                // Not between the two characters of a line end, which is no place.
                text: text[place] === '\n' ? decorated.endOf(place) : decorated.startOf(place),
                sidecar: place,
                registry: place,
                words: { start: decorated.startOf(place), end: decorated.endOf(place + 9) },
              })),
            );
            expect(found).toEqual(expected);
          },
        ),
        tries(15, 1.5),
      );
    });

    test('in what detect prints, in code points', async () => {
      const detect = detector({ minConfidence: 0, language: base.language });
      const printed = async (words: string) => {
        const { out } = await detect({ kind: 'line', line: JSON.stringify({ id: 'a', text: words }), number: 1 });
        return JSON.parse(out ?? '');
      };
      const plain = await printed(text);
      expect(plain.attributions.length).toBeGreaterThan(0);
      await fc.assert(
        fc.asyncProperty(decorations(base, text), async ({ insertions }) => {
          const decorated = new Decorated(text, insertions);
          const points = ([start, end]: readonly [number, number]) => [
            codePointsBefore(decorated.text, decorated.startOf(start)),
            codePointsBefore(decorated.text, decorated.endOf(end)),
          ];
          // The plain texts have no characters of two code units.
          const moved = plain.attributions.map((each: Printed) => ({
            ...each,
            content: each.content.map(points),
            source: each.source && points(each.source),
            cue: each.cue && points(each.cue),
          }));
          expect((await printed(decorated.text)).attributions).toEqual(moved);
        }),
        tries(30, 0.7),
      );
    });
  },
);

test('white space at the beginning of a text counts as it does in the file', async () => {
  const detect = detector({ minConfidence: 0, language: 'en' });
  const starts = async (text: string): Promise<readonly number[]> => {
    const { out } = await detect({ kind: 'line', line: JSON.stringify({ id: 'a', text }), number: 1 });
    return JSON.parse(out ?? '').attributions.map(({ content }: Printed) => content[0]?.[0]);
  };
  const plain = await starts('Wang said that it rains.\n');
  expect(plain).toHaveLength(1);
  expect(await starts(' \r\n\t\n\u3000Wang said that it rains.\n')).toEqual(plain.map((start) => start + 6));
});

interface Printed {
  readonly content: readonly (readonly [number, number])[];
  readonly source: readonly [number, number] | null;
  readonly cue: readonly [number, number] | null;
}
